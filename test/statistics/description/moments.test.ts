import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mean } from "../../../loaders/statistics/description/mean.js";
import { skewness } from "../../../loaders/statistics/description/skewness.js";
import { variance } from "../../../loaders/statistics/description/variance.js";

const values = [3.1, -2, 7.7, 7.7, 0.4, 12, 5, 5, 5, -1.25];
const weights = [2, 1, 3, 1, 4, 1, 2, 1, 1, 5];
const repeated = values.flatMap((value, i) => Array<number>(weights[i]!).fill(value));

describe("mean and variance", () => {
  it("agree with R 4 on repeated rows", () => {
    expect(mean(values, weights)).toBeCloseTo(2.969047619047619, 13);
    expect(variance(values, weights)).toBeCloseTo(16.385619047619048, 12);
    expect(mean(repeated)).toBeCloseTo(2.969047619047619, 13);
    expect(variance(repeated)).toBeCloseTo(16.385619047619048, 12);
  });

  // NIST Statistical Reference Datasets, univariate summary statistics: certified mean and standard deviation
  const alternating = (first: number, low: number, high: number) => [first, ...Array.from({ length: 1000 }, (_, i) => (i % 2 === 0 ? low : high))];
  it.each([
    ["NumAcc1", [10000001, 10000003, 10000002], 10000002, 1, 15],
    ["NumAcc2", alternating(1.2, 1.1, 1.3), 1.2, 0.1, 13],
    ["NumAcc3", alternating(1000000.2, 1000000.1, 1000000.3), 1000000.2, 0.1, 9],
    ["NumAcc4", alternating(10000000.2, 10000000.1, 10000000.3), 10000000.2, 0.1, 8],
  ])("agree with the certified values of %s", (_, data, certifiedMean, certifiedSd, digits) => {
    expect(Math.abs(mean(data)! / certifiedMean - 1)).toBeLessThan(1e-15);
    expect(Math.abs(Math.sqrt(variance(data)!) / certifiedSd - 1)).toBeLessThan(10 ** -digits);
  });

  it("do not change with a common offset beyond what the values themselves lose", () => {
    const whole = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 40 });
    fc.assert(fc.property(whole, fc.integer({ min: -1e12, max: 1e12 }), (data, offset) => {
      const moved = data.map((value) => value + offset);
      expect(variance(moved)).toBeCloseTo(variance(data)!, 8);
      expect(mean(moved)! - offset).toBeCloseTo(mean(data)!, 3);
    }));
  });

  it("say that nothing can be estimated without values or weight", () => {
    expect(mean([])).toBeNull();
    expect(mean([1, 2], [0, 0])).toBeNull();
    expect(variance([4])).toBeNull();
    expect(variance([4, 5], [1, 0])).toBeNull();
    expect(variance([4], [3])).toBe(0);
  });

  it("refuse what is not a number, a negative weight and differing lengths", () => {
    expect(() => mean([1, NaN])).toThrow(/value 1 must be a finite number: NaN/);
    expect(() => variance([1, 2], [1, -1])).toThrow(/weight 1 must be a finite number from 0: -1/);
    expect(() => mean([1, 2], [1])).toThrow(/weights must be as many as values: 1 for 2/);
  });
});

describe("skewness", () => {
  // R 4 psych::skew(x, type = 1, 2, 3)
  it.each([
    [1, 0.1019232610616022, 0.4847841565911832],
    [2, 0.1208661193149804, 0.5229009878639056],
    [3, 0.0870236059067859, 0.4505722797920276],
  ] as const)("of type %i agrees with psych", (type, plain, weighted) => {
    expect(skewness(values, type)).toBeCloseTo(plain, 13);
    expect(skewness(repeated, type)).toBeCloseTo(weighted, 13);
    expect(skewness(values, type, weights)).toBeCloseTo(weighted, 13);
    expect(skewness(values.map((value) => value + 1e6), type)).toBeCloseTo(plain, 8);
  });

  it("is of type 3 unless told, and unknown where all are equal", () => {
    expect(skewness(values)).toBe(skewness(values, 3));
    expect(skewness([0.1, 0.1, 0.1])).toBeNull();
    expect(skewness([1, 2], 2)).toBeNull();
    expect(skewness([1])).toBeNull();
    expect(() => skewness([1, 2], 4 as 3)).toThrow(/type of skewness must be 1, 2 or 3: 4/);
  });
});
