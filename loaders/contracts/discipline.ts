import type { Contract } from "./contract.js";

/** Disciplinary sanctions (rw-hukdis). Level: R ringan, S sedang, B berat. */
export const discipline: Contract = {
  kind: "discipline",
  title: { id: "Hukuman disiplin", en: "Disciplinary sanctions" },
  table: "raw_disciplines",
  columns: [
    { name: "person", headers: ["NIP", "NIP BARU", "nipBaru"], type: "nip", required: true, signature: true },
    { name: "sanction", headers: ["jenisHukumanNama", "JENIS HUKUMAN"], type: "text", signature: true },
    { name: "sanction_code", headers: ["jenisHukuman", "JENIS HUKUMAN ID"], type: "text" },
    { name: "level", headers: ["jenisTingkatHukumanId", "TINGKAT HUKUMAN", "TINGKAT"], type: "code", signature: true, codes: [["R|RINGAN", "R"], ["S|SEDANG", "S"], ["B|BERAT", "B"]] },
    { name: "decree_date", headers: ["skTanggal", "TANGGAL SK"], type: "date" },
    { name: "start_date", headers: ["hukumanTanggal", "TMT HUKUMAN"], type: "date", required: true },
    { name: "end_date", headers: ["akhirHukumTanggal", "AKHIR HUKUMAN"], type: "date" },
  ],
  forbidden: ["NAMA", "NOMOR SK", "alasanHukumanDisiplinNama", "id"],
  key: ["person", "sanction_code", "start_date"],
};
