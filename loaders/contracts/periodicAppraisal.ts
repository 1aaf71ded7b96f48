import { predicates, ratings } from "./codes.js";
import type { Contract } from "./contract.js";

/** Periodic (monthly or quarterly) appraisals: SIASN rw-kinerjaperiodik and local e-Kinerja exports; CSV, xlsx, JSON. */
export const periodicAppraisal: Contract = {
  kind: "periodic-appraisal",
  title: { id: "Penilaian kinerja periodik", en: "Periodic appraisal" },
  table: "raw_periodic_appraisals",
  columns: [
    { name: "person", headers: ["nip", "NIP", "NIP BARU", "NIP PEGAWAI"], type: "nip", required: true, signature: true },
    { name: "period", headers: ["Periode", "Periode Penilaian", "Triwulan", "Bulan", "periodikNama"], type: "period", required: true, signature: true },
    { name: "unit_name", headers: ["unorNama", "Unit Kerja", "Unor", "OPD", "Perangkat Daerah"], type: "text" },
    { name: "result", headers: ["hasilKinerjaNilai", "Rating Hasil Kerja", "Hasil Kerja", "hasilKinerja"], type: "code", codes: ratings },
    { name: "behaviour", headers: ["perilakuKerjaNilai", "Rating Perilaku Kerja", "Rating Perilaku", "Perilaku Kerja", "perilakuKerja"], type: "code", codes: ratings },
    { name: "predicate", headers: ["kuadranKinerjaNilai", "Predikat Kinerja Pegawai", "Predikat Kinerja", "Predikat", "Kuadran Kinerja"], type: "code", codes: predicates, required: true, signature: true },
    { name: "rater", headers: ["penilaiNipNrp", "NIP Penilai", "NIP Pejabat Penilai Kinerja"], type: "nip" },
    { name: "rater_unit_name", headers: ["penilaiUnorNm", "Unor Penilai"], type: "text" },
    { name: "entry_date", headers: ["Tanggal Penilaian", "Tanggal Input"], type: "date" },
  ],
  forbidden: ["nama", "namaPenilai", "Nama Pegawai", "Nama Penilai", "id", "penilaiPnsId", "pnsDinilaiId", "path", "penilaiGolonganId", "penilaiJabatanNama", "periodikId", "instansiId", "instansiNama", "jabatan", "koefisenId", "koefisienId", "kriteria", "kuadranNilai", "persentase", "statusPenilai", "unorId"],
  key: ["person", "period"],
  notes: "a separate `tahun` column completes a period that names only a quarter or month",
};
