import type { Contract } from "./contract.js";

/** Behaviour sub-scores on the seven BerAKHLAK values (SE MenPANRB 20/2021), 0–100, one row per person and year. */
export const behaviourScore: Contract = {
  kind: "behaviour-score",
  title: { id: "Nilai perilaku BerAKHLAK", en: "BerAKHLAK behaviour scores" },
  table: "raw_behaviour_scores",
  columns: [
    { name: "person", headers: ["NIP", "NIP BARU", "NIP PEGAWAI"], type: "nip", required: true, signature: true },
    { name: "year", headers: ["Tahun"], type: "year", required: true, signature: true },
    { name: "rater", headers: ["NIP Penilai", "NIP Pejabat Penilai Kinerja"], type: "nip" },
    { name: "service_orientation", headers: ["Berorientasi Pelayanan"], type: "decimal", min: 0, max: 100, signature: true },
    { name: "accountable", headers: ["Akuntabel"], type: "decimal", min: 0, max: 100, signature: true },
    { name: "competent", headers: ["Kompeten"], type: "decimal", min: 0, max: 100 },
    { name: "harmonious", headers: ["Harmonis"], type: "decimal", min: 0, max: 100 },
    { name: "loyal", headers: ["Loyal"], type: "decimal", min: 0, max: 100 },
    { name: "adaptive", headers: ["Adaptif"], type: "decimal", min: 0, max: 100 },
    { name: "collaborative", headers: ["Kolaboratif"], type: "decimal", min: 0, max: 100 },
  ],
  forbidden: ["Nama", "Nama Pegawai", "Nama Penilai"],
  key: ["person", "year"],
  notes: "recognised only where the file has no predicate column; otherwise it is an annual appraisal that carries the values",
};
