import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "pelamar-per-formasi",
  theme: "seleksi-pegawai",
  order: 5,
  title: { id: "Pelamar untuk setiap formasi", en: "Applicants for each post" },
  unit: "ratio",
  measure: "ratio",
  formula: {
    id: "Pelamar ÷ jumlah formasi yang dilamar, seluruhnya dan menurut jabatan. n adalah jumlah formasi.",
    en: "Applicants ÷ posts that they applied for, in all and by position. n is the number of posts.",
  },
  interpretation: {
    id: "Jabatan dengan pelamar kurang dari tiga untuk setiap formasi tidak dapat memenuhi kuota SKB dan berisiko tidak terisi.",
    en: "Positions with fewer than three applicants for each post can't fill the quota of SKB and may stay unfilled.",
  },
  direction: "neutral",
  period: "year",
  dimensions: [{ id: "jabatan", title: { id: "Jabatan formasi", en: "Position of the formation" }, categories: [], isOpen: true }],
  sector: "kepegawaian",
  needs: ["formation", "recruitment"],
  interval: "none",
  protects: true,
  chart: "units",
};
