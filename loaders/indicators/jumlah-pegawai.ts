import { ageBand, educationLevel, employmentType, gradeGroup, positionType, sex } from "./dimensions.js";
import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "jumlah-pegawai",
  theme: "komposisi-pegawai",
  order: 1,
  title: { id: "Jumlah pegawai aktif", en: "Active headcount" },
  unit: "people",
  measure: "count",
  formula: {
    id: "Banyaknya pegawai ASN dengan kedudukan hukum aktif pada tanggal data tahun itu.",
    en: "Number of civil servants whose legal status is active on the snapshot date of the year.",
  },
  interpretation: {
    id: "Menghitung orang, bukan jabatan dan bukan beban kerja: PPPK paruh waktu dihitung satu orang. Angka yang lebih besar tidak berarti lebih baik; bandingkan dengan kebutuhan.",
    en: "Counts people, neither posts nor workload: a part-time contract employee counts as one. A higher number is not better; compare it with the need.",
  },
  direction: "neutral",
  period: "year",
  dimensions: [sex, ageBand, gradeGroup, educationLevel, positionType, employmentType],
  sector: "kepegawaian",
  needs: ["asn-snapshot"],
  interval: "none",
  protects: true,
  chart: "composition",
};
