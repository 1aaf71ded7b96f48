import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "median-lama-plt",
  theme: "suksesi",
  order: 3,
  title: { id: "Median lama jabatan dipangku pelaksana tugas", en: "Median length for which posts are held by acting officials" },
  unit: "days",
  measure: "mean",
  formula: {
    id: "Median hari sejak penunjukan pelaksana tugas pertama sampai pejabat definitif dilantik, atau sampai akhir tahun, atas jabatan yang dipangku pelaksana tugas pada tahun itu.",
    en: "Median days from the first acting appointment until a holder of the post's own was appointed, or until the end of the year, over posts held by acting officials in the year.",
  },
  interpretation: {
    id: "n adalah banyaknya jabatan. Yang belum selesai akan bertambah lama; kurva yang memperhitungkannya ada pada pertanyaan suksesi.",
    en: "n is the number of posts. Those still open will grow longer; the curve that allows for them stands with the question on succession.",
  },
  direction: "lower",
  period: "year",
  dimensions: [],
  regulation: { id: "se-bkn-1-2021", article: "angka 3 huruf b", title: { id: "SE Kepala BKN 1/SE/I/2021 tentang kewenangan Plh. dan Plt.", en: "Circular of BKN 1/SE/I/2021 on the powers of acting officials" } },
  sector: "kepegawaian",
  needs: ["asn-snapshot", "unit-hierarchy", "position-history"],
  interval: "none",
  protects: false,
  chart: "units",
};
