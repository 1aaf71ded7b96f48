import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "predikat-rata-rata",
  theme: "sebaran-predikat",
  order: 4,
  title: { id: "Predikat rata-rata (konversi angka kredit)", en: "Mean predicate (credit-point conversion)" },
  unit: "score",
  measure: "mean",
  formula: {
    id: "Rata-rata konversi angka kredit predikat × 100 (Sangat Baik 150, Baik 100, Butuh Perbaikan 75, Kurang 50, Sangat Kurang 25) pegawai yang dinilai; untuk semua tahun dipakai tabel konversi terbaru.",
    en: "Mean of the credit-point conversion of predicates × 100 (very good 150, good 100, needs improvement 75, poor 50, very poor 25) over employees appraised; the newest conversion table serves all years.",
  },
  interpretation: {
    id: "Predikat berskala urut: jarak antar-predikat hanya berdasar pada konversi angka kredit. Pakai untuk perbandingan kasar dan lihat sebarannya.",
    en: "Predicates are ordinal: the distances between them rest on the conversion alone. Use it for rough comparison and look at the distribution.",
  },
  direction: "neutral",
  period: "year",
  dimensions: [],
  regulation: { id: "permenpanrb-1-2023", article: "konversi predikat kinerja ke angka kredit", title: { id: "PermenPANRB 1/2023 tentang Jabatan Fungsional", en: "PermenPANRB 1/2023 on functional positions" } },
  sector: "manajemen-kinerja",
  needs: ["annual-appraisal"],
  interval: "none",
  protects: true,
  chart: "units",
};
