import type { Indicator } from "./indicator.js";
import { sectorIndicatorName } from "./serviceDimensions.js";

export const indicator: Indicator = {
  id: "realisasi-terhadap-target",
  theme: "hasil-pelayanan",
  order: 2,
  title: { id: "Realisasi terhadap target sektor", en: "Results against the targets of sectors" },
  unit: "ratio",
  measure: "mean",
  formula: {
    id: "Rata-rata realisasi ÷ target; untuk indikator yang lebih baik bila lebih rendah, target ÷ realisasi.",
    en: "Mean of result ÷ target; for indicators that are better when lower, target ÷ result.",
  },
  interpretation: {
    id: "1 berarti tepat pada target, di bawahnya belum tercapai. Rata-rata ini memperlakukan semua indikator sama penting. n adalah banyaknya laporan.",
    en: "1 is exactly on target, below it the target was missed. The mean treats all indicators as equally important. n is the number of readings.",
  },
  direction: "higher",
  period: "year",
  dimensions: [sectorIndicatorName],
  sector: "hasil-pembangunan",
  needs: ["sector-indicator"],
  interval: "none",
  protects: false,
  chart: "units",
  target: { value: 1, title: { id: "Target", en: "Target" } },
};
