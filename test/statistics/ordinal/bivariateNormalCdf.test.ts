import fc from "fast-check";
import { expect, test } from "vitest";
import { normalCdf } from "../../../loaders/statistics/distributions/normal.js";
import { bivariateNormalCdf, bivariateNormalDensity } from "../../../loaders/statistics/ordinal/bivariateNormalCdf.js";

/** Integrals of the conditional distribution to 30 digits (Python mpmath 1.3). */
const integrated: readonly (readonly [number, number, number, number])[] = [
  [0.9, 0, 0.299, 0.43979091210040455], [0.9, -1.7, -0.2, 0.030602978440089086], [0, -3.1, 0.9, 0.0009676032132034298], [-0.4, 2.6, 0.97, 0.3445782583896758],
  [2.6, -1.7, -0.95, 0.03991210500097969], [-0.4, -1.7, -0.999, 0], [-0.4, -3.1, 0.97, 0.0009676032132183566], [-0.4, -1.7, 0.31, 0.026941958224177286],
  [0, 2.6, 0.299, 0.4991535214285799], [-0.4, 0.9, 0.1, 0.2907795488060563], [-0.4, -1.7, 0.97, 0.044565462204471946], [-1.7, 0.9, 0.924, 0.04456546275827262],
  [0, 0, 0.299, 0.2983265297582616], [2.6, -1.7, 0.9999, 0.04456546275854304], [0.9, 2.6, -0.95, 0.8112786866295217], [0, -0.4, 0.6, 0.2655955113124539],
  [2.6, -1.7, -0.999, 0.039904274734824295], [0.9, 0.9, 0.76, 0.7421527011260332],
];

test.each(integrated)("P(X <= %s, Y <= %s) with correlation %s", (x, y, correlation, expected) => {
  expect(Math.abs(bivariateNormalCdf(x, y, correlation) - expected)).toBeLessThan(1e-15);
});

const bound = fc.double({ min: -5, max: 5, noNaN: true });
const inner = fc.double({ min: -0.9999, max: 0.9999, noNaN: true });

test("the quadrants sum to 1, order does not matter, and both at 0 give the arc sine", () => {
  fc.assert(fc.property(bound, bound, inner, (x, y, r) => {
    const p = bivariateNormalCdf(x, y, r);
    expect(Math.abs(p - bivariateNormalCdf(y, x, r))).toBeLessThan(1e-14);
    expect(Math.abs(p + bivariateNormalCdf(x, -y, -r) - normalCdf(x))).toBeLessThan(1e-14);
    expect(Math.abs(bivariateNormalCdf(0, 0, r) - (1 / 4 + Math.asin(r) / (2 * Math.PI)))).toBeLessThan(1e-14);
  }));
});

test("the slope in the correlation is the density", () => {
  fc.assert(fc.property(bound, bound, fc.double({ min: -0.98, max: 0.98, noNaN: true }), (x, y, r) => {
    const slope = (bivariateNormalCdf(x, y, r + 1e-5) - bivariateNormalCdf(x, y, r - 1e-5)) / 2e-5;
    expect(Math.abs(slope - bivariateNormalDensity(x, y, r))).toBeLessThan(1e-5);
  }));
});

test("ends", () => {
  expect(bivariateNormalCdf(Infinity, 0.3, 0.5)).toBe(normalCdf(0.3));
  expect(bivariateNormalCdf(-Infinity, 0.3, 0.5)).toBe(0);
  expect(bivariateNormalCdf(0.2, 0.3, 1)).toBeCloseTo(normalCdf(0.2), 15);
  expect(bivariateNormalCdf(-0.2, 0.3, -1)).toBeCloseTo(normalCdf(0.3) - normalCdf(0.2), 15);
  expect(bivariateNormalDensity(Infinity, 0, 0.5)).toBe(0);
  expect(() => bivariateNormalCdf(0, 0, 1.1)).toThrow("correlation must lie between -1 and 1: 1.1");
  expect(() => bivariateNormalCdf(NaN, 0, 0)).toThrow(RangeError);
});
