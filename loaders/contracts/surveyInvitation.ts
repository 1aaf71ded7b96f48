import type { Contract } from "./contract.js";

export const surveyInvitation: Contract = {
  kind: "survey-invitation",
  title: { id: "Undangan survei pegawai", en: "Employee survey invitations" },
  table: "raw_survey_invitations",
  columns: [
    { name: "year", headers: ["Tahun"], type: "year" },
    { name: "opd_name", headers: ["OPD", "Perangkat Daerah"], type: "text", required: true },
    { name: "invited", headers: ["Diundang", "Jumlah Diundang"], type: "integer", min: 0, required: true, signature: true },
  ],
  key: ["year", "opd_name"],
};
