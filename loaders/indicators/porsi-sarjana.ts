import { employmentType, positionType } from "./dimensions.js";
import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "porsi-sarjana",
  theme: "komposisi-pegawai",
  order: 5,
  title: { id: "Porsi berpendidikan sarjana ke atas", en: "Share with a bachelor's degree or higher" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Pegawai aktif berpendidikan D-IV/S-1, profesi, S-2, atau S-3 ÷ pegawai aktif yang pendidikannya diketahui.",
    en: "Active employees with D-IV/S-1, professional, master's or doctoral education ÷ active employees whose education is known.",
  },
  interpretation: {
    id: "Pendidikan yang tercatat di SIASN; ijazah yang belum diusulkan pencantumannya tidak tampak. Tidak menilai kecocokan pendidikan dengan jabatan.",
    en: "Education as recorded in SIASN; a diploma not yet entered does not show. Says nothing of whether education fits the post.",
  },
  direction: "higher",
  period: "year",
  dimensions: [positionType, employmentType],
  sector: "kepegawaian",
  needs: ["asn-snapshot"],
  interval: "none",
  protects: true,
  chart: "units",
};
