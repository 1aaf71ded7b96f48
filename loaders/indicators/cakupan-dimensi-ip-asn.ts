import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "cakupan-dimensi-ip-asn",
  theme: "indeks-profesionalitas",
  order: 5,
  title: { id: "Pegawai dengan catatan pada setiap dimensi indeks", en: "Employees with a record in each dimension of the index" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Pegawai aktif yang pendidikannya diketahui, yang memiliki catatan diklat, dan yang dinilai pada tahun itu ÷ pegawai aktif; disiplin dianggap tercatat bagi semua.",
    en: "Active employees whose education is known, who have a record of training, and who were appraised in the year ÷ active employees; discipline counts as recorded for all.",
  },
  interpretation: {
    id: "Dimensi dengan cakupan rendah menurunkan indeks karena catatan yang tidak ada bernilai nol, bukan karena pegawainya.",
    en: "A dimension with low coverage lowers the index because a missing record scores zero, not because of the employees.",
  },
  direction: "higher",
  period: "year",
  dimensions: [{
    id: "dimensi-indeks",
    title: { id: "Dimensi indeks", en: "Dimension of the index" },
    categories: [
      { id: "kualifikasi", title: { id: "Kualifikasi", en: "Qualification" } },
      { id: "kompetensi", title: { id: "Kompetensi", en: "Competence" } },
      { id: "kinerja", title: { id: "Kinerja", en: "Performance" } },
    ],
  }],
  regulation: { id: "perbkn-8-2019", article: "lampiran", title: { id: "Peraturan BKN 8/2019 jo. PermenPANRB 38/2018 tentang Pengukuran Indeks Profesionalitas ASN", en: "BKN Regulation 8/2019 with PermenPANRB 38/2018 on the professionalism index" } },
  sector: "pengembangan-sdm",
  needs: ["asn-snapshot", "annual-appraisal", "training"],
  interval: "wilson",
  protects: true,
  chart: "composition",
};
