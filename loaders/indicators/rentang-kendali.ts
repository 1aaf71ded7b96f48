import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "rentang-kendali",
  theme: "struktur-organisasi",
  order: 1,
  title: { id: "Rentang kendali", en: "Span of control" },
  unit: "people",
  measure: "mean",
  formula: {
    id: "Banyaknya pegawai yang atasan langsungnya diketahui ÷ banyaknya atasan langsung.",
    en: "Number of employees whose direct superior is known ÷ number of direct superiors.",
  },
  interpretation: {
    id: "Garis komando diturunkan dari pohon unit dan pejabat strukturalnya: guru dan tenaga fungsional tampak di bawah kepala unit, walaupun sehari-hari dipimpin ketua tim. n adalah banyaknya atasan.",
    en: "The line of command is derived from the unit tree and its structural heads: teachers and specialists appear below the head of their unit though a team leader may lead their daily work. n is the number of superiors.",
  },
  direction: "neutral",
  period: "year",
  dimensions: [],
  sector: "kepegawaian",
  needs: ["asn-snapshot", "unit-hierarchy"],
  interval: "none",
  protects: false,
  chart: "units",
};
