import { employmentType } from "./dimensions.js";
import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "cakupan-perencanaan-skp",
  theme: "cakupan-penilaian",
  order: 1,
  title: { id: "Cakupan perencanaan SKP", en: "Coverage of performance planning (SKP)" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Pegawai aktif yang mengajukan SKP untuk tahun itu ÷ pegawai aktif pada tanggal data tahun itu.",
    en: "Active employees who submitted a performance plan for the year ÷ active employees on the snapshot date of the year.",
  },
  interpretation: {
    id: "Mengukur apakah rencana ada, bukan mutunya. Pegawai yang baru diangkat menjelang akhir tahun turut menjadi pembagi.",
    en: "Measures whether a plan exists, not how good it is. People appointed late in the year count in the base.",
  },
  direction: "higher",
  period: "year",
  dimensions: [employmentType],
  sector: "manajemen-kinerja",
  needs: ["asn-snapshot", "performance-plan"],
  interval: "wilson",
  protects: true,
  target: { value: 1, title: { id: "Semua pegawai", en: "Every employee" } },
  chart: "units",
};
