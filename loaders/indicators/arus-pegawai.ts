import type { Dimension, Indicator } from "./indicator.js";

const component: Dimension = {
  id: "komponen",
  title: { id: "Komponen arus", en: "Component of the flow" },
  categories: [
    { id: "awal", title: { id: "Jumlah awal tahun", en: "Opening headcount" } },
    { id: "masuk", title: { id: "Masuk", en: "Entries" } },
    { id: "keluar", title: { id: "Keluar", en: "Exits" } },
    { id: "pindah-masuk", title: { id: "Pindah masuk antar-perangkat daerah", en: "Transfers in between agencies" } },
    { id: "pindah-keluar", title: { id: "Pindah keluar antar-perangkat daerah", en: "Transfers out between agencies" } },
    { id: "selisih", title: { id: "Selisih yang tidak terjelaskan", en: "Unexplained residual" } },
    { id: "akhir", title: { id: "Jumlah akhir tahun", en: "Closing headcount" } },
  ],
};

export const indicator: Indicator = {
  id: "arus-pegawai",
  theme: "arus-pegawai",
  order: 1,
  title: { id: "Arus pegawai", en: "Workforce flows" },
  unit: "people",
  measure: "count",
  formula: {
    id: "Jumlah awal + masuk − keluar + pindah masuk − pindah keluar + selisih = jumlah akhir.",
    en: "Opening + entries − exits + transfers in − transfers out + residual = closing.",
  },
  interpretation: {
    id: "Selisih menunjukkan perubahan pada data kepegawaian yang tidak tercatat dalam buku mutasi; mendekati nol berarti kedua catatan cocok. Untuk daerah, pindah masuk dan pindah keluar saling meniadakan. n adalah jumlah akhir tahun.",
    en: "The residual is change in the personnel data that the movement register does not explain; near zero means that the two records agree. For the region, transfers in and out cancel out. n is the closing headcount.",
  },
  direction: "neutral",
  period: "year",
  dimensions: [component],
  sector: "kepegawaian",
  needs: ["asn-snapshot", "movement"],
  interval: "none",
  protects: true,
  chart: "none",
};
