import { silent, type Analysis, type Answer, type Verdict } from "../analysis.js";
import { ceilings, fewestNear, type Ceiling } from "../rulesBunching/bunching.js";
import { errorBins } from "../rulesBunching/errorBins.js";
import { ceilingRows } from "../rulesBunching/ceilingRows.js";
import { canShow, matrixLines, type MatrixLine } from "../rulesBunching/matrixLines.js";
import { repeaters } from "../rulesBunching/repeaters.js";
import { repetition, type Repetition } from "../rulesBunching/repetition.js";
import { binRows, errorShares, formulaRows, limitRows, repetitionRows } from "../rulesBunching/ruleRows.js";

/**
 * Ten of a hundred errors beyond chance: between a fifth and four fifths this is Cohen's h of 0.2 to 0.25, his small effect (1988, §6.2).
 * Where chance alone gives half, most appraisals are wrong and the formula is the region's.
 */
const relevant = { excess: 0.1, common: 0.5 } as const;

/** Whether predicates follow the matrix, whether errors are a habit, and whether agencies stop just short of a limit. */
export const rulesBunching: Analysis = {
  id: "aturan-dan-ambang",
  page: "bias",
  order: 9,
  question: { id: "Apakah predikat mengikuti aturan, dan menumpuk di ambangnya?", en: "Do predicates follow the rules, and bunch at their limits?" },
  title: { id: "Aturan dan ambang", en: "Rules and limits" },
  estimand: {
    id: "Dari penilaian lain oleh penilai yang sama dengan hasil kerja dan perilaku yang sama seperti satu penilaian yang menyimpang dari matriks PermenPANRB 6/2022: bagian yang juga menyimpang. Selain itu: bagian penilaian yang menyimpang, bagian penilai dan unit di luar batas kebetulan, dan bagian perangkat daerah tepat di bawah batas 70 % SE 3/2023 di antara yang berada di sekitarnya.",
    en: "Of the other appraisals by the same rater with the same result and behaviour as one that departs from the matrix of PermenPANRB 6/2022: the share that departs too. Also the share of appraisals that depart, the shares of raters and units beyond chance limits, and the share of agencies just under the 70 % limit of SE 3/2023 among those near it.",
  },
  method: {
    id: "Pengulangan: galat klaster per penilai pada skala logit (bila semua atau tidak satu pun berulang: Clopper–Pearson atas penilai); nilai p dari 99–999 pengacakan penyimpangan di dalam hasil × perilaku. Batas kebetulan: ekor binomial eksak pada laju bersama, dan beta-binomial dengan sebaran yang teramati (momen), tingkat temuan keliru 5 % menurut Benjamini–Hochberg, untuk penilai dan unit dengan sedikitnya tiga penilaian yang dapat menyimpang; selang Clopper–Pearson. Rumus keliru: penilai yang semua penilaian pembedanya mengikuti rumus itu. Ambang: uji binomial eksak atas perangkat daerah dan tahun tepat di bawah dan di atas batas dalam jendela 5 dan 10 poin persentase, dikoreksi Holm. Tidak ada pendekatan normal atas penilaian, sehingga tetap berlaku bila penyimpangan langka.",
    en: "Repetition: errors clustered by rater on the logit scale (where all or none come again: Clopper–Pearson over raters); p values from 99 to 999 shuffles of departures within result × behaviour. Chance limits: the exact binomial tail at a common rate, and beta-binomial with the spread observed (moments), at a false discovery rate of 5 % by Benjamini–Hochberg, for raters and units with three appraisals at least that could depart; Clopper–Pearson intervals. Wrong formulas: raters all of whose telling appraisals follow it. Limit: exact binomial test of agencies and years just under and over it within 5 and 10 percentage points, adjusted by Holm. Nothing approximates appraisals by a normal distribution, so it holds where departures are rare.",
  },
  assumptions: [
    { id: "Hasil kerja dan perilaku tercatat seperti yang dinilai; predikat dihitung atau dipilih setelahnya.", en: "Result and behaviour are on record as they were rated; the predicate was worked out or chosen afterwards." },
    { id: "Menurut hipotesis nol, penyimpangan mengenai setiap penilaian dengan hasil dan perilaku yang sama dengan peluang yang sama, siapa pun penilainya.", en: "If chance alone ruled, a departure is as likely in every appraisal with the same result and behaviour, whoever the rater is." },
    { id: "Tanpa penumpukan, perangkat daerah di sekitar batas sama mungkin berada di bawah atau di atasnya.", en: "Without bunching, agencies near the limit are as likely to be under it as over it." },
  ],
  limits: [
    { id: "Penyimpangan yang berulang menunjukkan rumus atau lembar kerja yang keliru, bukan niat; bisa jadi berasal dari aplikasi atau petunjuk unit.", en: "Repeated departures point to a wrong formula or worksheet, not to intent; it may come from an application or a unit's instruction." },
    { id: "Rumus keliru hanya terlihat bila hasil dan perilaku berbeda atau di bawah ekspektasi; pada penilaian lain matriks dan rumus keliru memberi predikat yang sama.", en: "A wrong formula shows only where result and behaviour differ or are below expectation; elsewhere matrix and wrong formulas give the same predicate." },
    { id: "Penilai dengan sedikit penilaian yang dapat menyimpang tidak dapat dinyatakan di luar batas; batas dengan sebaran sengaja longgar dan dapat meluputkan kebiasaan yang tersebar luas.", en: "Raters with few appraisals that could depart cannot be put beyond limits; limits with spread are wide on purpose and can miss a habit that is widespread." },
    { id: `Ambang tidak dinilai bila kurang dari ${fewestNear} perangkat daerah dan tahun berada di sekitarnya. Bila sebagian besar perangkat daerah jauh di atas batas, bagian di bawahnya wajar lebih kecil dari separuh.`, en: `Nothing is said of the limit with fewer than ${fewestNear} agencies and years near it. Where most agencies are far over it, the share under it is naturally less than a half.` },
  ],
  measures: [
    { id: "berulang", title: { id: "Penyimpangan yang berulang pada penilai yang sama", en: "Departures that come again under the same rater" }, unit: "share" },
    { id: "berulang-kebetulan", title: { id: "Pengulangan yang akan terjadi secara kebetulan", en: "Repetition that chance would give" }, unit: "share" },
    { id: "menyimpang", title: { id: "Predikat yang menyimpang dari matriks", en: "Predicates that depart from the matrix" }, unit: "share" },
    { id: "melampaui-batas", title: { id: "Di luar batas kebetulan", en: "Beyond chance limits" }, unit: "share" },
    { id: "sebaran-penilai", title: { id: "Sebaran penilai menurut bagian yang menyimpang", en: "Raters by the share that departs" }, unit: "share" },
    { id: "rumus-keliru", title: { id: "Penilai yang selalu memakai rumus keliru", en: "Raters who follow a wrong formula throughout" }, unit: "share" },
    { id: "tepat-di-bawah", title: { id: "Tepat di bawah batas 70 %, di antara yang di sekitarnya", en: "Just under the 70 % limit, among those near it" }, unit: "share", null: 0.5 },
    { id: "di-atas-batas", title: { id: "Perangkat daerah di atas batas 70 %", en: "Agencies over the 70 % limit" }, unit: "share" },
  ],
  specifications: [
    ...([["tahunan", "tahunan", "annual"], ["triwulan", "triwulan", "quarterly"]] as const).flatMap(([id, own, en]) => [
      { id, title: { id: `Penilaian ${own}`, en: `${en[0]!.toUpperCase()}${en.slice(1)} appraisals` } },
      { id: `${id}-binomial`, title: { id: `Penilaian ${own}, batas laju bersama`, en: `Limits of a common rate, ${en} appraisals` } },
      { id: `${id}-tersebar`, title: { id: `Penilaian ${own}, batas dengan sebaran`, en: `Limits with spread, ${en} appraisals` } },
      { id: `${id}-teramati`, title: { id: `Penilaian ${own}, teramati`, en: `Observed, ${en} appraisals` } },
      { id: `${id}-kebetulan`, title: { id: `Penilaian ${own}, menurut kebetulan`, en: `By chance, ${en} appraisals` } },
    ]),
    { id: "jendela-5", title: { id: "Dalam 5 poin persentase dari batas", en: "Within 5 percentage points of the limit" } },
    { id: "jendela-10", title: { id: "Dalam 10 poin persentase dari batas", en: "Within 10 percentage points of the limit" } },
    { id: "semua", title: { id: "Semua perangkat daerah dan tahun", en: "All agencies and years" } },
  ],
  categories: [
    { id: "penilai", title: { id: "Pejabat penilai", en: "Raters" } },
    { id: "unit", title: { id: "Unit kerja", en: "Units" } },
    { id: "perangkat-daerah", title: { id: "Perangkat daerah", en: "Agencies" } },
    { id: "semua", title: { id: "Semua penilaian", en: "All appraisals" } },
    { id: "dapat-menyimpang", title: { id: "Penilaian yang dapat menunjukkan rumus keliru", en: "Appraisals in which a wrong formula would show" } },
    { id: "terbaik", title: { id: "Sangat Baik bila salah satu saja di atas ekspektasi", en: "Sangat Baik where only one of the two is above expectation" } },
    { id: "butuh-perbaikan", title: { id: "Butuh Perbaikan bila perilaku di bawah ekspektasi (seharusnya Kurang)", en: "Butuh Perbaikan where behaviour is below expectation (Kurang by the matrix)" } },
    ...errorBins,
  ],
  figures: [
    { id: "berulang", kind: "intervals", title: { id: "Penyimpangan yang berulang pada penilai yang sama, dan menurut kebetulan", en: "Departures that come again under the same rater, and by chance" }, measures: ["berulang", "berulang-kebetulan"] },
    { id: "menyimpang", kind: "trend", title: { id: "Predikat yang menyimpang dari matriks, per tahun", en: "Predicates that depart from the matrix, by year" }, measures: ["menyimpang"], specifications: ["tahunan"] },
    { id: "batas", kind: "intervals", title: { id: "Penilai dan unit di luar batas kebetulan", en: "Raters and units beyond chance limits" }, measures: ["melampaui-batas"] },
    { id: "sebaran", kind: "bins", title: { id: "Penilai menurut bagian yang menyimpang", en: "Raters by the share that departs" }, measures: ["sebaran-penilai"], specifications: ["tahunan-teramati", "tahunan-kebetulan"] },
    { id: "rumus", kind: "intervals", title: { id: "Penilai yang selalu memakai rumus keliru", en: "Raters who follow a wrong formula throughout" }, measures: ["rumus-keliru"] },
    { id: "ambang", kind: "intervals", title: { id: "Batas 70 %: di sekitar dan di atasnya", en: "The 70 % limit: near it and over it" }, measures: ["tepat-di-bawah", "di-atas-batas"] },
  ],
  headline: { measure: "berulang", specification: "tahunan", category: "penilai" },
  sentences: {
    found: { id: "Bila seorang penilai sekali menyimpang dari matriks predikat, {estimate} penilaian serupa lainnya olehnya juga menyimpang ({low}–{high}): ini kebiasaan, bukan salah tulis.", en: "Where a rater once departs from the matrix of predicates, {estimate} of the rater's other like appraisals depart too ({low}–{high}): a habit, not a slip." },
    small: { id: "Penyimpangan dari matriks predikat sedikit lebih sering berulang pada penilai yang sama daripada kebetulan ({estimate}, {low}–{high}).", en: "Departures from the matrix of predicates come again under the same rater a little more often than by chance ({estimate}, {low}–{high})." },
    none: { id: "Penyimpangan dari matriks predikat tidak menumpuk pada penilai tertentu; pengulangan dari {detectable} ke atas akan terlihat.", en: "Departures from the matrix of predicates don't gather under particular raters; repetition of {detectable} and more would have been seen." },
    unclear: { id: "Data ini tidak cukup untuk membedakan kebiasaan dari salah tulis dalam penyimpangan dari matriks predikat.", en: "These data are not enough to tell a habit from a slip where predicates depart from the matrix." },
  },
  advice: {
    found: { id: "Hitung predikat otomatis dari hasil dan perilaku di aplikasi; jelaskan matriks kepada penilai yang berulang menyimpang, dan perbaiki penilaian yang terdampak.", en: "Let the application work out the predicate from result and behaviour; explain the matrix to raters who depart repeatedly, and correct the appraisals concerned." },
    small: { id: "Hitung predikat otomatis di aplikasi; ingatkan semua penilai tentang matriks.", en: "Let the application work out the predicate; remind all raters of the matrix." },
    none: { id: "Perbaiki penilaian yang menyimpang satu per satu; tidak perlu pelatihan khusus.", en: "Correct the departures one by one; no special training is needed." },
    unclear: { id: "Perbaiki penilaian yang menyimpang, dan ulangi setelah ada lebih banyak periode.", en: "Correct the departures, and repeat when there are more periods." },
  },
  wouldChange: { id: "Predikat yang mengikuti matriks pada hampir semua baris dan pengulangan yang tidak melebihi kebetulan.", en: "Predicates that follow the matrix in nearly all rows, and repetition no more than by chance." },
  validation: ["permutation", "hochberg", "wilson"],
  needs: ["annual-appraisal"],
  async compute({ warehouse, seed }) {
    return answerOf(await matrixLines(warehouse, "appraisals"), await matrixLines(warehouse, "periodic_appraisals"), await ceilings(warehouse), seed);
  },
};

/** The answer for appraisals, annual and quarterly, and agencies with a limit. */
export function answerOf(annual: readonly MatrixLine[], quarterly: readonly MatrixLine[], limited: readonly Ceiling[], seed: number): Answer {
  const sources = ([["tahunan", annual], ["triwulan", quarterly]] as const).filter(([, lines]) => lines.length).map(([source, all]) => {
    const lines = all.filter(canShow);
    return { source, all, lines, repeated: repetition(lines, seed) };
  });
  const lead = sources.find(({ source }) => source === "tahunan");
  const headline = lead?.repeated ? [] : silent(rulesBunching, silence(lead?.lines ?? [])).estimates;
  const estimates = [
    ...headline,
    ...sources.flatMap(({ source, all, lines, repeated }) => [
      ...(repeated ? repetitionRows(lines, repeated, source) : []), ...errorShares(all, source), ...limitRows(lines, source), ...binRows(lines, source), ...formulaRows(lines, source),
    ]),
    ...ceilingRows(limited),
  ];
  return { verdict: verdictOf(lead?.repeated ?? null, lead?.lines ?? []), estimates, confidential: lead?.repeated ? [repeaters(lead.lines)] : [] };
}

function silence(lines: readonly MatrixLine[]): { id: string; en: string } {
  if (!lines.length) return { id: "tidak ada penilaian yang dapat menunjukkan rumus keliru", en: "there are no appraisals in which a wrong formula would show" };
  if (!lines.some(({ wrong }) => wrong)) return { id: "tidak ada predikat yang menyimpang dari matriks", en: "no predicate departs from the matrix" };
  return { id: "tidak ada penilai yang menyimpang dan memiliki penilaian serupa lainnya", en: "no rater who departs has other like appraisals" };
}

function verdictOf(found: Repetition | null, lines: readonly MatrixLine[]): Verdict {
  if (!found) return lines.length >= 100 && !lines.some(({ wrong }) => wrong) ? "none" : "unclear";
  if (found.chance >= relevant.common) return "found";
  const excess = found.estimate - found.chance;
  if (found.p < 0.05) return excess >= relevant.excess ? "found" : excess > 0 ? "small" : "none";
  return 2.8 * found.chanceSd <= relevant.excess ? "none" : "unclear";
}
