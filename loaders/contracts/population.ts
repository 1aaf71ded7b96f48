import type { Contract } from "./contract.js";

/** Population and area per kecamatan and year. */
export const population: Contract = {
  kind: "population",
  title: { id: "Penduduk dan wilayah", en: "Population and places" },
  table: "raw_populations",
  columns: [
    { name: "year", headers: ["Tahun"], type: "year", required: true },
    { name: "district", headers: ["Kecamatan"], type: "text", required: true, signature: true },
    { name: "population", headers: ["Jumlah Penduduk", "Penduduk"], type: "integer", min: 0, required: true, signature: true },
    { name: "area_km2", headers: ["Luas (km2)", "Luas Wilayah (km2)", "Luas"], type: "decimal", min: 0 },
    { name: "villages", headers: ["Jumlah Desa"], type: "integer", min: 0 },
    { name: "urban_villages", headers: ["Jumlah Kelurahan"], type: "integer", min: 0 },
  ],
  key: ["year", "district"],
};
