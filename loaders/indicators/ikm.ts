import { regulationVersion, satisfactionElement, serviceName } from "./serviceDimensions.js";
import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "ikm",
  theme: "kepuasan-masyarakat",
  order: 1,
  title: { id: "Indeks kepuasan masyarakat (IKM)", en: "Public satisfaction index (IKM)" },
  unit: "score",
  measure: "index",
  formula: {
    id: "Rata-rata tertimbang nilai unsur U1–U9 (1–4) × 25 dari jawaban mentah; bobot menurut aturan yang berlaku pada hari survei (PermenPANRB 14/2017: 1/9 untuk setiap unsur). Selang 95% memperhitungkan bahwa jawaban di satu perangkat daerah pada hari yang sama berkaitan.",
    en: "Weighted mean of the scores of elements U1–U9 (1–4) × 25 from raw responses; weights of the regulation in force on the day of the survey (PermenPANRB 14/2017: 1/9 for each element). The 95% interval allows for answers of one agency on one day hanging together.",
  },
  interpretation: {
    id: "Skala 25–100. U6 (kompetensi) dan U7 (perilaku) langsung tentang petugas. Nilai menurut aturan lama berdiri sendiri dan tidak dinilai ulang dengan batas mutu yang baru. Kurang dari 10 responden: tidak ada nilai. n adalah banyaknya responden.",
    en: "On a scale of 25–100. U6 (competence) and U7 (behaviour) are about staff directly. A score under the older regulation stands by itself and is not graded again by the new bands. Fewer than 10 respondents: no score. n is the number of respondents.",
  },
  direction: "higher",
  period: "year",
  dimensions: [serviceName, satisfactionElement, regulationVersion],
  regulation: { id: "permenpanrb-14-2017", article: "lampiran, pengolahan data", title: { id: "PermenPANRB 14/2017 tentang Survei Kepuasan Masyarakat", en: "PermenPANRB 14/2017 on surveys of public satisfaction" } },
  sector: "pelayanan-publik",
  needs: ["satisfaction"],
  interval: "model",
  protects: false,
  chart: "units",
};
