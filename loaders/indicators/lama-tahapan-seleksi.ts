import type { Dimension, Indicator } from "./indicator.js";

const step: Dimension = {
  id: "bagian-jadwal",
  title: { id: "Bagian jadwal", en: "Part of the timetable" },
  categories: [
    { id: "pendaftaran", title: { id: "Pendaftaran dibuka sampai ditutup", en: "Registration open to closed" } },
    { id: "skd", title: { id: "Pendaftaran ditutup sampai hasil SKD", en: "Registration closed to results of SKD" } },
    { id: "skb", title: { id: "Hasil SKD sampai hasil SKB", en: "Results of SKD to results of SKB" } },
    { id: "penetapan", title: { id: "Hasil SKB sampai penetapan", en: "Results of SKB to appointment" } },
  ],
};

export const indicator: Indicator = {
  id: "lama-tahapan-seleksi",
  theme: "seleksi-pegawai",
  order: 8,
  title: { id: "Lama setiap tahap seleksi", en: "Days of each stage of selection" },
  unit: "days",
  measure: "mean",
  formula: {
    id: "Rata-rata hari kalender antara dua tanggal yang berurutan, atas formasi yang kedua tanggalnya ada. Keseluruhan: dari pembukaan pendaftaran sampai penetapan. n adalah jumlah formasi.",
    en: "Mean calendar days between two dates that follow each other, over formations with both dates. Overall: from the opening of registration to the appointment. n is the number of formations.",
  },
  interpretation: {
    id: "Jadwal seleksi ditetapkan secara nasional; yang dapat dipercepat daerah adalah penetapan setelah hasil SKB.",
    en: "The timetable is set nationally; what the region can speed up is the appointment after the results of SKB.",
  },
  direction: "lower",
  period: "year",
  dimensions: [step],
  sector: "kepegawaian",
  needs: ["formation"],
  interval: "none",
  protects: false,
  chart: "composition",
};
