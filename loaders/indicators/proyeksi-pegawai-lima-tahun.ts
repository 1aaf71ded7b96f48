import { positionType } from "./dimensions.js";
import type { Indicator } from "./indicator.js";

export const indicator: Indicator = {
  id: "proyeksi-pegawai-lima-tahun",
  theme: "proyeksi-pegawai",
  order: 1,
  title: { id: "Proyeksi pegawai lima tahun lagi", en: "Projected headcount in five years" },
  unit: "people",
  measure: "ratio",
  formula: {
    id: "Jumlah peluang setiap pegawai aktif untuk masih ada lima tahun lagi (nol bila tanggal pensiunnya tiba, selain itu menurut laju keluar per jenis ASN dan kelompok umur dari data tahun-tahun berurutan) + pegawai baru rata-rata tahun-tahun yang tercatat × peluang bertahannya. Jenis ASN yang hanya masuk pada satu tahun tidak diulang.",
    en: "Sum over active employees of the chance of still being here in five years (zero where the retirement date comes before, otherwise by the exit rate of employment type and age band in snapshots of neighbouring years) + mean yearly hires on record × their chance of staying. An employment type that came in one year only is not repeated.",
  },
  interpretation: {
    id: "Arah bila tidak ada keputusan baru, bukan ramalan. Perpindahan antarperangkat daerah dan kenaikan jabatan tidak diperhitungkan: jabatan struktural yang ditinggalkan akan diisi dari bawah. Selang 95 % memakai hampiran normal atas kebetulan, laju keluar, dan naik-turunnya penerimaan. n adalah pegawai sekarang, pembilangnya yang pensiun sampai saat itu.",
    en: "Where things go if nothing new is decided, not a forecast. Transfers between agencies and promotions are not considered: structural posts that empty will be filled from below. The 95 % interval approximates chance, exit rates and the ups and downs of hiring by a normal distribution. n is the present staff, the count those who retire until then.",
  },
  direction: "neutral",
  period: "year",
  dimensions: [positionType],
  sector: "kepegawaian",
  needs: ["asn-snapshot"],
  interval: "model",
  protects: true,
  chart: "units",
};
