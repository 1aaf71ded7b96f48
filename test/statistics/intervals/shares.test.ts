import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binomialProbabilities } from "../../../loaders/statistics/intervals/binomialProbabilities.js";
import { clopperPearson } from "../../../loaders/statistics/intervals/clopperPearson.js";
import { jeffreys } from "../../../loaders/statistics/intervals/jeffreys.js";

// R 4 binom.test(count, n)$conf.int, and qbeta(c(.025, .975), count + .5, n - count + .5) with the ends set to 0 and 1
const cases = [
  [0, 9, 0, 0.336267116879943, 0, 0.237610098632903],
  [3, 17, 0.037985068070626, 0.434317872844284, 0.0523476570506738, 0.400122662623314],
  [81, 263, 0.252736745585271, 0.367621922601351, 0.254521934991023, 0.365647499174082],
  [29, 29, 0.880555130930497, 1, 0.917713517076176, 1],
  [1, 1, 0.025, 1, 0.146746316309575, 1],
] as const;

describe.each([["clopperPearson", clopperPearson, 2], ["jeffreys", jeffreys, 4]] as const)("%s", (_, interval, at) => {
  it.each(cases)("agrees with R for %i of %i", (...row) => {
    const { low, high } = interval(row[0], row[1])!;
    expect(low).toBeCloseTo(row[at], 12);
    expect(high).toBeCloseTo(row[at + 1]!, 12);
  });

  it("says that nothing can be estimated from no trials, and refuses other counts and levels", () => {
    expect(interval(0, 0)).toBeNull();
    expect(() => interval(6, 5)).toThrow(/successes must be a whole number from 0 to 5: 6/);
    expect(() => interval(1, 2.5)).toThrow(/trials must be a whole number from 0: 2.5/);
    expect(() => interval(1, 5, 1)).toThrow(/level must lie between 0 and 1: 1/);
  });
});

it("clopperPearson leaves half the error beyond each bound", () => {
  const trials = fc.integer({ min: 1, max: 60 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
  fc.assert(fc.property(trials, fc.constantFrom(0.8, 0.95, 0.99), ([count, n], level) => {
    const { low, high } = clopperPearson(count, n, level)!;
    const sum = (numbers: Float64Array) => numbers.reduce((total, number) => total + number, 0);
    if (count > 0) expect(sum(binomialProbabilities(n, low, new Float64Array(n + 1)).subarray(count))).toBeCloseTo((1 - level) / 2, 10);
    if (count < n) expect(sum(binomialProbabilities(n, high, new Float64Array(n + 1)).subarray(0, count + 1))).toBeCloseTo((1 - level) / 2, 10);
  }));
});
