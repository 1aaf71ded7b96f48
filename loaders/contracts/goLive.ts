import type { Contract } from "./contract.js";

export const goLive: Contract = {
  kind: "go-live",
  title: { id: "Mulai sistem digital", en: "Go-live of digital systems" },
  table: "raw_go_lives",
  columns: [
    { name: "opd_name", headers: ["OPD", "Perangkat Daerah"], type: "text", required: true },
    { name: "system", headers: ["Sistem"], type: "code", required: true, signature: true, codes: [["PRESENSI.*", "attendance"], ["(PENGGAJIAN|TPP).*", "payroll"]] },
    { name: "start_date", headers: ["Tanggal Mulai"], type: "date", required: true, signature: true },
  ],
  key: ["opd_name", "system"],
};
