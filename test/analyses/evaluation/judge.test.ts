import { describe, expect, it } from "vitest";
import type { IndicatorCriterion } from "../../../loaders/analyses/evaluation/criterion.js";
import { judge } from "../../../loaders/analyses/evaluation/judge.js";
import { ranks } from "../../../loaders/analyses/evaluation/ranks.js";
import { decisions, scorecard } from "../../../loaders/analyses/evaluation/scorecard.js";
import { evidence, indicators, observation } from "./evidenceOf.js";

const both = { id: "a", en: "b" };
const criterion: IndicatorCriterion = {
  id: "cakupan", aspect: "kinerja", title: both, basis: both, wording: { strength: both, improve: both, weakness: both }, strategy: both, actor: both, importance: 2,
  indicator: "cakupan-penilaian-tahunan", dimension: "", category: "", better: "higher", strong: 0.95, weak: 0.85, opds: true,
};
const row = (given: object) => observation({ indicator: criterion.indicator, ...given });

describe("a judgement", () => {
  it("takes the newest period, and an agency without it is not yet known", () => {
    const said = judge([criterion], evidence([
      row({ period: "2024", year: 2024, value: 0.5 }), row({ value: 0.97 }), row({ period: "2024", year: 2024, opd_id: "dinas-a", value: 0.97 }),
    ]));
    expect(said.map(({ opd_id, sense, period }) => [opd_id, sense, period])).toEqual([["region", "strength", "2025"], ["dinas-a", "unknown", ""]]);
  });

  it("gives a small agency's share Wilson's interval, so that it is not judged on chance", () => {
    const said = (n: number, count: number) => judge([criterion], evidence([row({ opd_id: "dinas-a", n, count, value: count / n })])).find(({ opd_id }) => opd_id === "dinas-a")!;
    expect(said(30, 24).sense).toBe("unknown");
    expect(said(300, 240)).toMatchObject({ sense: "weakness", low: expect.closeTo(0.7511, 3), high: expect.closeTo(0.8413, 3) });
  });

  it("tells a trend only beyond what the intervals leave open", () => {
    const trend = (before: number, now: number, half: number) =>
      judge([criterion], evidence([row({ period: "2024", year: 2024, value: before, low: before - half, high: before + half }), row({ value: now, low: now - half, high: now + half })]))[0]!.trend;
    expect([trend(0.8, 0.9, 0.02), trend(0.9, 0.8, 0.02), trend(0.8, 0.82, 0.02), trend(0.8, 0.805, 0.0001)]).toEqual(["better", "worse", "same", "same"]);
    expect(judge([criterion], evidence([row({ value: 0.9 })]))[0]!.trend).toBe("unknown");
  });

  it("says how far it clears its threshold", () => {
    expect(judge([criterion], evidence([row({ value: 0.8, low: 0.78, high: 0.82 })]))[0]!.margin).toBeCloseTo(2.5, 10);
  });

  it("refuses an indicator that does not exist", () => {
    expect(() => judge([{ ...criterion, indicator: "tidak-ada" }], evidence([]))).toThrow('criterion "cakupan": unknown indicator "tidak-ada"');
  });
});

describe("the scorecard", () => {
  const aspects = [{ id: "kinerja", page: "kinerja" as const, title: both }];
  const judged = (senses: readonly string[]) => senses.map((sense, at) => ({ criterion: String(at), aspect: "kinerja", opd_id: "region", sense, trend: "unknown", period: "2025", value: 1, low: null, high: null, n: 100, margin: null, status: "" })) as Parameters<typeof scorecard>[1];
  it.each([
    [["strength", "strength", "weakness"], "strong", 1], [["weakness", "weakness", "strength", "unknown"], "weak", 0.75],
    [["strength", "weakness"], "mixed", 1], [["unknown", "unknown"], "unknown", 0], [[], "unknown", 0],
  ] as const)("%j is %s", (senses, state, certainty) => {
    expect(scorecard(aspects, judged(senses))[0]).toMatchObject({ state, certainty });
  });
});

describe("the things to do", () => {
  it("come by effect and certainty, at most as many as asked for, and none for a strength", () => {
    const rules = [criterion, { ...criterion, id: "b", importance: 3 as const }, { ...criterion, id: "c", importance: 1 as const }];
    const said = rules.map((rule, at) => ({ ...judge([rule], evidence([row({ value: [0.8, 0.8, 0.99][at]!, low: 0.79, high: 0.81, n: 2000 })]))[0]!, ...(at === 2 ? { sense: "strength" as const } : {}) }));
    const wanted = decisions(rules, said, indicators, 10);
    expect(wanted.map(({ criterion: id, effect, concerned }) => [id, effect, concerned])).toEqual([["b", expect.closeTo(4.5, 10), 300], ["cakupan", expect.closeTo(3, 10), 300]]);
    expect(decisions(rules, said, indicators, 1)).toHaveLength(1);
  });
});

describe("ranks of agencies", () => {
  const rules = ["w", "x", "y", "z"].map((id) => ({ ...criterion, id }));
  const said = (unit: string, values: readonly (number | null)[], half = 0.001) => values.map((value, at) => ({
    criterion: rules[at]!.id, aspect: "kinerja", opd_id: unit, sense: "unknown" as const, trend: "unknown" as const, period: "2025", value, low: value === null ? null : value - half, high: value === null ? null : value + half, n: 100, margin: null, status: value === null ? "c" as const : "" as const,
  }));
  it("are sure where every criterion agrees, whatever the weights", () => {
    const found = ranks(rules, ["a", "b", "c", "d"].flatMap((unit, at) => said(unit, [0.94, 0.94, 0.94, 0.94].map((value) => value - 0.02 * at))), 1);
    expect(found.map(({ rank, low, high, half }) => [rank, low, high, half])).toEqual([[1, 1, 1, "upper"], [2, 2, 2, "upper"], [3, 3, 3, "lower"], [4, 4, 4, "lower"]]);
  });
  it("are wide where numbers are noise, and where criteria disagree", () => {
    const noise = ranks(rules, ["a", "b", "c", "d"].flatMap((unit) => said(unit, [0.9, 0.9, 0.9, 0.9], 0.2)), 1);
    expect(noise.map(({ low, high, half }) => [low, high, half])).toEqual(noise.map(() => [1, 4, ""]));
    const opposed = ranks(rules, ["a", "b"].flatMap((unit, at) => said(unit, at ? [0.94, 0.86, 0.94, 0.86] : [0.86, 0.94, 0.86, 0.94])), 1);
    expect(opposed.map(({ low, high }) => [low, high])).toEqual([[1, 2], [1, 2]]);
  });
  it("leave out agencies of which too little is known", () => {
    const found = ranks(rules, [...said("a", [0.9, 0.9, 0.9, 0.9]), ...said("b", [0.9, 0.9, null, null]), ...said("c", [0.9, null, null, null])], 1);
    expect(found.map(({ opd_id, criteria, rank }) => [opd_id, criteria, rank === null])).toEqual([["a", 4, false], ["b", 2, false], ["c", 1, true]]);
  });
  it("are the same for the same seed", () => {
    const rows = ["a", "b", "c"].flatMap((unit, at) => said(unit, [0.9 + at / 100, 0.9, 0.91, 0.9], 0.02));
    expect(ranks(rules, rows, 5)).toEqual(ranks(rules, rows, 5));
  });
});
