import { exportKind } from "./dimensions.js";
import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "baris-diterima",
  theme: "mutu-data",
  order: 1,
  title: { id: "Baris yang diterima", en: "Rows accepted" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Baris ekspor yang diterima ÷ baris ekspor yang dibaca (diterima + dikarantina).",
    en: "Rows of the exports accepted ÷ rows read (accepted + quarantined).",
  },
  interpretation: {
    id: "Baris yang diterima dapat dibaca dan utuh, tetapi isinya belum tentu benar. n adalah banyaknya baris, untuk semua tahun data sekaligus.",
    en: "An accepted row can be read and is whole, but need not be right. n is the number of rows, of all data years together.",
  },
  direction: "higher",
  period: "year",
  dimensions: [exportKind],
  sector: "tata-kelola-data",
  needs: [],
  interval: "none",
  protects: false,
  target: { value: 1, title: { id: "Semua baris", en: "Every row" } },
  chart: "none",
};
