import { predicate } from "./dimensions.js";
import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "sebaran-predikat",
  theme: "sebaran-predikat",
  order: 1,
  title: { id: "Sebaran predikat kinerja tahunan", en: "Distribution of annual predicates" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Pegawai dengan predikat itu ÷ pegawai yang dinilai pada tahun itu.",
    en: "Employees with the predicate ÷ employees appraised in the year.",
  },
  interpretation: {
    id: "Predikat bergantung juga pada pejabat penilai dan pola distribusi; sebaran yang berbeda antar-perangkat daerah tidak dengan sendirinya berarti kinerja yang berbeda.",
    en: "Predicates depend on raters and on distribution patterns too; a different distribution between agencies is not by itself a difference in performance.",
  },
  direction: "neutral",
  period: "year",
  dimensions: [predicate],
  regulation: { id: "permenpanrb-6-2022", article: "lampiran, kuadran predikat kinerja pegawai", title: { id: "PermenPANRB 6/2022 tentang Pengelolaan Kinerja Pegawai ASN", en: "PermenPANRB 6/2022 on performance management of civil servants" } },
  sector: "manajemen-kinerja",
  needs: ["annual-appraisal"],
  interval: "wilson",
  protects: true,
  chart: "stack",
};
