import { surveyItem } from "./dimensions.js";
import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "skor-butir-survei",
  theme: "survei-pegawai",
  order: 3,
  title: { id: "Nilai rata-rata butir survei", en: "Mean score of survey items" },
  unit: "score",
  measure: "mean",
  formula: {
    id: "Rata-rata, atas penjawab, dari jawaban 1–5; selang ±1,96 galat baku antarpenjawab.",
    en: "Mean, over those who answered, of answers 1–5; interval ±1.96 standard errors between them.",
  },
  interpretation: {
    id: "Butir yang tidak ditanyakan tidak muncul. Selisih beberapa perseratus poin antarbutir tidak berarti.",
    en: "Items that were not asked do not appear. Differences of a few hundredths between items mean nothing.",
  },
  direction: "higher",
  period: "year",
  dimensions: [surveyItem],
  regulation: { id: "survei-pegawai", article: "kuesioner setempat", title: { id: "Butir survei pegawai menurut topik", en: "Topics of the items of the employee survey" } },
  sector: "partisipasi",
  needs: ["employee-survey"],
  interval: "model",
  protects: true,
  chart: "composition",
};
