import type { Contract } from "./contract.js";

export const award: Contract = {
  kind: "award",
  title: { id: "Penghargaan", en: "Awards" },
  table: "raw_awards",
  columns: [
    { name: "person", headers: ["NIP", "NIP BARU"], type: "nip", required: true, signature: true },
    { name: "award_type", headers: ["Jenis Penghargaan"], type: "text", required: true, signature: true },
    { name: "date", headers: ["Tanggal"], type: "date", required: true },
  ],
  forbidden: ["Nama", "Nomor SK"],
  key: ["person", "award_type", "date"],
};
