import { employmentType } from "./dimensions.js";
import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "kelengkapan-unor",
  theme: "mutu-data",
  order: 4,
  title: { id: "Pegawai dengan unit yang dikenal", en: "Employees with a known unit" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Pegawai aktif yang unit organisasinya ditemukan dalam hierarki unit ÷ pegawai aktif.",
    en: "Active employees whose organisational unit is found in the unit hierarchy ÷ active employees.",
  },
  interpretation: {
    id: "Pegawai tanpa unit tetap dihitung pada jumlah daerah dan tampak sebagai \"tanpa unit\".",
    en: "Employees without a unit still count for the region and show as \"no unit\".",
  },
  direction: "higher",
  period: "year",
  dimensions: [employmentType],
  sector: "tata-kelola-data",
  needs: ["asn-snapshot"],
  interval: "none",
  protects: true,
  target: { value: 1, title: { id: "Semua pegawai", en: "Every employee" } },
  chart: "none",
};
