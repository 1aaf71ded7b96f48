import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "ketepatan-perencanaan-skp",
  theme: "cakupan-penilaian",
  order: 2,
  title: { id: "Ketepatan waktu perencanaan SKP", en: "Punctuality of performance planning (SKP)" },
  unit: "share",
  measure: "share",
  formula: {
    id: "SKP yang diajukan paling lambat pada tenggatnya ÷ SKP yang tanggal pengajuannya diketahui.",
    en: "Performance plans submitted by their deadline ÷ performance plans with a known date of submission.",
  },
  interpretation: {
    id: "Tenggat berasal dari tabel tenggat setempat dan perlu ditegaskan daerah. Tidak memuat pegawai tanpa SKP; baca bersama cakupannya.",
    en: "The deadline comes from the table of local deadlines and has to be confirmed by the region. Employees without a plan are not in it; read it with the coverage.",
  },
  direction: "higher",
  period: "year",
  dimensions: [],
  regulation: { id: "konvensi-lokal", article: "kebiasaan setempat", title: { id: "Tenggat setempat", en: "Local deadlines" } },
  sector: "manajemen-kinerja",
  needs: ["performance-plan"],
  interval: "wilson",
  protects: true,
  target: { value: 1, title: { id: "Semua tepat waktu", en: "All in time" } },
  chart: "units",
};
