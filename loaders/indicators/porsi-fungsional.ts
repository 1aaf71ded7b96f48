import { employmentType, sex } from "./dimensions.js";
import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "porsi-fungsional",
  theme: "komposisi-pegawai",
  order: 8,
  title: { id: "Porsi jabatan fungsional", en: "Share in functional positions" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Pegawai aktif pada jabatan fungsional ÷ pegawai aktif yang jenis jabatannya diketahui.",
    en: "Active employees in functional positions ÷ active employees whose position type is known.",
  },
  interpretation: {
    id: "Guru dan tenaga kesehatan adalah pejabat fungsional, sehingga perangkat daerah pendidikan dan kesehatan selalu tinggi.",
    en: "Teachers and health workers hold functional positions, so that education and health agencies are always high.",
  },
  direction: "neutral",
  period: "year",
  dimensions: [sex, employmentType],
  sector: "kepegawaian",
  needs: ["asn-snapshot"],
  interval: "none",
  protects: true,
  chart: "units",
};
