import type { Dimension, Indicator } from "./indicator.js";

const component: Dimension = {
  id: "komponen",
  title: { id: "Dimensi indeks", en: "Dimension of the index" },
  categories: [
    { id: "kualifikasi", title: { id: "Kualifikasi (0–25)", en: "Qualification (0–25)" } },
    { id: "kompetensi", title: { id: "Kompetensi (0–40)", en: "Competence (0–40)" } },
    { id: "kinerja", title: { id: "Kinerja (0–30)", en: "Performance (0–30)" } },
    { id: "disiplin", title: { id: "Disiplin (0–5)", en: "Discipline (0–5)" } },
  ],
};

export const indicator: Indicator = {
  id: "ip-asn",
  theme: "indeks-profesionalitas",
  order: 1,
  title: { id: "Indeks profesionalitas ASN", en: "Professionalism index (IP ASN)" },
  unit: "score",
  measure: "index",
  formula: {
    id: "Rata-rata jumlah nilai kualifikasi (25), kompetensi (40), kinerja (30), dan disiplin (5) atas pegawai yang terukur.",
    en: "Mean of the sum of qualification (25), competence (40), performance (30) and discipline (5) over the employees measured.",
  },
  interpretation: {
    id: "Sebagian besar skor ditentukan ijazah dan pelatihan yang tercatat, sehingga pencatatan yang tertinggal menurunkan indeks. Nilai hanya untuk pegawai yang terukur; lihat cakupannya.",
    en: "Most of the score rests on recorded diplomas and training, so that lagging records lower it. It covers measured employees only; see the coverage.",
  },
  direction: "higher",
  period: "year",
  dimensions: [component],
  regulation: { id: "perbkn-8-2019", article: "lampiran", title: { id: "Peraturan BKN 8/2019 jo. PermenPANRB 38/2018 tentang Pengukuran Indeks Profesionalitas ASN", en: "BKN Regulation 8/2019 with PermenPANRB 38/2018 on the professionalism index" } },
  sector: "pengembangan-sdm",
  needs: ["asn-snapshot", "annual-appraisal", "training"],
  interval: "none",
  protects: true,
  chart: "units",
};
