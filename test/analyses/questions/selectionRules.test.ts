import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { answerOf, selectionRules } from "../../../loaders/analyses/questions/selectionRules.js";
import { checkRules, type RuleCheck } from "../../../loaders/analyses/selection/ruleChecks.js";
import type { Warehouse } from "../../../loaders/warehouse/warehouse.js";
import { refill, withSampleSelection, withSelection } from "./selectionRegion.js";

const counted = (checks: readonly RuleCheck[]) => Object.fromEntries(checks.map(({ rule, deviations }) => [rule, deviations.length]));

/** An applicant of one formation of 2024 with two posts. */
const applicant = (result_code: string, twk: number, tiu: number, tkp: number, skb: number | null, more: Record<string, unknown> = {}) => {
  const skd = twk + tiu + tkp;
  return { year: 2024, unit_name: "Dinas A", position_name: "Guru", formation_type: "Umum", twk, tiu, tkp, skd, skb, final_score: skb === null ? null : (40 * skd) / 550 + 0.6 * skb, result_code, ...more };
};
const kept = [
  applicant("P/L", 100, 120, 200, 80), applicant("P/L", 90, 110, 190, 75), applicant("P/TL", 90, 105, 190, 70), applicant("P/TL", 85, 100, 180, 60), applicant("P/TH", 80, 100, 175, null),
  applicant("P/TL", 80, 95, 175, 50), applicant("P", 75, 95, 170, null), applicant("TL", 60, 120, 200, null), applicant("TH", 0, 0, 0, null), applicant("P/TL", 75, 90, 175, 40, { unit_name: "Dinas B" }),
  applicant("P/L", 75, 90, 170, 45, { unit_name: "Dinas B" }),
];
const posts = [{ year: 2024, unit_name: "Dinas A", position_name: "GURU", formation_type: "Umum", posts: 2 }, { year: 2024, unit_name: "Dinas B", position_name: "Guru", formation_type: "umum", posts: 1 }];
let warehouse: Warehouse;
let close = () => {};
let closed: Promise<void>;
beforeAll(async () => {
  await new Promise<void>((ready, failed) => {
    closed = withSelection({ recruitments: [], formations: [] }, async (opened) => {
      warehouse = opened;
      ready();
      await new Promise<void>((resolve) => { close = resolve; });
    });
    closed.catch(failed);
  });
});
afterAll(async () => {
  close();
  await closed;
});

async function check(recruitments: readonly Record<string, unknown>[], formations = posts): Promise<RuleCheck[]> {
  await refill(warehouse, { recruitments, formations });
  return checkRules(warehouse);
}
const none = { "jumlah-skd": 0, "nilai-akhir": 0, "ambang-batas": 0, "urutan-skb": 0, "kuota-skb": 0, "peringkat-akhir": 0, "nilai-sama": 0, "kuota-kelulusan": 0, "kode-hasil": 0 };
const changed = (at: number, change: Record<string, unknown>) => kept.map((row, i) => (i === at ? { ...row, ...change } : row));

describe("checks of the rules of selection", () => {
  it("find every planted departure under its own rule, and no other", async () => {
    const { checks, planted } = await withSampleSelection(3300, async (opened, sample) => ({ checks: await checkRules(opened), planted: sample.selections.deviations }));
    expect(Object.values(planted).every((n) => n > 0)).toBe(true);
    expect(counted(checks)).toEqual({
      "jumlah-skd": planted["skd-total"], "nilai-akhir": planted["final-score"], "ambang-batas": planted.threshold, "urutan-skb": planted["skb-order"], "kuota-skb": planted["skb-quota"],
      "peringkat-akhir": planted["final-order"], "nilai-sama": planted["tie-break"], "kuota-kelulusan": planted["appointment-quota"], "kode-hasil": planted["result-code"],
    });
  });

  it("find nothing where all rules were kept", async () => {
    const checks = await check(kept);
    expect(counted(checks)).toEqual(none);
    expect(Object.fromEntries(checks.map(({ rule, examined }) => [rule, examined]))).toEqual({
      "jumlah-skd": 10, "nilai-akhir": 7, "ambang-batas": 10, "urutan-skb": 9, "kuota-skb": 2, "peringkat-akhir": 7, "nilai-sama": 0, "kuota-kelulusan": 2, "kode-hasil": 11,
    });
  });

  it.each([
    ["a total that is not the sum", 7, { skd: 390 }, { "jumlah-skd": 1 }],
    ["a final score of halves", 2, { final_score: 71.5 }, { "nilai-akhir": 1 }],
    ["a code against the threshold", 7, { result_code: "P" }, { "ambang-batas": 1 }],
    ["a threshold of disability formations: TIU 60, SKD 286", 7, { formation_type: "Disabilitas", twk: 30, skd: 350, result_code: "P" }, {}],
    ["somebody passed over for SKB", 4, { result_code: "P" }, { "urutan-skb": 1 }],
    ["somebody passed over at the end", 2, { result_code: "P/L" }, { "kuota-kelulusan": 1 }],
    ["the last of the two appointed by a lower score", 1, { skb: 65, final_score: (40 * 390) / 550 + 39 }, { "peringkat-akhir": 1 }],
    ["an unknown code", 7, { result_code: "??" }, { "kode-hasil": 1 }],
    ["absent with scores", 8, { twk: 70, tiu: 90, tkp: 170, skd: 330 }, { "kode-hasil": 1 }],
    ["passed over SKB without a score of it", 2, { skb: null, final_score: null }, { "kode-hasil": 1 }],
  ])("%s", async (_, at, change, found) => {
    expect(counted(await check(changed(at, change)))).toEqual({ ...none, ...found });
  });

  it("settle equal final scores by SKD", async () => {
    // 33 points of SKD weigh as much as 4 of SKB
    const wrong = changed(2, { twk: 95, tiu: 120, tkp: 208, skd: 423, skb: 71, final_score: (40 * 423) / 550 + 42.6 });
    expect(counted(await check(wrong))).toEqual({ ...none, "nilai-sama": 1 });
    const right = changed(2, { twk: 80, tiu: 97, tkp: 180, skd: 357, skb: 79, final_score: (40 * 357) / 550 + 47.4 });
    const checks = await check(right);
    expect(counted(checks)).toEqual(none);
    expect(checks.find(({ rule }) => rule === "nilai-sama")!.examined).toBe(1);
  });

  it("know the quota of SKB and do without formations", async () => {
    expect(counted(await check([...kept, applicant("P/TH", 75, 90, 171, null), applicant("P/TH", 75, 90, 170, null, { skd: 335 })].filter((row) => row.result_code !== "P")))).toMatchObject({ "kuota-skb": 1 });
    expect((await check(kept, [])).filter(({ examined }) => examined === 0).map(({ rule }) => rule)).toEqual(["kuota-skb", "nilai-sama", "kuota-kelulusan"]);
  });
});

describe("the answer", () => {
  const rule = (name: string, examined: number, broken: number): RuleCheck => ({
    rule: name, title: { id: "", en: "" }, examined, opds: 3, deviations: Array.from({ length: broken }, (_, i) => ({ year: 2024, opd_id: "a", position_name: "Guru", formation_type: null, file_id: 1, row_no: i })),
  });

  it("is found where a deciding rule was broken, small where only records were", () => {
    expect(answerOf([rule("peringkat-akhir", 300, 1), rule("jumlah-skd", 300, 0)], 0.03).verdict).toBe("found");
    expect(answerOf([rule("peringkat-akhir", 300, 0), rule("jumlah-skd", 300, 2)], 0.03).verdict).toBe("small");
  });

  it("gives an upper bound where nothing was found, and does not call few checks clean", () => {
    const clean = answerOf([rule("peringkat-akhir", 300, 0)], 0.03);
    expect(clean.verdict).toBe("none");
    // 1 − 0.025^(1/300)
    expect(clean.estimates.find(({ measure }) => measure === "bagian-menyimpang")).toMatchObject({ estimate: 0, low: 0, high: expect.closeTo(0.012221, 5) });
    expect(answerOf([rule("peringkat-akhir", 40, 0)], 0.03).verdict).toBe("unclear");
  });

  it("lists departures for the agency alone, and is silent without scores", async () => {
    const answer = answerOf([rule("peringkat-akhir", 300, 2)], 0.03);
    expect(answer.confidential![0]!.rows).toHaveLength(2);
    const silent = answerOf(await check([]), 0.03);
    expect([silent.verdict, silent.estimates.length, silent.estimates[0]!.estimate]).toEqual(["unclear", 1, null]);
    expect(selectionRules.needs).toEqual(["recruitment"]);
  });
});
