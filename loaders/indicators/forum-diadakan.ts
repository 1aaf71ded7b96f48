import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "forum-diadakan",
  theme: "partisipasi-pegawai",
  order: 1,
  title: { id: "Forum yang diadakan", en: "Forums held" },
  unit: "events",
  measure: "count",
  formula: {
    id: "Banyaknya forum pegawai yang diadakan pada tahun itu.",
    en: "Number of employee forums held in the year.",
  },
  interpretation: {
    id: "Hanya forum yang dicatat pada ekspor; jumlahnya tidak berkata apa-apa tentang mutunya.",
    en: "Only forums that the export records; the number says nothing of their quality.",
  },
  direction: "neutral",
  period: "year",
  dimensions: [],
  sector: "partisipasi",
  needs: ["forum"],
  interval: "none",
  protects: false,
  chart: "trend",
};
