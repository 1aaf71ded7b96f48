import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "pemantauan-setiap-triwulan",
  theme: "tahapan-kinerja",
  order: 2,
  title: { id: "Pemantauan pada setiap triwulan", en: "Followed in every quarter" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Pegawai yang dinilai pada setiap triwulan yang ada pada ekspor ÷ pegawai yang bekerja sepanjang tahun itu.",
    en: "Employees appraised in every quarter that the exports have ÷ employees in service for the whole year.",
  },
  interpretation: {
    id: "Penilaian periodik adalah bukti bahwa atasan memantau dan memberi umpan balik; isi umpan baliknya tidak tercatat pada ekspor mana pun.",
    en: "A periodic appraisal is the evidence that a superior followed and gave feedback; what was said is in no export.",
  },
  direction: "higher",
  period: "year",
  dimensions: [],
  regulation: { id: "permenpanrb-6-2022", article: "pasal 24–25", title: { id: "PermenPANRB 6/2022 tentang Pengelolaan Kinerja Pegawai ASN", en: "PermenPANRB 6/2022 on performance management of civil servants" } },
  sector: "manajemen-kinerja",
  needs: ["asn-snapshot", "periodic-appraisal"],
  interval: "wilson",
  protects: true,
  target: { value: 1, title: { id: "Semua pegawai", en: "Every employee" } },
  chart: "units",
};
