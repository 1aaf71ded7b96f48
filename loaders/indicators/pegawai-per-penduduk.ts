import type { Indicator } from "./indicator.js";
import { district } from "./serviceDimensions.js";

export const indicator: Indicator = {
  id: "pegawai-per-penduduk",
  theme: "hasil-pelayanan",
  order: 4,
  title: { id: "Pegawai per 1.000 penduduk", en: "Employees per 1,000 inhabitants" },
  unit: "per-thousand",
  measure: "ratio",
  formula: {
    id: "Pegawai aktif × 1.000 ÷ penduduk. Di kecamatan hanya dihitung pegawai unit yang namanya, atau nama unit di atasnya, menyebut satu kecamatan (kantor kecamatan, puskesmas, sekolah); pegawai lain hanya masuk angka daerah.",
    en: "Active employees × 1,000 ÷ inhabitants. A kecamatan counts only employees of units whose name, or the name of a unit above them, names one kecamatan (its office, health centres, schools); all others stand in the region's figure alone.",
  },
  interpretation: {
    id: "Angka kecamatan menunjukkan pegawai yang bertugas di wilayahnya menurut nama unit, bukan seluruh layanan yang diterima warganya. Kecamatan berpenduduk sedikit wajar memiliki angka lebih tinggi. n adalah jumlah penduduk.",
    en: "The figure of a kecamatan shows staff posted there by the names of units, not all services that its citizens receive. Small kecamatan naturally have higher figures. n is the population.",
  },
  direction: "neutral",
  period: "year",
  dimensions: [district],
  sector: "kewilayahan",
  needs: ["population", "asn-snapshot"],
  interval: "none",
  protects: true,
  chart: "composition",
};
