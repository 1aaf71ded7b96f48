import { positionType } from "./dimensions.js";
import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "jabatan-plt",
  theme: "kebutuhan-pegawai",
  order: 6,
  title: { id: "Jabatan struktural dipangku pelaksana tugas", en: "Structural posts held by an acting official" },
  unit: "posts",
  measure: "count",
  formula: {
    id: "Banyaknya jabatan struktural yang pada tanggal data dipangku pelaksana tugas (Plt.) atau pelaksana harian (Plh.).",
    en: "Number of structural posts held by an acting official (Plt., Plh.) on the snapshot date.",
  },
  interpretation: {
    id: "Hanya yang tercatat pada riwayat jabatan. n adalah banyaknya jabatan struktural.",
    en: "Only those recorded in the position history. n is the number of structural posts.",
  },
  direction: "lower",
  period: "year",
  dimensions: [positionType],
  sector: "kepegawaian",
  needs: ["asn-snapshot", "unit-hierarchy", "position-history"],
  interval: "none",
  protects: false,
  chart: "units",
};
