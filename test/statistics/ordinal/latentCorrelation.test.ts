import fc from "fast-check";
import { expect, test } from "vitest";
import { latentCorrelation, marginThresholds } from "../../../loaders/statistics/ordinal/latentCorrelation.js";
import { polychoricCorrelation } from "../../../loaders/statistics/ordinal/polychoricCorrelation.js";
import { bivariateNormalCdf } from "../../../loaders/statistics/ordinal/bivariateNormalCdf.js";

const tables = {
  three: [20, 10, 3, 10, 30, 9, 3, 9, 12],
  four: [2, 1, 3, 0, 1, 8, 40, 2, 3, 40, 800, 60, 0, 2, 60, 70],
  ceiling: [1, 0, 1, 2, 0, 0, 2, 2, 5, 0, 1, 2, 20, 100, 3, 2, 5, 100, 4000, 200, 0, 0, 3, 200, 90],
  rectangle: [10, 5, 2, 1, 9, 12],
} as const;

test.each([
  ["three", 3, 0.5487154258],
  ["four", 4, 0.5860575896],
  ["ceiling", 5, 0.4918754001],
] as const)("psych::polychoric of R 4 with correct = 0, whose search stops at 1e-4: %s", (name, rows, expected) => {
  expect(Math.abs(polychoricCorrelation(Float64Array.from(tables[name]), rows, rows).value!.correlation - expected)).toBeLessThan(5e-5);
});

test.each([
  ["three", 3, 0.548730833890401],
  ["four", 4, 0.5860495777144468],
  ["ceiling", 5, 0.4918557204873362],
  ["rectangle", 2, 0.7704915539285022],
] as const)("the same likelihood maximised by scipy to 1e-8: %s", (name, rows, expected) => {
  const counts = Float64Array.from(tables[name]);
  expect(Math.abs(polychoricCorrelation(counts, rows, counts.length / rows).value!.correlation - expected)).toBeLessThan(2e-8);
});

test("expected counts give back their correlation, whole or weighted, in one table or two", () => {
  fc.assert(fc.property(fc.double({ min: -0.97, max: 0.97, noNaN: true }), fc.double({ min: 0.2, max: 2, noNaN: true }), (correlation, cut) => {
    const ends = [-Infinity, -cut - 0.3, cut, Infinity];
    const below = (i: number, j: number) => bivariateNormalCdf(ends[i]!, ends[j]!, correlation);
    const counts = Float64Array.from({ length: 9 }, (_, at) => {
      const [i, j] = [Math.floor(at / 3), at % 3];
      return Math.max(0, below(i + 1, j + 1) - below(i, j + 1) - below(i + 1, j) + below(i, j));
    });
    const thresholds = Float64Array.from([-cut - 0.3, cut]);
    const table = { counts, rowThresholds: thresholds, columnThresholds: thresholds };
    expect(latentCorrelation([table]).value!.correlation).toBeCloseTo(correlation, 6);
    expect(latentCorrelation([table, { ...table, counts: counts.map((count) => 0.3 * count) }], 0.5).value!.correlation).toBeCloseTo(correlation, 6);
  }));
});

test("empty levels and levels without a cell change nothing", () => {
  const three = polychoricCorrelation(Float64Array.from(tables.three), 3, 3).value!;
  const [a, b, c, d, e, f, g, h, i] = tables.three;
  const gaps = polychoricCorrelation(Float64Array.from([0, 0, 0, 0, 0, 0, a, b, 0, c, 0, 0, 0, 0, 0, 0, d, e, 0, f, 0, g, h, 0, i]), 5, 5).value!;
  expect(gaps.correlation).toBeCloseTo(three.correlation, 9);
  expect(marginThresholds(Float64Array.from([0, 1, 0, 1, 0]))).toEqual(Float64Array.from([-Infinity, 0, 0, Infinity]));
});

test("ends and nothing to go by", () => {
  expect(polychoricCorrelation(Float64Array.from([10, 0, 0, 10]), 2, 2).value!.correlation).toBe(1);
  expect(polychoricCorrelation(Float64Array.from([0, 10, 7, 0]), 2, 2).value!.correlation).toBe(-1);
  expect(polychoricCorrelation(Float64Array.from([10, 0, 0, 0, 0, 0, 5, 0, 20]), 3, 3).value!.correlation).toBe(1);
  expect(polychoricCorrelation(Float64Array.from([10, 10, 10, 10]), 2, 2).value!.correlation).toBeCloseTo(0, 12);
  expect(polychoricCorrelation(Float64Array.from([10, 0, 0, 0]), 2, 2)).toEqual({ value: null, reason: "fewer than two levels are in use" });
  expect(polychoricCorrelation(new Float64Array(4), 2, 2).value).toBeNull();
  expect(() => polychoricCorrelation(new Float64Array(5), 2, 2)).toThrow("table must have 4 counts: 5");
  expect(() => polychoricCorrelation(Float64Array.from([1, -1, 1, 1]), 2, 2)).toThrow("counts must be finite and not negative: -1");
});
