import { employmentType, positionType } from "./dimensions.js";
import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "umur-rata-rata",
  theme: "komposisi-pegawai",
  order: 4,
  title: { id: "Umur rata-rata", en: "Mean age" },
  unit: "years",
  measure: "mean",
  formula: {
    id: "Jumlah umur (tahun penuh) pegawai aktif pada tanggal data ÷ banyaknya pegawai aktif.",
    en: "Sum of the ages (completed years) of active employees on the snapshot date ÷ number of active employees.",
  },
  interpretation: {
    id: "Rata-rata menyembunyikan bentuk sebaran; lihat juga kelompok umur dan proyeksi pensiun.",
    en: "A mean hides the shape of the distribution; see the age bands and the retirement outlook too.",
  },
  direction: "neutral",
  period: "year",
  dimensions: [positionType, employmentType],
  sector: "kepegawaian",
  needs: ["asn-snapshot"],
  interval: "none",
  protects: true,
  chart: "trend",
};
