import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chiSquareQuantile } from "../../../loaders/statistics/distributions/chiSquare.js";
import { binomialProbabilities } from "../../../loaders/statistics/intervals/binomialProbabilities.js";
import { exactRatio } from "../../../loaders/statistics/intervals/exactRatio.js";
import { katzRatio } from "../../../loaders/statistics/intervals/katzRatio.js";
import { scoreRatio } from "../../../loaders/statistics/intervals/scoreRatio.js";

const group = (most: number) => fc.integer({ min: 1, max: most }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));

describe("katzRatio", () => {
  // R 4 epitools::riskratio.wald
  it.each([
    [36, 40, 16, 80, 2.86855019860348, 7.05931519338879],
    [2, 7, 3, 9, 0.192820118436217, 3.81025529653976],
    [557, 1835, 1198, 2691, 0.628696597624788, 0.739453557295517],
  ])("agrees with epitools for %i/%i over %i/%i", (count1, n1, count2, n2, low, high) => {
    const interval = katzRatio(count1, n1, count2, n2)!;
    expect(interval.low).toBeCloseTo(low, 12);
    expect(interval.high).toBeCloseTo(high, 12);
  });

  it.each([[0, 5, 2, 5], [2, 5, 0, 5], [5, 5, 7, 7], [0, 0, 1, 2]])("has no answer for %i/%i over %i/%i", (count1, n1, count2, n2) => {
    expect(katzRatio(count1, n1, count2, n2)).toBeNull();
  });
});

describe("scoreRatio", () => {
  it("agrees with the interval that Koopman (1984) printed for 36/40 over 16/80", () => {
    const interval = scoreRatio(36, 40, 16, 80)!;
    expect(interval.low).toBeCloseTo(2.94, 2);
    expect(interval.high).toBeCloseTo(7.15, 2);
  });

  it("ends where Pearson's chi-square, at its least over the second share, reaches its quantile", () => {
    fc.assert(fc.property(group(60), group(60), fc.constantFrom(0.9, 0.95, 0.99), ([count1, n1], [count2, n2], level) => {
      const interval = scoreRatio(count1, n1, count2, n2, level)!;
      for (const ratio of [interval.low, interval.high]) {
        if (ratio === 0 || ratio === Infinity) continue;
        const logLikelihood = (s: number) => count1 * Math.log(ratio * s) + (n1 - count1) * Math.log1p(-ratio * s) + count2 * Math.log(s) + (n2 - count2) * Math.log1p(-s);
        const value = (s: number) => { const found = logLikelihood(s); return Number.isNaN(found) ? -Infinity : found; };
        let low = 0;
        let high = Math.min(1, 1 / ratio);
        for (let step = 0; step < 200; step += 1) {
          const a = low + (high - low) / 3;
          const b = high - (high - low) / 3;
          if (value(a) < value(b)) low = a; else high = b;
        }
        const share = (low + high) / 2;
        const square = (count1 - n1 * ratio * share) ** 2 / (n1 * ratio * share * (1 - ratio * share)) + (count2 - n2 * share) ** 2 / (n2 * share * (1 - share));
        expect(square / chiSquareQuantile(level, 1)).toBeCloseTo(1, 3);
      }
    }), { numRuns: 60 });
  });

  it("is the reciprocal when the groups change places, and holds the ratio", () => {
    fc.assert(fc.property(group(300), group(300), ([count1, n1], [count2, n2]) => {
      const { low, high } = scoreRatio(count1, n1, count2, n2)!;
      const mirror = scoreRatio(count2, n2, count1, n1)!;
      expect(1 / mirror.high).toBeCloseTo(low, 9);
      if (count1 + count2 > 0) {
        expect(low).toBeLessThanOrEqual(count1 / n1 / (count2 / n2));
        expect(high).toBeGreaterThanOrEqual(count1 / n1 / (count2 / n2));
      }
    }));
  });

  it("has bounds with cells of 0", () => {
    expect(scoreRatio(0, 5, 0, 5)).toEqual({ low: 0, high: Infinity });
    expect(scoreRatio(0, 20, 5, 20)).toMatchObject({ low: 0 });
    expect(scoreRatio(5, 20, 0, 20)!.high).toBe(Infinity);
    expect(scoreRatio(5, 5, 7, 7)!.low).toBeLessThan(0.6);
    expect(scoreRatio(0, 0, 1, 5)).toBeNull();
  });
});

describe("exactRatio", () => {
  it.each([[6, 8], [9, 4]])("covers any two shares at the stated level, on either side, with %i and %i trials", (n1, n2) => {
    const intervals = Array.from({ length: n1 + 1 }, (_, i) => Array.from({ length: n2 + 1 }, (__, j) => exactRatio(i, n1, j, n2)!));
    let worst = 0;
    for (let share1 = 0.02; share1 < 1; share1 += 0.02) {
      for (let share2 = 0.02; share2 < 1; share2 += 0.02) {
        const first = binomialProbabilities(n1, share1, new Float64Array(n1 + 1));
        const second = binomialProbabilities(n2, share2, new Float64Array(n2 + 1));
        let below = 0;
        let above = 0;
        for (let i = 0; i <= n1; i += 1) {
          for (let j = 0; j <= n2; j += 1) {
            if (intervals[i]![j]!.low > share1 / share2) below += first[i]! * second[j]!;
            if (intervals[i]![j]!.high < share1 / share2) above += first[i]! * second[j]!;
          }
        }
        worst = Math.max(worst, below, above);
      }
    }
    expect(worst).toBeLessThanOrEqual(0.025);
    expect(worst).toBeGreaterThan(0.023);
  });

  it("ends where the tables that rank as high, by their score bounds, add up to half the error, by enumeration", () => {
    const n1 = 11;
    const n2 = 7;
    const first = new Float64Array(n1 + 1);
    const second = new Float64Array(n2 + 1);
    for (const [count1, count2] of [[2, 3], [10, 1], [11, 7], [4, 0]] as const) {
      const observed = scoreRatio(count1, n1, count2, n2)!.low;
      const { low } = exactRatio(count1, n1, count2, n2)!;
      const ranked: (readonly [number, number])[] = [];
      for (let i = 0; i <= n1; i += 1) for (let j = 0; j <= n2; j += 1) if (scoreRatio(i, n1, j, n2)!.low >= observed - 1e-9) ranked.push([i, j]);
      let greatest = 0;
      for (let share = 0.0005; share < 1; share += 0.0005) {
        binomialProbabilities(n1, Math.min(1, low * share), first);
        binomialProbabilities(n2, share, second);
        greatest = Math.max(greatest, ranked.reduce((sum, [i, j]) => sum + first[i]! * second[j]!, 0));
      }
      expect(greatest).toBeCloseTo(0.025, 5);
    }
  });

  it("has bounds with cells of 0, and is the reciprocal when the groups change places", () => {
    expect(exactRatio(0, 5, 0, 5)).toEqual({ low: 0, high: Infinity });
    expect(exactRatio(0, 20, 5, 20)!.low).toBe(0);
    expect(exactRatio(0, 20, 5, 20)!.high).toBeLessThan(0.75);
    expect(exactRatio(5, 20, 0, 20)!.high).toBe(Infinity);
    expect(exactRatio(0, 0, 1, 5)).toBeNull();
    expect(1 / exactRatio(3, 9, 2, 12)!.high).toBeCloseTo(exactRatio(2, 12, 3, 9)!.low, 12);
  });

  it("comes near the score interval where cells are large", () => {
    const exact = exactRatio(120, 200, 150, 200)!;
    const score = scoreRatio(120, 200, 150, 200)!;
    expect(exact.low / score.low).toBeCloseTo(1, 2);
    expect(exact.high / score.high).toBeCloseTo(1, 2);
  });

  it("refuses more trials than it can answer for", () => {
    expect(() => exactRatio(1, 400, 1, 101)).toThrow(/trials must not be more than 500: 501/);
    expect(() => exactRatio(1, 9, 1, 10, 0)).toThrow(/level must lie between 0 and 1/);
  });
});
