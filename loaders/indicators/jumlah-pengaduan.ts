import type { Indicator } from "./indicator.js";
import { complaintState, complaintTopic } from "./serviceDimensions.js";

export const indicator: Indicator = {
  id: "jumlah-pengaduan",
  theme: "pengaduan",
  order: 1,
  title: { id: "Jumlah pengaduan", en: "Number of complaints" },
  unit: "events",
  measure: "count",
  formula: {
    id: "Laporan SP4N-LAPOR! menurut tahun laporan, status pada tanggal evaluasi, dan kategori.",
    en: "Reports in SP4N-LAPOR! by year of report, status on the evaluation date, and topic.",
  },
  interpretation: {
    id: "Banyak pengaduan tidak berarti layanan buruk: warga juga melapor karena salurannya mudah dan dipercaya. Bandingkan dengan porsi yang selesai tepat waktu. n adalah seluruh pengaduan tahun itu.",
    en: "Many complaints don't mean bad services: citizens also report because the channel is easy and trusted. Compare with the share settled in time. n is all complaints of the year.",
  },
  direction: "neutral",
  period: "year",
  dimensions: [complaintState, complaintTopic],
  sector: "pelayanan-publik",
  needs: ["complaint"],
  interval: "none",
  protects: false,
  chart: "units",
};
