import type { Dimension, Indicator } from "./indicator.js";

const element: Dimension = {
  id: "unsur-keterbukaan",
  title: { id: "Unsur keterbukaan", en: "Element of openness" },
  categories: [
    { id: "kriteria", title: { id: "Kriteria diumumkan", en: "Criteria published" } },
    { id: "pengumuman", title: { id: "Diumumkan paling sedikit 15 hari", en: "Announced for at least 15 days" } },
    { id: "masa-sanggah", title: { id: "Masa sanggah paling sedikit 3 hari", en: "Objection period of at least 3 days" } },
  ],
};

export const indicator: Indicator = {
  id: "keterbukaan-formasi",
  theme: "seleksi-pegawai",
  order: 9,
  title: { id: "Keterbukaan formasi", en: "Openness of formations" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Formasi yang kriterianya diumumkan, yang diumumkan cukup lama sebelum pendaftaran ditutup, dan yang mempunyai masa sanggah cukup panjang ÷ semua formasi. Keseluruhan: ketiganya terpenuhi.",
    en: "Formations with published criteria, announced long enough before registration closed, and with a long enough objection period ÷ all formations. Overall: all three.",
  },
  interpretation: {
    id: "Yang dihitung adalah bukti yang tercatat: formasi tanpa tanggal atau keterangan dihitung belum terbuka.",
    en: "What counts is evidence on record: a formation without a date or entry counts as not open.",
  },
  direction: "higher",
  period: "year",
  dimensions: [element],
  regulation: { id: "permenpanrb-27-2021", article: "pengumuman lowongan paling singkat 15 hari kalender", title: { id: "PermenPANRB 27/2021 tentang Pengadaan PNS", en: "PermenPANRB 27/2021 on recruitment of civil servants" } },
  sector: "kepegawaian",
  needs: ["formation"],
  interval: "none",
  protects: false,
  chart: "composition",
};
