import { positionClass } from "./dimensions.js";
import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "bezetting-kelas",
  theme: "proyeksi-pegawai",
  order: 3,
  title: { id: "Pegawai yang ada menurut kelas jabatan", en: "Staff in post by position class" },
  unit: "people",
  measure: "count",
  formula: {
    id: "Jumlah pegawai yang mengisi jabatan pada peta jabatan, menurut kelas jabatannya.",
    en: "Sum of the people filling positions of the position map, by the class of the position.",
  },
  interpretation: {
    id: "Kelas jabatan menentukan tunjangan, sehingga susunan kelas menunjukkan ke mana biaya bergerak; besarnya rupiah ditetapkan daerah dan tidak dihitung di sini.",
    en: "The class of a position sets its allowance, so that the mix of classes shows where cost goes; amounts are set by the region and are not computed here.",
  },
  direction: "neutral",
  period: "year",
  dimensions: [positionClass],
  sector: "kepegawaian",
  needs: ["staffing-need"],
  interval: "none",
  protects: true,
  chart: "composition",
};
