import type { Bilingual } from "../contracts/contract.js";
import type { ThemeId } from "./indicator.js";
import type { Page } from "./pages.js";

export interface Theme {
  readonly id: ThemeId;
  readonly page: Page;
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
    id: "indeks-profesionalitas", page: "indeks",
    title: { id: "Indeks profesionalitas ASN", en: "Professionalism index" },
    lead: { id: "Nilai IP ASN menurut dimensinya dan berapa pegawai yang terukur.", en: "The professionalism index by dimension and how many employees were measured." },
  },
  {
    id: "seleksi-pegawai", page: "rekrutmen",
    title: { id: "Seleksi pegawai", en: "Selection of employees" },
    lead: { id: "Berapa pelamar untuk setiap formasi, siapa yang lulus setiap tahap, dan formasi mana yang tidak terisi.", en: "How many applied for each post, who passed each stage, and which posts stayed unfilled." },
  },
  {
    id: "jenjang-karier", page: "karier",
    title: { id: "Jenjang karier", en: "Career paths" },
    lead: { id: "Siapa yang naik jabatan, berapa lama menunggu, dan siapa yang memperoleh pelatihan.", en: "Who is promoted, after how long, and who gets training." },
  },
  {
    id: "suksesi", page: "karier",
    title: { id: "Suksesi jabatan pimpinan", en: "Succession to leading posts" },
    lead: { id: "Apakah jabatan struktural memiliki calon yang siap dan berapa lama jabatan diisi pelaksana tugas.", en: "Whether structural posts have a candidate who is ready, and how long posts are held by acting officials." },
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
    id: "tahapan-kinerja", page: "kinerja",
    title: { id: "Tahapan pengelolaan kinerja", en: "Stages of performance management" },
    lead: { id: "Apakah kinerja direncanakan, dipantau, dinilai, dan ditindaklanjuti dengan penghargaan atau sanksi.", en: "Whether performance is planned, followed, evaluated, and answered with rewards or sanctions." },
  },
  {
    id: "hasil-sektor", page: "kinerja",
    title: { id: "Hasil sektor dan penilaian", en: "Results of sectors and appraisals" },
    lead: { id: "Apakah perangkat daerah yang pegawainya dinilai baik juga mencapai hasilnya.", en: "Whether agencies whose employees are rated well reach their results too." },
  },
  {
    id: "kehadiran", page: "kehadiran",
    title: { id: "Kehadiran", en: "Attendance" },
    lead: { id: "Berapa hari pegawai hadir, terlambat, dan tanpa keterangan, serta seberapa sering catatannya dikoreksi.", en: "How many days employees are present, late and absent without leave, and how often records are corrected." },
  },
  {
    id: "penggajian", page: "kehadiran",
    title: { id: "Daftar TPP", en: "Payroll of allowances" },
    lead: { id: "Berapa baris daftar TPP yang dikoreksi, berapa nilainya, dan berapa lama menutup satu bulan.", en: "How many lines of the payroll are corrected, what they cost, and how long a month takes to close." },
  },
  {
    id: "partisipasi-pegawai", page: "partisipasi",
    title: { id: "Forum dan masukan pegawai", en: "Forums and suggestions of employees" },
    lead: { id: "Seberapa luas forum menjangkau pegawai dan berapa masukan yang ditindaklanjuti.", en: "How far forums reach and how many suggestions are followed up." },
  },
  {
    id: "survei-pegawai", page: "partisipasi",
    title: { id: "Survei pegawai", en: "Employee survey" },
    lead: { id: "Siapa yang menjawab dan apa yang mereka katakan tentang rasa memiliki dan tanggung jawab.", en: "Who answers, and what they say about ownership and responsibility." },
  },
  {
    id: "kepuasan-masyarakat", page: "layanan",
    title: { id: "Kepuasan masyarakat", en: "Public satisfaction" },
    lead: { id: "Bagaimana masyarakat menilai layanan menurut unit, unsur, dan tahun.", en: "How citizens rate services by agency, element and year." },
  },
  {
    id: "pengaduan", page: "layanan",
    title: { id: "Pengaduan", en: "Complaints" },
    lead: { id: "Berapa pengaduan yang selesai dan berapa lama menunggu.", en: "How many complaints are settled and how long they wait." },
  },
  {
    id: "hasil-pelayanan", page: "layanan",
    title: { id: "Capaian dan wilayah", en: "Targets and places" },
    lead: { id: "Apakah target sektor tercapai dan bagaimana pegawai tersebar terhadap penduduk.", en: "Whether the targets of sectors are met, and how staff are spread over the population." },
  },
  {
    id: "proyeksi-pegawai", page: "perencanaan",
    title: { id: "Proyeksi jumlah pegawai", en: "Projection of headcount" },
    lead: { id: "Berapa pegawai yang akan ada dalam sepuluh tahun bila masuk dan keluar berlanjut seperti sekarang.", en: "How many employees there will be within ten years if entries and exits go on as now." },
  },
  {
    id: "mutu-data", page: "mutu-data",
    title: { id: "Mutu data", en: "Data quality" },
    lead: { id: "Berapa banyak baris ekspor yang dapat dipakai dan apa yang masih harus dibenahi di sumbernya.", en: "How many rows of the exports could be used and what is left to mend at the source." },
  },
];
