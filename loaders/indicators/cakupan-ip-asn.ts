import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "cakupan-ip-asn",
  theme: "indeks-profesionalitas",
  order: 2,
  title: { id: "Cakupan pengukuran IP ASN", en: "Coverage of the professionalism index" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Pegawai aktif yang terukur indeks profesionalitasnya ÷ pegawai aktif.",
    en: "Active employees whose professionalism index is measured ÷ active employees.",
  },
  interpretation: {
    id: "Indeks dengan cakupan rendah tidak mewakili perangkat daerahnya.",
    en: "An index with low coverage does not stand for its agency.",
  },
  direction: "higher",
  period: "year",
  dimensions: [],
  regulation: { id: "perbkn-8-2019", article: "lampiran", title: { id: "Peraturan BKN 8/2019 jo. PermenPANRB 38/2018 tentang Pengukuran Indeks Profesionalitas ASN", en: "BKN Regulation 8/2019 with PermenPANRB 38/2018 on the professionalism index" } },
  sector: "pengembangan-sdm",
  needs: ["asn-snapshot", "annual-appraisal", "training"],
  interval: "wilson",
  protects: true,
  target: { value: 1, title: { id: "Semua pegawai", en: "Every employee" } },
  chart: "units",
};
