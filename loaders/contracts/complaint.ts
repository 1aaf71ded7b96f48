import type { Contract } from "./contract.js";

/** Complaints (SP4N-LAPOR!): status and dates only; title and text are dropped at the reader. */
export const complaint: Contract = {
  kind: "complaint",
  title: { id: "Pengaduan (SP4N-LAPOR!)", en: "Complaints (SP4N-LAPOR!)" },
  table: "raw_complaints",
  columns: [
    { name: "tracking_id", headers: ["Tracking ID", "ID Laporan"], type: "id", required: true, signature: true },
    { name: "date", headers: ["Tanggal", "Tanggal Laporan"], type: "date", required: true },
    { name: "classification", headers: ["Klasifikasi"], type: "text" },
    { name: "category", headers: ["Kategori", "Topik", "Kategori/Topik"], type: "text" },
    { name: "opd_name", headers: ["Instansi/Unit Terdisposisi", "Instansi", "Unit Terdisposisi", "OPD"], type: "text" },
    { name: "status", headers: ["Status"], type: "text", required: true, signature: true },
    { name: "followed_up_date", headers: ["Tanggal Tindak Lanjut"], type: "date" },
    { name: "closed_date", headers: ["Tanggal Selesai"], type: "date" },
  ],
  forbidden: ["Judul", "Isi", "Nama Pelapor", "Pelapor", "Isi Laporan"],
  key: ["tracking_id"],
};
