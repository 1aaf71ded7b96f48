import type { Contract } from "./contract.js";

/** Sector indicators per OPD and period: health response hours, pupil satisfaction, exam results, environmental targets. */
export const sectorIndicator: Contract = {
  kind: "sector-indicator",
  title: { id: "Indikator sektor", en: "Sector indicators" },
  table: "raw_sector_indicators",
  columns: [
    { name: "period", headers: ["periode", "tahun"], type: "period", required: true },
    { name: "opd_name", headers: ["opd", "perangkat daerah"], type: "text", required: true },
    { name: "indicator", headers: ["indikator"], type: "text", required: true, signature: true },
    { name: "value", headers: ["nilai", "capaian", "realisasi"], type: "decimal", required: true, signature: true },
    { name: "unit_of_measure", headers: ["satuan"], type: "text" },
    { name: "target", headers: ["target"], type: "decimal" },
  ],
  key: ["period", "opd_name", "indicator"],
};
