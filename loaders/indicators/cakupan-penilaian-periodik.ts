import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "cakupan-penilaian-periodik",
  theme: "cakupan-penilaian",
  order: 3,
  title: { id: "Cakupan penilaian periodik", en: "Coverage of periodic appraisal" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Pegawai aktif yang dinilai pada triwulan itu (bulanan atau triwulanan) ÷ pegawai aktif pada tanggal data tahun itu.",
    en: "Active employees appraised in the quarter (monthly or quarterly) ÷ active employees on the snapshot date of the year.",
  },
  interpretation: {
    id: "Pembaginya pegawai pada akhir tahun, sehingga pegawai yang masuk sesudah triwulan itu menurunkan cakupan sedikit.",
    en: "The base is the staff at the end of the year, so that people who joined after the quarter lower the coverage a little.",
  },
  direction: "higher",
  period: "quarter",
  dimensions: [],
  regulation: { id: "permenpanrb-6-2022", article: "pasal 24–25", title: { id: "PermenPANRB 6/2022 tentang Pengelolaan Kinerja Pegawai ASN", en: "PermenPANRB 6/2022 on performance management of civil servants" } },
  sector: "manajemen-kinerja",
  needs: ["asn-snapshot", "periodic-appraisal"],
  interval: "wilson",
  protects: true,
  target: { value: 1, title: { id: "Semua pegawai", en: "Every employee" } },
  chart: "trend",
};
