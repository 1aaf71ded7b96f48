import { describe, expect, it } from "vitest";
import { matchedDifference } from "../../../loaders/statistics/matching/matchedDifference.js";
import { lalonde } from "../groupTime/publishedPanel.js";

const { age, education, earnings74, earnings75, earnings78, treated } = lalonde();
const covariates = [age, education, earnings74, earnings75];

describe("matching", () => {
  it("equals R Matching on Imbens' replication: Match(estimand = \"ATT\", M = 1, Weight = 1, Var.calc = 0, sample = TRUE) 1.726913, 0.8366296", () => {
    const found = matchedDifference(earnings78, treated, covariates, { errorNeighbours: 0, inference: "sample" }).value!;
    expect(found.estimate).toBeCloseTo(1.726913, 6);
    expect(found.se).toBeCloseTo(0.8366296, 6);
    expect(found.treated).toBe(185);
  });

  /** R 4.2, theorems 6 and 7 of Abadie & Imbens (2006) written out with sort and apply on the same data. */
  it("has the errors of its theorems with a variance from like units, and the correction for distance", () => {
    expect(matchedDifference(earnings78, treated, covariates).value!.se).toBeCloseTo(0.80708886, 7);
    expect(matchedDifference(earnings78, treated, covariates, { errorNeighbours: 3, inference: "sample" }).value!.se).toBeCloseTo(0.83315485, 7);
    expect(matchedDifference(earnings78, treated, covariates, { neighbours: 3, isBiasAdjusted: true }).value!.estimate).toBeCloseTo(1.90417135, 7);
  });

  it("shares ties, and matches exactly where it can: then it is the difference within strata", () => {
    const stratum = Float64Array.of(0, 0, 0, 0, 1, 1, 1, 1);
    const outcome = Float64Array.of(5, 1, 2, 3, 9, 11, 4, 6);
    const found = matchedDifference(outcome, Uint8Array.of(1, 0, 0, 0, 1, 1, 0, 0), [stratum], { errorNeighbours: 0, inference: "sample" }).value!;
    expect(found.estimate).toBeCloseTo((5 - 2 + (9 - 5) + (11 - 5)) / 3, 12);
    expect(found.imbalance).toEqual([0]);
    expect(found.matched).toBe(5);
    // 1/3 each on three, and 2 · 1/2 each on two
    expect(found.effectiveUnits).toBeCloseTo(9 / (3 / 9 + 2), 12);
  });

  it("takes out what distance adds where outcomes are linear", () => {
    const side = Uint8Array.from({ length: 40 }, (_, i) => (i < 10 ? 1 : 0));
    const trait = Float64Array.from({ length: 40 }, (_, i) => (i < 10 ? 2.04 + i / 10 : i / 10));
    const outcome = trait.map((value, i) => 2 * value + 7 * side[i]!);
    expect(matchedDifference(outcome, side, [trait]).value!.estimate).toBeCloseTo(7.08, 10);
    expect(matchedDifference(outcome, side, [trait, new Float64Array(40)], { isBiasAdjusted: true }).value!.estimate).toBeCloseTo(7, 10);
  });

  it("says why with too few, and refuses nonsense", () => {
    expect(matchedDifference(Float64Array.of(1, 2, 3), Uint8Array.of(1, 0, 0), []).reason).toBe("1 treated and 2 comparison units for 1 matches");
    expect(() => matchedDifference(earnings78, treated, covariates, { neighbours: 0 })).toThrow("neighbours must be a whole number above 0: 0");
  });
});
