import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "rasio-struktural",
  theme: "struktur-organisasi",
  order: 3,
  title: { id: "Pegawai per pejabat struktural", en: "Employees per structural official" },
  unit: "ratio",
  measure: "ratio",
  formula: {
    id: "Pegawai aktif bukan pejabat struktural ÷ pejabat struktural aktif.",
    en: "Active employees without a structural post ÷ active holders of structural posts.",
  },
  interpretation: {
    id: "Rasio kasar atas seluruh perangkat daerah. Rasio rendah wajar pada sekretariat dan kecamatan, tinggi pada pendidikan dan kesehatan. n adalah banyaknya pejabat struktural.",
    en: "A crude ratio over the whole agency. A low one is usual for secretariats and sub-districts, a high one for education and health. n is the number of structural officials.",
  },
  direction: "neutral",
  period: "year",
  dimensions: [],
  sector: "kepegawaian",
  needs: ["asn-snapshot"],
  interval: "none",
  protects: false,
  chart: "units",
};
