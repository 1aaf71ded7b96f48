import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "sistem-digital",
  theme: "kehadiran",
  order: 8,
  title: { id: "Perangkat daerah dengan sistem digital", en: "Agencies with a digital system" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Perangkat daerah yang sistemnya sudah berjalan pada akhir triwulan ÷ seluruh perangkat daerah, rata-rata presensi dan penggajian serta masing-masing.",
    en: "Agencies whose system was live by the end of the quarter ÷ all agencies, for attendance and payroll together and each.",
  },
  interpretation: {
    id: "Tanggal mulai berasal dari daftar mulai sistem digital; perangkat daerah yang tidak tercantum dihitung belum mulai. n adalah banyaknya perangkat daerah (untuk kedua sistem: perangkat daerah × sistem).",
    en: "Dates come from the list of go-lives; agencies that are not listed count as not yet live. n is the number of agencies (for both systems: agencies × systems).",
  },
  direction: "higher",
  period: "quarter",
  dimensions: [
    {
      id: "sistem",
      title: { id: "Sistem", en: "System" },
      categories: [
        { id: "attendance", title: { id: "Presensi digital", en: "Digital attendance" } },
        { id: "payroll", title: { id: "Penggajian digital", en: "Digital payroll" } },
      ],
    },
  ],
  sector: "tata-kelola-data",
  needs: ["go-live"],
  interval: "none",
  protects: false,
  target: { value: 1, title: { id: "Semua perangkat daerah", en: "Every agency" } },
  chart: "trend",
};
