import type { Dimension, Indicator } from "./indicator.js";

const severity: Dimension = {
  id: "tingkat",
  title: { id: "Tingkat temuan", en: "Severity" },
  categories: [
    { id: "error", title: { id: "Galat", en: "Error" } },
    { id: "warning", title: { id: "Peringatan", en: "Warning" } },
    { id: "info", title: { id: "Informasi", en: "Information" } },
  ],
};

export const indicator: Indicator = {
  id: "temuan-mutu",
  theme: "mutu-data",
  order: 3,
  title: { id: "Temuan mutu per 1.000 baris", en: "Quality findings per 1,000 rows" },
  unit: "ratio",
  measure: "ratio",
  formula: {
    id: "Banyaknya temuan × 1.000 ÷ banyaknya baris ekspor yang dibaca.",
    en: "Number of findings × 1,000 ÷ rows of the exports read.",
  },
  interpretation: {
    id: "Satu baris dapat mempunyai beberapa temuan. Angka naik juga ketika pemeriksaan ditambah, bukan hanya ketika data memburuk. n adalah banyaknya baris yang dibaca.",
    en: "One row may have several findings. The figure also rises when checks are added, not only when data get worse. n is the number of rows read.",
  },
  direction: "lower",
  period: "year",
  dimensions: [severity],
  sector: "tata-kelola-data",
  needs: [],
  interval: "none",
  protects: false,
  chart: "none",
};
