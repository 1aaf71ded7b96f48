import { employmentType, positionType } from "./dimensions.js";
import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "porsi-sangat-baik",
  theme: "sebaran-predikat",
  order: 3,
  title: { id: "Porsi predikat Sangat Baik", en: "Share rated Very good" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Pegawai berpredikat Sangat Baik ÷ pegawai yang dinilai pada tahun itu.",
    en: "Employees rated Very good ÷ employees appraised in the year.",
  },
  interpretation: {
    id: "Porsi yang jauh berbeda antar-jenis jabatan dapat berasal dari penilai, bukan kinerja. Bandingkan dengan predikat organisasinya.",
    en: "Shares that differ much between position types may come from raters, not from performance. Compare with the predicate of the organisation.",
  },
  direction: "neutral",
  period: "year",
  dimensions: [positionType, employmentType],
  regulation: { id: "permenpanrb-6-2022", article: "lampiran, kuadran predikat kinerja pegawai", title: { id: "PermenPANRB 6/2022 tentang Pengelolaan Kinerja Pegawai ASN", en: "PermenPANRB 6/2022 on performance management of civil servants" } },
  sector: "manajemen-kinerja",
  needs: ["annual-appraisal", "asn-snapshot"],
  interval: "wilson",
  protects: true,
  chart: "units",
};
