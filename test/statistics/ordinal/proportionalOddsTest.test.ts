import { describe, expect, it } from "vitest";
import { proportionalOddsTest } from "../../../loaders/statistics/ordinal/proportionalOddsTest.js";
import { digits, numbers, readReferences, type Reference, wine } from "./designs.js";

const reference = readReferences<Reference>("clm.json");
const n = 120;
const x = numbers(n, (i) => ((i * 7) % 11) + ((i * i) % 5) / 10);
const group = [1, 2, 3].map((level) => numbers(n, (i) => ((i * 3) % 4 === level ? 1 : 0)));
const data = { codes: digits(reference["weighted"]!.y), levels: ["1", "2", "3", "4"], names: ["x", "g1", "g2", "g3"], columns: [x, ...group], weights: null };
const weights = numbers(n, (i) => 1 + (i % 3) + (i % 4 === 0 ? 0.5 : 0));

describe("against log-likelihoods of R ordinal::clm(y ~ 1, nominal = ~ x + g)", () => {
  it.each([
    ["all covariates", data, -141.52525465764, -147.58317113673, 8],
    ["with weights", { ...data, weights }, -294.42516685582, -313.26027692087, 8],
    ["one covariate", { ...data, names: ["x"], columns: [x] }, -148.95592990383, -151.54620336027, 2],
  ])("%s", (_, of, free, proportional, df) => {
    const { value } = proportionalOddsTest(of);
    expect(value!.logLikelihood).toBeCloseTo(free, 9);
    expect(value!.statistic).toBeCloseTo(2 * (free - proportional), 9);
    expect(value!.df).toBe(df);
  });
  it("has the p-value of a chi-square of two degrees in closed form", () => {
    const { value } = proportionalOddsTest({ ...data, names: ["x"], columns: [x] });
    expect(value!.p).toBeCloseTo(Math.exp(-value!.statistic / 2), 12);
  });
});

describe("where there is no test", () => {
  it("says so", () => {
    expect(proportionalOddsTest(wine).reason).toBe("slopes of their own at every threshold have no finite estimate");
    expect(proportionalOddsTest({ ...wine, names: [], columns: [] }).reason).toBe("there are no covariates");
    expect(proportionalOddsTest({ ...wine, codes: wine.codes.map((code) => (code > 2 ? 1 : 0)), levels: ["a", "b"] }).reason).toBe("the response has fewer than three levels");
  });
});
