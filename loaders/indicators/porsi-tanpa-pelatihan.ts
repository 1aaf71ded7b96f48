import { employmentType } from "./dimensions.js";
import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "porsi-tanpa-pelatihan",
  theme: "pengembangan-kompetensi",
  order: 3,
  title: { id: "Porsi tanpa pelatihan", en: "Share without training" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Pegawai aktif tanpa satu pun jam pelajaran yang tercatat dalam setahun ÷ pegawai aktif.",
    en: "Active employees without a single recorded hour of training in the year ÷ active employees.",
  },
  interpretation: {
    id: "Belajar mandiri dan bimbingan di tempat kerja sering tidak tercatat.",
    en: "Self-study and coaching at work often go unrecorded.",
  },
  direction: "lower",
  period: "year",
  dimensions: [employmentType],
  sector: "pengembangan-sdm",
  needs: ["asn-snapshot", "training"],
  interval: "wilson",
  protects: true,
  chart: "units",
};
