import type { Contract } from "./contract.js";

/** Peta jabatan / rekap ABK: need and occupancy per position and unit. The sign of `selisih` differs between regions. */
export const staffingNeed: Contract = {
  kind: "staffing-need",
  title: { id: "Peta jabatan dan ABK", en: "Staffing need (workload analysis)" },
  table: "raw_staffing_needs",
  columns: [
    { name: "year", headers: ["Tahun"], type: "year" },
    { name: "opd_name", headers: ["OPD", "Perangkat Daerah", "Unit Kerja"], type: "text", required: true },
    { name: "unit_name", headers: ["Unit Organisasi", "Unor", "UNOR NAMA"], type: "text" },
    { name: "position_name", headers: ["Jabatan", "Nama Jabatan"], type: "text", required: true },
    { name: "position_type", headers: ["Jenis Jabatan"], type: "text" },
    { name: "position_class", headers: ["Kelas", "Kelas Jabatan"], type: "integer", min: 1, max: 17 },
    { name: "need", headers: ["Kebutuhan (ABK)", "Kebutuhan", "ABK", "Pembulatan"], type: "decimal", required: true, signature: true, min: 0 },
    { name: "occupied", headers: ["Bezetting", "Terisi ASN", "riil"], type: "decimal", signature: true, min: 0 },
    { name: "difference", headers: ["Selisih", "Selisih (+/-)", "+/-"], type: "decimal" },
    { name: "occupancy_status", headers: ["Status"], type: "text" },
  ],
  key: ["year", "opd_name", "unit_name", "position_name"],
};
