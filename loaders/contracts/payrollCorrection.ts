import type { Contract } from "./contract.js";

/** Corrections of the TPP list per OPD and month. */
export const payrollCorrection: Contract = {
  kind: "payroll-correction",
  title: { id: "Koreksi daftar TPP", en: "Corrections of the TPP list" },
  table: "raw_payroll_corrections",
  columns: [
    { name: "period", headers: ["Periode", "Bulan"], type: "period", required: true },
    { name: "opd_name", headers: ["OPD", "Perangkat Daerah"], type: "text", required: true },
    { name: "lines", headers: ["Jumlah Baris Daftar TPP"], type: "integer", min: 0, required: true, signature: true },
    { name: "corrected_lines", headers: ["Jumlah Baris Dikoreksi"], type: "integer", min: 0, required: true, signature: true },
    { name: "corrected_amount", headers: ["Nilai Koreksi"], type: "money", min: -1_000_000_000_000, max: 1_000_000_000_000 },
    { name: "closed_date", headers: ["Tanggal Tutup Buku"], type: "date" },
  ],
  key: ["period", "opd_name"],
};
