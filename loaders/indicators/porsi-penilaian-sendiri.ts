import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "porsi-penilaian-sendiri",
  theme: "kesesuaian-aturan",
  order: 4,
  title: { id: "Porsi menilai diri sendiri", en: "Share of self-ratings" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Penilaian tahunan dengan NIP penilai sama dengan NIP pegawai ÷ penilaian tahunan yang penilainya diketahui.",
    en: "Annual appraisals whose rater is the employee ÷ annual appraisals whose rater is known.",
  },
  interpretation: {
    id: "Seharusnya nol; biasanya berasal dari pengisian kolom penilai yang keliru.",
    en: "Ought to be zero; usually the rater column was filled in wrongly.",
  },
  direction: "lower",
  period: "year",
  dimensions: [],
  regulation: { id: "permenpanrb-6-2022", article: "pasal 24–25", title: { id: "PermenPANRB 6/2022 tentang Pengelolaan Kinerja Pegawai ASN", en: "PermenPANRB 6/2022 on performance management of civil servants" } },
  sector: "manajemen-kinerja",
  needs: ["annual-appraisal"],
  interval: "wilson",
  protects: true,
  target: { value: 0, title: { id: "Tidak ada", en: "None" } },
  chart: "trend",
};
