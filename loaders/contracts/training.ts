import type { Contract } from "./contract.js";

/** Training: courses (rw-kursus), structural leadership training (rw-diklat) and local registers. */
export const training: Contract = {
  kind: "training",
  title: { id: "Diklat dan kursus", en: "Training" },
  table: "raw_trainings",
  columns: [
    { name: "person", headers: ["NIP", "NIP BARU", "NIP PEGAWAI", "nipBaru"], type: "nip", required: true, signature: true },
    { name: "course_name", headers: ["NAMA KURSUS/DIKLAT", "NAMA KURSUS", "NAMA DIKLAT", "namaKursus", "latihanStrukturalNama"], type: "text", required: true, signature: true },
    { name: "training_type", headers: ["JENIS DIKLAT", "jenisDiklatId", "jenisKursusNama"], type: "text" },
    { name: "structural_level_code", headers: ["latihanStrukturalId"], type: "text" },
    { name: "provider", headers: ["PENYELENGGARA", "institusiPenyelenggara"], type: "text" },
    { name: "start_date", headers: ["TANGGAL MULAI", "tanggalKursus", "tanggal"], type: "date" },
    { name: "end_date", headers: ["TANGGAL SELESAI", "tanggalSelesaiKursus", "tanggalSelesai"], type: "date" },
    { name: "year", headers: ["TAHUN", "tahunKursus"], type: "year" },
    { name: "hours", headers: ["JUMLAH JAM/JP", "JUMLAH JAM", "JUMLAH JP", "JP", "jumlahJam"], type: "decimal", min: 0, max: 2000, signature: true },
  ],
  forbidden: ["NAMA", "NO SERTIFIKAT", "noSertipikat", "nomor", "id"],
};
