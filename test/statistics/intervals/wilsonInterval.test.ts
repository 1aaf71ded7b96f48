import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wilsonInterval } from "../../../loaders/statistics/intervals/wilsonInterval.js";

describe("wilsonInterval", () => {
  // Newcombe RG (1998) Two-sided confidence intervals for the single proportion. Statist. Med. 17, table I, method 3
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("agrees with the printed interval of %i of %i", (count, n, low, high) => {
    const interval = wilsonInterval(count, n)!;
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it("says that nothing can be estimated from no trials", () => {
    expect(wilsonInterval(0, 0)).toBeNull();
  });

  it("reaches 0 and 1 exactly where nobody and everybody succeeds", () => {
    expect(wilsonInterval(0, 7)!.low).toBe(0);
    expect(wilsonInterval(7, 7)!.high).toBe(1);
  });

  it.each([[-1, 5], [6, 5], [1.5, 5], [0, -1], [0, 2.5], [Number.NaN, 5]])("refuses %d of %d", (count, n) => {
    expect(() => wilsonInterval(count, n)).toThrow(RangeError);
  });

  it.each([0, 1, -0.5, 95])("refuses the level %d", (level) => {
    expect(() => wilsonInterval(1, 5, level)).toThrow(/level must lie between 0 and 1/);
  });

  it("holds the observed share, mirrors in the complement, and narrows with more trials", () => {
    const trials = fc.integer({ min: 1, max: 100_000 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(fc.property(trials, ([count, n]) => {
      const { low, high } = wilsonInterval(count, n)!;
      const mirror = wilsonInterval(n - count, n)!;
      const wider = wilsonInterval(count, n, 0.99)!;
      const narrower = wilsonInterval(4 * count, 4 * n)!;
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(count / n);
      expect(high).toBeGreaterThanOrEqual(count / n);
      expect(mirror.low).toBeCloseTo(1 - high, 10);
      expect(wider.high - wider.low).toBeGreaterThan(high - low);
      expect(narrower.high - narrower.low).toBeLessThan(high - low);
    }));
  });
});
