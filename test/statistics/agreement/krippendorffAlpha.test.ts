import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { krippendorffAlpha, krippendorffInterval, type AlphaMetric } from "../../../loaders/statistics/agreement/krippendorffAlpha.js";
import { randomStream } from "../../../loaders/statistics/randomStream.js";

const metrics: AlphaMetric[] = ["nominal", "ordinal", "interval"];
/** Observers row by row, `*` for a missing rating; returned unit by unit. */
const unitsOf = (...observers: string[]) => observers[0]!.split("").map((_, u) => observers.map((row) => row[u]!).filter((rating) => rating !== "*").map(Number));
// Krippendorff K (2011) Computing Krippendorff's alpha-reliability, section C: four observers, twelve units
const fourObservers = unitsOf("123321412***", "1233224125*3", "*3332342251*", "12332441251*");
// the worked example of three coders and fifteen units in Wikipedia, "Krippendorff's alpha"
const threeCoders = unitsOf("*****34121133*3", "1*213343*******", "**21344*21133*4");

/** The coincidence matrix written out, and the ordinal difference summed level by level, as in the paper. */
function bruteForce(units: number[][], metric: AlphaMetric): number | null {
  const pairable = units.filter((unit) => unit.length > 1);
  const values = [...new Set(pairable.flat())].sort((a, b) => a - b);
  const coincidences = values.map(() => values.map(() => 0));
  for (const unit of pairable) unit.forEach((a, i) => unit.forEach((b, j) => { if (i !== j) coincidences[values.indexOf(a)]![values.indexOf(b)]! += 1 / (unit.length - 1); }));
  const margin = coincidences.map((row) => row.reduce((sum, x) => sum + x, 0));
  const n = margin.reduce((sum, x) => sum + x, 0);
  const difference = (c: number, k: number) => {
    if (metric === "nominal") return c === k ? 0 : 1;
    if (metric === "interval") return (values[c]! - values[k]!) ** 2;
    const [low, high] = [Math.min(c, k), Math.max(c, k)];
    return (margin.slice(low, high + 1).reduce((sum, x) => sum + x, 0) - (margin[c]! + margin[k]!) / 2) ** 2;
  };
  let observed = 0;
  let expected = 0;
  values.forEach((_, c) => values.forEach((_unused, k) => {
    observed += coincidences[c]![k]! * difference(c, k);
    expected += (margin[c]! * margin[k]! * difference(c, k)) / (n - 1);
  }));
  return expected === 0 ? null : 1 - observed / expected;
}

describe("krippendorffAlpha", () => {
  it.each([["nominal", 0.743], ["ordinal", 0.815], ["interval", 0.849]] as const)("agrees with the printed %s alpha", (metric, printed) => {
    expect(krippendorffAlpha(fourObservers, metric).value!.estimate).toBeCloseTo(printed, 3);
    expect(krippendorffAlpha(fourObservers, metric).value).toMatchObject({ units: 11, ratings: 40 });
  });

  it.each([["nominal", 0.691], ["interval", 0.811]] as const)("agrees with the printed %s alpha of three coders", (metric, printed) => {
    expect(krippendorffAlpha(threeCoders, metric).value!.estimate).toBeCloseTo(printed, 3);
  });

  it("is what the coincidence matrix gives", () => {
    const units = fc.array(fc.array(fc.integer({ min: -2, max: 4 }), { maxLength: 5 }), { minLength: 1, maxLength: 10 });
    fc.assert(fc.property(units, fc.constantFrom(...metrics), (ratings, metric) => {
      const theirs = bruteForce(ratings, metric);
      const ours = krippendorffAlpha(ratings, metric).value;
      if (theirs === null) expect(ours).toBeNull();
      else expect(ours!.estimate).toBeCloseTo(theirs, 10);
    }));
  });

  it("counts a unit as often as its weight says", () => {
    const weights = fourObservers.map((_, u) => 1 + (u % 3));
    const repeated = fourObservers.flatMap((unit, u) => Array.from({ length: weights[u]! }, () => unit));
    for (const metric of metrics) {
      const ours = krippendorffAlpha(fourObservers, metric, { weights }).value!;
      const theirs = krippendorffAlpha(repeated, metric).value!;
      expect(ours.estimate).toBeCloseTo(theirs.estimate, 12);
      expect(ours).toMatchObject({ units: theirs.units, ratings: theirs.ratings });
    }
  });

  it("says why it cannot answer", () => {
    expect(krippendorffAlpha([[1], [2], []], "nominal").reason).toBe("no unit has two ratings");
    expect(krippendorffAlpha([[3, 3], [3, 3], [1]], "ordinal").reason).toMatch(/are equal/);
    expect(() => krippendorffAlpha([[1, NaN]], "nominal")).toThrow("rating of unit 0 must be finite: NaN");
    expect(() => krippendorffAlpha([[1, 2]], "nominal", { weights: [-1] })).toThrow("weight 0 must be positive: -1");
  });
});

describe("krippendorffInterval", () => {
  it("is the same for the same seed, and holds the estimate", () => {
    for (const metric of metrics) {
      const interval = krippendorffInterval(fourObservers, metric, randomStream(7))!;
      expect(krippendorffInterval(fourObservers, metric, randomStream(7))).toEqual(interval);
      expect(interval.low).toBeLessThan(krippendorffAlpha(fourObservers, metric).value!.estimate);
      expect(interval.high).toBeGreaterThanOrEqual(krippendorffAlpha(fourObservers, metric).value!.estimate);
    }
  });

  it("has the width of the standard error over samples of the same size", () => {
    const random = randomStream(3);
    const sample = () => Array.from({ length: 150 }, () => {
      const truth = random.normal();
      return [truth + random.normal(), truth + random.normal()];
    });
    const estimates = Array.from({ length: 200 }, () => krippendorffAlpha(sample(), "interval").value!.estimate);
    const mean = estimates.reduce((sum, x) => sum + x, 0) / 200;
    const sd = Math.sqrt(estimates.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 199);
    const widths = Array.from({ length: 10 }, () => krippendorffInterval(sample(), "interval", random, { draws: 300 })!).map(({ low, high }) => high - low);
    const width = widths.reduce((sum, x) => sum + x, 0) / 10;
    expect(width / (2 * 1.96 * sd)).toBeGreaterThan(0.85);
    expect(width / (2 * 1.96 * sd)).toBeLessThan(1.15);
  });

  it("draws in proportion to weights", () => {
    const units = [[1, 1], [2, 2], [1, 2]];
    const many = krippendorffInterval(units, "nominal", randomStream(1), { weights: [200, 200, 4] })!;
    expect(many.low).toBeGreaterThan(0.95);
    expect(krippendorffInterval(units, "nominal", randomStream(1), { weights: [4, 4, 200] })!.high).toBeLessThan(0);
  });

  it("is null where there is nothing to draw", () => {
    expect(krippendorffInterval([[1, 2]], "nominal", randomStream(1))).toBeNull();
    expect(krippendorffInterval([[1, 1], [1, 1]], "nominal", randomStream(1))).toBeNull();
    expect(krippendorffInterval([], "nominal", randomStream(1))).toBeNull();
    expect(() => krippendorffInterval([[1, 2]], "nominal", randomStream(1), { draws: 1 })).toThrow("draws must be a whole number from 2: 1");
  });
});
