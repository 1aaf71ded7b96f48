import { organisationPredicates, predicates, ratings } from "./codes.js";
import type { Contract } from "./contract.js";

/** Annual appraisals: local e-Kinerja exports and SIASN rw-skp22. */
export const annualAppraisal: Contract = {
  kind: "annual-appraisal",
  title: { id: "Penilaian kinerja tahunan", en: "Annual appraisal" },
  table: "raw_annual_appraisals",
  columns: [
    { name: "person", headers: ["NIP", "NIP BARU", "NIP PEGAWAI", "nipBaru"], type: "nip", required: true, signature: true },
    { name: "year", headers: ["Tahun", "Tahun Penilaian", "Periode Penilaian", "Periode"], type: "year", required: true, signature: true },
    { name: "unit_name", headers: ["Unit Kerja", "Unor", "UNOR NAMA", "OPD", "Perangkat Daerah"], type: "text" },
    { name: "position_name", headers: ["Jabatan", "Jabatan Nama"], type: "text" },
    { name: "result", headers: ["Rating Hasil Kerja", "Hasil Kerja", "hasilKinerjaNilai", "Hasil Kinerja", "hasilKinerja"], type: "code", codes: ratings },
    { name: "behaviour", headers: ["Rating Perilaku Kerja", "Rating Hasil Perilaku", "Rating Perilaku", "PerilakuKerjaNilai", "Perilaku Kerja", "perilakuKerja"], type: "code", codes: ratings },
    { name: "predicate", headers: ["Predikat Kinerja Pegawai", "Predikat Kinerja", "Predikat", "KuadranKinerjaNilai", "kuadranKinerjaNilai", "Kuadran Kinerja", "kuadranKinerja"], type: "code", codes: predicates, required: true, signature: true },
    { name: "rater", headers: ["NIP Penilai", "NIP Pejabat Penilai Kinerja", "nipNrpPenilai", "penilaiNipNrp"], type: "nip" },
    { name: "rater_unit_name", headers: ["Unor Penilai", "penilaiUnorNm"], type: "text" },
    { name: "rater_position_name", headers: ["Jabatan Penilai", "penilaiJabatanNm"], type: "text" },
    { name: "organisation_predicate", headers: ["Capaian Kinerja Organisasi", "Predikat Kinerja Organisasi"], type: "code", codes: organisationPredicates },
    { name: "entry_date", headers: ["Tanggal Penilaian", "Tanggal Input", "Tanggal"], type: "date" },
    { name: "service_orientation", headers: ["Berorientasi Pelayanan"], type: "decimal", min: 0, max: 100 },
    { name: "accountable", headers: ["Akuntabel"], type: "decimal", min: 0, max: 100 },
    { name: "competent", headers: ["Kompeten"], type: "decimal", min: 0, max: 100 },
    { name: "harmonious", headers: ["Harmonis"], type: "decimal", min: 0, max: 100 },
    { name: "loyal", headers: ["Loyal"], type: "decimal", min: 0, max: 100 },
    { name: "adaptive", headers: ["Adaptif"], type: "decimal", min: 0, max: 100 },
    { name: "collaborative", headers: ["Kolaboratif"], type: "decimal", min: 0, max: 100 },
  ],
  forbidden: ["Nama", "Nama Pegawai", "Nama Penilai", "namaPenilai", "id", "pnsDinilaiId", "path", "penilaiGolonganId", "statusPenilai", "pnsDinilaiOrang"],
  key: ["person", "year"],
};
