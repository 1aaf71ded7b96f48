import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "porsi-atasan-langsung",
  theme: "kesesuaian-aturan",
  order: 3,
  title: { id: "Porsi dinilai atasan langsung", en: "Share rated by the direct superior" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Penilaian tahunan oleh atasan langsung menurut garis komando ÷ penilaian tahunan yang penilai dan atasannya diketahui.",
    en: "Annual appraisals by the direct superior in the line of command ÷ annual appraisals whose rater and superior are known.",
  },
  interpretation: {
    id: "Garis komando diturunkan dari pohon unit pada tanggal data; pergantian atasan dalam tahun berjalan dan pelaksana tugas tampak sebagai penilai lain.",
    en: "The line of command is derived from the unit tree on the snapshot date; a change of superior within the year and acting heads look like another rater.",
  },
  direction: "higher",
  period: "year",
  dimensions: [],
  regulation: { id: "permenpanrb-6-2022", article: "pasal 24–25", title: { id: "PermenPANRB 6/2022 tentang Pengelolaan Kinerja Pegawai ASN", en: "PermenPANRB 6/2022 on performance management of civil servants" } },
  sector: "manajemen-kinerja",
  needs: ["annual-appraisal", "asn-snapshot", "unit-hierarchy"],
  interval: "wilson",
  protects: true,
  chart: "units",
};
