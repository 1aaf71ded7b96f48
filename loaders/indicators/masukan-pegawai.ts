import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "masukan-pegawai",
  theme: "partisipasi-pegawai",
  order: 4,
  title: { id: "Masukan pegawai", en: "Suggestions of employees" },
  unit: "events",
  measure: "count",
  formula: {
    id: "Banyaknya masukan yang dicatat pada forum tahun itu.",
    en: "Number of suggestions recorded at the forums of the year.",
  },
  interpretation: {
    id: "Banyak masukan dapat berarti banyak masalah maupun pegawai yang berani berbicara.",
    en: "Many suggestions can mean many problems as well as employees who dare to speak.",
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
