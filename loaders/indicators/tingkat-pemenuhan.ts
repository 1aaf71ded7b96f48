import { positionType } from "./dimensions.js";
import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "tingkat-pemenuhan",
  theme: "kebutuhan-pegawai",
  order: 4,
  title: { id: "Tingkat pemenuhan kebutuhan", en: "Fill rate" },
  unit: "ratio",
  measure: "ratio",
  formula: {
    id: "Pegawai yang ada ÷ kebutuhan menurut ABK.",
    en: "Staff in post ÷ need by workload analysis.",
  },
  interpretation: {
    id: "1 berarti jumlah orang sama dengan kebutuhan; lebih dari 1 berarti kelebihan. Tidak mengatakan apakah orang dan jabatannya cocok.",
    en: "1 means as many people as needed; above 1 a surplus. It does not say whether people fit their posts.",
  },
  direction: "higher",
  period: "year",
  dimensions: [positionType],
  regulation: { id: "permenpanrb-1-2020", article: "lampiran, waktu kerja efektif", title: { id: "PermenPANRB 1/2020 tentang Pedoman Analisis Jabatan dan Analisis Beban Kerja", en: "PermenPANRB 1/2020 on job and workload analysis" } },
  sector: "kepegawaian",
  needs: ["staffing-need"],
  interval: "none",
  protects: true,
  target: { value: 1, title: { id: "Kebutuhan terpenuhi", en: "Need is met" } },
  chart: "units",
};
