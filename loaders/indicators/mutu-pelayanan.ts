import type { Indicator } from "./indicator.js";
import { serviceGrade } from "./serviceDimensions.js";

export const indicator: Indicator = {
  id: "mutu-pelayanan",
  theme: "kepuasan-masyarakat",
  order: 2,
  title: { id: "Layanan menurut mutu pelayanan", en: "Services by quality grade" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Layanan perangkat daerah dengan mutu A, B, C, atau D ÷ layanan yang disurvei dengan sedikitnya 10 responden; mutu menurut batas nilai dari aturan yang berlaku pada hari survei.",
    en: "Services of agencies with grade A, B, C or D ÷ services surveyed with at least 10 respondents; graded by the bands of the regulation in force on the day of the survey.",
  },
  interpretation: {
    id: "Batas mutu berubah pada 2017: nilai 64,50 adalah B menurut aturan 2004 dan D menurut aturan 2017. Karena itu setiap mutu membawa nomor aturannya dan tidak dibandingkan lintas aturan. n adalah banyaknya layanan.",
    en: "The bands changed in 2017: a score of 64.50 is a B under the rules of 2004 and a D under those of 2017. So each grade carries the number of its regulation, and none is compared across them. n is the number of services.",
  },
  direction: "neutral",
  period: "year",
  dimensions: [serviceGrade],
  regulation: { id: "permenpanrb-14-2017", article: "lampiran, nilai persepsi dan mutu pelayanan", title: { id: "PermenPANRB 14/2017 tentang Survei Kepuasan Masyarakat", en: "PermenPANRB 14/2017 on surveys of public satisfaction" } },
  sector: "pelayanan-publik",
  needs: ["satisfaction"],
  interval: "none",
  protects: false,
  chart: "stack",
};
