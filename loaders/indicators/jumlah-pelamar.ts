import type { Dimension, Indicator } from "./indicator.js";

const lastStage: Dimension = {
  id: "tahap-terakhir",
  title: { id: "Tahap terakhir", en: "Last stage" },
  categories: [
    { id: "tidak-hadir", title: { id: "Tidak mengikuti SKD", en: "Did not sit SKD" } },
    { id: "di-bawah-ambang", title: { id: "Di bawah ambang batas", en: "Below the thresholds" } },
    { id: "menunggu-skb", title: { id: "Memenuhi ambang, hasil SKB belum ada", en: "Met the thresholds, no SKB results yet" } },
    { id: "tidak-ikut-skb", title: { id: "Tidak mengikuti SKB", en: "Did not sit SKB" } },
    { id: "tidak-lulus", title: { id: "Mengikuti SKB, tidak lulus", en: "Sat SKB, not appointed" } },
    { id: "lulus", title: { id: "Lulus", en: "Appointed" } },
  ],
};

export const indicator: Indicator = {
  id: "jumlah-pelamar",
  theme: "seleksi-pegawai",
  order: 2,
  title: { id: "Jumlah pelamar", en: "Applicants" },
  unit: "people",
  measure: "count",
  formula: {
    id: "Pelamar dalam seleksi tahun itu, menurut tahap terakhir yang mereka capai.",
    en: "Applicants in the selection of the year, by the last stage that they reached.",
  },
  interpretation: {
    id: "Tahap tempat terbanyak berhenti menunjukkan saringan yang sesungguhnya. Banyak yang tidak hadir berarti jadwal atau lokasi tes perlu dilihat.",
    en: "The stage at which most stop is the real filter. Many who don't come suggest a look at the timetable or the place of the test.",
  },
  direction: "neutral",
  period: "year",
  dimensions: [lastStage],
  sector: "kepegawaian",
  needs: ["recruitment"],
  interval: "none",
  protects: true,
  chart: "composition",
};
