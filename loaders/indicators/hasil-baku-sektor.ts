import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "hasil-baku-sektor",
  theme: "hasil-sektor",
  order: 2,
  title: { id: "Hasil sektor dalam simpangan baku", en: "Results of sectors in standard deviations" },
  unit: "measured",
  measure: "mean",
  formula: {
    id: "Rata-rata dari arah × (nilai − rata-rata indikator itu) ÷ simpangan bakunya, atas semua perangkat daerah dan tahun; arah −1 bila makin rendah makin baik.",
    en: "Mean of direction × (value − mean of the indicator) ÷ its standard deviation, over all agencies and years; direction −1 where lower is better.",
  },
  interpretation: {
    id: "0 adalah rata-rata semua tahun dan perangkat daerah, di atasnya lebih baik. Dapat dibandingkan antarindikator dengan satuan berlainan, tetapi tidak mengatakan apakah target tercapai.",
    en: "0 is the mean of all years and agencies, above it is better. It can be compared over indicators of different units, but does not say whether targets were reached.",
  },
  direction: "higher",
  period: "year",
  dimensions: [],
  regulation: { id: "indikator-sektor", article: "arah indikator", title: { id: "Arah indikator sektor", en: "Direction of sector indicators" } },
  sector: "hasil-sektor",
  needs: ["sector-indicator"],
  interval: "none",
  protects: false,
  chart: "units",
};
