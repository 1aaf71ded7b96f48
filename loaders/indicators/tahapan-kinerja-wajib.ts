import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "tahapan-kinerja-wajib",
  theme: "tahapan-kinerja",
  order: 1,
  title: { id: "Pegawai yang melalui tiga tahap wajib", en: "Employees who passed the three stages due to all" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Pegawai dengan SKP disetujui, penilaian periodik pada setiap triwulan, dan penilaian tahunan ÷ pegawai yang bekerja sepanjang tahun itu.",
    en: "Employees with an approved plan, a periodic appraisal in every quarter and an annual appraisal ÷ employees in service for the whole year.",
  },
  interpretation: {
    id: "Tahap keempat, tindak lanjut, hanya jatuh pada predikat tertentu dan berdiri sendiri. Triwulan yang tidak ada pada ekspor tidak ikut dihitung.",
    en: "The fourth stage, follow-up, is due on some predicates only and stands by itself. Quarters that no export has are not counted.",
  },
  direction: "higher",
  period: "year",
  dimensions: [],
  regulation: { id: "permenpanrb-6-2022", article: "pasal 24–25", title: { id: "PermenPANRB 6/2022 tentang Pengelolaan Kinerja Pegawai ASN", en: "PermenPANRB 6/2022 on performance management of civil servants" } },
  sector: "manajemen-kinerja",
  needs: ["asn-snapshot", "performance-plan", "periodic-appraisal", "annual-appraisal"],
  interval: "wilson",
  protects: true,
  target: { value: 1, title: { id: "Semua pegawai", en: "Every employee" } },
  chart: "units",
};
