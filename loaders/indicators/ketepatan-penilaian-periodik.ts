import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "ketepatan-penilaian-periodik",
  theme: "cakupan-penilaian",
  order: 4,
  title: { id: "Ketepatan waktu penilaian periodik", en: "Punctuality of periodic appraisal" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Penilaian periodik yang diisi paling lambat pada tenggatnya ÷ penilaian periodik yang tanggal pengisiannya diketahui.",
    en: "Periodic appraisals entered by their deadline ÷ periodic appraisals with a known date of entry.",
  },
  interpretation: {
    id: "Tenggat berasal dari tabel tenggat setempat. Penilaian yang terlambat tetap sah; keterlambatan serentak sering berasal dari gangguan aplikasi.",
    en: "The deadline comes from the table of local deadlines. A late appraisal is still valid; delays of everyone at once often come from an outage.",
  },
  direction: "higher",
  period: "quarter",
  dimensions: [],
  regulation: { id: "konvensi-lokal", article: "kebiasaan setempat", title: { id: "Tenggat setempat", en: "Local deadlines" } },
  sector: "manajemen-kinerja",
  needs: ["periodic-appraisal"],
  interval: "wilson",
  protects: true,
  target: { value: 1, title: { id: "Semua tepat waktu", en: "All in time" } },
  chart: "trend",
};
