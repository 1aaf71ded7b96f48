import { positionType } from "./dimensions.js";
import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "kebutuhan-abk",
  theme: "kebutuhan-pegawai",
  order: 1,
  title: { id: "Kebutuhan pegawai menurut ABK", en: "Staff needed by workload analysis" },
  unit: "posts",
  measure: "count",
  formula: {
    id: "Jumlah kebutuhan pegawai seluruh jabatan pada peta jabatan: per jabatan, beban kerja setahun ÷ waktu kerja efektif, dibulatkan.",
    en: "Sum of the staff needed over all positions of the position map: for each, yearly workload ÷ effective working time, rounded.",
  },
  interpretation: {
    id: "Kebutuhan adalah hasil analisis perangkat daerah sendiri; mutunya bergantung pada uraian tugas dan norma waktunya. Sekolah dan layanan kesehatan mempunyai norma tersendiri dan tidak dinilai dengan ABK saja.",
    en: "The need is the agency's own analysis and is as good as its task lists and time norms. Schools and health services have norms of their own and should not be judged by it alone.",
  },
  direction: "neutral",
  period: "year",
  dimensions: [positionType],
  regulation: { id: "permenpanrb-1-2020", article: "lampiran, waktu kerja efektif", title: { id: "PermenPANRB 1/2020 tentang Pedoman Analisis Jabatan dan Analisis Beban Kerja", en: "PermenPANRB 1/2020 on job and workload analysis" } },
  sector: "kepegawaian",
  needs: ["staffing-need"],
  interval: "none",
  protects: false,
  chart: "composition",
};
