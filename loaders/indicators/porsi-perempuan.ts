import { employmentType, positionType } from "./dimensions.js";
import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "porsi-perempuan",
  theme: "komposisi-pegawai",
  order: 2,
  title: { id: "Porsi perempuan", en: "Share of women" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Pegawai aktif perempuan ÷ seluruh pegawai aktif.",
    en: "Women in active service ÷ all people in active service.",
  },
  interpretation: {
    id: "Menggambarkan komposisi, bukan perlakuan: porsi yang rendah dapat berasal dari jenis pekerjaan dan pelamar, dan tidak membuktikan pembedaan.",
    en: "Describes composition, not treatment: a low share may come from the kind of work and who applied, and proves no discrimination.",
  },
  direction: "neutral",
  period: "year",
  dimensions: [positionType, employmentType],
  sector: "kepegawaian",
  needs: ["asn-snapshot"],
  interval: "none",
  protects: true,
  chart: "trend",
};
