import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "konsentrasi-predikat",
  theme: "sebaran-predikat",
  order: 5,
  title: { id: "Pemusatan predikat", en: "Concentration of predicates" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Pegawai dengan predikat yang paling banyak dipakai ÷ pegawai yang dinilai pada tahun itu.",
    en: "Employees with the most frequent predicate ÷ employees appraised in the year.",
  },
  interpretation: {
    id: "Mendekati 1 berarti hampir semua menerima predikat yang sama, sehingga penilaian tidak membedakan. Nilai tinggi dapat juga berarti kinerja yang memang merata.",
    en: "Close to 1 nearly everyone has the same predicate, so that appraisal does not tell people apart. A high value may also mean that performance is in fact even.",
  },
  direction: "lower",
  period: "year",
  dimensions: [],
  regulation: { id: "se-menpanrb-3-2023", article: "lampiran, pola distribusi menurut capaian kinerja organisasi", title: { id: "SE MenPANRB 3/2023 tentang pola distribusi predikat kinerja pegawai", en: "Circular MenPANRB 3/2023 on the distribution of employee predicates" } },
  sector: "manajemen-kinerja",
  needs: ["annual-appraisal"],
  interval: "wilson",
  protects: true,
  chart: "units",
};
