import type { Contract } from "./contract.js";

const yes = [["YA|Y|SUDAH|ADA|1|TRUE", 1], ["TIDAK|T|TDK|BELUM|0|FALSE", 0]] as const;

/** Formations of CASN selections with what was published of them: one row per year, position, unit and kind of formation. */
export const formation: Contract = {
  kind: "formation",
  title: { id: "Formasi dan jadwal seleksi CASN", en: "Formations and timetable of CASN selection" },
  table: "raw_formations",
  columns: [
    { name: "year", headers: ["Tahun", "Tahun Formasi"], type: "year" },
    { name: "position_name", headers: ["Jabatan", "Formasi", "Nama Jabatan"], type: "text", required: true },
    { name: "unit_name", headers: ["Unit", "Lokasi/Unit", "Lokasi", "Unit Penempatan"], type: "text" },
    { name: "formation_type", headers: ["Jenis Formasi"], type: "text" },
    { name: "posts", headers: ["Jumlah Formasi", "Alokasi Formasi", "Kuota"], type: "integer", required: true, signature: true, min: 0, max: 100_000 },
    { name: "announced_date", headers: ["Tanggal Pengumuman", "Tgl Pengumuman"], type: "date" },
    { name: "criteria_published", headers: ["Kriteria Diumumkan", "Kriteria Diumumkan (Ya/Tidak)", "Syarat Diumumkan"], type: "code", codes: yes },
    { name: "opened_date", headers: ["Tanggal Buka Pendaftaran", "Tgl Buka Pendaftaran"], type: "date" },
    { name: "closed_date", headers: ["Tanggal Tutup Pendaftaran", "Tgl Tutup Pendaftaran"], type: "date" },
    { name: "skd_result_date", headers: ["Tanggal Hasil SKD", "Tgl Hasil SKD"], type: "date" },
    { name: "skb_result_date", headers: ["Tanggal Hasil SKB", "Tgl Hasil SKB", "Tanggal Hasil Akhir"], type: "date" },
    { name: "objection_start_date", headers: ["Masa Sanggah Mulai", "Tanggal Mulai Masa Sanggah"], type: "date" },
    { name: "objection_end_date", headers: ["Masa Sanggah Selesai", "Tanggal Selesai Masa Sanggah"], type: "date" },
    { name: "appointed_date", headers: ["Tanggal Penetapan", "Tgl Penetapan", "Tanggal Penetapan Kelulusan"], type: "date" },
  ],
  key: ["year", "position_name", "unit_name", "formation_type"],
};
