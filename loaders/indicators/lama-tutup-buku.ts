import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "lama-tutup-buku",
  theme: "penggajian",
  order: 3,
  title: { id: "Hari sampai daftar TPP ditutup", en: "Days until a payroll month is closed" },
  unit: "days",
  measure: "mean",
  formula: {
    id: "Rata-rata hari dari akhir bulan sampai tanggal tutup buku, setiap perangkat daerah dan bulan dihitung sama.",
    en: "Mean days from the end of the month to its closing, each agency and month counting alike.",
  },
  interpretation: {
    id: "Makin cepat ditutup, makin cepat TPP dibayarkan. Bulan yang belum ditutup tidak dihitung, sehingga triwulan terakhir dapat tampak terlalu baik. n adalah perangkat daerah × bulan.",
    en: "The sooner a month is closed, the sooner allowances are paid. Months not yet closed are left out, so that the latest quarter may look too good. n is agencies × months.",
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
