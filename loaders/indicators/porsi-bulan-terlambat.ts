import { employmentType, positionType } from "./dimensions.js";
import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "porsi-bulan-terlambat",
  theme: "kehadiran",
  order: 3,
  title: { id: "Porsi bulan dengan keterlambatan", en: "Share of months with lateness" },
  unit: "share",
  measure: "ratio",
  formula: {
    id: "Rekap bulanan dengan sedikitnya satu kali terlambat ÷ seluruh rekap bulanan dalam triwulan.",
    en: "Monthly recaps with at least one time late ÷ all monthly recaps of the quarter.",
  },
  interpretation: {
    id: "Membedakan keterlambatan yang merata dari yang berulang pada segelintir pegawai: bila porsi ini rendah sedangkan keterlambatan per pegawai tinggi, sedikit orang yang sering terlambat. n adalah banyaknya pegawai.",
    en: "Tells lateness of many from repeated lateness of a few: where this share is low and lateness per employee high, few people are late often. n is the number of employees.",
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
