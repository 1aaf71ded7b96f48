import { contracts } from "../contracts/index.js";
import type { Dimension } from "./indicator.js";

/** Dimensions that several indicators share. Category ids are the codes of the marts; people whose code is missing stand under `tidak-diketahui`. */
const unknown = { id: "tidak-diketahui", title: { id: "Tidak diketahui", en: "Unknown" } };

export const sex: Dimension = {
  id: "jenis-kelamin",
  title: { id: "Jenis kelamin", en: "Sex" },
  categories: [
    { id: "L", title: { id: "Laki-laki", en: "Men" } },
    { id: "P", title: { id: "Perempuan", en: "Women" } },
    unknown,
  ],
};

export const ageBand: Dimension = {
  id: "kelompok-umur",
  title: { id: "Kelompok umur", en: "Age band" },
  categories: [
    { id: "<25", title: { id: "Di bawah 25 tahun", en: "Under 25" } },
    { id: "25-34", title: { id: "25–34 tahun", en: "25–34" } },
    { id: "35-44", title: { id: "35–44 tahun", en: "35–44" } },
    { id: "45-54", title: { id: "45–54 tahun", en: "45–54" } },
    { id: "55+", title: { id: "55 tahun ke atas", en: "55 and over" } },
    unknown,
  ],
};

export const gradeGroup: Dimension = {
  id: "golongan",
  title: { id: "Golongan", en: "Grade group" },
  categories: [
    { id: "I", title: { id: "Golongan I", en: "Grade I" } },
    { id: "II", title: { id: "Golongan II", en: "Grade II" } },
    { id: "III", title: { id: "Golongan III", en: "Grade III" } },
    { id: "IV", title: { id: "Golongan IV", en: "Grade IV" } },
    { id: "PPPK", title: { id: "PPPK (golongan tersendiri)", en: "PPPK (grades of their own)" } },
    unknown,
  ],
};

export const educationLevel: Dimension = {
  id: "pendidikan",
  title: { id: "Pendidikan terakhir", en: "Highest education" },
  categories: [
    { id: "SD", title: { id: "SD", en: "Primary school" } },
    { id: "SLTP", title: { id: "SLTP", en: "Lower secondary" } },
    { id: "SLTA", title: { id: "SLTA", en: "Upper secondary" } },
    { id: "D1-D2", title: { id: "Diploma I–II", en: "Diploma I–II" } },
    { id: "D3", title: { id: "Diploma III", en: "Diploma III" } },
    { id: "D4-S1", title: { id: "Diploma IV/Sarjana", en: "Bachelor's (D4/S1)" } },
    { id: "Profesi", title: { id: "Profesi", en: "Professional" } },
    { id: "S2", title: { id: "Magister/Spesialis", en: "Master's/Specialist" } },
    { id: "S3", title: { id: "Doktor/Subspesialis", en: "Doctorate/Subspecialist" } },
    unknown,
  ],
};

const structural = [
  { id: "jpt", title: { id: "Pimpinan tinggi", en: "Senior executive (JPT)" } },
  { id: "administrator", title: { id: "Administrator", en: "Administrator" } },
  { id: "pengawas", title: { id: "Pengawas", en: "Supervisor" } },
];

export const positionType: Dimension = {
  id: "jenis-jabatan",
  title: { id: "Jenis jabatan", en: "Position type" },
  categories: [
    ...structural,
    { id: "fungsional", title: { id: "Fungsional", en: "Functional" } },
    { id: "pelaksana", title: { id: "Pelaksana", en: "Operational staff (pelaksana)" } },
    unknown,
  ],
};

/** Bands of the class of a position (kelas jabatan, 1 to 17). */
export const positionClass: Dimension = {
  id: "kelas-jabatan",
  title: { id: "Kelas jabatan", en: "Position class" },
  categories: [
    { id: "1-4", title: { id: "Kelas 1–4", en: "Classes 1–4" } },
    { id: "5-7", title: { id: "Kelas 5–7", en: "Classes 5–7" } },
    { id: "8-10", title: { id: "Kelas 8–10", en: "Classes 8–10" } },
    { id: "11-13", title: { id: "Kelas 11–13", en: "Classes 11–13" } },
    { id: "14-17", title: { id: "Kelas 14–17", en: "Classes 14–17" } },
    unknown,
  ],
};

export const structuralLevel: Dimension = {
  id: "jenjang-struktural",
  title: { id: "Jenjang struktural", en: "Structural level" },
  categories: [...structural, unknown],
};

export const employmentType: Dimension = {
  id: "jenis-asn",
  title: { id: "Jenis ASN", en: "Employment type" },
  categories: [
    { id: "PNS", title: { id: "PNS", en: "Permanent (PNS)" } },
    { id: "PPPK", title: { id: "PPPK", en: "Contract (PPPK)" } },
    { id: "PPPK_PW", title: { id: "PPPK paruh waktu", en: "Part-time contract (PPPK)" } },
    unknown,
  ],
};

export const predicate: Dimension = {
  id: "predikat",
  title: { id: "Predikat kinerja", en: "Performance predicate" },
  categories: [
    { id: "sangat-baik", title: { id: "Sangat Baik", en: "Very good" } },
    { id: "baik", title: { id: "Baik", en: "Good" } },
    { id: "butuh-perbaikan", title: { id: "Butuh Perbaikan", en: "Needs improvement" } },
    { id: "kurang", title: { id: "Kurang", en: "Poor" } },
    { id: "sangat-kurang", title: { id: "Sangat Kurang", en: "Very poor" } },
  ],
};

export const exportKind: Dimension = {
  id: "jenis-ekspor",
  title: { id: "Jenis ekspor", en: "Kind of export" },
  categories: [
    ...contracts.map(({ kind, title }) => ({ id: kind, title })),
    { id: "tidak-dikenal", title: { id: "Jenis tidak dikenal", en: "Unknown kind" } },
  ],
};

/** Calendar years of a retirement; rows carry the ten that follow their data year. */
export const retirementYear: Dimension = {
  id: "tahun-pensiun",
  title: { id: "Tahun pensiun", en: "Year of retirement" },
  categories: Array.from({ length: 41 }, (_, i) => String(2010 + i)).map((year) => ({ id: year, title: { id: year, en: year } })),
};

/** Whether the agency of an employee reached at least half of its targets in the year. */
export const targetAttainment: Dimension = {
  id: "capaian-target",
  title: { id: "Capaian target perangkat daerah", en: "Targets of the agency" },
  categories: [
    { id: "tercapai", title: { id: "Target tercapai", en: "Targets reached" } },
    { id: "luput", title: { id: "Target luput", en: "Targets missed" } },
    { id: "tanpa-target", title: { id: "Tanpa target", en: "Without targets" } },
  ],
};

/** What items of the employee survey are about; which item belongs where is data (`survei-pegawai.json`). */
export const surveyTopic: Dimension = {
  id: "topik",
  title: { id: "Topik survei", en: "Topic of the survey" },
  categories: [
    { id: "rasa-memiliki", title: { id: "Rasa memiliki", en: "Ownership" } },
    { id: "tanggung-jawab", title: { id: "Tanggung jawab", en: "Responsibility" } },
    { id: "suara-didengar", title: { id: "Suara didengar", en: "Being heard" } },
    { id: "dukungan-atasan", title: { id: "Dukungan atasan", en: "Support of superiors" } },
    { id: "kerja-sama", title: { id: "Kerja sama", en: "Working together" } },
    { id: "pengembangan-diri", title: { id: "Pengembangan diri", en: "Development" } },
    { id: "lainnya", title: { id: "Butir lainnya", en: "Other items" } },
  ],
};

export const surveyItem: Dimension = {
  id: "butir",
  title: { id: "Butir survei", en: "Item of the survey" },
  categories: Array.from({ length: 20 }, (_, i) => ({ id: `p${i + 1}`, title: { id: `Butir ${i + 1}`, en: `Item ${i + 1}` } })),
};
