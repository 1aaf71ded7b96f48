import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "hari-tindak-lanjut-masukan",
  theme: "partisipasi-pegawai",
  order: 6,
  title: { id: "Hari sampai masukan ditindaklanjuti", en: "Days until suggestions are followed up" },
  unit: "days",
  measure: "mean",
  formula: {
    id: "Rata-rata hari dari forum sampai tanggal tindak lanjutnya, dibobot dengan banyaknya masukan yang ditindaklanjuti.",
    en: "Mean days from the forum to the date of its follow-up, weighted by the number of suggestions followed up.",
  },
  interpretation: {
    id: "Hanya yang sudah ditindaklanjuti, sehingga angka ini terlalu rendah bila banyak yang masih menunggu.",
    en: "Only those that were followed up, so that it is too low where many still wait.",
  },
  direction: "lower",
  period: "year",
  dimensions: [],
  sector: "partisipasi",
  needs: ["forum"],
  interval: "none",
  protects: false,
  chart: "units",
};
