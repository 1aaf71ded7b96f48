import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "tingkat-perputaran",
  theme: "arus-pegawai",
  order: 2,
  title: { id: "Tingkat perputaran", en: "Turnover rate" },
  unit: "ratio",
  measure: "ratio",
  formula: {
    id: "Pegawai yang keluar dari pemerintah daerah dalam setahun ÷ rata-rata jumlah awal dan akhir tahun.",
    en: "Employees who left the local government in the year ÷ mean of opening and closing headcount.",
  },
  interpretation: {
    id: "Sebagian besar adalah pensiun, sehingga tingkat yang tinggi dapat mencerminkan umur dan bukan ketidakpuasan. Pindah antar-perangkat daerah tidak dihitung. n adalah rata-rata jumlah pegawai.",
    en: "Most exits are retirements, so that a high rate may reflect age and not discontent. Moves between agencies are not counted. n is the mean headcount.",
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
