import { normalMinimalDetectableEffect } from "../../statistics/power/normalMinimalDetectableEffect.js";
import { silent, type Analysis, type Answer, type Estimate, type Verdict } from "../analysis.js";
import { factorRows, originRows, repetitionRows } from "../halo/haloRows.js";
import { isFlat, someSheets, valueSheets } from "../halo/valueSheets.js";

/**
 * Half of the variance: above it the seven say more of one impression than of what is their own (an average variance
 * extracted of 0.5, Fornell and Larcker 1981, there the least for items that are meant to measure one and the same thing).
 */
const relevant = 0.5;

/** Fewer raters or rows than this, and a covariance of seven scores says nothing. */
const least = { raters: 10, rows: 50 } as const;

/** Whether seven scores say seven things, or one impression seven times. */
export const halo: Analysis = {
  id: "halo",
  page: "bias",
  order: 5,
  question: { id: "Apakah tujuh nilai perilaku hanya satu kesan?", en: "Are the seven behaviour scores one impression?" },
  title: { id: "Kesan umum (halo) dalam nilai BerAKHLAK", en: "The general impression (halo) in the BerAKHLAK scores" },
  estimand: {
    id: "Bagian ragam ketujuh nilai BerAKHLAK yang dibawa satu faktor bersama, di antara semua pegawai, di antara pegawai seorang penilai, dan di antara penilai; bagian baris dengan tujuh nilai yang sama, dibanding kebetulan.",
    en: "The share of the variance of the seven BerAKHLAK scores that one common factor carries, among everyone, among the people of one rater, and between raters; the share of rows with seven equal scores, against chance.",
  },
  method: {
    id: "Model satu faktor dengan kemungkinan maksimum atas kovarians di sekitar rata-rata tahun (seluruh), rata-rata penilai per tahun (dalam penilai), dan antarpenilai (taksiran momen); omega McDonald; selang dari jackknife per kelompok penilai. Asal kesan umum: REML bersilang atas rata-rata tujuh nilai, dikurangi ragam khas ketujuhnya. Kebetulan untuk baris yang sama: nilai tiap perilaku ditukar di antara pegawai seorang penilai dalam satu tahun, dihitung eksak; untuk kesamaan dengan rekan memakai pendekatan pasangan bebas.",
    en: "One-factor model by maximum likelihood on covariances about the year's mean (everyone), the rater's mean in the year (within raters) and between raters (moment estimate); McDonald's omega; intervals by a jackknife over groups of raters. Origin of the impression: crossed REML of the mean of seven, less their unique variances. Chance of equal rows: each behaviour's scores change places among the people of a rater in a year, counted exactly; for equality with a colleague, pairs are taken as independent.",
  },
  assumptions: [
    { id: "Di dalam satu tahun, ketujuh nilai memakai skala yang sama di seluruh daerah.", en: "Within a year, the seven scores use one scale all over the region." },
    { id: "Penilai saling bebas; pegawai yang pindah penilai dianggap tidak mengaitkan keduanya.", en: "Raters are independent; people who change raters are taken not to tie them together." },
    { id: "Di samping satu faktor bersama, ketujuh nilai tidak berkaitan.", en: "Apart from one common factor, the seven scores do not hang together." },
  ],
  limits: [
    { id: "Faktor bersama bukan dengan sendirinya kekeliruan: pegawai yang baik dapat memang baik dalam ketujuhnya. Bagian yang berasal dari pegawai, disepakati penilai dan tahun yang berbeda, ditunjukkan terpisah.", en: "A common factor is not an error in itself: a good employee can be good in all seven. The part that comes from the person, on which different raters and years agree, is shown apart." },
    { id: "Pada skala kasar atau nilai yang menumpuk di puncak, baris dapat sama tanpa disalin: kebetulan dihitung seolah-olah ketujuh nilai saling bebas.", en: "On a coarse scale, or where scores pile up at the top, rows can be equal without copying: chance is counted as if the seven were independent." },
    { id: "Sub-nilai di bawah tujuh tidak dipakai.", en: "Rows with fewer than seven scores are not used." },
  ],
  measures: [
    { id: "bagian-faktor", title: { id: "Bagian ragam yang dibawa satu kesan umum", en: "Share of variance carried by one general impression" }, unit: "share" },
    { id: "korelasi-antarnilai", title: { id: "Korelasi rata-rata antarnilai", en: "Mean correlation between values" }, unit: "correlation", null: 0 },
    { id: "omega", title: { id: "Keandalan jumlah ketujuh nilai (omega)", en: "Reliability of the sum of seven (omega)" }, unit: "share" },
    { id: "asal-kesan", title: { id: "Asal kesan umum", en: "Origin of the general impression" }, unit: "share" },
    { id: "baris-sama", title: { id: "Baris yang berulang", en: "Repeated rows" }, unit: "share" },
    { id: "baris-kebetulan", title: { id: "Baris berulang menurut kebetulan", en: "Repeated rows by chance" }, unit: "share" },
    { id: "baris-selisih", title: { id: "Selisih baris berulang terhadap kebetulan", en: "Repeated rows, difference from chance" }, unit: "percentage-points", null: 0 },
    { id: "penilai-baris-sama", title: { id: "Penilai yang selalu memberi tujuh nilai sama", en: "Raters who always give seven equal scores" }, unit: "share" },
  ],
  specifications: [
    { id: "seluruh", title: { id: "Semua pegawai", en: "Everyone" } },
    { id: "dalam-penilai", title: { id: "Di antara pegawai seorang penilai", en: "Among the people of one rater" } },
    { id: "antarpenilai", title: { id: "Antarpenilai", en: "Between raters" } },
    { id: "tanpa-baris-sama", title: { id: "Semua pegawai, tanpa baris dengan tujuh nilai sama", en: "Everyone, without rows of seven equal scores" } },
    { id: "bersilang", title: { id: "Efek acak bersilang atas rata-rata tujuh nilai", en: "Crossed random effects of the mean of seven" } },
    { id: "tujuh-sama", title: { id: "Tujuh nilai yang sama", en: "Seven equal scores" } },
    { id: "sama-dengan-rekan", title: { id: "Sama dengan rekan dari penilai yang sama", en: "The same as a colleague's from the same rater" } },
    { id: "sama-dengan-tahun-lalu", title: { id: "Sama dengan tahun lalu dari penilai yang sama", en: "The same as last year's from the same rater" } },
  ],
  categories: [
    { id: "pegawai", title: { id: "Pegawai, siapa pun penilainya", en: "The person, whoever rates" } },
    { id: "penilai", title: { id: "Penilai, siapa pun pegawainya", en: "The rater, whoever is rated" } },
    { id: "kali-ini", title: { id: "Kesan penilai ini atas pegawai ini tahun ini", en: "This rater's view of this person this year" } },
  ],
  figures: [
    { id: "bagian-faktor", kind: "intervals", title: { id: "Seberapa besar satu kesan umum", en: "How large one general impression is" }, measures: ["bagian-faktor"] },
    { id: "asal-kesan", kind: "stack", title: { id: "Dari mana kesan umum berasal", en: "Where the general impression comes from" }, measures: ["asal-kesan"] },
    { id: "menurut-tahun", kind: "trend", title: { id: "Kesan umum menurut tahun", en: "The general impression by year" }, measures: ["bagian-faktor"], specifications: ["seluruh"] },
    { id: "baris-berulang", kind: "intervals", title: { id: "Baris berulang di atas kebetulan", en: "Repeated rows beyond chance" }, measures: ["baris-selisih"] },
  ],
  headline: { measure: "bagian-faktor", specification: "seluruh" },
  sentences: {
    found: { id: "Ketujuh nilai perilaku sebagian besar mengulang satu kesan umum: {estimate} perbedaannya berasal dari situ ({low}–{high}).", en: "The seven behaviour scores mostly repeat one general impression: {estimate} of their differences comes from it ({low}–{high})." },
    small: { id: "Ketujuh nilai perilaku berbagi satu kesan umum, tetapi lebih banyak mengatakan hal yang berbeda: {estimate} perbedaannya berasal dari kesan umum ({low}–{high}).", en: "The seven behaviour scores share a general impression but say more of their own: {estimate} of their differences comes from it ({low}–{high})." },
    none: { id: "Ketujuh nilai perilaku tidak menunjukkan satu kesan umum; tiap nilai berdiri sendiri.", en: "The seven behaviour scores show no general impression; each stands by itself." },
    unclear: { id: "Data ini tidak cukup untuk mengatakan apakah ketujuh nilai perilaku hanya mengulang satu kesan umum.", en: "These data are not enough to say whether the seven behaviour scores repeat one general impression." },
  },
  advice: {
    found: { id: "Nilai satu perilaku untuk semua pegawai sebelum beralih ke perilaku berikutnya, minta contoh nyata untuk tiap nilai, dan jangan membaca ketujuhnya sebagai tujuh keterangan yang terpisah.", en: "Score one behaviour for all people before the next, ask for an observed example of each, and do not read the seven as separate pieces of evidence." },
    small: { id: "Pertahankan contoh nyata untuk tiap perilaku; tidak perlu tindakan khusus.", en: "Keep asking for observed examples of each behaviour; no special action is needed." },
    none: { id: "Tidak perlu tindakan.", en: "No action is needed." },
    unclear: { id: "Kumpulkan sub-nilai ketujuh perilaku dari lebih banyak penilai.", en: "Collect the seven sub-scores from more raters." },
  },
  wouldChange: { id: "Faktor bersama yang mengecil setelah ketujuh nilai dinilai terpisah, dengan contoh perilaku untuk setiap nilai.", en: "A common factor that shrinks once the seven values are rated apart, with examples of behaviour for each." },
  validation: ["crossedReml"],
  needs: ["annual-appraisal"],
  async compute({ warehouse }) {
    const sheets = await valueSheets(warehouse);
    if (sheets.n < least.rows || new Set(sheets.rater).size < least.raters) return silent(halo, tooFew);
    const years = [...new Set(sheets.year)].sort((a, b) => a - b);
    const rowsWhere = (keep: (row: number) => boolean) => someSheets(sheets, [...sheets.rater.keys()].filter(keep));
    const enough = ({ n, rater }: typeof sheets) => n >= least.rows && new Set(rater).size >= least.raters;
    const varied = rowsWhere((row) => !isFlat(sheets, row));
    const estimates = [
      ...factorRows(sheets, "all", "seluruh"),
      ...factorRows(sheets, "within", "dalam-penilai"),
      ...factorRows(sheets, "between", "antarpenilai"),
      ...(enough(varied) && varied.n < sheets.n ? factorRows(varied, "all", "tanpa-baris-sama") : []),
      ...years.flatMap((year) => {
        const own = rowsWhere((row) => sheets.year[row] === year);
        return enough(own) ? factorRows(own, "all", "seluruh", String(year)).filter(({ measure }) => measure === "bagian-faktor") : [];
      }),
      ...originRows(sheets),
      ...repetitionRows(sheets),
    ];
    return { verdict: verdictOf(estimates), estimates } satisfies Answer;
  },
};

const tooFew = {
  id: `sub-nilai ketujuh perilaku kurang dari ${least.rows} baris atau dari kurang dari ${least.raters} penilai`,
  en: `sub-scores of the seven behaviours have fewer than ${least.rows} rows or come from fewer than ${least.raters} raters`,
};

function verdictOf(rows: readonly Estimate[]): Verdict {
  const lead = (measure: string) => rows.find((row) => row.measure === measure && row.specification === "seluruh" && row.period === "");
  const share = lead("bagian-faktor");
  const correlation = lead("korelasi-antarnilai");
  if (!share || share.estimate === null || !correlation || correlation.low === null || correlation.se === null) return "unclear";
  if (correlation.low > 0) return share.estimate >= relevant ? "found" : "small";
  return normalMinimalDetectableEffect(correlation.se) <= relevant ? "none" : "unclear";
}
