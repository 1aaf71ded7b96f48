import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "tingkat-tanggapan-survei",
  theme: "survei-pegawai",
  order: 1,
  title: { id: "Tingkat tanggapan survei pegawai", en: "Response rate of the employee survey" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Jawaban yang diterima ÷ pegawai yang diundang.",
    en: "Answers received ÷ employees invited.",
  },
  interpretation: {
    id: "Tanggapan rendah membuat hasilnya mudah menyesatkan bila yang diam berpendapat lain. Bila jawaban melebihi undangan, undangan dianggap sebanyak jawabannya.",
    en: "A low response makes results easily misleading where the silent think otherwise. Where there are more answers than invitations, as many are taken as invited.",
  },
  direction: "higher",
  period: "year",
  dimensions: [],
  sector: "partisipasi",
  needs: ["employee-survey", "survey-invitation"],
  interval: "wilson",
  protects: true,
  chart: "units",
};
