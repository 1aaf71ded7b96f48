import type { Contract } from "./contract.js";

/** References of positions: structural (Eselon_id), functional (Jenjang, BUP), pelaksana (ID, Nama only). */
export const positionReference: Contract = {
  kind: "position-reference",
  title: { id: "Referensi jabatan", en: "Position reference" },
  table: "raw_position_references",
  columns: [
    { name: "position_code", headers: ["ID"], type: "id", required: true, signature: true },
    { name: "position_name", headers: ["Nama_jabatan", "Nama"], type: "text", required: true, signature: true },
    { name: "unit_name", headers: ["Nama_unor"], type: "text" },
    { name: "level", headers: ["Jenjang"], type: "text" },
    { name: "retirement_age", headers: ["BUP"], type: "integer", min: 50, max: 75 },
    { name: "echelon_code", headers: ["Eselon_id"], type: "text" },
  ],
  key: ["position_code"],
};
