import { employmentType } from "./dimensions.js";
import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "masa-kerja-rata-rata",
  theme: "komposisi-pegawai",
  order: 7,
  title: { id: "Masa kerja rata-rata", en: "Mean length of service" },
  unit: "years",
  measure: "mean",
  formula: {
    id: "Jumlah masa kerja (tahun) pegawai aktif ÷ banyaknya pegawai aktif yang masa kerjanya diketahui.",
    en: "Sum of the years of service of active employees ÷ number of active employees whose service is known.",
  },
  interpretation: {
    id: "Masa kerja golongan menurut SIASN dapat memuat masa kerja sebelum pengangkatan yang diakui.",
    en: "Service as recorded in SIASN may include recognised service from before the appointment.",
  },
  direction: "neutral",
  period: "year",
  dimensions: [employmentType],
  sector: "kepegawaian",
  needs: ["asn-snapshot"],
  interval: "none",
  protects: true,
  chart: "trend",
};
