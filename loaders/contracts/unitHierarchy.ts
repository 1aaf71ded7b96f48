import type { Contract } from "./contract.js";

/** Unit tree (HierarkiUnor, ref-unor): each unit with its superior unit. */
export const unitHierarchy: Contract = {
  kind: "unit-hierarchy",
  title: { id: "Hierarki unit organisasi", en: "Unit hierarchy" },
  table: "raw_unit_hierarchies",
  columns: [
    { name: "unit_code", headers: ["ID", "UNOR ID", "Id"], type: "id", required: true },
    { name: "unit_name", headers: ["NAMA_UNOR", "NamaUnor", "UNOR NAMA"], type: "text", required: true, signature: true },
    { name: "parent_code", headers: ["ID_ATASAN", "DiatasanId", "UNOR ATASAN ID"], type: "id", signature: true },
    { name: "echelon_code", headers: ["EselonId", "ESELON ID"], type: "text" },
    { name: "head_position", headers: ["NamaJabatan", "NAMA JABATAN"], type: "text" },
  ],
  forbidden: ["PemimpinPnsId", "InstansiId"],
  key: ["unit_code"],
};
