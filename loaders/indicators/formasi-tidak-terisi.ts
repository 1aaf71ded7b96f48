import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "formasi-tidak-terisi",
  theme: "seleksi-pegawai",
  order: 6,
  title: { id: "Formasi yang tidak terisi", en: "Unfilled posts" },
  unit: "posts",
  measure: "count",
  formula: {
    id: "Jumlah formasi − pelamar yang dinyatakan lulus, tidak kurang dari nol, dijumlahkan atas formasi.",
    en: "Posts − applicants appointed, not below zero, summed over formations.",
  },
  interpretation: {
    id: "Formasi tanpa pelamar berbeda dari formasi yang pelamarnya gugur: yang pertama perlu diumumkan lebih luas, yang kedua perlu ditinjau syaratnya.",
    en: "A post without applicants is not a post whose applicants failed: the first needs a wider announcement, the second a look at its requirements.",
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
