import { describe, expect, it } from "vitest";
import { changeDifference } from "../../../loaders/statistics/groupTime/changeDifference.js";
import { simultaneousBand } from "../../../loaders/statistics/groupTime/simultaneousBand.js";
import { normalQuantile } from "../../../loaders/statistics/distributions/normal.js";
import { randomStream } from "../../../loaders/statistics/randomStream.js";
import { lalonde } from "./publishedPanel.js";

const data = lalonde();
const change = data.earnings78.map((value, i) => value - data.earnings75[i]!);
const covariates = [data.age, data.education, data.earnings74];
const errorOf = (influence: Float64Array) => Math.sqrt(influence.reduce((sum, value) => sum + value * value, 0));

describe("difference of changes given covariates", () => {
  /**
   * R 4.2: the estimating equations of glm(treat ~ age + educ + re74, binomial), lm(change ~ age + educ + re74, subset = treat == 0) and the two means
   * stacked, J⁻¹ (Σψψ'/n) J⁻ᵀ / n with J by central differences; change = (re78 − re75) / 1000.
   */
  it.each([["regression", 1.53534912, 0.70396363], ["weighting", 1.51282735, 0.69900937], ["doublyRobust", 1.52722074, 0.70256248]] as const)("by %s has the estimate and error of stacked estimating equations", (adjustment, estimate, se) => {
    const found = changeDifference(change, data.treated, covariates, adjustment).value!;
    expect(found.estimate).toBeCloseTo(estimate, 7);
    expect(errorOf(found.influence)).toBeCloseTo(se, 6);
    expect([found.treated, found.comparison]).toEqual([185, 260]);
  });

  it("takes a covariate that changes alike out, whichever way", () => {
    const random = randomStream(8);
    const trait = Float64Array.from({ length: 2000 }, () => random.normal());
    const treated = Uint8Array.from(trait, (value) => (random.uniform() < 1 / (1 + Math.exp(-value)) ? 1 : 0));
    const response = trait.map((value, i) => 2 * value + 0.5 * treated[i]! + 0.1 * random.normal());
    for (const adjustment of ["regression", "weighting", "doublyRobust"] as const) {
      const found = changeDifference(response, treated, [trait], adjustment).value!;
      expect(Math.abs(found.estimate - 0.5)).toBeLessThan(3.5 * errorOf(found.influence));
    }
    expect(changeDifference(response, treated, [], "doublyRobust").value!.estimate).toBeGreaterThan(1.5);
  });

  it("says why where nobody compares", () => {
    expect(changeDifference(Float64Array.of(1, 2, 3), Uint8Array.of(1, 0, 0), [], "regression").reason).toBe("1 treated and 2 comparison units: two of each are needed");
    const trait = Float64Array.from({ length: 20 }, (_, i) => i);
    const apart = Uint8Array.from(trait, (value) => (value < 10 ? 0 : 1));
    expect(changeDifference(trait, apart, [trait], "doublyRobust").value).toBeNull();
    expect(() => changeDifference(trait, apart.slice(1), [], "regression")).toThrow("treated must have 20 units: 19");
  });
});

describe("simultaneous band", () => {
  const units = 800;
  const clusters = Int32Array.from({ length: units }, (_, i) => i);
  /** estimates from people of their own, so independent */
  const apart = [0, 1, 2, 3].map((part) => Float64Array.from({ length: units }, (_, i) => (i % 4 === part ? ((i % 8 < 4 ? 1 : -1) * (1 + (i % 5))) / 100 : 0)));

  it.each(["mammen", "rademacher"] as const)("is the factor of Šidák for independent estimates (%s)", (multiplier) => {
    const factor = simultaneousBand(apart, clusters, randomStream(3), { draws: 4000, multiplier });
    expect(Math.abs(factor - normalQuantile((1 + 0.95 ** (1 / 4)) / 2))).toBeLessThan(0.1);
  });

  it("is the factor of one estimate where all are alike, whatever their size, and never below it", () => {
    const same = [1, 10, -2].map((size) => apart[0]!.map((value) => size * value));
    expect(Math.abs(simultaneousBand(same, clusters, randomStream(4), { draws: 4000 }) - 1.96)).toBeLessThan(0.1);
    expect(simultaneousBand([new Float64Array(units)], clusters, randomStream(4))).toBeCloseTo(1.96, 2);
    expect(simultaneousBand(apart, clusters, randomStream(5))).toBe(simultaneousBand(apart, clusters, randomStream(5)));
  });
});
