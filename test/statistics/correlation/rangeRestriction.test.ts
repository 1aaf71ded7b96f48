import fc from "fast-check";
import { expect, test } from "vitest";
import { rangeCorrectedCorrelation } from "../../../loaders/statistics/correlation/correctedCorrelation.js";
import { indirectRangeCorrectedCorrelation, lawleyCovariance } from "../../../loaders/statistics/correlation/rangeRestriction.js";

test("case 2: R psych 2.x, rangeCorrection(.33, 100.32, 48.19)", () => {
  expect(rangeCorrectedCorrelation(0.33, 48.19, 100.32).estimate).toBeCloseTo(0.588423272316512, 14);
});

/** R: S <- cov(attitude[, c("complaints", "learning", "rating")]); U <- matrix(c(400, 150, 150, 300), 2); B <- solve(S[1:2, 1:2], S[1:2, 3]); U %*% B; … */
const attitude = Float64Array.from([177.2827586206897, 93.2551724137931, 133.7793103448276, 93.2551724137931, 137.7574712643678, 89.1045977011494, 133.7793103448276, 89.1045977011494, 148.1712643678161]);

test("Lawley: R's data set attitude as if selected on two of its columns", () => {
  const all = lawleyCovariance(attitude, 3, Float64Array.from([400, 150, 150, 300]), 2).value!;
  expect([...all.slice(0, 2), ...all.slice(3, 5)]).toEqual([400, 150, 150, 300]);
  expect(all[2]).toBeCloseTo(289.085825857897, 9);
  expect(all[7]).toBeCloseTo(159.885188187678, 9);
  expect(all[8]).toBeCloseTo(263.062027077443, 9);
});

test("case 3: R's data set attitude, learning and rating as if selected on complaints", () => {
  const found = indirectRangeCorrectedCorrelation({ xy: 0.623678164500211, xz: 0.596735806267436, yz: 0.825417569542146 }, 13.314757174679892, 20);
  expect(found).toBeCloseTo(0.758084807727644, 12);
});

/** φ(c) / (1 − Φ(c)) at c = 1 */
const mills = 1.52513527616098;

test("who lies more than one standard deviation above on a sum of two normal scores: the closed form is undone", () => {
  const rho = [1, 0.3, 0.5, 0.3, 1, 0.6, 0.5, 0.6, 1];
  const weights = [0.4, 0.6];
  const withSum = [0, 1, 2].map((i) => weights.reduce((sum, weight, j) => sum + weight * rho[i * 3 + j]!, 0));
  const variance = weights[0]! * withSum[0]! + weights[1]! * withSum[1]!;
  const lost = mills * (mills - 1);
  const seen = Float64Array.from(rho, (value, at) => value - (lost * withSum[Math.floor(at / 3)]! * withSum[at % 3]!) / variance);
  const all = lawleyCovariance(seen, 3, Float64Array.from([1, 0.3, 0.3, 1]), 2).value!;
  all.forEach((value, at) => expect(value).toBeCloseTo(rho[at]!, 12));
  expect(seen[2]! / Math.sqrt(seen[0]! * seen[8]!)).toBeLessThan(0.35);
});

test("one variable selected on: Lawley is case 2 for it and case 3 for the others", () => {
  const number = fc.double({ min: -0.6, max: 0.6, noNaN: true });
  fc.assert(fc.property(number, number, number, fc.double({ min: 0.3, max: 3, noNaN: true }), (zx, zy, xy, u) => {
    fc.pre(1 + 2 * zx * zy * xy - zx ** 2 - zy ** 2 - xy ** 2 > 0.05);
    const all = lawleyCovariance(Float64Array.from([1, zx, zy, zx, 1, xy, zy, xy, 1]), 3, Float64Array.from([u * u]), 1).value!;
    const r = (i: number, j: number) => all[i * 3 + j]! / Math.sqrt(all[i * 4]! * all[j * 4]!);
    expect(r(0, 2)).toBeCloseTo(rangeCorrectedCorrelation(zy, 1, u).estimate, 10);
    expect(r(1, 2)).toBeCloseTo(indirectRangeCorrectedCorrelation({ xy, xz: zx, yz: zy }, 1, u), 10);
    expect(r(2, 1)).toBeCloseTo(r(1, 2), 12);
  }));
});

test("what cannot be answered is said, and misuse named", () => {
  expect(lawleyCovariance(Float64Array.from([1, 1, 0.5, 1, 1, 0.5, 0.5, 0.5, 1]), 3, Float64Array.from([2, 1, 1, 2]), 2).reason).toBe("the variables selected on are collinear among those seen");
  expect(() => lawleyCovariance(Float64Array.from([1]), 2, Float64Array.from([1]), 1)).toThrow("sizes do not fit: 1 for 2, 1 for 1");
  expect(() => indirectRangeCorrectedCorrelation({ xy: 1.1, xz: 0, yz: 0 }, 1, 1)).toThrow("correlation must lie between -1 and 1: 1.1");
  expect(() => indirectRangeCorrectedCorrelation({ xy: 0, xz: 0, yz: 0 }, 1, 0)).toThrow("standard deviation must be positive: 0");
});
