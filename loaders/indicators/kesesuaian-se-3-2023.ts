import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "kesesuaian-se-3-2023",
  theme: "kesesuaian-aturan",
  order: 2,
  title: { id: "Kesesuaian pola distribusi predikat", en: "Conformity of the distribution pattern" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Untuk daerah: perangkat daerah yang sebaran predikatnya memenuhi pola bagi predikat organisasinya ÷ perangkat daerah yang dapat diperiksa. Untuk perangkat daerah: 1 sesuai, 0 tidak. Yang kurang dari 10 pegawai dinilainya tidak diperiksa.",
    en: "For the region: agencies whose predicates meet the pattern for their organisational predicate ÷ agencies that can be checked. For an agency: 1 conforms, 0 does not. Agencies with fewer than 10 people appraised are not checked.",
  },
  interpretation: {
    id: "Pola mengatur bentuk sebaran, bukan ketepatan penilaian: perangkat daerah dapat memenuhi pola dan tetap menilai keliru. Untuk daerah n adalah perangkat daerah, untuk perangkat daerah n adalah pegawai yang dinilai.",
    en: "The pattern governs the shape of the distribution, not whether appraisal is right: an agency may meet it and still rate wrongly. n is agencies for the region, and people appraised for an agency.",
  },
  direction: "higher",
  period: "year",
  dimensions: [],
  regulation: { id: "se-menpanrb-3-2023", article: "lampiran, pola distribusi menurut capaian kinerja organisasi", title: { id: "SE MenPANRB 3/2023 tentang pola distribusi predikat kinerja pegawai", en: "Circular MenPANRB 3/2023 on the distribution of employee predicates" } },
  sector: "manajemen-kinerja",
  needs: ["annual-appraisal"],
  interval: "none",
  protects: false,
  chart: "units",
};
