import { employmentType, positionType } from "./dimensions.js";
import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "hari-tanpa-keterangan",
  theme: "kehadiran",
  order: 4,
  title: { id: "Hari tanpa keterangan per 1.000 hari kerja", en: "Unexcused days per 1,000 working days" },
  unit: "per-thousand",
  measure: "ratio",
  formula: {
    id: "Jumlah hari tidak masuk tanpa keterangan × 1.000 ÷ jumlah hari kerja dalam triwulan.",
    en: "Days absent without a valid reason × 1,000 ÷ working days in the quarter.",
  },
  interpretation: {
    id: "Ukuran ini menjadi dasar hukuman disiplin; periksa dahulu apakah izin yang sah sudah dimasukkan sebelum rekap ditutup. n adalah banyaknya pegawai.",
    en: "Sanctions rest on this measure; see first whether valid reasons were entered before the recap was closed. n is the number of employees.",
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
