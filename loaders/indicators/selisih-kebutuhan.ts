import { positionType } from "./dimensions.js";
import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "selisih-kebutuhan",
  theme: "kebutuhan-pegawai",
  order: 3,
  title: { id: "Selisih pegawai terhadap kebutuhan", en: "Gap between staff and need" },
  unit: "people",
  measure: "count",
  formula: {
    id: "Pegawai yang ada − kebutuhan menurut ABK; negatif berarti kekurangan. Tanda selisih pada berkas asal diseragamkan.",
    en: "Staff in post − need by workload analysis; negative means a shortage. The sign used in the source file is made uniform.",
  },
  interpretation: {
    id: "Kelebihan pada satu jabatan tidak menutup kekurangan pada jabatan lain; jumlah per perangkat daerah menyatukan keduanya.",
    en: "A surplus in one position does not make up for a shortage in another; the sum over an agency nets the two.",
  },
  direction: "neutral",
  period: "year",
  dimensions: [positionType],
  regulation: { id: "permenpanrb-1-2020", article: "lampiran, waktu kerja efektif", title: { id: "PermenPANRB 1/2020 tentang Pedoman Analisis Jabatan dan Analisis Beban Kerja", en: "PermenPANRB 1/2020 on job and workload analysis" } },
  sector: "kepegawaian",
  needs: ["staffing-need"],
  interval: "none",
  protects: true,
  chart: "units",
};
