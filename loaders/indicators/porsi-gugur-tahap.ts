import type { Dimension, Indicator } from "./indicator.js";

const stage: Dimension = {
  id: "tahap-seleksi",
  title: { id: "Tahap seleksi", en: "Stage of selection" },
  categories: [
    { id: "hadir-skd", title: { id: "Hadir pada SKD", en: "Sat SKD" } },
    { id: "memenuhi-ambang", title: { id: "Memenuhi ambang batas", en: "Met the thresholds" } },
    { id: "ikut-skb", title: { id: "Ikut SKB", en: "Sat SKB" } },
    { id: "lulus", title: { id: "Lulus", en: "Appointed" } },
  ],
};

export const indicator: Indicator = {
  id: "porsi-gugur-tahap",
  theme: "seleksi-pegawai",
  order: 3,
  title: { id: "Porsi yang gugur di setiap tahap", en: "Share lost at each stage" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Pelamar yang memasuki suatu tahap dan tidak melewatinya ÷ pelamar yang memasukinya. Keseluruhan: yang tidak lulus ÷ semua pelamar.",
    en: "Applicants who entered a stage and did not pass it ÷ those who entered it. Overall: not appointed ÷ all applicants.",
  },
  interpretation: {
    id: "Tahap ikut SKB dan lulus dibatasi kuota sehingga porsinya mengikuti jumlah formasi; hadir dan ambang batas mencerminkan pelamar.",
    en: "The stages of sitting SKB and being appointed are bound by quotas and follow the number of posts; attendance and thresholds tell of the applicants.",
  },
  direction: "neutral",
  period: "year",
  dimensions: [stage],
  regulation: { id: "permenpanrb-27-2021", article: "kode keterangan hasil seleksi", title: { id: "PermenPANRB 27/2021 tentang Pengadaan PNS", en: "PermenPANRB 27/2021 on recruitment of civil servants" } },
  sector: "kepegawaian",
  needs: ["recruitment"],
  interval: "wilson",
  protects: true,
  chart: "composition",
};
