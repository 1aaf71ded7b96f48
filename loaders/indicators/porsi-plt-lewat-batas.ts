import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "porsi-plt-lewat-batas",
  theme: "suksesi",
  order: 4,
  title: { id: "Jabatan yang dipangku pelaksana tugas melewati enam bulan", en: "Posts held by acting officials for more than six months" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Jabatan yang pada tahun itu dipangku pelaksana tugas lebih lama dari tiga bulan ditambah satu kali perpanjangan tiga bulan ÷ jabatan yang pada tahun itu dipangku pelaksana tugas.",
    en: "Posts held in the year by acting officials for more than three months and one extension of three months ÷ posts held in the year by acting officials.",
  },
  interpretation: {
    id: "Dihitung per jabatan, walaupun pelaksana tugasnya berganti. Jabatan yang lama tanpa pejabat definitif menunda keputusan dan menutup jenjang bagi calon.",
    en: "Counted per post, even where the acting official changes. Posts long without a holder delay decisions and close the ladder to candidates.",
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
