import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantile } from "../../../loaders/statistics/description/quantile.js";

const values = [3.1, -2, 7.7, 7.7, 0.4, 12, 5, 5, 5, -1.25];
const weights = [2, 1, 3, 1, 4, 1, 2, 1, 1, 5];
const probabilities = [0, 0.1, 0.25, 0.3, 0.5, 0.9, 0.95, 1];

describe("quantile", () => {
  // R 4 quantile(x, p, type) and quantile(rep(x, w), p, type)
  it.each([
    [6, null, [-2, -1.925, -0.0125, 1.21, 5, 11.57, 12, 12]],
    [6, weights, [-2, -1.25, -1.25, -0.26, 3.1, 7.7, 11.57, 12]],
    [7, null, [-2, -1.325, 1.075, 2.29, 5, 8.13, 10.065, 12]],
    [7, weights, [-2, -1.25, -1.25, 0.4, 3.1, 7.7, 7.7, 12]],
  ] as const)("of type %i agrees with R", (type, frequencies, expected) => {
    probabilities.forEach((p, i) => expect(quantile(values, p, type, frequencies)).toBeCloseTo(expected[i]!, 12));
  });

  it("is the value itself where rounding alone puts the position beside it", () => {
    expect(quantile([0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9], 0.3, 6)).toBe(0.3);
  });

  it("takes whole weights as repeated rows", () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 0, max: 4 })), { minLength: 1, maxLength: 20 });
    fc.assert(fc.property(pairs, fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(6 as const, 7 as const), (rows, p, type) => {
      const repeated = rows.flatMap(([value, weight]) => Array<number>(weight).fill(value)).sort((a, b) => a - b);
      const ours = quantile(rows.map(([value]) => value), p, type, rows.map(([, weight]) => weight));
      if (repeated.length === 0) return void expect(ours).toBeNull();
      const n = repeated.length;
      const position = Math.min(n, Math.max(1, type === 7 ? 1 + (n - 1) * p : (n + 1) * p));
      const low = Math.min(n - 1, Math.floor(position));
      const expected = n === 1 ? repeated[0]! : repeated[low - 1]! + (position - low) * (repeated[low]! - repeated[low - 1]!);
      expect(ours).toBeCloseTo(expected, 9);
    }));
  });

  it("has nothing to say of no values, and refuses other probabilities and types", () => {
    expect(quantile([], 0.5)).toBeNull();
    expect(() => quantile([1], 1.5)).toThrow(/probability must lie from 0 to 1: 1.5/);
    expect(() => quantile([1], NaN)).toThrow(RangeError);
    expect(() => quantile([1], 0.5, 8 as 7)).toThrow(/type of quantile must be 6 or 7: 8/);
  });
});
