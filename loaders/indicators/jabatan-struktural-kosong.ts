import { positionType } from "./dimensions.js";
import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "jabatan-struktural-kosong",
  theme: "kebutuhan-pegawai",
  order: 5,
  title: { id: "Jabatan struktural kosong", en: "Vacant structural posts" },
  unit: "posts",
  measure: "count",
  formula: {
    id: "Banyaknya jabatan struktural pada pohon unit tanpa pejabat definitif pada tanggal data.",
    en: "Number of structural posts in the unit tree without a substantive holder on the snapshot date.",
  },
  interpretation: {
    id: "Diturunkan dari eselon unit dan pejabat yang tercatat; unit yang sudah dihapus tetapi masih ada dalam hierarki akan tampak kosong. n adalah banyaknya jabatan.",
    en: "Derived from the echelon of units and the recorded holders; an abolished unit still in the hierarchy looks vacant. n is the number of posts.",
  },
  direction: "lower",
  period: "year",
  dimensions: [positionType],
  sector: "kepegawaian",
  needs: ["asn-snapshot", "unit-hierarchy"],
  interval: "none",
  protects: false,
  chart: "units",
};
