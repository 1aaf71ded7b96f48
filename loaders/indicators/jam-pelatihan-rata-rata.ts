import { employmentType } from "./dimensions.js";
import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "jam-pelatihan-rata-rata",
  theme: "pengembangan-kompetensi",
  order: 1,
  title: { id: "Jam pelatihan rata-rata", en: "Mean hours of training" },
  unit: "hours",
  measure: "mean",
  formula: {
    id: "Jumlah jam pelajaran (JP) yang diikuti dalam setahun ÷ pegawai aktif, termasuk yang tidak mengikuti pelatihan.",
    en: "Sum of the hours of training (JP) taken in the year ÷ active employees, those without training included.",
  },
  interpretation: {
    id: "Beberapa pegawai dengan diklat panjang menaikkan rata-rata; lihat juga porsi yang memenuhi 20 JP. Hanya pelatihan yang tercatat.",
    en: "A few people on long courses raise the mean; see the share with 20 hours too. Recorded training only.",
  },
  direction: "higher",
  period: "year",
  dimensions: [employmentType],
  sector: "pengembangan-sdm",
  needs: ["asn-snapshot", "training"],
  interval: "none",
  protects: true,
  chart: "units",
};
