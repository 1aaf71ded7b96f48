import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "ketepatan-penilaian-tahunan",
  theme: "cakupan-penilaian",
  order: 6,
  title: { id: "Ketepatan waktu penilaian tahunan", en: "Punctuality of annual appraisal" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Penilaian tahunan yang diisi paling lambat pada tenggatnya ÷ penilaian tahunan yang tanggal pengisiannya diketahui.",
    en: "Annual appraisals entered by their deadline ÷ annual appraisals with a known date of entry.",
  },
  interpretation: {
    id: "Tenggat berasal dari tabel tenggat setempat. Hanya penilaian yang ada; baca bersama cakupannya.",
    en: "The deadline comes from the table of local deadlines. Only appraisals that exist; read it with the coverage.",
  },
  direction: "higher",
  period: "year",
  dimensions: [],
  regulation: { id: "konvensi-lokal", article: "kebiasaan setempat", title: { id: "Tenggat setempat", en: "Local deadlines" } },
  sector: "manajemen-kinerja",
  needs: ["annual-appraisal"],
  interval: "wilson",
  protects: true,
  target: { value: 1, title: { id: "Semua tepat waktu", en: "All in time" } },
  chart: "units",
};
