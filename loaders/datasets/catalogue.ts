import type { Question } from "../analyses/analysis.js";
import type { Bilingual } from "../contracts/contract.js";
import type { ThemeId } from "../indicators/indicator.js";
import type { Theme } from "../indicators/themes.js";
import { agencyColumns } from "./agencyColumns.js";
import { columns } from "./columns.js";
import { evaluationColumns } from "./evaluationColumns.js";
import type { PublishedColumn } from "./published.js";

/** One dataset as declared: what it holds and how its rows come out of the tables of published.duckdb. */
export interface Dataset {
  /** kebab-case; the name of its files, of its address, and with underscores of its table */
  readonly id: string;
  readonly title: Bilingual;
  readonly description: Bilingual;
  readonly grain: Bilingual;
  readonly keywords: readonly string[];
  readonly columns: readonly PublishedColumn[];
  /** columns that name a row */
  readonly key: readonly string[];
  /** set for the datasets of a theme's indicators */
  readonly theme?: ThemeId;
  /** set for the dataset of a question */
  readonly question?: string;
}

const grain: Bilingual = {
  id: "Satu baris per indikator, periode, perangkat daerah, dimensi, dan kategori.",
  en: "One row per indicator, period, agency, dimension and category.",
};

/** Every published dataset: one per theme, one per question, then the references, the dictionary, the findings, and the quality of the data. */
export function catalogue(themes: readonly Theme[], questions: readonly Question[]): readonly Dataset[] {
  return [
    ...themes.map(({ id, title, lead }): Dataset => ({
      id, title, description: lead, grain, theme: id, columns: columns.observations,
      keywords: ["ASN", "kepegawaian", title.id.toLowerCase()],
      key: ["indicator", "period", "opd_id", "dimension", "category"],
    })),
    ...questions.map(({ id, page, title, question, estimand }): Dataset => ({
      id, title, question: id, columns: columns.estimates,
      description: { id: `${question.id} ${estimand.id}`, en: `${question.en} ${estimand.en}` },
      grain: { id: "Satu baris per ukuran, spesifikasi, kategori, dan periode.", en: "One row per measure, specification, category and period." },
      keywords: ["ASN", page, title.id.toLowerCase()],
      key: ["measure", "specification", "category", "period"],
    })),
    {
      id: "penilaian-aspek",
      title: { id: "Kekuatan dan kelemahan", en: "Strengths and weaknesses" },
      description: { id: "Setiap kriteria evaluasi bagi daerah dan perangkat daerah: nilai, selang, ambang, dan putusannya.", en: "Every criterion of the evaluation for the region and its agencies: value, interval, thresholds and verdict." },
      grain: { id: "Satu baris per kriteria dan perangkat daerah.", en: "One row per criterion and agency." },
      keywords: ["evaluasi", "kekuatan", "kelemahan"],
      columns: evaluationColumns.judgements,
      key: ["criterion", "opd_id"],
    },
    {
      id: "kartu-nilai",
      title: { id: "Kartu nilai aspek", en: "Scorecard of aspects" },
      description: { id: "Keadaan, kecenderungan, dan kepastian setiap aspek evaluasi.", en: "State, trend and certainty of every aspect of the evaluation." },
      grain: { id: "Satu baris per aspek.", en: "One row per aspect." },
      keywords: ["evaluasi", "kartu nilai"],
      columns: evaluationColumns.aspects,
      key: ["aspect"],
    },
    {
      id: "daftar-keputusan",
      title: { id: "Daftar keputusan", en: "Things to do" },
      description: { id: "Hal yang perlu dilakukan, diurutkan menurut pengaruh yang diharapkan dan kepastiannya.", en: "Things to do, ordered by expected effect and certainty." },
      grain: { id: "Satu baris per hal.", en: "One row per thing." },
      keywords: ["evaluasi", "strategi"],
      columns: evaluationColumns.decisions,
      key: ["place"],
    },
    {
      id: "peringkat-perangkat-daerah",
      title: { id: "Peringkat perangkat daerah dengan selangnya", en: "Ranks of agencies with their intervals" },
      description: { id: "Peringkat gabungan setiap perangkat daerah dan selangnya bila bobot dan ketidakpastian angkanya diubah-ubah.", en: "Composite rank of every agency and its interval under changing weights and the uncertainty of its numbers." },
      grain: { id: "Satu baris per perangkat daerah.", en: "One row per agency." },
      keywords: ["evaluasi", "peringkat"],
      columns: evaluationColumns.ranks,
      key: ["opd_id"],
    },
    {
      id: "validasi-metode",
      title: { id: "Keandalan metode", en: "Validation of methods" },
      description: { id: "Bias, galat, cakupan selang, galat jenis I, dan kuasa uji setiap metode pada data buatan yang kebenarannya diketahui.", en: "Bias, error, coverage of intervals, type I error and power of every method on simulated data whose truth is known." },
      grain: { id: "Satu baris per metode, keadaan, sasaran, dan besaran.", en: "One row per method, regime, target and quantity." },
      keywords: ["metadata", "metodologi", "simulasi"],
      columns: columns.validation,
      key: ["method", "regime", "target", "quantity"],
    },
    {
      id: "corong-perangkat-daerah",
      title: { id: "Corong perangkat daerah", en: "Funnels of agencies" },
      description: { id: "Nilai setiap perangkat daerah beserta batas kendali 95% dan 99,8% di sekitar nilai daerah menurut ukurannya.", en: "The value of every agency with control limits of 95% and 99.8% around the region's value for its size." },
      grain: { id: "Satu baris per indikator, periode, dan perangkat daerah.", en: "One row per indicator, period and agency." },
      keywords: ["ASN", "perangkat daerah", "batas kendali"],
      columns: agencyColumns.funnels,
      key: ["indicator", "period", "opd_id"],
    },
    {
      id: "pembanding-perangkat-daerah",
      title: { id: "Pembanding perangkat daerah", en: "Comparison of agencies" },
      description: { id: "Nilai terbaru setiap perangkat daerah di samping nilai daerah dan nilai tengah perangkat daerah sejenis.", en: "The newest value of every agency beside the region's and the median of like agencies." },
      grain: { id: "Satu baris per indikator, periode, dan perangkat daerah.", en: "One row per indicator, period and agency." },
      keywords: ["ASN", "perangkat daerah", "perbandingan"],
      columns: agencyColumns.comparisons,
      key: ["indicator", "period", "opd_id"],
    },
    {
      id: "opd",
      title: { id: "Referensi perangkat daerah", en: "Reference of agencies" },
      description: { id: "Perangkat daerah dengan jenis dan sektornya; opd_id dipakai di semua kumpulan data.", en: "Agencies with their type and sector; opd_id is used in every dataset." },
      grain: { id: "Satu baris per perangkat daerah.", en: "One row per agency." },
      keywords: ["perangkat daerah", "kode referensi"],
      columns: columns.opds,
      key: ["opd_id"],
    },
    {
      id: "kamus-indikator",
      title: { id: "Kamus indikator", en: "Dictionary of indicators" },
      description: { id: "Setiap indikator dengan rumus, tafsiran, dasar hukum, dan SQL yang menghitungnya.", en: "Every indicator with formula, interpretation, legal basis and the SQL that computed it." },
      grain: { id: "Satu baris per indikator.", en: "One row per indicator." },
      keywords: ["metadata", "indikator", "metodologi"],
      columns: columns.dictionary,
      key: ["indicator"],
    },
    {
      id: "kamus-kategori",
      title: { id: "Kamus dimensi dan kategori", en: "Dictionary of dimensions and categories" },
      description: { id: "Nama setiap dimensi dan kategori yang dipakai indikator.", en: "The name of every dimension and category that indicators use." },
      grain: { id: "Satu baris per indikator, dimensi, dan kategori.", en: "One row per indicator, dimension and category." },
      keywords: ["metadata", "klasifikasi"],
      columns: columns.categories,
      key: ["indicator", "dimension", "category"],
    },
    {
      id: "temuan",
      title: { id: "Temuan ringkasan", en: "Findings of the summary" },
      description: { id: "Angka di balik kalimat pada halaman Ringkasan.", en: "The numbers behind the sentences of the summary page." },
      grain: { id: "Satu baris per temuan.", en: "One row per finding." },
      keywords: ["temuan", "ringkasan"],
      columns: columns.findings,
      key: ["finding"],
    },
    {
      id: "mutu-data-rinci",
      title: { id: "Mutu data menurut temuan pemeriksaan", en: "Data quality by kind of finding" },
      description: { id: "Banyaknya baris ekspor per jenis temuan pemeriksaan, tanpa isian dan tanpa orang.", en: "Number of export rows per kind of finding, without values and without people." },
      grain: { id: "Satu baris per jenis ekspor, kode temuan, dan periode.", en: "One row per kind of export, code of finding and period." },
      keywords: ["mutu data", "validasi"],
      columns: columns.quality,
      key: ["kind", "code", "severity", "period"],
    },
    {
      id: "perlindungan",
      title: { id: "Yang dirahasiakan", en: "What is withheld" },
      description: {
        id: "Berapa sel dan berapa bagian orang yang dirahasiakan pada setiap kumpulan data dan indikator, dan berapa yang tersisa bila tabelnya dibuat lebih kasar.",
        en: "How many cells and what share of people are withheld in every dataset and indicator, and what would be left if its tables were coarser.",
      },
      grain: { id: "Satu baris per kumpulan data, indikator, perincian, dan ukuran.", en: "One row per dataset, indicator, grain and measure." },
      keywords: ["metadata", "kerahasiaan statistik"],
      columns: columns.utility,
      key: ["dataset", "subject", "grain", "measure"],
    },
    {
      id: "rilis",
      title: { id: "Keterangan rilis", en: "Facts of the release" },
      description: { id: "Tanggal data, versi, lisensi, penerbit, dan jadwal rilis berikutnya.", en: "Data date, version, licence, publisher and date of the next release." },
      grain: { id: "Satu baris per keterangan.", en: "One row per fact." },
      keywords: ["rilis", "metadata"],
      columns: columns.release,
      key: ["name"],
    },
  ];
}

/** The name of a dataset's table in published.duckdb. */
export function tableName({ id }: Pick<Dataset, "id">): string {
  return id.replaceAll("-", "_");
}
