import { positionType } from "./dimensions.js";
import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "porsi-pensiun-lima-tahun",
  theme: "proyeksi-pensiun",
  order: 2,
  title: { id: "Porsi pensiun dalam lima tahun", en: "Share retiring within five years" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Pegawai aktif yang tanggal pensiunnya jatuh paling lambat lima tahun setelah tanggal data ÷ pegawai aktif yang tanggal pensiunnya diketahui.",
    en: "Active employees whose retirement date falls at most five years after the snapshot date ÷ active employees whose retirement date is known.",
  },
  interpretation: {
    id: "Menunjukkan beban penggantian menurut usia. Porsi tinggi bukan penilaian atas pegawainya, dan jumlah penggantinya harus dibandingkan dengan kebutuhan.",
    en: "Shows the replacement load that age brings. A high share is no judgement of the people, and how many to replace has to be compared with the need.",
  },
  direction: "neutral",
  period: "year",
  dimensions: [positionType],
  regulation: { id: "pp-11-2017", article: "pasal 239", title: { id: "PP 11/2017 tentang Manajemen PNS", en: "Government Regulation 11/2017 on civil-service management" } },
  sector: "kepegawaian",
  needs: ["asn-snapshot"],
  interval: "none",
  protects: true,
  chart: "units",
};
