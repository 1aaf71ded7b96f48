import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "porsi-masukan-ditindaklanjuti",
  theme: "partisipasi-pegawai",
  order: 5,
  title: { id: "Masukan yang ditindaklanjuti", en: "Suggestions followed up" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Masukan yang ditindaklanjuti ÷ masukan yang dicatat pada forum tahun itu.",
    en: "Suggestions followed up ÷ suggestions recorded at the forums of the year.",
  },
  interpretation: {
    id: "Masukan dari forum terakhir belum sempat ditindaklanjuti; pertanyaan tentang tindak lanjut memperhitungkannya. Jumlah tindak lanjut yang melebihi masukan dihitung sebanyak masukannya.",
    en: "Suggestions of the last forums had no time to be followed up; the question on follow-up allows for that. More follow-ups than suggestions count as many as there were suggestions.",
  },
  direction: "higher",
  period: "year",
  dimensions: [],
  sector: "partisipasi",
  needs: ["forum"],
  interval: "none",
  protects: false,
  chart: "units",
};
