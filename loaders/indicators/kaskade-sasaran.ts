import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "kaskade-sasaran",
  theme: "tahapan-kinerja",
  order: 5,
  title: { id: "Sasaran diturunkan dari atasan", en: "Targets cascaded from the superior" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Pegawai yang SKP-nya disetujui pada hari yang sama dengan atau sesudah SKP atasan langsungnya ÷ pegawai dengan SKP yang disetujui dan atasan langsung yang diketahui.",
    en: "Employees whose plan was approved on the same day as or after that of their direct superior ÷ employees with an approved plan and a known direct superior.",
  },
  interpretation: {
    id: "Atasan tanpa SKP yang disetujui dihitung tidak menurunkan sasaran. Angka ini membaca urutan tanggal, bukan apakah isi sasarannya sejalan; bila semua mengisi pada hari-hari yang sama, setengahnya mendahului atasan secara kebetulan.",
    en: "A superior without an approved plan counts as not cascading. It reads the order of dates, not whether the targets agree; where all file in the same days, half are ahead of their superior by chance.",
  },
  direction: "higher",
  period: "year",
  dimensions: [],
  regulation: { id: "permenpanrb-6-2022", article: "pasal 24–25", title: { id: "PermenPANRB 6/2022 tentang Pengelolaan Kinerja Pegawai ASN", en: "PermenPANRB 6/2022 on performance management of civil servants" } },
  sector: "manajemen-kinerja",
  needs: ["asn-snapshot", "unit-hierarchy", "performance-plan"],
  interval: "wilson",
  protects: true,
  target: { value: 1, title: { id: "Semua pegawai", en: "Every employee" } },
  chart: "units",
};
