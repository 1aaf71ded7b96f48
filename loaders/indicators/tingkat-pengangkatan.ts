import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "tingkat-pengangkatan",
  theme: "arus-pegawai",
  order: 3,
  title: { id: "Tingkat pengangkatan", en: "Entry rate" },
  unit: "ratio",
  measure: "ratio",
  formula: {
    id: "Pegawai yang masuk ke pemerintah daerah dalam setahun ÷ rata-rata jumlah awal dan akhir tahun.",
    en: "Employees who joined the local government in the year ÷ mean of opening and closing headcount.",
  },
  interpretation: {
    id: "Bandingkan dengan tingkat perputaran: pengangkatan di bawahnya berarti jumlah pegawai menyusut. Penetapan formasi nasional membuatnya bergelombang. n adalah rata-rata jumlah pegawai.",
    en: "Compare with the turnover rate: entries below it mean a shrinking workforce. National recruitment rounds make it come in waves. n is the mean headcount.",
  },
  direction: "neutral",
  period: "year",
  dimensions: [],
  sector: "kepegawaian",
  needs: ["asn-snapshot", "movement"],
  interval: "none",
  protects: true,
  chart: "units",
};
