import { describe, expect, it } from "vitest";
import { crossedGeneralizability, decisionStudy, nestedGeneralizability } from "../../../loaders/statistics/agreement/generalizabilityStudy.js";
import { intraclassCorrelations } from "../../../loaders/statistics/agreement/intraclassCorrelations.js";

// Shrout PE, Fleiss JL (1979) Intraclass correlations. Psychol. Bull. 86, table 2
const shroutFleiss = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]];

describe("generalizability", () => {
  // R 4.2.2 lme4 1.1-31, lmer(y ~ 1 + (1 | p) + (1 | r)): with a complete table and no estimate at 0, REML is mean squares
  it("agrees with lme4 where persons and raters are crossed", () => {
    const { value } = crossedGeneralizability(Array.from({ length: 7 }, (_, t) => [0, 1, 2].map((r) => ((7 * t + 3 * r + t * t * r) % 11) + 2 * t + (r === 1 ? 9 : 0))));
    expect(value!.person).toBeCloseTo(24.8571421489957, 5);
    expect(value!.rater).toBeCloseTo(20.5873012006921, 4);
    expect(value!.residual).toBeCloseTo(15.079365280651, 5);
  });

  it("has the coefficients of Shrout and Fleiss as D studies of one and of four raters", () => {
    const crossed = crossedGeneralizability(shroutFleiss).value!;
    const nested = nestedGeneralizability(shroutFleiss).value!;
    const icc = intraclassCorrelations(shroutFleiss).value!.correlations.map(({ estimate }) => estimate!);
    expect(decisionStudy(nested, 1).generalizability).toBeCloseTo(icc[0]!, 12);
    expect(decisionStudy(crossed, 1).dependability).toBeCloseTo(icc[1]!, 12);
    expect(decisionStudy(crossed, 1).generalizability).toBeCloseTo(icc[2]!, 12);
    expect(decisionStudy(nested, 4).dependability).toBeCloseTo(icc[3]!, 12);
    expect(decisionStudy(crossed, 4).dependability).toBeCloseTo(icc[4]!, 12);
    expect(decisionStudy(crossed, 4).generalizability).toBeCloseTo(icc[5]!, 12);
  });

  it("recovers planted components from persons with two to six raters of their own", () => {
    const wave = (i: number) => Math.sin(i * i * 12.9898) * Math.SQRT2;
    const ratings = Array.from({ length: 4000 }, (_, p) => Array.from({ length: 2 + (p % 5) }, (_unused, r) => 3 * wave(p + 1) + 2 * wave(100_000 + 17 * p + r)));
    const { value } = nestedGeneralizability(ratings);
    expect(Math.abs(value!.person - 9)).toBeLessThan(0.6);
    expect(Math.abs(value!.residual - 4)).toBeLessThan(0.2);
  });

  it("truncates at 0 and keeps what was below", () => {
    const { value } = crossedGeneralizability([[1, 4], [4, 1], [2, 3], [3, 2.5]]);
    expect(value!.person).toBe(0);
    expect(value!.untruncated.person).toBeLessThan(0);
    expect(decisionStudy(value!, 3)).toMatchObject({ generalizability: 0, dependability: 0 });
    expect(decisionStudy(crossedGeneralizability([[2, 2], [2, 2]]).value!, 3)).toMatchObject({ generalizability: null, dependability: null });
  });

  it("says why it cannot answer", () => {
    expect(nestedGeneralizability([[1], [2]]).reason).toBe("no person has two ratings");
    expect(nestedGeneralizability([[1, 2], []]).reason).toBe("fewer than two persons were rated");
    expect(crossedGeneralizability([[1, 2]]).value).toBeNull();
    expect(() => decisionStudy(crossedGeneralizability(shroutFleiss).value!, 0)).toThrow("raters must be positive: 0");
  });
});
