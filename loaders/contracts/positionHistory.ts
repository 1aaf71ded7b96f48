import type { Contract } from "./contract.js";

/** Position history (rw-jabatan): appointments, promotions, acting posts. */
export const positionHistory: Contract = {
  kind: "position-history",
  title: { id: "Riwayat jabatan", en: "Position history" },
  table: "raw_position_histories",
  columns: [
    { name: "person", headers: ["NIP", "NIP BARU", "nipBaru"], type: "nip", required: true, signature: true },
    { name: "position_type", headers: ["jenisJabatan", "JENIS JABATAN"], type: "text" },
    { name: "unit_code", headers: ["unorId", "UNOR ID"], type: "id" },
    { name: "unit_name", headers: ["unorNama", "UNOR NAMA"], type: "text" },
    { name: "opd_name", headers: ["unorIndukNama", "OPD"], type: "text" },
    { name: "echelon", headers: ["eselon", "ESELON"], type: "text" },
    { name: "position_name", headers: ["namaJabatan", "jabatanFungsionalNama", "NAMA JABATAN", "JABATAN"], type: "text", required: true },
    { name: "start_date", headers: ["tmtJabatan", "TMT JABATAN"], type: "date", required: true, signature: true },
    { name: "inauguration_date", headers: ["tmtPelantikan", "TMT PELANTIKAN"], type: "date" },
    { name: "assignment", headers: ["jenisPenugasanId", "JENIS PENUGASAN"], type: "code", signature: true, codes: [["D|DEFINITIF", "D"], ["PLT|PELAKSANA TUGAS", "PLT"], ["PLH|PELAKSANA HARIAN", "PLH"], ["PJ|PEJABAT.*", "PJ"], ["TT|TUGAS TAMBAHAN", "TT"]] },
    { name: "change_type", headers: ["jenisMutasiId", "JENIS MUTASI"], type: "text" },
  ],
  forbidden: ["NAMA", "id", "NOMOR SK"],
};
