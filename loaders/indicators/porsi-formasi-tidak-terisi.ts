import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "porsi-formasi-tidak-terisi",
  theme: "seleksi-pegawai",
  order: 7,
  title: { id: "Porsi formasi yang tidak terisi", en: "Share of posts unfilled" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Formasi yang tidak terisi ÷ jumlah formasi.",
    en: "Unfilled posts ÷ all posts.",
  },
  interpretation: {
    id: "Formasi yang tidak terisi baru dapat diisi pada seleksi berikutnya, biasanya satu sampai dua tahun kemudian.",
    en: "Unfilled posts can be filled in the next selection only, usually a year or two later.",
  },
  direction: "lower",
  period: "year",
  dimensions: [{ id: "jabatan", title: { id: "Jabatan formasi", en: "Position of the formation" }, categories: [], isOpen: true }],
  sector: "kepegawaian",
  needs: ["formation", "recruitment"],
  interval: "none",
  protects: false,
  chart: "units",
};
