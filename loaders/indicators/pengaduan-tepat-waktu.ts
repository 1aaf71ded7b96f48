import type { Indicator } from "./indicator.js";
import { complaintTopic } from "./serviceDimensions.js";

export const indicator: Indicator = {
  id: "pengaduan-tepat-waktu",
  theme: "pengaduan",
  order: 2,
  title: { id: "Pengaduan selesai dalam 60 hari", en: "Complaints settled within 60 days" },
  unit: "share",
  measure: "share",
  formula: {
    id: "Pengaduan yang selesai paling lambat 60 hari setelah laporan ÷ pengaduan yang tenggatnya sudah lewat pada tanggal evaluasi; yang ditunda, diarsipkan, atau masih terbuka terhitung belum selesai.",
    en: "Complaints settled no later than 60 days after the report ÷ complaints whose deadline had passed on the evaluation date; those put off, archived or still open count as not settled.",
  },
  interpretation: {
    id: "Tenggatnya berjalan sejak berkas lengkap, sedangkan ekspor hanya memuat tanggal laporan, sehingga angka ini sedikit terlalu ketat. Pengaduan dua bulan terakhir belum dihitung. n adalah banyaknya pengaduan.",
    en: "The deadline runs from the day the file is complete, while the export only has the day of the report, so that this figure is a little too strict. Complaints of the last two months are not yet counted. n is the number of complaints.",
  },
  direction: "higher",
  period: "year",
  dimensions: [complaintTopic],
  regulation: { id: "perpres-76-2013", article: "penyelesaian pengaduan paling lambat 60 hari", title: { id: "Perpres 76/2013 tentang Pengelolaan Pengaduan Pelayanan Publik", en: "Perpres 76/2013 on the handling of complaints about public services" } },
  sector: "pelayanan-publik",
  needs: ["complaint"],
  interval: "wilson",
  protects: false,
  chart: "units",
};
