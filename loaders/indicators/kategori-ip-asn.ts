import type { Dimension, Indicator } from "./indicator.js";

const category: Dimension = {
  id: "kategori",
  title: { id: "Kategori IP ASN", en: "Category of the index" },
  categories: [
    { id: "sangat-tinggi", title: { id: "Sangat Tinggi (di atas 90)", en: "Very high (above 90)" } },
    { id: "tinggi", title: { id: "Tinggi (di atas 80)", en: "High (above 80)" } },
    { id: "sedang", title: { id: "Sedang (di atas 70)", en: "Medium (above 70)" } },
    { id: "rendah", title: { id: "Rendah (di atas 60)", en: "Low (above 60)" } },
    { id: "sangat-rendah", title: { id: "Sangat Rendah (60 ke bawah)", en: "Very low (60 or less)" } },
  ],
};

export const indicator: Indicator = {
  id: "kategori-ip-asn",
  theme: "indeks-profesionalitas",
  order: 3,
  title: { id: "Sebaran kategori IP ASN", en: "Distribution over index categories" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Pegawai terukur pada kategori itu ÷ pegawai yang terukur.",
    en: "Measured employees in the category ÷ employees measured.",
  },
  interpretation: {
    id: "Kategori memotong skala yang menerus: dua pegawai yang hampir sama skornya dapat berbeda kategori.",
    en: "Categories cut a continuous scale: two employees with nearly the same score may fall apart.",
  },
  direction: "neutral",
  period: "year",
  dimensions: [category],
  regulation: { id: "perbkn-8-2019", article: "lampiran", title: { id: "Peraturan BKN 8/2019 jo. PermenPANRB 38/2018 tentang Pengukuran Indeks Profesionalitas ASN", en: "BKN Regulation 8/2019 with PermenPANRB 38/2018 on the professionalism index" } },
  sector: "pengembangan-sdm",
  needs: ["asn-snapshot", "annual-appraisal", "training"],
  interval: "none",
  protects: true,
  chart: "stack",
};
