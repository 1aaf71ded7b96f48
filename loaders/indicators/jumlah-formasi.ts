import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "jumlah-formasi",
  theme: "seleksi-pegawai",
  order: 1,
  title: { id: "Jumlah formasi", en: "Posts announced" },
  unit: "posts",
  measure: "count",
  formula: {
    id: "Jumlah formasi yang dibuka dalam seleksi tahun itu, seluruhnya dan menurut jabatan.",
    en: "Posts opened in the selection of the year, in all and by position.",
  },
  interpretation: {
    id: "Formasi ditetapkan secara nasional sehingga bergelombang; bandingkan dengan kebutuhan menurut analisis beban kerja.",
    en: "Posts are set nationally and come in waves; compare them with the need found by workload analysis.",
  },
  direction: "neutral",
  period: "year",
  dimensions: [{ id: "jabatan", title: { id: "Jabatan formasi", en: "Position of the formation" }, categories: [], isOpen: true }],
  sector: "kepegawaian",
  needs: ["formation"],
  interval: "none",
  protects: false,
  chart: "units",
};
