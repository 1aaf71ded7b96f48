import type { Dimension, Indicator } from "./indicator.js";

const days = (from: number, to: number | null): Dimension["categories"][number] => ({
  id: to === null ? `${from}+` : from === to ? String(from) : `${from}-${to}`,
  title: to === null ? { id: `${from} hari atau lebih`, en: `${from} days or more` } : from === to ? { id: `${from} hari`, en: `${from} days` } : { id: `${from} sampai ${to} hari`, en: `${from} to ${to} days` },
});

const rung: Dimension = {
  id: "hari-tanpa-keterangan-setahun",
  title: { id: "Hari tanpa keterangan setahun", en: "Unexcused days in the year" },
  categories: [
    { id: "0", title: { id: "Tidak ada", en: "None" } },
    days(1, 2), days(3, 3), days(4, 6), days(7, 10), days(11, 13), days(14, 16), days(17, 20), days(21, 24), days(25, 27), days(28, null),
  ],
};

export const indicator: Indicator = {
  id: "tangga-ketidakhadiran",
  theme: "kehadiran",
  order: 5,
  title: { id: "PNS menurut tangga ketidakhadiran", en: "PNS on the ladder of absence" },
  unit: "people",
  measure: "count",
  formula: {
    id: "Jumlah PNS menurut jumlah hari tidak masuk tanpa keterangan sepanjang tahun, dikelompokkan menurut anak tangga PP 94/2021.",
    en: "Number of PNS by days absent without a valid reason over the year, grouped by the rungs of PP 94/2021.",
  },
  interpretation: {
    id: "Mulai tiga hari setahun peraturan menetapkan hukuman disiplin; jumlah di sini adalah yang memenuhi syarat menurut rekap, bukan yang dijatuhi hukuman. Sepuluh hari berturut-turut tidak terlihat dari rekap bulanan. Tahun yang rekapnya belum lengkap menghitung terlalu rendah. PPPK tidak dihitung karena disiplinnya diatur dalam perjanjian kerja.",
    en: "From three days in a year the regulation sets a sanction; these are the people whom recaps put there, not those who were sanctioned. Ten days in a row cannot be seen from monthly recaps. A year with missing recaps counts too low. PPPK are left out, as their discipline is a matter of their contracts.",
  },
  direction: "neutral",
  period: "year",
  dimensions: [rung],
  regulation: { id: "pp-94-2021", article: "jumlah hari kerja tidak masuk tanpa alasan yang sah dalam satu tahun", title: { id: "PP 94/2021 tentang Disiplin PNS", en: "PP 94/2021 on the discipline of civil servants" } },
  sector: "manajemen-kinerja",
  needs: ["attendance", "asn-snapshot"],
  interval: "none",
  protects: true,
  chart: "composition",
};
