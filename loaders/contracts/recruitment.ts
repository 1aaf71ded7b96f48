import { sexes } from "./codes.js";
import type { Contract } from "./contract.js";

/** CASN selection results (SKD, SKB): one row per applicant. No Peserta becomes a pseudonym. */
export const recruitment: Contract = {
  kind: "recruitment",
  title: { id: "Hasil seleksi CASN", en: "Recruitment (CASN selection)" },
  table: "raw_recruitments",
  columns: [
    { name: "year", headers: ["Tahun", "Tahun Formasi"], type: "year" },
    { name: "birth_date", headers: ["Tgl Lahir", "Tanggal Lahir"], type: "date" },
    { name: "sex", headers: ["Jenis Kelamin", "JK"], type: "code", codes: sexes },
    { name: "position_name", headers: ["Jabatan", "Formasi"], type: "text", required: true },
    { name: "unit_name", headers: ["Lokasi/Unit", "Lokasi", "Unit", "Unit Penempatan"], type: "text" },
    { name: "education", headers: ["Pendidikan"], type: "text" },
    { name: "formation_type", headers: ["Jenis Formasi"], type: "text" },
    { name: "twk", headers: ["TWK"], type: "decimal", min: 0, max: 150, signature: true },
    { name: "tiu", headers: ["TIU"], type: "decimal", min: 0, max: 175, signature: true },
    { name: "tkp", headers: ["TKP"], type: "decimal", min: 0, max: 225, signature: true },
    { name: "skd", headers: ["Total SKD", "SKD"], type: "decimal", min: 0, max: 550 },
    { name: "skb", headers: ["SKB", "Nilai SKB"], type: "decimal", min: 0, max: 500 },
    { name: "final_score", headers: ["Nilai Akhir"], type: "decimal", min: 0, max: 100 },
    { name: "result_code", headers: ["Keterangan", "Hasil"], type: "text", required: true },
  ],
  forbidden: ["No Peserta", "Nama", "NIK", "Nama Peserta"],
};
