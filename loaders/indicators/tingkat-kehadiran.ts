import { employmentType, positionType } from "./dimensions.js";
import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "tingkat-kehadiran",
  theme: "kehadiran",
  order: 1,
  title: { id: "Tingkat kehadiran", en: "Attendance rate" },
  unit: "share",
  measure: "ratio",
  formula: {
    id: "Jumlah hari hadir, dinas luar, dan tugas belajar ÷ jumlah hari kerja, seluruh rekap bulanan dalam triwulan.",
    en: "Days present, on official duty or on study assignment ÷ working days, over all monthly recaps of the quarter.",
  },
  interpretation: {
    id: "Cuti, sakit, dan izin yang sah juga menurunkannya, jadi angka di bawah 100 % belum berarti pelanggaran. Baris yang jumlah harinya melebihi hari kerja tidak dihitung. n adalah banyaknya pegawai.",
    en: "Leave, sickness and permitted absence lower it too, so that less than 100 % is no offence in itself. Lines with more days than working days are left out. n is the number of employees.",
  },
  direction: "higher",
  period: "quarter",
  dimensions: [positionType, employmentType],
  sector: "manajemen-kinerja",
  needs: ["attendance"],
  interval: "none",
  protects: true,
  chart: "trend",
};
