import { employmentType, positionType } from "./dimensions.js";
import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "keterlambatan",
  theme: "kehadiran",
  order: 2,
  title: { id: "Keterlambatan per pegawai dan bulan", en: "Lateness per employee and month" },
  unit: "events",
  measure: "mean",
  formula: {
    id: "Jumlah kali terlambat ÷ jumlah rekap bulanan pegawai dalam triwulan.",
    en: "Number of times late ÷ monthly recaps of employees in the quarter.",
  },
  interpretation: {
    id: "Batas menit terlambat ditetapkan daerah dan dapat berubah; mesin presensi yang baru juga mencatat lebih teliti. n adalah banyaknya pegawai.",
    en: "From which minute someone is late is set by the region and may change; a new device also records more closely. n is the number of employees.",
  },
  direction: "lower",
  period: "quarter",
  dimensions: [positionType, employmentType],
  sector: "manajemen-kinerja",
  needs: ["attendance"],
  interval: "none",
  protects: true,
  chart: "trend",
};
