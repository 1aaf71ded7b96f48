import { targetAttainment } from "./dimensions.js";
import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "sangat-baik-menurut-capaian",
  theme: "hasil-sektor",
  order: 3,
  title: { id: "Predikat Sangat Baik menurut capaian target", en: "Very good predicates by target attainment" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Pegawai berpredikat Sangat Baik ÷ pegawai yang dinilai, menurut apakah sedikitnya setengah target perangkat daerahnya tercapai pada tahun itu.",
    en: "Employees rated Very good ÷ employees appraised, by whether at least half of the targets of their agency were reached in the year.",
  },
  interpretation: {
    id: "Bila kedua porsi sama, predikat pegawai tidak mengikuti hasil perangkat daerahnya. Perangkat daerah tanpa target berdiri sendiri.",
    en: "Where the two shares are alike, predicates of employees do not follow the results of their agency. Agencies without targets stand by themselves.",
  },
  direction: "neutral",
  period: "year",
  dimensions: [targetAttainment],
  regulation: { id: "indikator-sektor", article: "arah indikator", title: { id: "Arah indikator sektor", en: "Direction of sector indicators" } },
  sector: "hasil-sektor",
  needs: ["annual-appraisal", "sector-indicator"],
  interval: "wilson",
  protects: true,
  chart: "composition",
};
