import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "target-sektor-triwulan",
  theme: "hasil-sektor",
  order: 1,
  title: { id: "Target sektor yang tercapai, per triwulan", en: "Targets of sectors reached, by quarter" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Indikator sektor yang mencapai targetnya pada triwulan itu ÷ indikator triwulanan yang mempunyai target, menurut arah indikatornya.",
    en: "Sector indicators that reached their target in the quarter ÷ quarterly indicators with a target, by the direction of the indicator.",
  },
  interpretation: {
    id: "Menunjukkan apakah hasil membaik di sepanjang tahun, ketika penilaian periodik pegawai berjalan. Target yang mudah membuatnya tinggi.",
    en: "Shows whether results get better over the year, while periodic appraisals run. Easy targets make it high.",
  },
  direction: "higher",
  period: "quarter",
  dimensions: [],
  regulation: { id: "indikator-sektor", article: "arah indikator", title: { id: "Arah indikator sektor", en: "Direction of sector indicators" } },
  sector: "hasil-sektor",
  needs: ["sector-indicator"],
  interval: "none",
  protects: false,
  chart: "trend",
};
