import type { MartRows } from "./marts.js";

const recap = (person_id: number, opd_id: string, period: string, [working_days, present_days, duty_days, late_count, unexcused_days, manual_corrections]: readonly [number, number, number | null, number | null, number, number | null]) =>
  ({ person_id, opd_id, period, year: 2024, working_days, present_days, duty_days, study_days: null, late_count, unexcused_days, manual_corrections });

/** Recaps, payroll and go-lives of the region of nine people. */
export const attendanceRegion: MartRows = {
  attendances: [
    recap(1, "dinas-a", "2024-01", [20, 18, 1, 0, 0, 2]), recap(1, "dinas-a", "2024-02", [20, 20, null, 3, 0, 0]),
    recap(4, "dinas-a", "2024-01", [20, 15, 0, 2, 3, 1]), recap(4, "dinas-a", "2024-05", [20, 16, 0, 1, 4, null]),
    // more days than there were
    recap(6, "dinas-b", "2024-03", [20, 22, 0, null, 0, 5]), recap(8, "dinas-b", "2024-03", [20, 10, 0, 1, 9, 0]),
  ],
  payrolls: [{ person_id: 1, period: "2024-01", year: 2024, opd_id: "dinas-a" }, { person_id: 6, period: "2024-01", year: 2024, opd_id: "dinas-b" }],
  payroll_corrections: [
    { period: "2024-01", year: 2024, opd_id: "dinas-a", lines: 50, corrected_lines: 4, corrected_amount: 1_000_000, closed_date: "2024-02-05" },
    { period: "2024-03", year: 2024, opd_id: "dinas-a", lines: 50, corrected_lines: 1, corrected_amount: null, closed_date: null },
    { period: "2024-02", year: 2024, opd_id: "dinas-b", lines: 25, corrected_lines: 0, corrected_amount: 0, closed_date: "2024-03-02" },
    { period: "2024-03", year: 2024, opd_id: "dinas-b", lines: 5, corrected_lines: 6, corrected_amount: 9_000_000, closed_date: "2024-04-09" },
  ],
  go_lives: [{ opd_id: "dinas-a", system: "attendance", start_date: "2024-02-01", year: 2024 }, { opd_id: "dinas-b", system: "payroll", start_date: "2024-07-01", year: 2024 }],
};

/** Values of it by hand: `opd dimension category`, n, count, value. */
export const attendanceValues: Readonly<Record<string, readonly (readonly [cell: string, n: number, count: number | null, value: number])[]>> = {
  // 19 and 20 of 20, 15 of 20; 10 of 20
  "tingkat-kehadiran": [["region@2024-Q1", 3, null, 64 / 80], ["dinas-a@2024-Q1", 2, null, 54 / 60], ["dinas-b@2024-Q1", 1, null, 0.5], ["region@2024-Q1 jenis-asn PNS", 2, null, 0.9], ["region@2024-Q2 jenis-jabatan pelaksana", 1, null, 0.8]],
  "keterlambatan": [["region@2024-Q1", 3, null, 6 / 4], ["dinas-a@2024-Q1", 2, null, 5 / 3], ["region@2024-Q1 jenis-jabatan pelaksana", 2, null, 1.5]],
  "porsi-bulan-terlambat": [["region@2024-Q1", 3, null, 3 / 4], ["dinas-a@2024-Q1", 2, null, 2 / 3]],
  "hari-tanpa-keterangan": [["region@2024-Q1", 4, null, 12_000 / 100], ["dinas-a@2024-Q2", 1, null, 200], ["region@2024-Q1 jenis-asn PPPK_PW", 1, null, 450]],
  // 4 has seven days over the year; 8 is no PNS
  "tangga-ketidakhadiran": [["region", 3, 3, 3], ["region hari-tanpa-keterangan-setahun 0", 2, 2, 2], ["region hari-tanpa-keterangan-setahun 7-10", 1, 1, 1]],
  "koreksi-presensi": [["region@2024-Q1", 5, 8, 1600], ["dinas-b@2024-Q1", 2, 5, 2500]],
  "nilai-mustahil": [["region", 8, 2, 250], ["region jenis-ekspor attendance", 6, 2, 2000 / 6], ["region jenis-ekspor payroll", 2, 0, 0]],
  "sistem-digital": [["region@2024-Q1", 4, 1, 0.25], ["region@2024-Q3", 4, 2, 0.5], ["region@2024-Q3 sistem payroll", 2, 1, 0.5], ["region@2024-Q2 sistem payroll", 2, 0, 0]],
  "koreksi-daftar-tpp": [["region@2024-Q1", 125, 5, 40], ["dinas-b@2024-Q1", 25, 0, 0]],
  "nilai-koreksi-tpp": [["region@2024-Q1", 4, 1_000_000, 1_000_000], ["dinas-b@2024-Q1", 0, 0, 0]],
  "lama-tutup-buku": [["region@2024-Q1", 3, null, 16 / 3], ["dinas-a@2024-Q1", 1, null, 5]],
};

/** Rows of the same tables from numbers drawn by lot, four places. */
export function randomAttendance(places: readonly string[], numbers: readonly { readonly opening: number; readonly need: number; readonly occupied: number; readonly is_vacant: boolean }[], people: number): MartRows {
  return {
    attendances: places.flatMap((opd_id, i) => Array.from({ length: people }, (_, p) => recap(p + 1, opd_id, `2024-0${1 + i + (p % 5)}`, [20, numbers[i]!.opening % 21, null, numbers[i]!.is_vacant ? null : numbers[i]!.need % 5, numbers[i]!.occupied % 12, (p + i) % 4]))).filter(({ person_id, period }, at, all) => all.findIndex((other) => other.person_id === person_id && other.period === period) === at),
    payroll_corrections: places.map((opd_id, i) => ({ period: `2024-0${1 + i}`, year: 2024, opd_id, lines: numbers[i]!.need, corrected_lines: numbers[i]!.occupied, corrected_amount: numbers[i]!.opening * 1000, closed_date: numbers[i]!.is_vacant ? null : "2024-06-30" })),
    go_lives: places.filter((_, i) => numbers[i]!.is_vacant).map((opd_id) => ({ opd_id, system: "payroll", start_date: "2024-05-15", year: 2024 })),
  };
}
