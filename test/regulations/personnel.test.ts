import { expect, test } from "vitest";
import { cells } from "./tables.js";

test("retirement ages by position and level", () => {
  expect(cells("pp-11-2017", "retirement_ages", "position_type name_pattern level retirement_age")).toEqual([
    ["fungsional", "PENELITI|PROFESOR|GURU BESAR", "Ahli Utama", 70],
    ["fungsional", "PENGAWAS SEKOLAH", "Ahli Utama", 65], ["fungsional", "PENGAWAS SEKOLAH", "Ahli Madya", 60], ["fungsional", "PENGAWAS SEKOLAH", "Ahli Muda", 58],
    ["fungsional", "DOKTER", "Ahli Utama", 65], ["fungsional", "DOKTER", "Ahli Madya", 60], ["fungsional", "DOKTER", "Ahli Muda", 58], ["fungsional", "DOKTER", "Ahli Pertama", 58],
    ["fungsional", null, "Ahli Utama", 65], ["fungsional", null, "Ahli Madya", 60], ["fungsional", null, "Ahli Muda", 58], ["fungsional", null, "Ahli Pertama", 58],
    ["fungsional", null, "Penyelia", 58], ["fungsional", null, "Mahir", 58], ["fungsional", null, "Terampil", 58], ["fungsional", null, "Pemula", 58],
    ["jpt", null, null, 60], ["administrator", null, null, 58], ["pengawas", null, null, 58], ["pelaksana", null, null, 58], ["fungsional", null, null, 58],
  ]);
  expect(cells("uu-14-2005", "retirement_ages", "position_type level retirement_age")).toEqual([["fungsional", null, 60]]);
});

test("training rights", () => {
  expect(cells("pp-11-2017", "training_rights", "employment_type bound hours article evidence")).toEqual([["PNS", "min", 20, "pasal 203", "C"]]);
  expect(cells("pp-49-2018", "training_rights", "employment_type bound hours evidence")).toEqual([["PPPK", "max", 24, "BG"]]);
});

test("effective working time", () => {
  expect(Object.fromEntries(cells("permenpanrb-1-2020", "workload_constants", "name value"))).toEqual({
    hours_per_year: 1250, minutes_per_year: 75000, hours_per_month: 104, minutes_per_month: 6250, hours_per_week: 25, minutes_per_week: 1500, hours_per_day: 5, minutes_per_day: 300, days_per_year: 250 });
});

test("ranks: codes, names and groups", () => {
  expect(cells("siasn-referensi", "grades", "grade_code grade grade_group rank_name")).toEqual([
    ["11", "I/a", "I", "Juru Muda"], ["12", "I/b", "I", "Juru Muda Tk I"], ["13", "I/c", "I", "Juru"], ["14", "I/d", "I", "Juru Tk I"],
    ["21", "II/a", "II", "Pengatur Muda"], ["22", "II/b", "II", "Pengatur Muda Tk I"], ["23", "II/c", "II", "Pengatur"], ["24", "II/d", "II", "Pengatur Tk I"],
    ["31", "III/a", "III", "Penata Muda"], ["32", "III/b", "III", "Penata Muda Tk I"], ["33", "III/c", "III", "Penata"], ["34", "III/d", "III", "Penata Tk I"],
    ["41", "IV/a", "IV", "Pembina"], ["42", "IV/b", "IV", "Pembina Tk I"], ["43", "IV/c", "IV", "Pembina Utama Muda"], ["44", "IV/d", "IV", "Pembina Utama Madya"], ["45", "IV/e", "IV", "Pembina Utama"],
  ]);
});

test("echelons and kinds of position", () => {
  expect(cells("siasn-referensi", "echelons", "echelon_code echelon position_type")).toEqual([
    ["10", "I.a", "jpt"], ["11", "I.a", "jpt"], ["12", "I.b", "jpt"], ["21", "II.a", "jpt"], ["22", "II.b", "jpt"], ["31", "III.a", "administrator"], ["32", "III.b", "administrator"],
    ["41", "IV.a", "pengawas"], ["42", "IV.b", "pengawas"], ["51", "V.a", "pelaksana"], ["52", "V.b", "pelaksana"], ["99", "NON", null]]);
  const kinds = cells("siasn-referensi", "position_kinds", "position_type_code name").filter(([code]) => /^\d$/.test(String(code))).sort();
  expect(kinds).toEqual([["1", "Jabatan Struktural"], ["2", "Jabatan Fungsional Tertentu"], ["3", "Jabatan Rangkap"], ["4", "Jabatan Fungsional Umum"]]);
  expect(cells("siasn-referensi", "position_levels", "level_code level")).toEqual([
    ["UT", "Ahli Utama"], ["MA", "Ahli Madya"], ["MU", "Ahli Muda"], ["PT", "Ahli Pertama"], ["PY", "Penyelia"], ["MH", "Mahir"], ["TR", "Terampil"], ["PM", "Pemula"], ["MD", "Ahli Madya"]]);
});

test("education codes", () => {
  expect(cells("siasn-referensi", "education_levels", "education_code name education_level education_rank")).toEqual([
    ["05", "SD", "SD", 1], ["10", "SLTP", "SLTP", 2], ["12", "SLTP kejuruan", "SLTP", 2], ["15", "SLTA", "SLTA", 3], ["17", "SLTA kejuruan", "SLTA", 3], ["18", "SLTA keguruan", "SLTA", 3],
    ["20", "D-I", "D1-D2", 4], ["25", "D-II", "D1-D2", 4], ["30", "D-III", "D3", 5], ["35", "D-IV", "D4-S1", 6], ["40", "S-1", "D4-S1", 6], ["42", "Profesi", "Profesi", 7],
    ["45", "S-2", "S2", 8], ["47", "Spesialis", "S2", 8], ["49", "Subspesialis", "S3", 9], ["50", "S-3", "S3", 9]]);
});

test("legal statuses: confirmed active, decided here, confirmed excluded", () => {
  const rows = cells("siasn-referensi", "legal_statuses", "legal_status_code is_active evidence");
  expect(rows.filter(([, active, evidence]) => active && evidence === "C").map(([code]) => code)).toEqual(["01", "71"]);
  expect(rows.filter(([, , evidence]) => evidence === "?").map(([code, active]) => [code, active])).toEqual([
    ["02", false], ["03", true], ["04", false], ["07", false], ["11", false], ["13", false], ["15", true], ["20", true]]);
  expect(rows.filter(([, active, evidence]) => !active && evidence === "C").map(([code]) => code).join(" ")).toBe("05 06 08 09 12 14 16 51 52 66 67 68 69 70 77 88 89 90 91 92 98 99");
});

test("kinds of training and structural courses", () => {
  expect(cells("siasn-referensi", "training_types", "training_type_code name certificate_class").map((row) => row.join(" "))).toEqual([
    "1 Struktural T", "2 Fungsional F", "3 Teknis T", "4 Workshop P", "5 Manajerial T", "6 Sosial Kultural T", "7 Sosialisasi P", "8 Bimbingan Teknis T", "9 Seminar P", "10 Magang T", "11 Kursus T",
    "12 Penataran T", "13 Klasikal lain T", "14 Coaching T", "15 Mentoring T", "16 E-Learning T", "17 PJJ T", "18 Detasering T", "19 Outbond T", "20 Benchmarking T", "21 Pertukaran PNS–swasta T",
    "22 Belajar Mandiri T", "23 CoP T", "24 Bimbingan di tempat kerja T", "25 Non-klasikal lain T"]);
  expect(cells("siasn-referensi", "structural_trainings", "structural_training_code structural_level")).toEqual([["1", null], ["2", 4], ["3", 3], ["4", 2], ["5", 1], ["8", null]]);
});

test("PP 94/2021: absence ladder and levels of sanctions", () => {
  expect(cells("pp-94-2021", "absence_ladder", "from_days to_days consecutive_days level")).toEqual([
    [3, 3, null, "R"], [4, 6, null, "R"], [7, 10, null, "R"], [11, 13, null, "S"], [14, 16, null, "S"], [17, 20, null, "S"], [21, 24, null, "B"], [25, 27, null, "B"], [28, null, 10, "B"]]);
  expect(cells("pp-94-2021", "sanctions", "sanction_code level").map((row) => row.join(""))).toEqual(
    ["1R", "2R", "3R", "4S", "5S", "6S", "7S", "8S", "9B", "10B", "11B", "13B", "14B", "21R", "22R", "23S", "24S", "25S", "27B", "28B"]);
});

test("conditions of succession, limits of acting appointments, and the nine boxes", () => {
  expect(cells("pp-11-2017", "succession_rules", "target source level min_years min_education_rank max_age scope appraisal_years worst_predicate training_level")).toEqual([
    ["jpt", "administrator", null, 2, 6, 56, "region", 2, 2, 3], ["jpt", "fungsional", "Ahli Madya", 2, 6, 56, "region", 2, 2, 3],
    ["administrator", "pengawas", null, 3, 6, null, "opd", 2, 2, 4], ["administrator", "fungsional", "Ahli Muda", 3, 6, null, "opd", 2, 2, 4],
    ["pengawas", "pelaksana", null, 4, 5, null, "opd", 2, 2, null], ["pengawas", "fungsional", "Ahli Pertama", 4, 5, null, "opd", 2, 2, null],
  ]);
  expect(cells("se-bkn-1-2021", "acting_limits", "assignment months extension_months")).toEqual([["PLT", 3, 3]]);
  expect(cells("permenpanrb-3-2020", "talent_boxes", "box performance potential").sort()).toEqual([
    [1, "di-bawah", "rendah"], [2, "sesuai", "rendah"], [3, "di-bawah", "menengah"], [4, "di-atas", "rendah"], [5, "sesuai", "menengah"],
    [6, "di-bawah", "tinggi"], [7, "di-atas", "menengah"], [8, "sesuai", "tinggi"], [9, "di-atas", "tinggi"]]);
});
