import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "peserta-forum-per-pegawai",
  theme: "partisipasi-pegawai",
  order: 3,
  title: { id: "Peserta forum per pegawai", en: "Forum participants per employee" },
  unit: "ratio",
  measure: "ratio",
  formula: {
    id: "Jumlah peserta semua forum pada tahun itu ÷ pegawai aktif pada tanggal data tahun itu.",
    en: "Participants of all forums of the year ÷ active employees on the snapshot date of the year.",
  },
  interpretation: {
    id: "1 berarti setiap pegawai rata-rata hadir sekali setahun. Ekspor tidak menyebut siapa yang hadir, sehingga orang yang sama dapat terhitung berkali-kali.",
    en: "1 means that on average every employee came once a year. The export does not say who came, so that the same people may be counted again and again.",
  },
  direction: "higher",
  period: "year",
  dimensions: [],
  sector: "partisipasi",
  needs: ["forum", "asn-snapshot"],
  interval: "none",
  protects: true,
  chart: "units",
};
