import type { Contract } from "./contract.js";

export const forum: Contract = {
  kind: "forum",
  title: { id: "Forum dan masukan pegawai", en: "Employee forums and suggestions" },
  table: "raw_forums",
  columns: [
    { name: "date", headers: ["Tanggal"], type: "date", required: true },
    { name: "forum", headers: ["Forum", "Nama Forum"], type: "text", required: true, signature: true },
    { name: "opd_name", headers: ["OPD", "Perangkat Daerah"], type: "text", required: true },
    { name: "participants", headers: ["Jumlah Peserta"], type: "integer", min: 0 },
    { name: "suggestions", headers: ["Jumlah Masukan"], type: "integer", min: 0, signature: true },
    { name: "followed_up", headers: ["Jumlah Ditindaklanjuti"], type: "integer", min: 0 },
    { name: "followed_up_date", headers: ["Tanggal Tindak Lanjut"], type: "date" },
  ],
};
