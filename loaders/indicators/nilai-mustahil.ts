import { exportKind } from "./dimensions.js";
import type { Indicator } from "./indicator.js";

const kinds = ["attendance", "payroll"];

export const indicator: Indicator = {
  id: "nilai-mustahil",
  theme: "kehadiran",
  order: 7,
  title: { id: "Nilai mustahil per 1.000 baris", en: "Impossible values per 1,000 lines" },
  unit: "per-thousand",
  measure: "ratio",
  formula: {
    id: "Nilai presensi dan daftar TPP yang tidak mungkin (di luar batas, bukan angka, atau melebihi hari kerja atau hak) × 1.000 ÷ baris yang dibaca.",
    en: "Values of attendance and payroll that cannot be (out of bounds, not a number, or more than the working days or the entitlement) × 1,000 ÷ lines read.",
  },
  interpretation: {
    id: "Dihitung oleh pemeriksaan saat ekspor dibaca, bukan dari laporan petugas. Nol berarti tidak ada nilai yang terbukti salah, bukan bahwa semuanya benar. n adalah banyaknya baris.",
    en: "Counted by the checks when exports are read, not from reports of staff. Zero means that no value is provably wrong, not that all are right. n is the number of lines.",
  },
  direction: "lower",
  period: "year",
  dimensions: [{ ...exportKind, categories: exportKind.categories.filter(({ id }) => kinds.includes(id)) }],
  sector: "tata-kelola-data",
  needs: [],
  interval: "none",
  protects: false,
  chart: "trend",
};
