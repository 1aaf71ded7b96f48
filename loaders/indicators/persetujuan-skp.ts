import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "persetujuan-skp",
  theme: "tahapan-kinerja",
  order: 3,
  title: { id: "SKP yang disetujui", en: "Plans approved" },
  unit: "share",
  measure: "share",
  formula: {
    id: "SKP yang mempunyai tanggal persetujuan ÷ SKP yang diajukan untuk tahun itu.",
    en: "Plans with a date of approval ÷ plans submitted for the year.",
  },
  interpretation: {
    id: "SKP tanpa persetujuan belum menjadi kesepakatan antara pegawai dan atasan. Cakupan pengajuannya ditunjukkan pada bagian cakupan penilaian.",
    en: "A plan without approval is no agreement between employee and superior yet. How many submitted one is shown with the coverage of appraisal.",
  },
  direction: "higher",
  period: "year",
  dimensions: [],
  sector: "manajemen-kinerja",
  needs: ["performance-plan"],
  interval: "wilson",
  protects: true,
  target: { value: 1, title: { id: "Semua SKP", en: "All plans" } },
  chart: "units",
};
