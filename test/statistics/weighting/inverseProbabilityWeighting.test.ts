import { describe, expect, it } from "vitest";
import { binaryLogit } from "../../../loaders/statistics/weighting/binaryLogit.js";
import { inverseProbabilityWeighting } from "../../../loaders/statistics/weighting/inverseProbabilityWeighting.js";
import { changeDifference } from "../../../loaders/statistics/groupTime/changeDifference.js";
import { lalonde } from "../groupTime/publishedPanel.js";

const { age, education, earnings74, earnings75, earnings78, treated } = lalonde();
const covariates = [age, education, earnings74, earnings75];

describe("inverse probability weighting", () => {
  /** R 4.2: estimating equations of glm(treat ~ age + educ + re74 + re75, binomial) and of the two weighted means stacked, Jacobian by central differences. */
  it.each([["treated", 1.74626087, 0.66902671], ["everyone", 1.59009825, 0.63836078]] as const)("has the estimate and error of stacked estimating equations (%s)", (target, estimate, se) => {
    const found = inverseProbabilityWeighting(earnings78, treated, covariates, { target }).value!;
    expect(found.estimate).toBeCloseTo(estimate, 7);
    expect(found.se).toBeCloseTo(se, 6);
  });

  it("is the same as weighted changes, the difference of means without covariates, and does not move with the outcome's zero", () => {
    expect(inverseProbabilityWeighting(earnings78, treated, covariates).value!.estimate).toBeCloseTo(changeDifference(earnings78, treated, covariates, "weighting").value!.estimate, 12);
    const plain = inverseProbabilityWeighting(earnings78, treated, [], { target: "everyone" }).value!;
    const mean = (side: number) => earnings78.reduce((sum, value, i) => sum + (treated[i] === side ? value : 0), 0) / (side ? 185 : 260);
    expect(plain.estimate).toBeCloseTo(mean(1) - mean(0), 10);
    expect(plain.effectiveUnits.treated).toBeCloseTo(185, 8);
    const moved = inverseProbabilityWeighting(earnings78.map((value) => value + 1000), treated, covariates).value!;
    expect(moved.se).toBeCloseTo(0.66902671, 6);
  });

  it("adds influence up by cluster", () => {
    const double = <T extends Float64Array | Uint8Array>(values: T) => (values.constructor as unknown as { from(source: readonly number[]): T }).from([...values, ...values]);
    const found = inverseProbabilityWeighting(double(earnings78), double(treated), covariates.map(double), { clusters: Int32Array.from({ length: 890 }, (_, i) => i % 445) }).value!;
    expect(found.se).toBeCloseTo(0.66902671, 6);
  });

  it("says why where nobody compares", () => {
    const trait = Float64Array.from({ length: 20 }, (_, i) => i);
    expect(inverseProbabilityWeighting(trait, Uint8Array.from(trait, (value) => (value < 10 ? 0 : 1)), [trait]).value).toBeNull();
    expect(inverseProbabilityWeighting(Float64Array.of(1, 2), Uint8Array.of(1, 0), []).reason).toBe("1 treated and 1 comparison units: two of each are needed");
  });
});

describe("logistic regression", () => {
  it("equals R glm(treat ~ age + educ + I(re74 / 1000), binomial)", () => {
    const { coefficients, influence } = binaryLogit([new Float64Array(445).fill(1), age, education, earnings74], treated).value!;
    [-1.528812806429, 0.014653035718, 0.080153055259, -0.001479112597].forEach((value, k) => expect(coefficients[k]).toBeCloseTo(value, 9));
    // the influence is the score times the covariance: its squares are White's variances, near the model's
    [0.658221812, 0.013575729, 0.054645045, 0.018123832].forEach((value, k) => expect(Math.abs(Math.sqrt(influence[k]!.reduce((sum, own) => sum + own * own, 0)) / value - 1)).toBeLessThan(0.15));
  });

  it("refuses responses other than 0 and 1, and says where one does not occur", () => {
    expect(() => binaryLogit([new Float64Array(2).fill(1)], [0, 2])).toThrow("response must be 0 or 1: 2");
    expect(binaryLogit([new Float64Array(2).fill(1)], [1, 1]).reason).toBe("only one of two outcomes occurs");
  });
});
