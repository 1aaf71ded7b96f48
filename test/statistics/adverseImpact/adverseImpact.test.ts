import { describe, expect, it } from "vitest";
import { adverseImpact } from "../../../loaders/statistics/adverseImpact/adverseImpact.js";
import { newcombeDifference } from "../../../loaders/statistics/intervals/newcombeDifference.js";
import { wilsonInterval } from "../../../loaders/statistics/intervals/wilsonInterval.js";
import expected from "../../reference/expected.json" with { type: "json" };

const women = { name: "women", count: 557, n: 1835 };
const men = { name: "men", count: 1198, n: 2691 };

describe("adverseImpact", () => {
  it("agrees with R on the Berkeley admissions", () => {
    const { rates, highest, againstHighest, againstReference } = adverseImpact([women, men]);
    expect(rates.map(({ rate }) => rate!.toPrecision(12))).toEqual([expected.ucb.crude_admit_female, expected.ucb.crude_admit_male].map((rate) => rate.toPrecision(12)));
    expect(rates[0]!.interval).toEqual(wilsonInterval(557, 1835));
    expect(highest).toBe("men");
    expect(againstReference).toEqual([]);
    const [row] = againstHighest;
    expect(row).toMatchObject({ group: "women", reference: "men", belowFourFifths: true, exact: null });
    expect(row!.ratio).toBeCloseTo(expected.ucb.impact_ratio, 12);
    // R 4 epitools::riskratio.wald and prop.test(correct = FALSE)
    expect(row!.katz!.low).toBeCloseTo(0.628696597624788, 12);
    expect(row!.katz!.high).toBeCloseTo(0.739453557295517, 12);
    expect(row!.wald!.high).toBeCloseTo(-expected.ucb.prop_ci_newcombe[0]!, 12);
    expect(row!.newcombe).toEqual(newcombeDifference(557, 1835, 1198, 2691));
  });

  it("agrees with R's fisher.test in department A, and gives an exact interval where cells are small", () => {
    const { againstHighest, againstReference } = adverseImpact([{ name: "men", count: 512, n: 825 }, { name: "women", count: 89, n: 108 }], "men");
    expect(againstHighest[0]!.p).toBeCloseTo(expected.ucb.fisher_p_deptA, 14);
    expect(againstReference[0]).toMatchObject({ group: "women", reference: "men" });
    expect(againstReference[0]!.ratio! * againstHighest[0]!.ratio!).toBeCloseTo(1, 14);
    const [small] = adverseImpact([{ name: "a", count: 0, n: 8 }, { name: "b", count: 6, n: 9 }]).againstHighest;
    expect(small).toMatchObject({ ratio: 0, katz: null, belowFourFifths: true });
    expect(small!.exact!.high).toBeLessThan(0.8);
    expect(small!.score!.high).toBeLessThan(0.8);
  });

  it("draws the four-fifths line without rounding: 4 of 10 against 5 of 10 is not below", () => {
    expect(adverseImpact([{ name: "a", count: 4, n: 10 }, { name: "b", count: 5, n: 10 }]).againstHighest[0]!.belowFourFifths).toBe(false);
    expect(adverseImpact([{ name: "a", count: 39, n: 100 }, { name: "b", count: 50, n: 100 }]).againstHighest[0]!.belowFourFifths).toBe(true);
  });

  it("has no ratio where nobody succeeds, and compares empty groups with none", () => {
    const { rates, highest, againstHighest } = adverseImpact([{ name: "a", count: 0, n: 4 }, { name: "b", count: 0, n: 0 }, { name: "c", count: 0, n: 5 }]);
    expect(highest).toBe("a");
    expect(rates[1]).toMatchObject({ rate: null, interval: null });
    expect(againstHighest).toHaveLength(1);
    expect(againstHighest[0]).toMatchObject({ group: "c", ratio: null, belowFourFifths: null, p: 1, exact: { low: 0, high: Infinity } });
  });

  it("refuses what cannot be compared", () => {
    expect(() => adverseImpact([men, { name: "women", count: 0, n: 0 }])).toThrow(/groups with rows must be at least 2: 1/);
    expect(() => adverseImpact([men, women], "children")).toThrow(/reference must be a group with rows: children/);
    expect(() => adverseImpact([men, men])).toThrow(/names of groups must differ: men, men/);
    expect(() => adverseImpact([men, { name: "women", count: 3, n: 2 }])).toThrow(/successes must be a whole number from 0 to 2: 3/);
  });
});
