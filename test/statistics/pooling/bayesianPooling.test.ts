import { describe, expect, it } from "vitest";
import { bayesianPooling } from "../../../loaders/statistics/pooling/bayesianPooling.js";

/** Eight schools (Rubin 1981). */
const effects = [28, 8, -3, 7, -1, 1, 18, 12];
const errors = [15, 10, 16, 11, 9, 11, 10, 18];

describe("pooling with an uncertain spread", () => {
  it("equals R's integrate over the posterior, half-normal prior of scale 10", () => {
    // R: post <- half-normal × restricted likelihood; integrate(post, 0, 100, rel.tol = 1e-12); uniroot of the mixture's pnorm
    const { mean, between, effects: [first] } = bayesianPooling(effects, errors, 10).value!;
    expect(mean.estimate).toBeCloseTo(7.859631516, 5);
    expect(mean.sd).toBeCloseTo(4.672591964, 4);
    expect(mean.interval.low).toBeCloseTo(-1.269928003, 4);
    expect(mean.interval.high).toBeCloseTo(17.11824328, 4);
    expect(between).toBeCloseTo(4.844143183, 4);
    expect(first!.estimate).toBeCloseTo(10.179812974, 4);
    expect(first!.interval.low).toBeCloseTo(-1.841992423, 3);
    expect(first!.interval.high).toBeCloseTo(26.66788842, 3);
  });

  it("lets effects go their own way as their errors shrink, and pools them as the prior does", () => {
    const exact = bayesianPooling(effects, effects.map(() => 0.01), 10).value!;
    exact.effects.forEach(({ estimate }, i) => expect(estimate).toBeCloseTo(effects[i]!, 3));
    const pooled = bayesianPooling(effects, errors, 1e-4).value!;
    // inverse-variance mean
    pooled.effects.forEach(({ estimate }) => expect(estimate).toBeCloseTo(7.68561672496, 4));
  });

  it("refuses what it can't pool", () => {
    expect(bayesianPooling([1], [1], 1).reason).toBe("there is only one effect");
    expect(() => bayesianPooling([1, 2], [1, 1], 0)).toThrow("scale must be positive and finite: 0");
    expect(() => bayesianPooling([1, Infinity], [1, 1], 1)).toThrow("estimates must be finite: Infinity");
  });
});
