import { employmentType, positionType, sex } from "./dimensions.js";
import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "tingkat-promosi",
  theme: "jenjang-karier",
  order: 2,
  title: { id: "Porsi pegawai yang naik jabatan", en: "Share promoted" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Pegawai dengan kenaikan eselon, masuk jabatan struktural, atau kenaikan jenjang fungsional dalam setahun ÷ pegawai aktif pada akhir tahun sebelumnya.",
    en: "Employees with a higher echelon, a move into a structural post, or a higher functional level in the year ÷ employees in service at the end of the year before.",
  },
  interpretation: {
    id: "Jenis jabatan, perangkat daerah, dan jenis ASN adalah yang semula. PPPK tidak memiliki jenjang naik dalam kontraknya. Kenaikan pangkat tidak dihitung.",
    en: "Position type, agency and employment type are those before. Contract staff have no ladder within their contract. Rises in grade are not counted.",
  },
  direction: "neutral",
  period: "year",
  dimensions: [positionType, sex, employmentType],
  sector: "kepegawaian",
  needs: ["asn-snapshot", "position-history"],
  interval: "wilson",
  protects: true,
  chart: "units",
};
