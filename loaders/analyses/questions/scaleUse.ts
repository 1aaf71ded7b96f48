import { estimateRow, type Analysis, type Answer, type Category, type Estimate, type Verdict } from "../analysis.js";
import { basis } from "../basis.js";
import type { Ratings } from "../ratings.js";
import { binName, edges, goodShares, joinBins, possibleBins } from "../scaleUse/goodShares.js";
import { ratingMarks, sequenceMarks, type Marks } from "../scaleUse/marks.js";
import { goodRows, periodRows, scaleRows } from "../scaleUse/scaleRows.js";
import { shuffle } from "../scaleUse/shuffle.js";
import { sheets } from "../scaleUse/uniformity.js";

/** Ratees from which one predicate for everyone is telling. */
const fewest = 5;

/**
 * Ten points of a hundred raters: at shares between a fifth and four fifths this is Cohen's h of 0.2 to 0.25, his small
 * effect (1988, §6.2), and what is less than small needs no measure against it.
 */
const relevant = 0.1;

/** Whether raters tell people apart, or give everyone the same. */
export const scaleUse: Analysis = {
  id: "pemakaian-skala",
  page: "bias",
  order: 4,
  question: { id: "Apakah penilai memakai skalanya?", en: "Do raters use the scale?" },
  title: { id: "Pemakaian skala predikat", en: "Use of the scale of predicates" },
  estimand: {
    id: "Bagian penilai (dengan sedikitnya lima pegawai dalam satu periode) yang memberi satu predikat kepada semua pegawainya, dikurangi bagian yang akan terjadi bila predikat di perangkat daerah dan periode yang sama dibagikan secara acak.",
    en: "The share of raters (with at least five ratees in a period) who give one predicate to everyone, less the share that would do so if the predicates of the same agency and period were dealt out at random.",
  },
  method: {
    id: "Permutasi predikat di dalam perangkat daerah × tahun. Harapannya dihitung eksak (hipergeometrik). Selang, dan nilai p seluruh tahun, dari galat klaster per penilai dengan distribusi t; nilai p per tahun dari 99–999 permutasi, dikoreksi menurut Holm. Pembanding: permutasi di dalam jenis jabatan, penilaian triwulan, dan pegawai yang predikatnya tidak berubah sepanjang tahun. Metode ini tidak memakai pendekatan normal atas predikat, sehingga tetap berlaku bila 95 % predikat Baik.",
    en: "Permutation of predicates within agency × year. Its mean is exact (hypergeometric). Intervals, and the p value over all years, come from errors clustered by rater with Student's t; p values by year come from 99 to 999 permutations, adjusted by Holm. As checks: permutation within type of position, quarterly appraisals, and people whose predicate stays the same all year. Nothing here approximates predicates by a normal distribution, so it holds where 95 % of them are Baik.",
  },
  assumptions: [
    { id: "Menurut hipotesis nol, setiap pegawai di perangkat daerah dan tahun yang sama dapat menerima predikat mana pun yang diberikan di sana.", en: "If chance alone ruled, each employee of an agency in a year could have received any of the predicates given there." },
    { id: "Penilai yang berbeda menilai tanpa saling memengaruhi; penilaian satu penilai pada tahun yang berbeda boleh berkaitan.", en: "Different raters rate independently; a rater's ratings in different years may hang together." },
  ],
  limits: [
    { id: "Satu predikat untuk semua dapat juga benar: pegawai satu bidang bisa memang setara. Selisih terhadap kebetulan mencakup pula perbedaan patokan antarpenilai dan perbedaan kinerja antarbidang.", en: "One predicate for everyone can be right: the people of one section may be equals. The difference from chance also holds differing yardsticks of raters and differing performance of sections." },
    { id: "Pemusatan yang dilakukan semua penilai bersama-sama tidak terlihat dari selisih ini, karena kebetulan di perangkat daerah itu ikut memusat; lihat bagian Baik dan sebarannya.", en: "Central tendency that all raters share does not show in this difference, as chance in that agency is then as central; see the share of Baik and its distribution." },
    { id: "Di mana sembilan dari sepuluh predikat Baik, kebetulan saja sudah sering memberi satu predikat: bahkan bila tiga dari sepuluh penilai menyamaratakan, selisihnya hanya beberapa poin. Selisih kecil karena itu bukan bukti bahwa skala dipakai.", en: "Where nine predicates in ten are Baik, chance alone often gives one predicate: even three levelling raters in ten make a difference of only a few points. A small difference is therefore no proof that the scale is used." },
    { id: "Penilai dengan kurang dari lima pegawai tidak masuk hitungan.", en: "Raters with fewer than five ratees are left out." },
  ],
  measures: [
    { id: "satu-predikat", title: { id: "Penilai yang memberi satu predikat kepada semua", en: "Raters who give one predicate to everyone" }, unit: "share" },
    { id: "satu-predikat-kebetulan", title: { id: "Yang akan terjadi secara kebetulan", en: "What chance would give" }, unit: "share" },
    { id: "kelebihan", title: { id: "Selisih terhadap kebetulan", en: "Difference from chance" }, unit: "percentage-points", null: 0 },
    { id: "rentang", title: { id: "Banyaknya predikat yang dipakai, dibanding kebetulan", en: "Number of predicates used, relative to chance" }, unit: "ratio", null: 1 },
    { id: "sebaran-baik", title: { id: "Sebaran penilai menurut bagian Baik", en: "Raters by their share of Baik" }, unit: "share" },
  ],
  specifications: [
    { id: "perangkat-daerah", title: { id: "Tahunan, di dalam perangkat daerah", en: "Annual, within agencies" } },
    { id: "jenis-jabatan", title: { id: "Tahunan, di dalam perangkat daerah dan jenis jabatan", en: "Annual, within agencies and types of position" } },
    { id: "triwulan", title: { id: "Triwulan, di dalam perangkat daerah", en: "Quarterly, within agencies" } },
    { id: "sepanjang-tahun", title: { id: "Predikat yang sama pada semua triwulan setahun", en: "The same predicate in all quarters of a year" } },
    { id: "teramati", title: { id: "Teramati", en: "Observed" } },
    { id: "kebetulan", title: { id: "Menurut kebetulan", en: "By chance" } },
  ],
  categories: [
    { id: "semua-baik", title: { id: "Semua pegawai Baik", en: "Everyone Baik" } },
    ...possibleBins.map((bin): Category => ({ id: binName(bin), title: binTitle(bin) })),
  ],
  figures: [
    { id: "menurut-tahun", kind: "trend", title: { id: "Satu predikat untuk semua, teramati dan menurut kebetulan", en: "One predicate for everyone, observed and by chance" }, measures: ["satu-predikat", "satu-predikat-kebetulan"], specifications: ["perangkat-daerah"] },
    { id: "selisih", kind: "intervals", title: { id: "Selisih terhadap kebetulan menurut pembanding", en: "Difference from chance by yardstick" }, measures: ["kelebihan"] },
    { id: "rentang", kind: "intervals", title: { id: "Berapa banyak predikat dipakai dibanding kebetulan", en: "How many predicates are used, relative to chance" }, measures: ["rentang"] },
    { id: "bagian-baik", kind: "bins", title: { id: "Penilai menurut bagian Baik di antara nilai yang mereka berikan", en: "Raters by the share of Baik among the ratings they give" }, measures: ["sebaran-baik"] },
  ],
  headline: { measure: "kelebihan", specification: "perangkat-daerah" },
  sentences: {
    found: { id: "Lebih banyak penilai memberi satu predikat kepada semua pegawainya daripada yang dapat dijelaskan oleh kebetulan: selisihnya {estimate} poin persentase ({low}–{high}).", en: "More raters give everyone the same predicate than chance can explain: the difference is {estimate} percentage points ({low}–{high})." },
    small: { id: "Penilai sedikit lebih sering memberi satu predikat kepada semua pegawainya daripada kebetulan: selisihnya {estimate} poin persentase ({low}–{high}).", en: "Raters give everyone the same predicate a little more often than chance: the difference is {estimate} percentage points ({low}–{high})." },
    none: { id: "Penilai tidak lebih sering memberi satu predikat kepada semua pegawainya daripada kebetulan di perangkat daerah yang sama (selisih {estimate} poin persentase, {low}–{high}).", en: "Raters do not give everyone the same predicate more often than chance in the same agency would (difference {estimate} percentage points, {low}–{high})." },
    unclear: { id: "Data ini tidak cukup untuk membedakan kebiasaan memberi satu predikat dari kebetulan.", en: "These data are not enough to tell a habit of giving one predicate from chance." },
  },
  advice: {
    found: { id: "Minta penilai yang memberi satu predikat kepada semua menjelaskan alasannya pada pembahasan kalibrasi, dan latih penilai membedakan hasil kerja dengan bukti.", en: "Ask raters who give everyone one predicate to give their reasons in calibration talks, and train raters to tell results apart by evidence." },
    small: { id: "Angkat pada pembahasan kalibrasi tahunan; tidak perlu tindakan khusus.", en: "Raise it in the yearly calibration talks; no special action is needed." },
    none: { id: "Tidak perlu tindakan terhadap penilai. Bila hampir semua predikat Baik, tinjau patokan bersama, bukan penilai satu per satu.", en: "No action on raters is needed. Where nearly all predicates are Baik, review the common yardstick and not single raters." },
    unclear: { id: "Tunggu lebih banyak periode, atau tinjau mengapa hampir semua predikat sama.", en: "Wait for more periods, or review why nearly all predicates are the same." },
  },
  wouldChange: { id: "Sebaran predikat yang lebih lebar dari satu kelas, di lebih banyak penilai dan lebih dari satu periode.", en: "Predicates spread over more than one class, with more raters and in more than one period." },
  validation: ["permutation"],
  needs: ["annual-appraisal"],
  compute({ ratings, periodicRatings, seed }) {
    const agency = ratingMarks(ratings, "agency");
    const position = ratingMarks(ratings, "position");
    const own = sheets(agency, fewest);
    const sums = new Float64Array(edges.length);
    const shuffled = shuffle(agency, own, seed, (values) => goodShares(agency, values).forEach((count, bin) => (sums[bin]! += count)));
    const estimates = [
      ...scaleRows(agency, own, "perangkat-daerah"),
      ...goodRows(agency, own, "perangkat-daerah"),
      ...periodRows(agency, own, "perangkat-daerah", shuffled),
      ...scaleRows(position, sheets(position, fewest), "jenis-jabatan"),
      ...distribution(ratings, agency, sums.map((sum) => sum / shuffled.length)),
    ];
    if (periodicRatings.n > 0) {
      const quarters = ratingMarks(periodicRatings, "agency");
      const years = sequenceMarks(periodicRatings);
      estimates.push(...scaleRows(quarters, sheets(quarters, fewest), "triwulan"), ...scaleRows(years, sheets(years, fewest), "sepanjang-tahun").filter(({ measure }) => measure !== "rentang"));
    }
    const lead = estimates.find(({ measure, specification, category, period }) => measure === "kelebihan" && specification === "perangkat-daerah" && category === "" && period === "");
    return { verdict: lead ? verdictOf(lead) : "unclear", estimates } satisfies Answer;
  },
};

function verdictOf({ estimate, low, high, detectable }: Estimate): Verdict {
  if (estimate === null || low === null || high === null) return "unclear";
  if (low > 0) return estimate >= relevant ? "found" : "small";
  if (high < 0) return "none";
  return detectable !== null && detectable <= relevant ? "none" : "unclear";
}

/** Raters by their share of Baik over all years, and what shuffles give on average. */
function distribution(ratings: Ratings, marks: Marks, byChance: Float64Array): Estimate[] {
  const seen = goodShares(marks, marks.value);
  const raters = seen.reduce((sum, count) => sum + count, 0);
  return joinBins(seen).flatMap((bin) => {
    const row = { measure: "sebaran-baik", category: binName(bin), ...basis(ratings), raters, smallest: bin.raters };
    const chance = byChance.subarray(bin.from, bin.to + 1).reduce((sum, count) => sum + count, 0);
    return [
      estimateRow({ ...row, specification: "teramati", estimate: bin.raters / raters }),
      estimateRow({ ...row, specification: "kebetulan", estimate: chance / raters }),
    ];
  });
}

function binTitle({ from, to }: { readonly from: number; readonly to: number }): { id: string; en: string } {
  const last = edges.length - 1;
  if (from === last) return { id: "Semua Baik", en: "All Baik" };
  if (to === last) return { id: `${edges[from]} % ke atas`, en: `${edges[from]} % and over` };
  if (from === 0) return { id: `di bawah ${edges[to + 1]} %`, en: `under ${edges[to + 1]} %` };
  return { id: `${edges[from]} % hingga di bawah ${edges[to + 1]} %`, en: `${edges[from]} % to under ${edges[to + 1]} %` };
}
