import { positionType } from "./dimensions.js";
import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "bezetting",
  theme: "kebutuhan-pegawai",
  order: 2,
  title: { id: "Pegawai yang ada (bezetting)", en: "Staff in post (bezetting)" },
  unit: "people",
  measure: "count",
  formula: {
    id: "Jumlah pegawai yang mengisi jabatan pada peta jabatan.",
    en: "Sum of the people filling positions of the position map.",
  },
  interpretation: {
    id: "Diambil dari peta jabatan, sehingga dapat berbeda dari jumlah pegawai pada data SIASN.",
    en: "Taken from the position map, and so may differ from the headcount in the SIASN export.",
  },
  direction: "neutral",
  period: "year",
  dimensions: [positionType],
  regulation: { id: "permenpanrb-1-2020", article: "lampiran, waktu kerja efektif", title: { id: "PermenPANRB 1/2020 tentang Pedoman Analisis Jabatan dan Analisis Beban Kerja", en: "PermenPANRB 1/2020 on job and workload analysis" } },
  sector: "kepegawaian",
  needs: ["staffing-need"],
  interval: "none",
  protects: true,
  chart: "composition",
};
