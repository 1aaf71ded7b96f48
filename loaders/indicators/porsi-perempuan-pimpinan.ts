import { structuralLevel } from "./dimensions.js";
import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "porsi-perempuan-pimpinan",
  theme: "komposisi-pegawai",
  order: 3,
  title: { id: "Porsi perempuan pada jabatan struktural", en: "Share of women in structural posts" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Pejabat struktural perempuan (pimpinan tinggi, administrator, pengawas) ÷ seluruh pejabat struktural aktif.",
    en: "Women holding structural posts (senior executive, administrator, supervisor) ÷ all active holders of structural posts.",
  },
  interpretation: {
    id: "Bandingkan dengan porsi perempuan di antara semua pegawai. Jumlah pejabat per perangkat daerah kecil, sehingga pergantian satu orang mengubah porsinya.",
    en: "Compare with the share of women among all employees. Few posts exist in each agency, so that one change of holder moves the share.",
  },
  direction: "neutral",
  period: "year",
  dimensions: [structuralLevel],
  sector: "kepegawaian",
  needs: ["asn-snapshot"],
  interval: "none",
  protects: true,
  chart: "trend",
};
