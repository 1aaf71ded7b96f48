import type { RawRows } from "./region.js";

/** Twelve invented people of "Kota Contoh" on two snapshots, with one defect of each kind that the models must bear. */
const units = [
  { unit_code: "ROOT", unit_name: "PEMERINTAH KOTA CONTOH", parent_code: null },
  { unit_code: "D1", unit_name: "DINAS PENDIDIKAN", parent_code: "ROOT", echelon_code: "22", head_position: "KEPALA DINAS PENDIDIKAN" },
  { unit_code: "D1A", unit_name: "BIDANG PEMBINAAN", parent_code: "D1", echelon_code: "32" },
  { unit_code: "D1B", unit_name: "BIDANG KETENAGAAN", parent_code: "D1", echelon_code: "32" },
  { unit_code: "D1S", unit_name: "SDN 01 CONTOH", parent_code: "D1" },
  { unit_code: "D2", unit_name: "DINAS KESEHATAN DAN KELUARGA BERENCANA", parent_code: "ROOT", echelon_code: "22" },
  { unit_code: "D2A", unit_name: "SEKSI GIZI", parent_code: "D2", echelon_code: "41" },
  { unit_code: "K1", unit_name: "KECAMATAN TIMUR", parent_code: "ROOT", echelon_code: "31" },
  { unit_code: "C1", unit_name: "SEKSI PUTAR KIRI", parent_code: "C2" },
  { unit_code: "C2", unit_name: "SEKSI PUTAR KANAN", parent_code: "C1" },
  { unit_code: "O1", unit_name: "SEKSI LEPAS", parent_code: "NOWHERE" },
];

const base = { employment_type: "PNS", legal_status_code: "01", sex: "L", education_code: "40", grade_code: "31", grade: "III/a", position_type_code: "4", position_name: "PENGADMINISTRASI" };

const people2023 = [
  { ...base, person_id: 1, birth_date: "1965-03-01", unit_code: "D1", position_type_code: "1", echelon_code: "22", position_name: "KEPALA DINAS PENDIDIKAN", grade_code: "42", grade: "IV/b", education_code: "45" },
  { ...base, person_id: 2, birth_date: "1970-07-31", sex: "P", unit_code: "D1A", position_type_code: "1", echelon_code: "32", position_name: "KEPALA BIDANG PEMBINAAN", grade_code: "34", grade: "III/d" },
  { ...base, person_id: 3, birth_date: "1990-12-31", sex: "P", unit_code: "D1S", position_type_code: "2", position_name: "GURU AHLI PERTAMA" },
  { ...base, person_id: 4, birth_date: "2000-01-15", unit_code: "D1A" },
  { ...base, person_id: 5, birth_date: "1968-05-20", unit_code: "D2", position_type_code: "1", echelon_code: "22", position_name: "KEPALA DINAS KESEHATAN" },
  { ...base, person_id: 6, birth_date: "1995-02-28", sex: "P", employment_type: "PPPK", legal_status_code: "71", grade_code: "7", grade: "VII", education_code: "30", unit_code: null, opd_name: "DINKES & KB  Kota Contoh", position_type_code: "2", position_name: "TERAMPIL - PERAWAT" },
  { ...base, person_id: 7, birth_date: "1980-06-01", unit_code: "C1", unit_name: "SEKSI PUTAR KIRI" },
  { ...base, person_id: 8, birth_date: "1966-04-10", unit_code: "D1A" },
  { ...base, person_id: 9, birth_date: "1985-09-09", unit_code: "D1A" },
];

const people2024 = [
  ...people2023.filter((p) => ![8, 9].includes(p.person_id)),
  { ...base, person_id: 9, birth_date: "1985-09-09", unit_code: "D2A" },
  { ...base, person_id: 10, birth_date: "1988-01-01", unit_code: "D1A" },
  { ...base, person_id: 11, birth_date: "1999-01-01", unit_code: "D2", position_type_code: "2", position_name: "DOKTER AHLI MADYA", position_code: "DM" },
  { ...base, person_id: 12, birth_date: "1965-01-01", unit_code: "D2", legal_status_code: "99" },
];

export const smallRegion = {
  settings: [{ name: "region_name", value: "Kota Contoh" }, { name: "as_of", value: "2024-12-31" }],
  raw_unit_hierarchies: units,
  raw_position_references: [{ position_code: "DM", position_name: "DOKTER AHLI MADYA", level: "MA", retirement_age: 60 }],
  raw_asn_snapshots: [
    { ...people2023[3], snapshot_date: "2023-06-30", unit_code: "D1B" },
    ...people2023.map((p) => ({ ...p, snapshot_date: "2023-12-31" })),
    ...people2024.map((p) => ({ ...p, snapshot_date: "2024-12-31" })),
  ],
  raw_movements: [
    { person_id: 8, movement_type: "retirement", date: "2024-05-01" },
    { person_id: 10, movement_type: "transfer-in", date: "2024-03-01", employment_type: "PNS" },
    { person_id: 5, movement_type: "appointment", date: "2020-01-01" },
  ],
} satisfies RawRows;
