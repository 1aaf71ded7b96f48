import { expect, test } from "vitest";
import { withRegion, type RawRows } from "./region.js";
import { smallRegion } from "./smallRegion.js";

const d1 = "dinas-pendidikan";
const d2 = "dinas-kesehatan-dan-keluarga-berencana";

const raw: RawRows = {
  ...smallRegion,
  raw_staffing_needs: [
    { year: 2024, opd_name: "DISDIK", unit_name: "BIDANG PEMBINAAN", position_name: "PENGADMINISTRASI", position_type: "Pelaksana", position_class: 5, need: 4, occupied: 3, difference: 1 },
    { year: 2024, opd_name: "Dinas Pendidikan", unit_name: "BIDANG KETENAGAAN", position_name: "PENGADMINISTRASI", position_type: "Pelaksana", position_class: 5, need: 2, occupied: 0, difference: 2 },
    { opd_name: "Kec. Timur", position_name: "CAMAT", position_type: "Struktural", position_class: 12, need: 1, occupied: 1, difference: 0 },
    { year: 2024, opd_name: "Kec. Timur", position_name: "PERENCANA AHLI MUDA", position_type: "Fungsional", position_class: 9, need: 1.5, occupied: null },
  ],
  raw_position_histories: [
    { person_id: 2, position_type: "1", unit_code: "D2A", echelon: "IV.a", position_name: "KEPALA SEKSI GIZI", start_date: "2018-01-01", assignment: "D" },
    { person_id: 2, position_type: "1", unit_code: "D1A", echelon: "III.b", position_name: "KEPALA BIDANG PEMBINAAN", start_date: "2021-03-01", assignment: "D" },
    { person_id: 2, position_type: "1", unit_code: "D1B", echelon: "III.b", position_name: "KEPALA BIDANG KETENAGAAN", start_date: "2024-02-01", assignment: "PLT" },
    { person_id: 3, position_type: "2", unit_code: "D1S", position_name: "GURU AHLI PERTAMA", start_date: "2024-04-01", assignment: "D" },
    { person_id: 3, position_type: "2", unit_code: "D1S", position_name: "GURU AHLI MUDA", start_date: "2025-04-01", assignment: "D" },
    { person_id: 3, position_type: "2", unit_code: "D1S", position_name: "GURU AHLI MUDA", start_date: "2025-04-01", assignment: "D" },
  ],
  raw_attendances: [{ person_id: 4, period: "2024-03", working_days: 20, present_days: 18, late_count: 2, late_minutes: 31, unexcused_days: 1, manual_corrections: 1 }, { person_id: 77, period: "2024-03", unit_name: "KEC. TIMUR", working_days: 20 }],
  raw_payrolls: [{ person_id: 9, period: "2023-12", monthly_amount: 2e6, deduction_amount: 1e5, received_amount: 1.9e6 }],
  raw_payroll_corrections: [{ period: "2024-01", opd_name: "Dinas Pendidikan", lines: 10, corrected_lines: 2, closed_date: "2024-02-05" }],
  raw_awards: [{ person_id: 9, award_type: "Satyalancana", date: "2024-08-17" }],
  raw_recruitments: [{ year: 2024, unit_name: "DINAS PENDIDIKAN", position_name: "GURU", twk: 90, tiu: 100, tkp: 170, result_code: "P/L" }],
  raw_satisfactions: [{ date: "2024-06-01", opd_name: "KECAMATAN TIMUR", u1: 4 }],
  raw_complaints: [{ tracking_id: "T1", date: "2024-06-01", opd_name: "Badan Asing", status: "Selesai" }],
  raw_forums: [{ date: "2023-06-01", forum: "Apel", opd_name: "DISDIK", suggestions: 3 }],
  raw_employee_surveys: [{ date: "2024-06-01", opd_name: "DISDIK", p1: 5 }],
  raw_survey_invitations: [{ opd_name: "DISDIK", invited: 7 }],
  raw_sector_indicators: [{ period: "2024-Q2", opd_name: "DINKES DAN KB", indicator: "Waktu tanggap", value: 3.5, target: 4 }],
};

test("needs are summed over units of an OPD, and the gap is occupied − need", async () => {
  await withRegion(raw, async (warehouse) => {
    expect(await warehouse.rows("select * from staffing_needs order by opd_id, position_name")).toEqual([
      { year: 2024, opd_id: d1, position_name: "PENGADMINISTRASI", position_type: "pelaksana", position_class: 5, need: 6, occupied: 3, gap: -3 },
      { year: 2024, opd_id: "kecamatan-timur", position_name: "CAMAT", position_type: "administrator", position_class: 12, need: 1, occupied: 1, gap: 0 },
      { year: 2024, opd_id: "kecamatan-timur", position_name: "PERENCANA AHLI MUDA", position_type: "fungsional", position_class: 9, need: 1.5, occupied: null, gap: null },
    ]);
  });
});

test("position changes know promotions, and an acting official fills no post", async () => {
  await withRegion(raw, async (warehouse) => {
    expect((await warehouse.rows("select person_id, start_date, year, opd_id, position_type, echelon, assignment, is_promotion from position_changes order by person_id, start_date")).map((r) => Object.values(r))).toEqual([
      [2, "2018-01-01", 2018, d2, "pengawas", "41", "D", false], [2, "2021-03-01", 2021, d1, "administrator", "32", "D", true], [2, "2024-02-01", 2024, d1, "administrator", "32", "PLT", false],
      [3, "2024-04-01", 2024, d1, "fungsional", null, "D", false], [3, "2025-04-01", 2025, d1, "fungsional", null, "D", true],
    ]);
    expect(await warehouse.rows("select year, unit_code from vacancies where is_acting order by year")).toEqual([{ year: 2024, unit_code: "D1B" }]);
    expect(await warehouse.rows("select count(*) as n from vacancies where is_vacant and year = 2023")).toEqual([{ n: 3 }]);
  });
});

test("each register gets its OPD and year", async () => {
  await withRegion(raw, async (warehouse) => {
    const facts = async (table: string, columns: string) => (await warehouse.rows(`select ${columns} from ${table} order by all`)).map((r) => Object.values(r));
    expect(await facts("attendances", "person_id, period, year, opd_id, present_days, late_minutes, manual_corrections")).toEqual([[4, "2024-03", 2024, d1, 18, 31, 1], [77, "2024-03", 2024, "kecamatan-timur", null, null, null]]);
    expect(await facts("payrolls", "person_id, period, year, opd_id, received_amount")).toEqual([[9, "2023-12", 2023, d1, 1_900_000]]);
    expect(await facts("payroll_corrections", "period, year, opd_id, lines, corrected_lines, closed_date")).toEqual([["2024-01", 2024, d1, 10, 2, "2024-02-05"]]);
    expect(await facts("awards", "person_id, year, opd_id, award_type")).toEqual([[9, 2024, d2, "Satyalancana"]]);
    expect(await facts("applicants", "year, opd_id, tkp, result_code")).toEqual([[2024, d1, 170, "P/L"]]);
    expect(await facts("satisfaction_responses", "year, opd_id, u1")).toEqual([[2024, "kecamatan-timur", 4]]);
    expect(await facts("complaints", "year, opd_id, status")).toEqual([[2024, "tanpa-unit", "Selesai"]]);
    expect(await facts("forums", "year, opd_id, suggestions")).toEqual([[2023, d1, 3]]);
    expect(await facts("employee_survey_responses", "year, opd_id, p1")).toEqual([[2024, d1, 5]]);
    expect(await facts("survey_invitations", "year, opd_id, invited")).toEqual([[2024, d1, 7]]);
    expect(await facts("sector_indicators", "period, year, opd_id, value, target")).toEqual([["2024-Q2", 2024, d2, 3.5, 4]]);
  });
});
