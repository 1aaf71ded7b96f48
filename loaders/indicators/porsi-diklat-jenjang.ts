import { structuralLevel } from "./dimensions.js";
import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "porsi-diklat-jenjang",
  theme: "jenjang-karier",
  order: 3,
  title: { id: "Pejabat struktural dengan pelatihan kepemimpinan jenjangnya", en: "Structural officials with the leadership training of their level" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Pejabat struktural yang telah mengikuti pelatihan kepemimpinan jenjang jabatannya atau yang lebih tinggi ÷ seluruh pejabat struktural.",
    en: "Structural officials who have taken the leadership training of their level or a higher one ÷ all structural officials.",
  },
  interpretation: {
    id: "Hanya pelatihan yang tercatat. Apakah pelatihan memperbaiki kinerja dijawab oleh pertanyaan tersendiri di halaman ini.",
    en: "Only training on record. Whether training improves performance is answered by a question of its own on this page.",
  },
  direction: "higher",
  period: "year",
  dimensions: [structuralLevel],
  sector: "kepegawaian",
  needs: ["asn-snapshot", "training"],
  interval: "wilson",
  protects: true,
  chart: "units",
};
