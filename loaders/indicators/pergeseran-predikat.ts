import type { Dimension, Indicator } from "./indicator.js";

const movement: Dimension = {
  id: "arah",
  title: { id: "Arah pergeseran", en: "Direction of movement" },
  categories: [
    { id: "naik", title: { id: "Naik", en: "Up" } },
    { id: "tetap", title: { id: "Tetap", en: "Unchanged" } },
    { id: "turun", title: { id: "Turun", en: "Down" } },
  ],
};

export const indicator: Indicator = {
  id: "pergeseran-predikat",
  theme: "pergeseran-predikat",
  order: 1,
  title: { id: "Pergeseran predikat antartahun", en: "Movement of predicates between years" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Pegawai yang predikat tahunannya naik, tetap, atau turun dari tahun sebelumnya ÷ pegawai yang dinilai pada kedua tahun.",
    en: "Employees whose annual predicate went up, stayed, or went down from the year before ÷ employees appraised in both years.",
  },
  interpretation: {
    id: "Naik dan turun sebagian adalah perubahan penilai dan kesalahan pengukuran, bukan perubahan kinerja. Perangkat daerah menurut tahun kedua.",
    en: "Some of the moves up and down are changes of rater and measurement error, not of performance. The agency is that of the second year.",
  },
  direction: "neutral",
  period: "year",
  dimensions: [movement],
  sector: "manajemen-kinerja",
  needs: ["annual-appraisal"],
  interval: "wilson",
  protects: true,
  chart: "stack",
};
