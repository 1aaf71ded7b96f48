import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "koreksi-daftar-tpp",
  theme: "penggajian",
  order: 1,
  title: { id: "Baris daftar TPP yang dikoreksi per 1.000", en: "Payroll lines corrected per 1,000" },
  unit: "per-thousand",
  measure: "ratio",
  formula: {
    id: "Baris daftar TPP yang dikoreksi × 1.000 ÷ baris daftar TPP dalam triwulan.",
    en: "Lines of the allowance payroll that were corrected × 1,000 ÷ lines of the payroll in the quarter.",
  },
  interpretation: {
    id: "Koreksi yang turun dapat berarti kesalahan berkurang atau pemeriksaan mengendur; baca bersama nilai koreksinya. n adalah banyaknya baris.",
    en: "Fewer corrections may mean fewer errors or looser checks; read them with the amount corrected. n is the number of lines.",
  },
  direction: "lower",
  period: "quarter",
  dimensions: [],
  sector: "tata-kelola-data",
  needs: ["payroll-correction"],
  interval: "none",
  protects: false,
  chart: "trend",
};
