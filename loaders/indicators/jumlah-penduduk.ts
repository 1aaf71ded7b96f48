import type { Indicator } from "./indicator.js";
import { district } from "./serviceDimensions.js";

export const indicator: Indicator = {
  id: "jumlah-penduduk",
  theme: "hasil-pelayanan",
  order: 3,
  title: { id: "Jumlah penduduk", en: "Population" },
  unit: "people",
  measure: "count",
  formula: {
    id: "Penduduk menurut kecamatan dari register wilayah.",
    en: "Inhabitants by kecamatan from the register of places.",
  },
  interpretation: {
    id: "Dasar untuk membandingkan pegawai dengan warga yang dilayani. n adalah seluruh penduduk daerah.",
    en: "The base for comparing staff with the citizens they serve. n is the population of the whole region.",
  },
  direction: "neutral",
  period: "year",
  dimensions: [district],
  sector: "kewilayahan",
  needs: ["population"],
  interval: "none",
  protects: true,
  chart: "trend",
};
