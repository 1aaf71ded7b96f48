import { predicate } from "./dimensions.js";
import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "sebaran-predikat-periodik",
  theme: "sebaran-predikat",
  order: 2,
  title: { id: "Sebaran predikat kinerja periodik", en: "Distribution of periodic predicates" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Pegawai dengan predikat itu ÷ pegawai yang dinilai pada triwulan itu; dari beberapa penilaian dalam satu triwulan dipakai yang terakhir.",
    en: "Employees with the predicate ÷ employees appraised in the quarter; of several appraisals in one quarter the last counts.",
  },
  interpretation: {
    id: "Penilaian periodik melihat waktu yang lebih pendek; bandingkan dengan sebaran tahunan untuk melihat apakah penilaian akhir mengikuti penilaian berkala.",
    en: "Periodic appraisal looks at a shorter time; compare with the annual distribution to see whether the final appraisal follows the periodic ones.",
  },
  direction: "neutral",
  period: "quarter",
  dimensions: [predicate],
  regulation: { id: "permenpanrb-6-2022", article: "lampiran, kuadran predikat kinerja pegawai", title: { id: "PermenPANRB 6/2022 tentang Pengelolaan Kinerja Pegawai ASN", en: "PermenPANRB 6/2022 on performance management of civil servants" } },
  sector: "manajemen-kinerja",
  needs: ["periodic-appraisal"],
  interval: "wilson",
  protects: true,
  chart: "stack",
};
