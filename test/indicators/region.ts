import { attendanceRegion } from "./attendanceRegion.js";
import type { MartRows } from "./marts.js";
import { selectionRegion } from "./selectionRegion.js";
import { serviceRegion } from "./serviceRegion.js";
import { stagesRegion } from "./stagesRegion.js";

const person = (
  person_id: number, opd_id: string, unit_code: string | null, sex: string, age: number, employment_type: string, position_type: string,
  grade_group: string, education_level: string | null, service_years: number, retirement_date: string | null, is_active = true,
) => ({
  person_id, opd_id, unit_code, sex, age, employment_type, position_type, grade_group, education_level, service_years, retirement_date, is_active,
  age_band: age < 25 ? "<25" : age < 35 ? "25-34" : age < 45 ? "35-44" : age < 55 ? "45-54" : "55+",
  birth_date: `${2024 - age}-05-17`,
});

const people = [
  person(1, "dinas-a", "A", "L", 55, "PNS", "jpt", "IV", "S2", 30, "2029-12-01"),
  person(2, "dinas-a", "A1", "P", 50, "PNS", "administrator", "IV", "D4-S1", 25, "2032-06-01"),
  person(3, "dinas-a", "A11", "P", 45, "PNS", "pengawas", "III", "D4-S1", 20, "2037-06-01"),
  person(4, "dinas-a", "A11", "L", 57, "PNS", "pelaksana", "II", "SLTA", 35, "2025-06-01"),
  person(5, "dinas-a", "A11", "P", 30, "PPPK", "fungsional", "PPPK", "Profesi", 2, "2052-06-01"),
  person(6, "dinas-b", "B", "L", 52, "PNS", "administrator", "III", "D4-S1", 27, "2030-06-01"),
  person(7, "dinas-b", "B", "P", 40, "PNS", "fungsional", "III", "D4-S1", 15, "2042-06-01"),
  person(8, "dinas-b", "B", "P", 35, "PPPK_PW", "pelaksana", "PPPK", "SLTA", 1, "2047-06-01"),
  person(9, "tanpa-unit", null, "L", 48, "PNS", "pelaksana", "II", null, 22, null),
  person(10, "dinas-a", "A11", "L", 58, "PNS", "pelaksana", "II", "SLTA", 36, "2024-12-01", false),
];
const before = [1, 2, 3, 4, 6, 7, 9];

const scores = (person_id: number, opd_id: string, qualification: number, competence: number, performance: number, discipline: number, category: string, measured = true) =>
  ({ person_id, year: 2024, opd_id, qualification, competence, performance, discipline, total: qualification + competence + performance + discipline, category, measured, total_if_trained: qualification + competence + performance + discipline + (competence < 20 ? 15 : 0), has_qualification: true, has_competence: competence > 0, has_performance: performance > 0 });

/** Nine people at work and one who left, in two agencies, small enough to count on paper. */
export const region: MartRows = {
  ...attendanceRegion,
  ...selectionRegion,
  ...serviceRegion,
  ...stagesRegion,
  settings: [{ name: "as_of", value: "2025-01-31" }],
  years: [{ year: 2023, snapshot_date: "2023-12-31", is_latest: false }, { year: 2024, snapshot_date: "2024-12-31", is_latest: true }],
  opds: [{ opd_id: "dinas-a", opd_name: "Dinas A", unit_code: "A" }, { opd_id: "dinas-b", opd_name: "Dinas B", unit_code: "B" }],
  unit_closure: [
    ["A", "A", 0], ["A", "A1", 1], ["A", "A11", 2], ["A1", "A1", 0], ["A1", "A11", 1], ["A11", "A11", 0], ["B", "B", 0],
  ].map(([ancestor_code, descendant_code, distance]) => ({ ancestor_code, descendant_code, distance })),
  people: people.map(({ person_id, birth_date }) => ({ person_id, nip_birth_date: person_id === 3 ? "1979-05-18" : birth_date })),
  person_years: [
    ...people.map((row) => ({ ...row, year: 2024, snapshot_date: "2024-12-31" })),
    ...people.filter(({ person_id }) => before.includes(person_id)).map((row) => ({ ...row, year: 2023, snapshot_date: "2023-12-31", age: row.age - 1, service_years: row.service_years - 1 })),
  ],
  superiors: [[1, null], [2, 1], [3, 2], [4, 3], [5, 3], [6, null], [7, 6], [8, 6], [9, null]]
    .map(([person_id, superior_id]) => ({ person_id, year: 2024, superior_id })),
  staffing_needs: [
    { year: 2024, opd_id: "dinas-a", position_name: "Perawat", position_class: 8, position_type: "fungsional", need: 4, occupied: 1, gap: -3 },
    { year: 2024, opd_id: "dinas-a", position_name: "Kepala Dinas", position_class: 14, position_type: "jpt", need: 1, occupied: 1, gap: 0 },
    { year: 2024, opd_id: "dinas-b", position_name: "Pengolah Data", position_class: 6, position_type: "pelaksana", need: 2, occupied: 3, gap: 1 },
  ],
  vacancies: [
    { year: 2024, opd_id: "dinas-a", unit_code: "A", echelon_code: "21", is_vacant: false, is_acting: false },
    { year: 2024, opd_id: "dinas-a", unit_code: "A1", echelon_code: "31", is_vacant: true, is_acting: true },
    { year: 2024, opd_id: "dinas-a", unit_code: "A11", echelon_code: "41", is_vacant: true, is_acting: false },
    { year: 2024, opd_id: "dinas-b", unit_code: "B", echelon_code: "32", is_vacant: false, is_acting: false },
  ],
  flows: [
    { year: 2024, opd_id: "dinas-a", opening: 4, entries: 1, exits: 1, transfers_in: 1, transfers_out: 0, closing: 5, residual: 0 },
    { year: 2024, opd_id: "dinas-b", opening: 2, entries: 1, exits: 0, transfers_in: 0, transfers_out: 1, closing: 3, residual: 1 },
    { year: 2024, opd_id: "tanpa-unit", opening: 1, entries: 0, exits: 0, transfers_in: 0, transfers_out: 0, closing: 1, residual: 0 },
    { year: 2024, opd_id: "region", opening: 7, entries: 2, exits: 1, transfers_in: 0, transfers_out: 0, closing: 9, residual: 1 },
  ],
  plans: [
    { person_id: 1, year: 2024, opd_id: "dinas-a", submitted_date: "2024-01-10", approved_date: "2024-02-10", is_on_time: true },
    { person_id: 2, year: 2024, opd_id: "dinas-a", submitted_date: "2024-01-31", approved_date: "2024-01-31", is_on_time: true },
    { person_id: 3, year: 2024, opd_id: "dinas-a", submitted_date: "2024-03-01", approved_date: "2024-03-03", is_on_time: false },
    { person_id: 4, year: 2024, opd_id: "dinas-a", submitted_date: null, is_on_time: false },
    { person_id: 6, year: 2024, opd_id: "dinas-b", submitted_date: "2024-01-02", is_on_time: true },
    { person_id: 10, year: 2024, opd_id: "dinas-a", submitted_date: "2024-01-02", approved_date: "2024-01-02", is_on_time: true },
  ],
  appraisals: [
    ...[[1, "dinas-a", 1], [2, "dinas-a", 2], [3, "dinas-a", 3], [4, "dinas-a", 2], [6, "dinas-b", 2]]
      .map(([person_id, opd_id, predicate]) => ({ person_id, year: 2023, opd_id, predicate, rater_id: null, is_consistent: null, is_late: false })),
    { person_id: 1, year: 2024, opd_id: "dinas-a", predicate: 2, rater_id: null, is_consistent: true, is_late: false },
    { person_id: 2, year: 2024, opd_id: "dinas-a", predicate: 2, rater_id: 1, is_consistent: true, is_late: false },
    { person_id: 3, year: 2024, opd_id: "dinas-a", predicate: 1, rater_id: 3, is_consistent: false, is_late: true },
    { person_id: 4, year: 2024, opd_id: "dinas-a", predicate: 2, rater_id: 2, is_consistent: true, is_late: null },
    { person_id: 6, year: 2024, opd_id: "dinas-b", predicate: 4, rater_id: 1, is_consistent: null, is_late: false },
    { person_id: 7, year: 2024, opd_id: "dinas-b", predicate: 2, rater_id: 6, is_consistent: true, is_late: false },
  ],
  periodic_appraisals: [
    { person_id: 1, period: "2024-02", year: 2024, quarter: "2024-Q1", opd_id: "dinas-a", predicate: 3, is_late: false },
    { person_id: 1, period: "2024-03", year: 2024, quarter: "2024-Q1", opd_id: "dinas-a", predicate: 2, is_late: true },
    { person_id: 2, period: "2024-Q1", year: 2024, quarter: "2024-Q1", opd_id: "dinas-a", predicate: 2, is_late: false },
    { person_id: 7, period: "2024-Q1", year: 2024, quarter: "2024-Q1", opd_id: "dinas-b", predicate: 1, is_late: false },
    { person_id: 7, period: "2024-Q2", year: 2024, quarter: "2024-Q2", opd_id: "dinas-b", predicate: 5, is_late: null },
    { person_id: 8, period: "2024", year: 2024, quarter: null, opd_id: "dinas-b", predicate: 2, is_late: true },
  ],
  distribution_conformity: [
    { opd_id: "dinas-a", year: 2024, n: 12, is_conform: true },
    { opd_id: "dinas-b", year: 2024, n: 30, is_conform: false },
    { opd_id: "dinas-c", year: 2024, n: 9, is_conform: false },
    { opd_id: "dinas-d", year: 2024, n: 40, is_conform: null },
  ],
  ip_asn_scores: [
    scores(1, "dinas-a", 20, 40, 25, 5, "Tinggi"),
    scores(2, "dinas-a", 15, 15, 25, 5, "Sangat Rendah"),
    scores(4, "dinas-a", 5, 22.5, 25, 5, "Sangat Rendah"),
    scores(5, "dinas-a", 15, 0, 0, 5, "Sangat Rendah", false),
    scores(7, "dinas-b", 15, 40, 30, 5, "Tinggi"),
  ],
  position_changes: [
    { person_id: 2, start_date: "2024-03-01", year: 2024, opd_id: "dinas-a", position_type: "administrator", assignment: "D", is_promotion: true },
    { person_id: 7, start_date: "2024-05-01", year: 2024, opd_id: "dinas-b", position_type: "fungsional", assignment: "D", is_promotion: true },
    { person_id: 7, start_date: "2024-09-01", year: 2024, opd_id: "dinas-b", position_type: "fungsional", assignment: "D", is_promotion: true },
    { person_id: 8, start_date: "2024-05-01", year: 2024, opd_id: "dinas-b", position_type: "pelaksana", assignment: "D", is_promotion: true },
    { person_id: 3, start_date: "2024-05-01", year: 2024, opd_id: "dinas-a", position_type: "administrator", assignment: "PLT", is_promotion: false },
  ],
  // 182 days up to 30 June 2024 are within six months, 184 are not
  acting_spells: [
    { unit_code: "A", start_date: "2023-12-31", end_date: "2024-06-30", is_open: false, opd_id: "dinas-a", position_type: "jpt", days: 182 },
    { unit_code: "A1", start_date: "2023-10-01", end_date: "2024-08-01", is_open: false, opd_id: "dinas-a", position_type: "administrator", days: 305 },
    { unit_code: "B", start_date: "2024-10-01", end_date: null, is_open: true, opd_id: "dinas-b", position_type: "administrator", days: 91 },
  ],
  successions: [
    ["A", "dinas-a", "21", "jpt", 2], ["A1", "dinas-a", "31", "administrator", 0], ["A11", "dinas-a", "41", "pengawas", 1], ["B", "dinas-b", "32", "administrator", 0],
  ].map(([unit_code, opd_id, echelon_code, position_type, candidates]) => ({ year: 2024, unit_code, opd_id, echelon_code, position_type, candidates, is_vacant: false, is_acting: false })),
  trainings: [
    { person_id: 1, year: 2020, class: "structural", structural_level: 2, hours: 900 },
    { person_id: 2, year: 2019, class: "structural", structural_level: 4, hours: 900 },
    { person_id: 3, year: 2024, class: "structural", structural_level: 3, hours: 900 },
    { person_id: 6, year: 2025, class: "structural", structural_level: 3, hours: 900 },
  ],
  training_hours: [[1, "dinas-a", "PNS", 40], [2, "dinas-a", "PNS", 20], [3, "dinas-a", "PNS", 19], [4, "dinas-a", "PNS", 0], [5, "dinas-a", "PPPK", 24], [6, "dinas-b", "PNS", 0], [7, "dinas-b", "PNS", 20], [8, "dinas-b", "PPPK_PW", 0], [9, "tanpa-unit", "PNS", 0]]
    .map(([person_id, opd_id, employment_type, hours]) => ({ person_id, year: 2024, opd_id, employment_type, hours })),
  files: [
    { file_id: 1, file: "a.csv", kind: "asn-snapshot", read: 100, accepted: 98, quarantined: 2 },
    { file_id: 2, file: "b.csv", kind: "asn-snapshot", read: 60, accepted: 60, quarantined: 0 },
    { file_id: 3, file: "c.csv", kind: "training", read: 40, accepted: 30, quarantined: 10 },
    { file_id: 4, file: "d.csv", kind: null, read: 0, accepted: 0, quarantined: 0 },
  ],
  findings: [
    { code: "nip-length", severity: "error", kind: "training", count: 1 },
    { code: "nip-length", severity: "error", kind: "training", count: 9 },
    { code: "present-exceeds-working", severity: "warning", kind: "attendance", period: "2024-03", count: 2 },
  ],
};
