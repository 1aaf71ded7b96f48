import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "nilai-koreksi-tpp",
  theme: "penggajian",
  order: 2,
  title: { id: "Nilai koreksi daftar TPP", en: "Amount of payroll corrected" },
  unit: "rupiah",
  measure: "count",
  formula: {
    id: "Jumlah nilai koreksi daftar TPP dalam triwulan, rupiah.",
    en: "Amount of corrections of the allowance payroll in the quarter, in rupiah.",
  },
  interpretation: {
    id: "Nilai ini pernah salah tercantum dan sudah diperbaiki; bukan kerugian daerah. Kelebihan dan kekurangan dijumlahkan sebagaimana dilaporkan. n adalah banyaknya baris yang dikoreksi.",
    en: "This was wrong once and has been put right; it is not a loss. Over- and underpayments are added as reported. n is the number of lines corrected.",
  },
  direction: "lower",
  period: "quarter",
  dimensions: [],
  sector: "tata-kelola-data",
  needs: ["payroll-correction"],
  interval: "none",
  protects: true,
  chart: "trend",
};
