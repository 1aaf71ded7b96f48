import { positionType, retirementYear } from "./dimensions.js";
import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "pensiun-sepuluh-tahun",
  theme: "proyeksi-pensiun",
  order: 1,
  title: { id: "Pensiun sepuluh tahun mendatang", en: "Retirements over the next ten years" },
  unit: "people",
  measure: "count",
  formula: {
    id: "Pegawai aktif yang tanggal pensiunnya (awal bulan setelah mencapai batas usia pensiun jabatannya) jatuh pada tahun ke-1 sampai ke-10 setelah tahun data.",
    en: "Active employees whose retirement date (first of the month after reaching the retirement age of their position) falls in years 1 to 10 after the data year.",
  },
  interpretation: {
    id: "Proyeksi dengan jabatan sekarang: kenaikan jenjang, pensiun dini, kematian, dan berakhirnya kontrak PPPK tidak diperhitungkan. n adalah pegawai aktif perangkat daerah.",
    en: "A projection at the present position: promotion, early retirement, death and the end of contracts are not considered. n is the active staff of the agency.",
  },
  direction: "neutral",
  period: "year",
  dimensions: [retirementYear, positionType],
  regulation: { id: "pp-11-2017", article: "pasal 239", title: { id: "PP 11/2017 tentang Manajemen PNS", en: "Government Regulation 11/2017 on civil-service management" } },
  sector: "kepegawaian",
  needs: ["asn-snapshot"],
  interval: "none",
  protects: true,
  chart: "outlook",
};
