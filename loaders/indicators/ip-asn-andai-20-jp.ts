import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "ip-asn-andai-20-jp",
  theme: "indeks-profesionalitas",
  order: 4,
  title: { id: "Indeks profesionalitas andai semua pegawai mengikuti diklat teknis 20 JP", en: "Professionalism index if everyone took 20 hours of technical training" },
  unit: "score",
  measure: "index",
  formula: {
    id: "Rata-rata indeks pegawai yang terukur, dengan nilai diklat teknis penuh (15; pelaksana 22,5) bagi yang belum memperolehnya.",
    en: "Mean index of the employees measured, with the full score of technical training (15; general staff 22.5) for those who lack it.",
  },
  interpretation: {
    id: "Selisihnya dengan indeks yang ada adalah yang paling banyak dapat diraih dengan memenuhi hak 20 JP; sisanya terletak pada ijazah, diklat lain, dan predikat. Ini pengandaian, bukan ramalan.",
    en: "Its difference to the index as it is, is the most that the right to 20 hours can yield; the rest lies in diplomas, other training and predicates. It is a what-if, not a forecast.",
  },
  direction: "higher",
  period: "year",
  dimensions: [],
  regulation: { id: "perbkn-8-2019", article: "lampiran", title: { id: "Peraturan BKN 8/2019 jo. PermenPANRB 38/2018 tentang Pengukuran Indeks Profesionalitas ASN", en: "BKN Regulation 8/2019 with PermenPANRB 38/2018 on the professionalism index" } },
  sector: "pengembangan-sdm",
  needs: ["asn-snapshot", "annual-appraisal", "training"],
  interval: "none",
  protects: true,
  chart: "units",
};
