import { positionClass } from "./dimensions.js";
import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "kekosongan-kelas",
  theme: "proyeksi-pegawai",
  order: 4,
  title: { id: "Kekosongan menurut kelas jabatan", en: "Vacancies by position class" },
  unit: "posts",
  measure: "count",
  formula: {
    id: "Jumlah kebutuhan yang belum terisi, jabatan demi jabatan tanpa memperhitungkan kelebihan pada jabatan lain, menurut kelas jabatannya.",
    en: "Sum of the need not filled, position by position and without setting surpluses elsewhere against it, by the class of the position.",
  },
  interpretation: {
    id: "Menunjukkan kelas mana yang akan bertambah bila kekosongan diisi.",
    en: "Shows which classes would grow if vacancies were filled.",
  },
  direction: "neutral",
  period: "year",
  dimensions: [positionClass],
  sector: "kepegawaian",
  needs: ["staffing-need"],
  interval: "none",
  protects: false,
  chart: "composition",
};
