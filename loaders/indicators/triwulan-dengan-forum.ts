import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "triwulan-dengan-forum",
  theme: "partisipasi-pegawai",
  order: 2,
  title: { id: "Triwulan dengan forum", en: "Quarters with a forum" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Triwulan dengan sedikitnya satu forum ÷ empat triwulan setahun, untuk setiap perangkat daerah.",
    en: "Quarters with at least one forum ÷ the four quarters of the year, for every agency.",
  },
  interpretation: {
    id: "Perangkat daerah tanpa forum dihitung nol, sehingga angka wilayah menunjukkan jangkauan atas semua perangkat daerah.",
    en: "Agencies without forums count as zero, so that the region's number shows how far forums reach over all agencies.",
  },
  direction: "higher",
  period: "year",
  dimensions: [],
  sector: "partisipasi",
  needs: ["forum", "unit-hierarchy"],
  interval: "none",
  protects: false,
  chart: "units",
};
