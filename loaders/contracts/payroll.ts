import type { Contract } from "./contract.js";

/** TPP payroll list: one line per person and month. Amounts are specific personal data. */
export const payroll: Contract = {
  kind: "payroll",
  title: { id: "Daftar TPP", en: "TPP payroll list" },
  table: "raw_payrolls",
  columns: [
    { name: "person", headers: ["NIP", "NIP BARU", "NIP PEGAWAI"], type: "nip", required: true, signature: true },
    { name: "period", headers: ["Periode", "Bulan"], type: "period", required: true },
    { name: "unit_name", headers: ["OPD", "Unit Kerja"], type: "text" },
    { name: "grade", headers: ["Pangkat/Gol", "Golongan"], type: "text" },
    { name: "tpp_type", headers: ["Jenis TPP"], type: "text" },
    { name: "monthly_amount", headers: ["TPP Perbulan"], type: "money", min: 0, max: 1_000_000_000, signature: true },
    { name: "discipline_amount", headers: ["TPP Disiplin"], type: "money", min: -1_000_000_000, max: 1_000_000_000 },
    { name: "attendance_percent", headers: ["Kehadiran (%)"], type: "decimal", min: 0, max: 100 },
    { name: "deduction_amount", headers: ["Potongan"], type: "money", min: -1_000_000_000, max: 1_000_000_000 },
    { name: "received_amount", headers: ["TPP Diterima"], type: "money", min: 0, max: 1_000_000_000, signature: true },
  ],
  forbidden: ["Nama", "BPJS 4%", "BPJS 1%", "Zakat"],
  key: ["person", "period"],
};
