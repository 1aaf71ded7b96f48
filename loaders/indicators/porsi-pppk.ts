import { sex } from "./dimensions.js";
import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "porsi-pppk",
  theme: "komposisi-pegawai",
  order: 6,
  title: { id: "Porsi PPPK", en: "Share of contract employees (PPPK)" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Pegawai aktif berstatus PPPK atau PPPK paruh waktu ÷ pegawai aktif yang jenisnya diketahui.",
    en: "Active employees on contract (PPPK), part-time included ÷ active employees whose employment type is known.",
  },
  interpretation: {
    id: "Porsi yang tumbuh menandai pergeseran bentuk hubungan kerja, bukan mutu. PPPK terikat masa kontrak, sehingga kebutuhan penggantian tidak terbaca dari batas usia pensiun saja.",
    en: "A growing share marks a shift in the form of employment, not of quality. Contracts end, so that the need for replacement cannot be read from retirement ages alone.",
  },
  direction: "neutral",
  period: "year",
  dimensions: [sex],
  sector: "kepegawaian",
  needs: ["asn-snapshot"],
  interval: "none",
  protects: true,
  chart: "trend",
};
