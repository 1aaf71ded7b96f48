import { expect, test } from "vitest";
import { withRegion, type RawRows } from "./region.js";
import { smallRegion } from "./smallRegion.js";

const course = (person_id: number, year: number, training_type: string, hours: number, course_name = training_type) =>
  ({ person_id, year, training_type, hours, course_name, start_date: `${year}-05-01` });

const raw: RawRows = {
  ...smallRegion,
  raw_trainings: [
    course(1, 2015, "Struktural", 900, "Diklat Kepemimpinan Tingkat II"),
    course(1, 2024, "3", 24, "Anggaran"),
    course(1, 2023, "Seminar", 8, "Seminar Nasional"),
    course(2, 2015, "Struktural", 360, "PKP"),
    course(3, 2010, "Diklat Fungsional", 120, "Diklat Fungsional Guru"),
    course(3, 2023, "Teknis", 40, "Kurikulum"),
    course(4, 2024, "Bimbingan Teknis", 20, "Arsip"),
    course(4, 2024, "Bimbingan Teknis", 20, "Arsip"),
    course(4, 2022, "Workshop", 16, "Arsip Digital"),
    course(9, 2024, "Teknis", 19, "Gizi"),
    course(10, 2025, "Teknis", 40, "Sesudah"),
  ],
  raw_annual_appraisals: [1, 2, 3, 4].map((person_id) => ({ person_id, year: 2024, predicate: person_id })),
  raw_disciplines: [
    { person_id: 2, sanction_code: "23", start_date: "2020-01-01" }, { person_id: 3, level: "B", start_date: "2019-12-31" },
    { person_id: 4, level: "R", start_date: "2024-02-01" }, { person_id: 4, level: "B", start_date: "2022-02-01" },
  ],
};

test("IP ASN: qualification, competence by kind of position, performance, discipline of five years", async () => {
  await withRegion(raw, async (warehouse) => {
    const rows = await warehouse.rows(`select person_id, qualification, competence, performance, discipline, total, category, measured
      from ip_asn_scores where year = 2024 and person_id in (1, 2, 3, 4, 6, 9) order by person_id`);
    expect(rows.map((r) => Object.values(r))).toEqual([
      [1, 20, 40, 30, 5, 95, "Sangat Tinggi", true], // PIM II, technical this year, seminar last year
      [2, 15, 0, 25, 2, 42, "Sangat Rendah", true], // PKP is below an administrator's level
      [3, 15, 15, 15, 5, 50, "Sangat Rendah", true], // functional counts for the career, technical of 2023 and the sanction of 2019 no longer
      [4, 15, 22.5, 5, 1, 43.5, "Sangat Rendah", true], // the workshop of 2022 is out, the worst sanction counts
      [6, 10, 0, 0, 5, 15, "Sangat Rendah", false],
      [9, 15, 0, 0, 5, 20, "Sangat Rendah", false], // 19 hours are less than 20
    ]);
    expect(await warehouse.rows("select person_id, total_if_trained - total as more, has_qualification, has_competence, has_performance from ip_asn_scores where year = 2024 and person_id in (1, 2, 4, 6) order by person_id")).toEqual([
      { person_id: 1, more: 0, has_qualification: true, has_competence: true, has_performance: true },
      { person_id: 2, more: 15, has_qualification: true, has_competence: true, has_performance: true },
      { person_id: 4, more: 0, has_qualification: true, has_competence: true, has_performance: true },
      { person_id: 6, more: 15, has_qualification: true, has_competence: false, has_performance: false },
    ]);
  });
});

test("training hours: a repeated line counts once, and everyone employed has a row", async () => {
  await withRegion(raw, async (warehouse) => {
    expect(await warehouse.rows("select person_id, hours from training_hours where year = 2024 order by person_id")).toEqual(
      [[1, 24], [2, 0], [3, 0], [4, 20], [5, 0], [6, 0], [7, 0], [9, 19], [10, 0], [11, 0]].map(([person_id, hours]) => ({ person_id, hours })));
    expect(await warehouse.rows("select class, structural_level, count(*) as n from trainings group by all order by class, structural_level")).toEqual([
      { class: "functional", structural_level: null, n: 1 }, { class: "seminar", structural_level: null, n: 2 },
      { class: "structural", structural_level: 2, n: 1 }, { class: "structural", structural_level: 4, n: 1 }, { class: "technical", structural_level: null, n: 5 },
    ]);
    expect(await warehouse.rows("select person_id, year, level, opd_id from disciplines where person_id in (2, 4) order by person_id, year")).toEqual([
      { person_id: 2, year: 2020, level: "S", opd_id: "tanpa-unit" }, { person_id: 4, year: 2022, level: "B", opd_id: "tanpa-unit" },
      { person_id: 4, year: 2024, level: "R", opd_id: "dinas-pendidikan" }]);
  });
});
