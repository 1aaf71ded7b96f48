import { structuralLevel } from "./dimensions.js";
import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "porsi-jabatan-kosong",
  theme: "suksesi",
  order: 2,
  title: { id: "Porsi jabatan struktural tanpa pejabat definitif", en: "Share of structural posts without a holder of their own" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Jabatan struktural tanpa pejabat definitif pada tanggal data, termasuk yang dipangku pelaksana tugas ÷ seluruh jabatan struktural.",
    en: "Structural posts without a substantive holder on the snapshot date, those held by acting officials included ÷ all structural posts.",
  },
  interpretation: {
    id: "Kekosongan singkat wajar setelah pensiun; perhatikan yang berulang dari tahun ke tahun dan yang bertumpuk di satu perangkat daerah.",
    en: "A short vacancy after a retirement is normal; look at those that return year after year and that pile up in one agency.",
  },
  direction: "lower",
  period: "year",
  dimensions: [structuralLevel],
  sector: "kepegawaian",
  needs: ["asn-snapshot", "unit-hierarchy"],
  interval: "none",
  protects: false,
  chart: "units",
};
