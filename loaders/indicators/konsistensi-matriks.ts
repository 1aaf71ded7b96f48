import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "konsistensi-matriks",
  theme: "kesesuaian-aturan",
  order: 1,
  title: { id: "Konsistensi predikat dengan matriks", en: "Consistency with the predicate matrix" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Penilaian tahunan yang predikatnya sama dengan matriks rating hasil kerja × rating perilaku kerja ÷ penilaian yang memuat ketiganya.",
    en: "Annual appraisals whose predicate equals the matrix of result rating × behaviour rating ÷ appraisals that carry all three.",
  },
  interpretation: {
    id: "Ketidakcocokan biasanya berasal dari rumus aplikasi lokal, bukan dari penilai. Predikat yang cocok belum tentu adil.",
    en: "Mismatches usually come from the formula of a local application, not from raters. A predicate that fits the matrix need not be fair.",
  },
  direction: "higher",
  period: "year",
  dimensions: [],
  regulation: { id: "permenpanrb-6-2022", article: "lampiran, kuadran predikat kinerja pegawai", title: { id: "PermenPANRB 6/2022 tentang Pengelolaan Kinerja Pegawai ASN", en: "PermenPANRB 6/2022 on performance management of civil servants" } },
  sector: "manajemen-kinerja",
  needs: ["annual-appraisal"],
  interval: "wilson",
  protects: true,
  target: { value: 1, title: { id: "Semua sesuai matriks", en: "All fit the matrix" } },
  chart: "units",
};
