import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entropy } from "../../../loaders/statistics/description/entropy.js";
import { gini } from "../../../loaders/statistics/description/gini.js";

describe("gini", () => {
  it("is (2 Σ i xᵢ / (n Σ xᵢ)) − (n + 1)/n of sorted amounts, and the mean difference over twice the mean", () => {
    const amounts = fc.array(fc.tuple(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 15 });
    fc.assert(fc.property(amounts, (rows) => {
      const repeated = rows.flatMap(([value, weight]) => Array<number>(weight).fill(value));
      const sum = repeated.reduce((a, b) => a + b, 0);
      const ours = gini(rows.map(([value]) => value), rows.map(([, weight]) => weight));
      if (sum === 0) return void expect(ours).toBeNull();
      const n = repeated.length;
      let differences = 0;
      for (const a of repeated) for (const b of repeated) differences += Math.abs(a - b);
      expect(ours).toBeCloseTo(differences / (2 * n * sum), 12);
      const ranked = [...repeated].sort((a, b) => a - b).reduce((total, value, i) => total + (i + 1) * value, 0);
      expect(gini(repeated)).toBeCloseTo((2 * ranked) / (n * sum) - (n + 1) / n, 12);
    }));
  });

  it("is 0 for equals and 1 − 1/n where one has all", () => {
    expect(gini([4, 4, 4])).toBe(0);
    expect(gini([0, 0, 0, 9])).toBeCloseTo(0.75, 14);
    expect(gini([])).toBeNull();
    expect(() => gini([1, -2])).toThrow(/amounts must not be negative: -2/);
  });
});

describe("entropy", () => {
  // scipy.stats.entropy([3, 5, 0, 2]) and with base 2
  it("agrees with scipy", () => {
    expect(entropy([3, 5, 0, 2])).toBeCloseTo(1.0296530140645737, 14);
    expect(entropy([3, 5, 0, 2], 2)).toBeCloseTo(1.4854752972273346, 14);
  });

  it("is 0 for one category, 1 for a uniform one in its own base, and unknown for none", () => {
    expect(entropy([0, 7])).toBe(0);
    expect(entropy([2, 2, 2, 2, 2], 5)).toBeCloseTo(1, 14);
    expect(entropy([0, 0])).toBeNull();
    expect(() => entropy([1, -1])).toThrow(/count 1 must be a finite number from 0: -1/);
    expect(() => entropy([1], 1)).toThrow(/base must be a finite number above 1: 1/);
  });
});
