import { describe, expect, it } from "vitest";
import { randomStream } from "../../loaders/statistics/randomStream.js";
import { meanScore, numberedScale, rankedScale, scoreCovariance } from "../../loaders/validation/predicateScale.js";
import { regimes } from "../../loaders/validation/regimes.js";
import { scoreAcceptance } from "../../loaders/validation/scoreAcceptance.js";
import { type Design, simulate, simulateDurations } from "../../loaders/validation/simulate.js";
import { varianceCovariances } from "../../loaders/validation/varianceCovariances.js";

const base: Design = { ...regimes[0]!.design, ratees: 4000, raters: 400, units: 40, periods: 2, groupEffect: 0, relatedShare: 0 };
const mean = (values: ArrayLike<number>) => Array.from(values).reduce((sum, value) => sum + value, 0) / values.length;
const variance = (values: ArrayLike<number>) => {
  const centre = mean(values);
  return mean(Array.from(values, (value) => (value - centre) ** 2));
};

describe("simulated ratings", () => {
  it("have the planted shares of predicates, also with 95 % in one", () => {
    const shares = [0.005, 0.015, 0.95, 0.03];
    const { predicates } = simulate({ ...base, shares }, randomStream(1));
    shares.forEach((share, k) => expect(predicates.filter((predicate) => predicate === k).length / predicates.length).toBeCloseTo(share, 1.5));
  });

  it("have the planted variances and effects", () => {
    const { latent, ability, leniency, inGroup, related } = simulate({ ...base, raters: 2000, groupEffect: 0.5, relatedShare: 0.3, relationEffect: 1, relationSpread: 0 }, randomStream(2));
    expect(variance(ability)).toBeCloseTo(0.4, 1);
    expect(variance(leniency)).toBeCloseTo(0.25, 1);
    const of = (flags: Uint8Array, wanted: number) => mean(latent.filter((_, row) => flags[row] === wanted));
    expect(of(inGroup, 1) - of(inGroup, 0)).toBeCloseTo(0.5, 1);
    expect(of(related, 1) - of(related, 0)).toBeCloseTo(1, 1);
  });

  it("move as many people as planted", () => {
    const moved = (moverShare: number) => {
      const { rater } = simulate({ ...base, moverShare }, randomStream(3));
      return mean(Array.from({ length: 4000 }, (_, i) => (rater[2 * i] === rater[2 * i + 1] ? 0 : 1)));
    };
    expect(moved(0)).toBe(0);
    expect(moved(0.12)).toBeCloseTo(0.12, 1.5);
    expect(moved(1)).toBe(1);
  });

  it("lose ratings of less able people, more of them in the group", () => {
    const { ability, ratee, inGroup } = simulate({ ...base, periods: 1, missing: { inGroup: 0.5, others: 0.1 } }, randomStream(4));
    const low = (wanted: number) => mean(Array.from(ratee, (i) => (ability[i]! < 0 ? 1 : 0)).filter((_, row) => inGroup[row] === wanted));
    expect(low(1)).toBeCloseTo(1 / 3, 1);
    expect(low(0)).toBeCloseTo(0.9 / 1.9, 1);
  });

  it("keep the residual variance on average where raters differ in precision", () => {
    const { imprecision } = simulate({ ...base, raters: 20000, unequalErrors: 0.4 }, randomStream(5));
    expect(mean(imprecision)).toBeCloseTo(1, 1);
    expect(variance(imprecision)).toBeGreaterThan(0.4);
  });

  it("let everyone be rated by all where raters take turns", () => {
    const { ratee, rater } = simulate({ ...base, ratees: 10, raters: 4, periods: 4, rotating: true }, randomStream(6));
    expect(new Set(Array.from(ratee, (i, row) => `${i} ${rater[row]}`)).size).toBe(40);
  });

  it("have durations whose events come at the planted rate", () => {
    const { durations, events } = simulateDurations(20000, 0.2, 8, false, randomStream(7));
    expect(mean(events) / mean(durations)).toBeCloseTo(0.2, 2);
  });
});

describe("what theory says of planted values", () => {
  it("gives scores their mean and variance", () => {
    const shares = [0.1, 0.25, 0.45, 0.2];
    const scale = numberedScale(shares);
    expect(meanScore(scale)).toBeCloseTo(0.25 + 0.9 + 0.6, 12);
    expect(scoreCovariance(scale, 1)).toBeCloseTo(0.25 + 1.8 + 1.8 - 1.75 ** 2, 12);
    expect(scoreCovariance(scale, 0)).toBeCloseTo(0, 14);
    expect(rankedScale(shares).scores.map((score) => Number(score.toFixed(4)))).toEqual([0.05, 0.225, 0.575, 0.9]);
  });

  it("gives the coverage of the score interval: 2 to 8 of 10 are accepted at one half", () => {
    expect(scoreAcceptance(10, 0.5)).toBeCloseTo(1 - 22 / 1024, 14);
    expect(scoreAcceptance(20, 0.2)).toBeGreaterThan(0.9);
  });

  it("gives the variances of balanced one-way components their closed form (Searle, Casella & McCulloch 1992, §3.5)", () => {
    const [groups, each, between, within] = [12, 5, 0.7, 0.4];
    const codes = Int32Array.from({ length: groups * each }, (_, row) => row % groups);
    const found = varianceCovariances([{ codes, levels: groups, variance: between }], within);
    const residual = (2 * within ** 2) / (groups * (each - 1));
    expect(found[1]![1]).toBeCloseTo(residual, 10);
    expect(found[0]![0]).toBeCloseTo(((2 * (each * between + within) ** 2) / (groups - 1) + residual) / each ** 2, 10);
    expect(found[0]![1]).toBeCloseTo(-residual / each, 10);
  });

  it("knows such variances where one is 0", () => {
    const codes = Int32Array.from({ length: 60 }, (_, row) => row % 12);
    const found = varianceCovariances([{ codes, levels: 12, variance: 0 }], 1);
    expect(found[0]![0]).toBeCloseTo((2 / 11 + 2 / 48) / 25, 10);
  });
});
