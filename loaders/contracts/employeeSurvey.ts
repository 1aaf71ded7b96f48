import type { Contract } from "./contract.js";

const items = Array.from({ length: 20 }, (_, i) => `p${i + 1}`);

/** Employee survey, items p1 … p20 on a scale of 1–5; a region may ask fewer. */
export const employeeSurvey: Contract = {
  kind: "employee-survey",
  title: { id: "Survei pegawai", en: "Employee survey" },
  table: "raw_employee_surveys",
  columns: [
    { name: "date", headers: ["Tanggal"], type: "date", required: true },
    { name: "opd_name", headers: ["OPD", "Perangkat Daerah"], type: "text", required: true },
    { name: "employment_type", headers: ["Jenis ASN"], type: "text" },
    ...items.map((name) => ({ name, headers: [name], type: "integer", min: 1, max: 5, ...(name === "p1" || name === "p2" ? { signature: true } : {}) }) as const),
  ],
};
