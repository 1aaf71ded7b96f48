import type { Bilingual } from "../contracts/contract.js";
import type { ThemeId } from "./indicator.js";

export interface Theme {
  readonly id: ThemeId;
  readonly page: "kepegawaian" | "kinerja" | "mutu-data";
  readonly title: Bilingual;
  /** one sentence: what the section answers */
  readonly lead: Bilingual;
}

/** The themes in the order in which pages and downloads show them. */
export const themes: readonly Theme[] = [
  {
    id: "komposisi-pegawai", page: "kepegawaian",
    title: { id: "Komposisi pegawai", en: "Workforce composition" },
    lead: { id: "Berapa banyak pegawai yang aktif, di perangkat daerah mana, dan siapa mereka.", en: "How many people are in active service, in which agencies, and who they are." },
  },
  {
    id: "struktur-organisasi", page: "kepegawaian",
    title: { id: "Struktur organisasi", en: "Organisational structure" },
    lead: { id: "Berapa orang yang dipimpin seorang atasan dan berapa lapis jenjang di atas pegawai.", en: "How many people one superior leads and how many layers stand above an employee." },
  },
  {
    id: "kebutuhan-pegawai", page: "kepegawaian",
    title: { id: "Kebutuhan dan ketersediaan", en: "Need and availability" },
    lead: { id: "Sejauh mana pegawai yang ada memenuhi kebutuhan menurut analisis beban kerja.", en: "How far the people in post meet the need found by workload analysis." },
  },
  {
    id: "proyeksi-pensiun", page: "kepegawaian",
    title: { id: "Proyeksi pensiun", en: "Retirement outlook" },
    lead: { id: "Berapa pegawai yang mencapai batas usia pensiun dalam sepuluh tahun mendatang, dan di mana.", en: "How many employees reach retirement age within ten years, and where." },
  },
  {
    id: "arus-pegawai", page: "kepegawaian",
    title: { id: "Arus pegawai", en: "Workforce flows" },
    lead: { id: "Bagaimana jumlah pegawai awal tahun menjadi jumlah akhir tahun, dengan selisih yang tidak terjelaskan.", en: "How the headcount at the start of a year became that at its end, with what remains unexplained." },
  },
  {
    id: "pengembangan-kompetensi", page: "kepegawaian",
    title: { id: "Pengembangan kompetensi", en: "Competence development" },
    lead: { id: "Berapa jam pelajaran yang diikuti pegawai dan apakah hak 20 JP setahun terpenuhi.", en: "How many hours of training employees took and whether the right to 20 hours a year is met." },
  },
  {
    id: "indeks-profesionalitas", page: "kepegawaian",
    title: { id: "Indeks profesionalitas ASN", en: "Professionalism index" },
    lead: { id: "Nilai IP ASN menurut dimensinya dan berapa pegawai yang terukur.", en: "The professionalism index by dimension and how many employees were measured." },
  },
  {
    id: "cakupan-penilaian", page: "kinerja",
    title: { id: "Cakupan dan ketepatan waktu penilaian", en: "Appraisal coverage and punctuality" },
    lead: { id: "Berapa pegawai yang merencanakan kinerja dan dinilai, dan apakah tepat waktu.", en: "How many employees planned their performance and were appraised, and whether in time." },
  },
  {
    id: "sebaran-predikat", page: "kinerja",
    title: { id: "Sebaran predikat", en: "Distribution of predicates" },
    lead: { id: "Bagaimana predikat kinerja tersebar dan seberapa terpusat pada satu predikat.", en: "How performance predicates are spread and how far they crowd into one." },
  },
  {
    id: "kesesuaian-aturan", page: "kinerja",
    title: { id: "Kesesuaian dengan aturan", en: "Conformity with the rules" },
    lead: { id: "Apakah predikat sesuai dengan matriks dan pola distribusi yang diatur, dan dinilai oleh atasan langsung.", en: "Whether predicates follow the prescribed matrix and distribution patterns, and come from the direct superior." },
  },
  {
    id: "pergeseran-predikat", page: "kinerja",
    title: { id: "Pergeseran predikat", en: "Movement of predicates" },
    lead: { id: "Berapa pegawai yang predikatnya naik, tetap, atau turun dari tahun ke tahun.", en: "How many employees moved up, stayed, or moved down from one year to the next." },
  },
  {
    id: "mutu-data", page: "mutu-data",
    title: { id: "Mutu data", en: "Data quality" },
    lead: { id: "Berapa banyak baris ekspor yang dapat dipakai dan apa yang masih harus dibenahi di sumbernya.", en: "How many rows of the exports could be used and what is left to mend at the source." },
  },
];
