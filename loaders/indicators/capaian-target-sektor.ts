import type { Indicator } from "./indicator.js";
import { sectorIndicatorName } from "./serviceDimensions.js";

export const indicator: Indicator = {
  id: "capaian-target-sektor",
  theme: "hasil-pelayanan",
  order: 1,
  title: { id: "Target sektor yang tercapai", en: "Targets of sectors that were met" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Laporan indikator sektor yang mencapai targetnya ÷ laporan yang mempunyai target, menurut arah indikatornya.",
    en: "Readings of sector indicators that met their target ÷ readings with a target, by the direction of the indicator.",
  },
  interpretation: {
    id: "Satu laporan adalah satu indikator pada satu triwulan atau tahun. Target yang rendah mudah tercapai; baca bersama realisasinya. n adalah banyaknya laporan.",
    en: "A reading is one indicator in one quarter or year. Low targets are easily met; read it with the results. n is the number of readings.",
  },
  direction: "higher",
  period: "year",
  dimensions: [sectorIndicatorName],
  sector: "hasil-pembangunan",
  needs: ["sector-indicator"],
  interval: "none",
  protects: false,
  chart: "units",
};
