import { inUnit, real, status, text, whole } from "./columns.js";
import type { PublishedColumn } from "./published.js";

const place = [
  text("indicator", "Indikator", "Indicator"),
  text("period", "Periode (2024 atau 2024-Q1)", "Period (2024 or 2024-Q1)"),
  text("opd_id", "Kode perangkat daerah", "Code of the agency"),
];
const unit = text("unit", "Satuan nilai", "Unit of the value");

/** The columns of the datasets that compare agencies. */
export const agencyColumns = {
  funnels: [
    ...place,
    whole("n", "Banyaknya anggota dasar", "Size of the base"),
    { ...real("value", "Nilai", "Value"), ...inUnit },
    { ...real("target", "Nilai daerah", "Value of the region"), ...inUnit },
    { ...real("low95", "Batas kendali bawah 95%", "Lower control limit, 95%"), ...inUnit },
    { ...real("high95", "Batas kendali atas 95%", "Upper control limit, 95%"), ...inUnit },
    { ...real("low998", "Batas kendali bawah 99,8%", "Lower control limit, 99.8%"), ...inUnit },
    { ...real("high998", "Batas kendali atas 99,8%", "Upper control limit, 99.8%"), ...inUnit },
    { ...real("chance_low", "Batas bawah 99,8% bila hanya kebetulan", "Lower limit of 99.8% by chance alone"), ...inUnit },
    { ...real("chance_high", "Batas atas 99,8% bila hanya kebetulan", "Upper limit of 99.8% by chance alone"), ...inUnit },
    text("place", "Letak: within, varied (di luar kebetulan, tetapi lazim), warning (di luar 95%), atau alarm (di luar 99,8%)", "Place: within, varied (beyond chance, but as agencies do differ), warning (beyond 95%) or alarm (beyond 99.8%)"),
    text("sense", "Arti: favourable, unfavourable, atau none", "Sense: favourable, unfavourable or none"),
    real("phi", "Rata-rata kuadrat nilai z (1: berbeda karena kebetulan saja)", "Mean of the squared z-values (1: different by chance alone)"),
    real("between", "Simpangan baku antarperangkat daerah di luar kebetulan (porsi: skala arkus sinus)", "Standard deviation between agencies beyond chance (shares: arcsine scale)"),
    unit,
  ],
  comparisons: [
    ...place,
    { ...real("value", "Nilai", "Value"), ...inUnit },
    { ...real("region", "Nilai daerah", "Value of the region"), ...inUnit },
    text("peers", "Kelompok sejenis: type (jenis sama) atau size (ukuran sama)", "Like agencies: type (same type) or size (same size)"),
    whole("peer_count", "Banyaknya perangkat daerah sejenis yang bernilai", "Like agencies with a value"),
    { ...real("peer_median", "Nilai tengah perangkat daerah sejenis", "Median of like agencies"), ...inUnit },
    unit,
    status,
  ],
} satisfies Record<string, readonly PublishedColumn[]>;
