import type { Contract } from "./contract.js";

/** Monthly attendance recap per person. */
export const attendance: Contract = {
  kind: "attendance",
  title: { id: "Rekap presensi bulanan", en: "Monthly attendance recap" },
  table: "raw_attendances",
  columns: [
    { name: "person", headers: ["NIP", "NIP BARU", "NIP PEGAWAI"], type: "nip", required: true, signature: true },
    { name: "period", headers: ["PERIODE", "BULAN"], type: "period", required: true, signature: true },
    { name: "unit_name", headers: ["UNIT", "UNIT KERJA", "OPD"], type: "text" },
    { name: "working_days", headers: ["HARI KERJA"], type: "integer", min: 0, max: 31, signature: true },
    { name: "present_days", headers: ["HADIR"], type: "integer", min: 0, max: 31 },
    { name: "late_count", headers: ["TERLAMBAT (KALI)", "TERLAMBAT KALI", "TERLAMBAT"], type: "integer", min: 0, max: 62 },
    { name: "late_minutes", headers: ["TERLAMBAT (MENIT)", "TERLAMBAT MENIT"], type: "integer", min: 0 },
    { name: "early_leave_count", headers: ["PULANG CEPAT (KALI)", "PULANG CEPAT KALI", "PULANG CEPAT"], type: "integer", min: 0, max: 62 },
    { name: "early_leave_minutes", headers: ["PULANG CEPAT (MENIT)", "PULANG CEPAT MENIT"], type: "integer", min: 0 },
    { name: "unexcused_days", headers: ["TANPA KETERANGAN"], type: "integer", min: 0, max: 31 },
    { name: "permitted_days", headers: ["IZIN"], type: "integer", min: 0, max: 31 },
    { name: "sick_days", headers: ["SAKIT"], type: "integer", min: 0, max: 31 },
    { name: "leave_days", headers: ["CUTI"], type: "integer", min: 0, max: 31 },
    { name: "duty_days", headers: ["DINAS LUAR"], type: "integer", min: 0, max: 31 },
    { name: "study_days", headers: ["TUGAS BELAJAR"], type: "integer", min: 0, max: 31 },
    { name: "attendance_percent", headers: ["% KEHADIRAN", "PERSEN KEHADIRAN"], type: "decimal", min: 0, max: 100 },
    { name: "manual_corrections", headers: ["KOREKSI MANUAL"], type: "integer", min: 0 },
  ],
  forbidden: ["NAMA"],
  key: ["person", "period"],
  notes: "`TAHUN` with `BULAN`, or `PERIODE` (2024-01), or `BULAN` (Januari 2025)",
};
