import { surveyTopic } from "./dimensions.js";
import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "setuju-survei-pegawai",
  theme: "survei-pegawai",
  order: 2,
  title: { id: "Jawaban setuju menurut topik", en: "Agreement by topic" },
  unit: "share",
  measure: "mean",
  formula: {
    id: "Rata-rata, atas penjawab, bagian butir yang dijawab setuju atau sangat setuju (4–5); selang ±1,96 galat baku antarpenjawab.",
    en: "Mean, over those who answered, of the share of items answered with agree or strongly agree (4–5); interval ±1.96 standard errors between them.",
  },
  interpretation: {
    id: "Apa adanya, tanpa bobot; pertanyaan tentang suara pegawai membobotnya menurut siapa yang tidak menjawab. Topik butir adalah data daerah.",
    en: "As it is, without weights; the question on the voice of employees weights it for those who did not answer. Topics of items are data of the region.",
  },
  direction: "higher",
  period: "year",
  dimensions: [surveyTopic],
  regulation: { id: "survei-pegawai", article: "kuesioner setempat", title: { id: "Butir survei pegawai menurut topik", en: "Topics of the items of the employee survey" } },
  sector: "partisipasi",
  needs: ["employee-survey"],
  interval: "model",
  protects: true,
  chart: "units",
};
