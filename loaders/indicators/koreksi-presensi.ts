import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "koreksi-presensi",
  theme: "kehadiran",
  order: 6,
  title: { id: "Koreksi manual presensi per 1.000 baris", en: "Manual corrections of attendance per 1,000 lines" },
  unit: "per-thousand",
  measure: "ratio",
  formula: {
    id: "Jumlah entri presensi yang dikoreksi dengan tangan × 1.000 ÷ jumlah baris rekap bulanan dalam triwulan.",
    en: "Attendance entries corrected by hand × 1,000 ÷ lines of the monthly recaps in the quarter.",
  },
  interpretation: {
    id: "Satu baris (pegawai dan bulan) dapat dikoreksi beberapa kali, sehingga angkanya dapat melebihi 1.000. Sedikit koreksi juga dapat berarti kesalahan tidak ditemukan. n adalah banyaknya baris.",
    en: "One line (employee and month) may be corrected several times, so that the figure can exceed 1,000. Few corrections may also mean that errors go unseen. n is the number of lines.",
  },
  direction: "lower",
  period: "quarter",
  dimensions: [],
  sector: "tata-kelola-data",
  needs: ["attendance"],
  interval: "none",
  protects: false,
  chart: "trend",
};
