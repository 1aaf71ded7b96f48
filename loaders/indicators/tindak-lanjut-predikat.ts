import { predicate } from "./dimensions.js";
import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "tindak-lanjut-predikat",
  theme: "tahapan-kinerja",
  order: 6,
  title: { id: "Tindak lanjut atas predikat", en: "Follow-up of predicates" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Pegawai berpredikat Sangat Baik yang memperoleh penghargaan, atau berpredikat di bawah Baik yang dijatuhi sanksi, dalam 12 bulan sesudah tahun penilaian ÷ pegawai dengan predikat tersebut.",
    en: "Employees rated Very good who were rewarded, or rated below Good who were sanctioned, within 12 months after the year of appraisal ÷ employees with these predicates.",
  },
  interpretation: {
    id: "Penghargaan masa kerja tidak termasuk. Pembinaan lisan dan tunjangan kinerja tidak tercatat sebagai penghargaan atau sanksi, sehingga angka ini batas bawah.",
    en: "Medals for length of service are left out. Coaching by word of mouth and allowances are not recorded as rewards or sanctions, so that this is a lower bound.",
  },
  direction: "higher",
  period: "year",
  dimensions: [predicate],
  sector: "manajemen-kinerja",
  needs: ["asn-snapshot", "annual-appraisal", "award", "discipline"],
  interval: "wilson",
  protects: true,
  chart: "trend",
};
