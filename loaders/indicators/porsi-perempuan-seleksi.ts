import type { Dimension, Indicator } from "./indicator.js";

const stage: Dimension = {
  id: "tahap-seleksi",
  title: { id: "Tahap seleksi", en: "Stage of selection" },
  categories: [
    { id: "hadir-skd", title: { id: "Hadir pada SKD", en: "Sat SKD" } },
    { id: "memenuhi-ambang", title: { id: "Memenuhi ambang batas", en: "Met the thresholds" } },
    { id: "ikut-skb", title: { id: "Ikut SKB", en: "Sat SKB" } },
    { id: "lulus", title: { id: "Lulus", en: "Appointed" } },
  ],
};

export const indicator: Indicator = {
  id: "porsi-perempuan-seleksi",
  theme: "seleksi-pegawai",
  order: 4,
  title: { id: "Porsi perempuan di setiap tahap", en: "Share of women at each stage" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Perempuan ÷ pelamar yang diketahui jenis kelaminnya, di antara semua pelamar dan di antara yang melewati setiap tahap.",
    en: "Women ÷ applicants whose sex is known, among all applicants and among those who passed each stage.",
  },
  interpretation: {
    id: "Porsi yang berubah dari tahap ke tahap layak ditelusuri; apakah itu di luar kebetulan dijawab oleh pertanyaan tentang dampak seleksi.",
    en: "A share that changes from stage to stage deserves a look; whether it goes beyond chance is answered by the question on the impact of selection.",
  },
  direction: "neutral",
  period: "year",
  dimensions: [stage],
  sector: "kepegawaian",
  needs: ["recruitment"],
  interval: "wilson",
  protects: true,
  chart: "composition",
};
