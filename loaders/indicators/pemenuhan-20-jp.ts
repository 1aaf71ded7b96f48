import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "pemenuhan-20-jp",
  theme: "pengembangan-kompetensi",
  order: 2,
  title: { id: "Pemenuhan hak 20 JP", en: "Fulfilment of the 20-hour training right" },
  unit: "share",
  measure: "share",
  formula: {
    id: "PNS aktif yang mengikuti sekurang-kurangnya 20 jam pelajaran dalam setahun ÷ PNS aktif.",
    en: "Active permanent employees (PNS) with at least 20 hours of training in the year ÷ active permanent employees.",
  },
  interpretation: {
    id: "Hak, bukan kewajiban: tidak terpenuhi berarti kesempatan belum diberikan atau belum tercatat. Tidak berlaku bagi PPPK.",
    en: "A right, not a duty: unmet means that the chance was not given or not recorded. Does not apply to contract staff.",
  },
  direction: "higher",
  period: "year",
  dimensions: [],
  regulation: { id: "pp-11-2017", article: "pasal 203", title: { id: "PP 11/2017 tentang Manajemen PNS", en: "Government Regulation 11/2017 on civil-service management" } },
  sector: "pengembangan-sdm",
  needs: ["asn-snapshot", "training"],
  interval: "wilson",
  protects: true,
  target: { value: 1, title: { id: "Semua PNS", en: "Every permanent employee" } },
  chart: "units",
};
