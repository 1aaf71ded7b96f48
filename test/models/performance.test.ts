import { expect, test } from "vitest";
import { withRegion, type RawRows } from "./region.js";
import { smallRegion } from "./smallRegion.js";

const appraisal = (person_id: number, result: number, behaviour: number, predicate: number, rest: object = {}) =>
  ({ person_id, year: 2024, result, behaviour, predicate, rater_id: 2, entry_date: "2025-01-20", organisation_predicate: 2, ...rest });

const raw: RawRows = {
  ...smallRegion,
  raw_annual_appraisals: [
    appraisal(2, 1, 1, 1, { rater_id: 1 }),
    appraisal(3, 2, 2, 2, { rater_id: 1, entry_date: "2025-02-01" }),
    appraisal(4, 1, 3, 3, { service_orientation: 80, loyal: 90 }),
    appraisal(10, 3, 2, 3, { entry_date: null }),
    appraisal(9, 2, 2, 2, { rater_id: 5, organisation_predicate: 1 }),
    { person_id: 4, year: 2021, result: 2, behaviour: 2, predicate: 2 },
    { person_id: 99, year: 2024, predicate: 2, unit_name: "Kec. Timur" },
  ],
  raw_periodic_appraisals: [
    { person_id: 4, period: "2024-Q1", result: 3, behaviour: 3, predicate: 5, entry_date: "2024-04-15" },
    { person_id: 4, period: "2024-02", result: 3, behaviour: 3, predicate: 3, entry_date: "2024-03-16" },
    { person_id: 4, period: "2024", result: null, behaviour: 1, predicate: 2, entry_date: null },
  ],
  raw_behaviour_scores: [{ person_id: 9, year: 2024, rater_id: 5, accountable: 70.5 }],
  raw_performance_plans: [
    { person_id: 4, year: 2024, submitted_date: "2024-01-31" }, { person_id: 9, year: 2024, submitted_date: "2024-02-01" }, { person_id: 10, year: 2024 },
  ],
};

test("annual appraisals carry place, rater's place, the matrix's verdict and punctuality", async () => {
  await withRegion(raw, async (warehouse) => {
    const rows = await warehouse.rows(`select person_id, year, opd_id, rater_opd_id, predicate, expected_predicate, is_consistent, is_late from appraisals order by person_id, year`);
    const d1 = "dinas-pendidikan";
    const d2 = "dinas-kesehatan-dan-keluarga-berencana";
    expect(rows.map((r) => Object.values(r))).toEqual([
      [2, 2024, d1, d1, 1, 1, true, false],
      [3, 2024, d1, d1, 2, 2, true, true],
      [4, 2021, "tanpa-unit", null, 2, null, null, null],
      [4, 2024, d1, d1, 3, 4, false, false],
      [9, 2024, d2, d2, 2, 2, true, false],
      [10, 2024, d1, d1, 3, 3, true, null],
      [99, 2024, "kecamatan-timur", null, 2, null, null, null],
    ]);
  });
});

test("periodic appraisals know their quarter and are late from the sixteenth day after the period", async () => {
  await withRegion(raw, async (warehouse) => {
    expect(await warehouse.rows("select period, year, quarter, opd_id, expected_predicate, is_consistent, is_late from periodic_appraisals order by period")).toEqual([
      { period: "2024", year: 2024, quarter: null, opd_id: "dinas-pendidikan", expected_predicate: null, is_consistent: null, is_late: null },
      { period: "2024-02", year: 2024, quarter: "2024-Q1", opd_id: "dinas-pendidikan", expected_predicate: 5, is_consistent: false, is_late: true },
      { period: "2024-Q1", year: 2024, quarter: "2024-Q1", opd_id: "dinas-pendidikan", expected_predicate: 5, is_consistent: true, is_late: false },
    ]);
  });
});

test("behaviour values become rows, and plans are on time up to the deadline", async () => {
  await withRegion(raw, async (warehouse) => {
    expect(await warehouse.rows("select person_id, value_name, score, rater_id from behaviour_scores order by person_id, value_name")).toEqual([
      { person_id: 4, value_name: "loyal", score: 90, rater_id: 2 }, { person_id: 4, value_name: "service_orientation", score: 80, rater_id: 2 },
      { person_id: 9, value_name: "accountable", score: 70.5, rater_id: 5 },
    ]);
    expect(await warehouse.rows("select person_id, is_on_time from plans order by person_id")).toEqual([
      { person_id: 4, is_on_time: true }, { person_id: 9, is_on_time: false }, { person_id: 10, is_on_time: false }]);
  });
});

/** per case one OPD, `counts` people per predicate 1 … 5 and its organisation predicate */
function distributions(cases: readonly (readonly [name: string, organisation: number | null, counts: readonly number[], ...rest: unknown[]])[], year = 2024): RawRows {
  return {
    raw_unit_hierarchies: [{ unit_code: "R", unit_name: "PEMERINTAH KABUPATEN JAUH" }, ...cases.map((_, i) => ({ unit_code: `D${i}`, unit_name: `DINAS ${i + 10}`, parent_code: "R" }))],
    raw_annual_appraisals: cases.flatMap(([, organisation, counts], i) => counts.flatMap((n, p) => Array.from({ length: n }, (_, j) => (
      { person_id: 10_000 * i + 1000 * p + j, year, predicate: p + 1, organisation_predicate: organisation, unit_name: `Dinas ${i + 10}` })))),
  };
}

const cases: readonly (readonly [name: string, organisation: number | null, counts: readonly number[], isConform: boolean | null, deviation: string | null])[] = [
  ["istimewa within 70 %", 1, [7, 3, 0, 0, 0], true, null],
  ["istimewa above 70 %", 1, [71, 29, 0, 0, 0], false, "sb-above-maximum"],
  ["istimewa, SB not the majority", 1, [4, 6, 0, 0, 0], false, "sb-not-modal"],
  ["baik with someone to improve", 2, [2, 7, 1, 0, 0], true, null],
  ["baik with a Kurang", 2, [2, 7, 0, 1, 0], true, null],
  ["baik without anyone to improve", 2, [4, 6, 0, 0, 0], false, "bp-k-missing"],
  ["baik above 70 %", 2, [1, 8, 1, 0, 0], false, "b-above-maximum"],
  ["butuh perbaikan", 3, [1, 3, 6, 0, 0], true, null],
  ["butuh perbaikan with too many SB", 3, [2, 2, 6, 0, 0], false, "sb-above-maximum"],
  ["butuh perbaikan below 60 %", 3, [0, 5, 5, 0, 0], false, "bp-below-minimum"],
  ["kurang", 4, [1, 2, 1, 6, 0], true, null],
  ["kurang without BP", 4, [1, 3, 0, 6, 0], false, "bp-below-minimum"],
  ["sangat kurang", 5, [0, 3, 1, 0, 6], true, null],
  ["sangat kurang with one SB", 5, [1, 2, 1, 0, 6], false, "sb-above-maximum"],
  ["no organisation predicate", null, [1, 2, 1, 0, 6], null, null],
];

test("SE 3/2023 judges each OPD by the pattern of its organisation predicate", async () => {
  await withRegion(distributions(cases), async (warehouse) => {
    const rows = await warehouse.rows<Record<string, number>>("select * from distribution_conformity order by opd_id");
    expect(rows.map((r, i) => [cases[i]![0], r["organisation_predicate"], r["n"], r["is_conform"], r["deviation"]])).toEqual(
      cases.map(([name, organisation, counts, isConform, deviation]) => [name, organisation, counts.reduce((a, b) => a + b, 0), isConform, deviation]));
    for (const [i, row] of rows.entries()) {
      expect([row["share_sb"], row["share_b"], row["share_bp"], row["share_k"], row["share_sk"]]).toEqual(cases[i]![2].map((n) => n / row["n"]!));
    }
  });
});

test("the pattern of 2023 does not judge 2022", async () => {
  await withRegion(distributions([["2022", 2, [0, 10, 0, 0, 0]]], 2022), async (warehouse) => {
    expect(await warehouse.rows("select year, is_conform from distribution_conformity")).toEqual([{ year: 2022, is_conform: null }]);
  });
});
