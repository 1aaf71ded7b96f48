import { employmentTypes, sexes } from "./codes.js";
import type { Contract } from "./contract.js";

/** SIASN "Export Data ASN" (BKN): one row per civil servant on the snapshot date. */
export const asnSnapshot: Contract = {
  kind: "asn-snapshot",
  title: { id: "Data ASN (SIASN)", en: "Civil-servant snapshot (SIASN)" },
  table: "raw_asn_snapshots",
  dated: "snapshot",
  columns: [
    { name: "person", headers: ["NIP BARU", "NIP", "NIP PEGAWAI"], type: "nip", required: true, signature: true },
    { name: "birth_date", headers: ["TANGGAL LAHIR", "TGL LAHIR"], type: "date", required: true },
    { name: "sex", headers: ["JENIS KELAMIN", "JK"], type: "code", codes: sexes },
    { name: "employment_type", headers: ["JENIS PEGAWAI NAMA", "JENIS PEGAWAI", "JENIS ASN"], type: "code", codes: employmentTypes },
    { name: "legal_status_code", headers: ["KEDUDUKAN HUKUM ID"], type: "text" },
    { name: "legal_status", headers: ["KEDUDUKAN HUKUM NAMA", "KEDUDUKAN HUKUM"], type: "text" },
    { name: "appointment_status", headers: ["STATUS CPNS PNS", "STATUS PEGAWAI"], type: "code", codes: [["C|CPNS", "CPNS"], ["P|PNS", "PNS"], [".*PPPK.*", "PPPK"]] },
    { name: "start_date", headers: ["TMT CPNS"], type: "date" },
    { name: "grade_code", headers: ["GOL AKHIR ID", "GOLONGAN ID"], type: "text" },
    { name: "grade", headers: ["GOL AKHIR NAMA", "GOLONGAN NAMA", "GOLONGAN AKHIR", "GOL RUANG", "GOLONGAN"], type: "text" },
    { name: "grade_date", headers: ["TMT GOLONGAN", "TMT GOLONGAN AKHIR"], type: "date" },
    { name: "service_years", headers: ["MK TAHUN"], type: "integer", min: 0, max: 60 },
    { name: "service_months", headers: ["MK BULAN"], type: "integer", min: 0, max: 11 },
    { name: "position_type_code", headers: ["JENIS JABATAN ID"], type: "text" },
    { name: "position_type", headers: ["JENIS JABATAN NAMA", "JENIS JABATAN"], type: "text" },
    { name: "position_code", headers: ["JABATAN ID"], type: "id" },
    { name: "position_name", headers: ["JABATAN NAMA", "JABATAN"], type: "text" },
    { name: "position_date", headers: ["TMT JABATAN"], type: "date" },
    { name: "education_code", headers: ["TINGKAT PENDIDIKAN ID", "TK PENDIDIKAN ID"], type: "text" },
    { name: "education", headers: ["TINGKAT PENDIDIKAN NAMA", "TK PENDIDIKAN NAMA", "PENDIDIKAN TERAKHIR NAMA", "PENDIDIKAN TERAKHIR", "JENJANG PENDIDIKAN"], type: "text" },
    { name: "unit_code", headers: ["UNOR ID", "UNIT ORGANISASI ID"], type: "id" },
    { name: "unit_name", headers: ["UNOR NAMA", "UNIT ORGANISASI NAMA", "UNOR", "UNIT KERJA", "SATKER"], type: "text", signature: true },
    { name: "opd_name", headers: ["SATUAN KERJA KERJA NAMA", "OPD", "PERANGKAT DAERAH"], type: "text" },
    { name: "echelon_code", headers: ["ESELON ID"], type: "text" },
    { name: "echelon", headers: ["ESELON NAMA", "ESELON"], type: "text" },
  ],
  forbidden: [
    "PNS ID", "ID", "NIP LAMA", "NAMA", "NAMA LENGKAP", "GELAR DEPAN", "GELAR BELAKANG", "TEMPAT LAHIR ID", "TEMPAT LAHIR NAMA", "TEMPAT LAHIR",
    "AGAMA ID", "AGAMA NAMA", "JENIS KAWIN ID", "JENIS KAWIN NAMA", "NIK", "NOMOR HP", "NOMOR TELPON", "EMAIL", "EMAIL GOV", "ALAMAT",
    "NPWP NOMOR", "BPJS", "NOMOR BPJS", "KARTU ASN VIRTUAL", "KARTU PEGAWAI", "NOMOR SK CPNS", "TANGGAL SK CPNS", "NOMOR SK PNS", "TANGGAL SK PNS",
  ],
  key: ["snapshot_date", "person"],
};
