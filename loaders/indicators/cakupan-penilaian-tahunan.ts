import { employmentType } from "./dimensions.js";
import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "cakupan-penilaian-tahunan",
  theme: "cakupan-penilaian",
  order: 5,
  title: { id: "Cakupan penilaian tahunan", en: "Coverage of annual appraisal" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Pegawai aktif yang mempunyai penilaian kinerja tahunan untuk tahun itu ÷ pegawai aktif pada tanggal data tahun itu.",
    en: "Active employees with an annual appraisal for the year ÷ active employees on the snapshot date of the year.",
  },
  interpretation: {
    id: "Berlaku untuk PNS dan PPPK. Cakupan penuh tidak berarti penilaiannya bermutu; baca bersama sebaran predikat dan konsistensinya.",
    en: "Applies to permanent and contract staff alike. Full coverage does not mean good appraisal; read it with the distribution of predicates and their consistency.",
  },
  direction: "higher",
  period: "year",
  dimensions: [employmentType],
  regulation: { id: "permenpanrb-6-2022", article: "pasal 24–25", title: { id: "PermenPANRB 6/2022 tentang Pengelolaan Kinerja Pegawai ASN", en: "PermenPANRB 6/2022 on performance management of civil servants" } },
  sector: "manajemen-kinerja",
  needs: ["asn-snapshot", "annual-appraisal"],
  interval: "wilson",
  protects: true,
  target: { value: 1, title: { id: "Semua pegawai", en: "Every employee" } },
  chart: "units",
};
