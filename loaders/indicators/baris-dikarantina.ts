import { exportKind } from "./dimensions.js";
import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "baris-dikarantina",
  theme: "mutu-data",
  order: 2,
  title: { id: "Baris yang dikarantina", en: "Rows quarantined" },
  unit: "rows",
  measure: "count",
  formula: {
    id: "Banyaknya baris ekspor yang tidak dipakai dan disimpan dengan alasannya.",
    en: "Number of rows of the exports that were not used and are kept with their reason.",
  },
  interpretation: {
    id: "Satu kolom yang salah pada satu berkas dapat mengarantina ribuan baris; lihat jenis temuannya. n adalah banyaknya baris yang dibaca.",
    en: "One wrong column in one file may quarantine thousands of rows; see the kinds of finding. n is the number of rows read.",
  },
  direction: "lower",
  period: "year",
  dimensions: [exportKind],
  sector: "tata-kelola-data",
  needs: [],
  interval: "none",
  protects: false,
  chart: "none",
};
