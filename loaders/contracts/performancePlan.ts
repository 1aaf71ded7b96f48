import type { Contract } from "./contract.js";

/** SKP planning: when the yearly plan was submitted and approved. */
export const performancePlan: Contract = {
  kind: "performance-plan",
  title: { id: "Perencanaan SKP", en: "Performance plan (SKP)" },
  table: "raw_performance_plans",
  columns: [
    { name: "person", headers: ["NIP", "NIP BARU", "NIP PEGAWAI"], type: "nip", required: true, signature: true },
    { name: "year", headers: ["Tahun"], type: "year", required: true, signature: true },
    { name: "submitted_date", headers: ["Tanggal Pengajuan SKP", "Tanggal Pengajuan"], type: "date", signature: true },
    { name: "approved_date", headers: ["Tanggal Persetujuan SKP", "Tanggal Persetujuan"], type: "date" },
    { name: "status", headers: ["Status"], type: "text" },
  ],
  forbidden: ["Nama"],
  key: ["person", "year"],
};
