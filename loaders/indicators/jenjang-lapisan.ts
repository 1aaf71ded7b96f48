import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "jenjang-lapisan",
  theme: "struktur-organisasi",
  order: 2,
  title: { id: "Lapisan organisasi", en: "Organisational layers" },
  unit: "layers",
  measure: "index",
  formula: {
    id: "Banyaknya tingkat dari puncak perangkat daerah sampai unit terdalam yang berpegawai aktif; untuk daerah: perangkat daerah terdalam.",
    en: "Number of levels from the top of the agency to its deepest unit with active staff; for the region: the deepest agency.",
  },
  interpretation: {
    id: "Menghitung tingkat pada pohon unit, bukan tingkat keputusan. n adalah banyaknya unit berpegawai.",
    en: "Counts levels of the unit tree, not levels of decision. n is the number of units with staff.",
  },
  direction: "neutral",
  period: "year",
  dimensions: [],
  sector: "kepegawaian",
  needs: ["asn-snapshot", "unit-hierarchy"],
  interval: "none",
  protects: false,
  chart: "units",
};
