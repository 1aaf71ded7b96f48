import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "hari-persetujuan-skp",
  theme: "tahapan-kinerja",
  order: 4,
  title: { id: "Hari sampai SKP disetujui", en: "Days until a plan is approved" },
  unit: "days",
  measure: "mean",
  formula: {
    id: "Rata-rata hari dari pengajuan sampai persetujuan SKP, untuk SKP yang disetujui.",
    en: "Mean days from submission to approval, of plans that were approved.",
  },
  interpretation: {
    id: "SKP yang belum disetujui tidak termasuk, sehingga angka yang rendah belum berarti semua SKP cepat selesai.",
    en: "Plans that wait for approval are not in it, so that a low number does not mean that all are done soon.",
  },
  direction: "lower",
  period: "year",
  dimensions: [],
  sector: "manajemen-kinerja",
  needs: ["performance-plan"],
  interval: "none",
  protects: true,
  chart: "trend",
};
