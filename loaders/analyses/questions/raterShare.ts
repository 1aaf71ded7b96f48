import { crossedEffects, type CrossedEffectsInput } from "../../statistics/mixed/crossedEffects.js";
import { profileIntervals } from "../../statistics/mixed/profileIntervals.js";
import { estimateRow, silent, type Analysis, type Answer, type Estimate, type Verdict } from "../analysis.js";
import { basis } from "../basis.js";
import { codes, type Coded, type Ratings } from "../ratings.js";
import { fewestLinked, ordinalShares } from "../variance/ordinalShares.js";
import { reliability } from "../variance/reliability.js";

/** Below this share the rater is of no practical weight: a tenth of the variance is a correlation of about 0.3 between rating and rater, a medium one (Cohen 1988). */
const relevant = 0.1;
/** A lower limit at or below this is no more than where a share that cannot be negative begins. */
const negligible = 0.01;

/** How much of the difference between ratings is the rater, the ratee, the agency, the period, and what is left. */
export const raterShare: Analysis = {
  id: "bagian-penilai",
  page: "bias",
  order: 1,
  question: { id: "Seberapa besar nilai ditentukan oleh penilainya?", en: "How much of a rating is the rater?" },
  title: { id: "Bagian penilai dalam nilai", en: "The rater's share of a rating" },
  estimand: {
    id: "Bagian ragam nilai yang berasal dari pegawai, penilai, perangkat daerah, periode, dan sisanya.",
    en: "The shares of the variance of ratings that come from ratee, rater, agency, period, and the rest.",
  },
  method: {
    id: "Predikat dipandang sebagai urutan di atas ukuran laten yang normal. Korelasi polikorik dari pasangan penilaian, dengan batas predikat yang sama bagi semua: pegawai sama dengan penilai berbeda, penilai sama dengan pegawai berbeda, keduanya sama, dan hanya perangkat daerahnya sama; selisihnya adalah bagian ragam (kemungkinan berpasangan). Penilai dengan n penilaian berbobot n, bukan n². Bias dan selang dari jackknife yang melepas blok penilai dan blok pegawai, ragamnya dijumlahkan. Diulang dengan batas predikat tersendiri bagi tiap perangkat daerah. Sebagai pembanding: efek acak bersilang dengan REML atas predikat yang diubah menjadi angka menurut PermenPANRB 1/2023 (150, 100, 75, 50, 25).",
    en: "Predicates are taken as an order over a normal latent scale. Polychoric correlations of pairs of ratings, with cuts in common to all: same ratee and different raters, same rater and different ratees, both the same, and the same agency alone; their differences are the shares of variance (pairwise likelihood). A rater of n ratings weighs n and not n². Bias and intervals by a jackknife that leaves out blocks of raters and blocks of ratees, variances added. Again with cuts of its own for each agency. As a check: crossed random effects by REML on predicates turned into numbers by PermenPANRB 1/2023 (150, 100, 75, 50, 25).",
  },
  assumptions: [
    { id: "Pegawai dan penilai berpasangan tanpa memandang nilai yang akan diberikan, di dalam perangkat daerahnya.", en: "Within agencies, ratees and raters are paired without regard to the rating to come." },
    { id: "Efek penilai sama untuk semua pegawainya dan tetap antarperiode; yang berubah masuk ke sisa.", en: "A rater's effect is the same for all ratees and over time; what changes goes into the rest." },
    { id: "Di balik predikat ada ukuran yang kira-kira normal.", en: "Behind the predicates is a scale that is about normal." },
  ],
  limits: [
    { id: "Bagian yang besar bukan bukti niat buruk: penilai dapat berbeda karena patokannya berbeda.", en: "A large share is no proof of ill will: raters can differ because their yardsticks do." },
    { id: "Bila hampir semua predikat sama (Baik), skala angka mengecilkan bagian penilai dan pegawai: karena itu model urutan yang memimpin, dan angka hanya pembanding.", en: "Where nearly all predicates are the same (Baik), the numeric scale shrinks the shares of rater and ratee: the ordinal model leads, and the numbers are a check." },
    { id: "Pegawai dan penilai hanya terpisah melalui pegawai yang pernah dinilai dua penilai atau lebih; bila sedikit, selang bagian pegawai lebar.", en: "Ratee and rater come apart only through ratees with two raters or more; where these are few, the interval of the ratee's share is wide." },
    { id: "Perangkat daerah dipandang sebagaimana adanya: selangnya tidak memuat keragaman dari perangkat daerah mana yang ada. Perbedaan antarperiode pada model urutan masuk ke sisa dan, untuk tahun yang sama, ke penilai.", en: "Agencies are taken as they are: their interval holds no error for which agencies there happen to be. Differences between periods go, in the ordinal model, into the rest and, within one year, to the rater." },
  ],
  measures: [
    { id: "bagian-ragam", title: { id: "Bagian ragam nilai", en: "Share of the variance of ratings" }, unit: "share" },
    { id: "keandalan", title: { id: "Keandalan nilai seseorang", en: "Reliability of a person's rating" }, unit: "share" },
  ],
  specifications: [
    { id: "urutan-tahunan", title: { id: "Urutan, penilaian tahunan", en: "Ordinal, annual appraisals" } },
    { id: "urutan-tahunan-dalam", title: { id: "Urutan, di dalam perangkat daerah", en: "Ordinal, within agencies" } },
    { id: "reml-tahunan", title: { id: "Angka, penilaian tahunan", en: "Numeric, annual appraisals" } },
    { id: "reml-triwulan", title: { id: "Angka, penilaian triwulan", en: "Numeric, quarterly appraisals" } },
  ],
  categories: [
    { id: "pegawai", title: { id: "Pegawai yang dinilai", en: "Ratee" } },
    { id: "penilai", title: { id: "Pejabat penilai", en: "Rater" } },
    { id: "pasangan", title: { id: "Pasangan pegawai dan penilai", en: "Pair of ratee and rater" } },
    { id: "perangkat-daerah", title: { id: "Perangkat daerah", en: "Agency" } },
    { id: "periode", title: { id: "Periode", en: "Period" } },
    { id: "sisa", title: { id: "Sisa", en: "The rest" } },
    { id: "satu-nilai", title: { id: "Satu nilai", en: "One rating" } },
    { id: "rata-rata-empat", title: { id: "Rata-rata empat nilai dari empat penilai", en: "Average of four ratings by four raters" } },
  ],
  figures: [
    { id: "ragam", kind: "stack", title: { id: "Dari mana perbedaan nilai berasal", en: "Where differences of ratings come from" }, measures: ["bagian-ragam"] },
    { id: "keandalan", kind: "intervals", title: { id: "Keandalan: seberapa jauh nilai mencerminkan orangnya", en: "Reliability: how far a rating reflects the person" }, measures: ["keandalan"] },
  ],
  headline: { measure: "bagian-ragam", specification: "urutan-tahunan", category: "penilai" },
  sentences: {
    found: { id: "Sekitar {estimate} perbedaan nilai antarpegawai berasal dari siapa penilainya ({low}–{high}).", en: "About {estimate} of the differences between ratings comes from who the rater is ({low}–{high})." },
    small: { id: "Penilai berperan kecil: {estimate} perbedaan nilai berasal dari siapa penilainya ({low}–{high}).", en: "The rater plays a small part: {estimate} of the differences between ratings comes from who the rater is ({low}–{high})." },
    none: { id: "Hampir tidak ada perbedaan nilai yang berasal dari siapa penilainya ({low}–{high}).", en: "Next to nothing of the differences between ratings comes from who the rater is ({low}–{high})." },
    unclear: { id: "Data ini tidak cukup untuk memisahkan penilai dari pegawai yang dinilai.", en: "These data are not enough to tell the rater from the ratee." },
  },
  advice: {
    found: { id: "Kalibrasi penilai: bahas contoh yang sama bersama-sama sebelum menilai, mulai dari penilai yang paling menyimpang.", en: "Calibrate raters: discuss the same cases together before rating, beginning with those who deviate most." },
    small: { id: "Pertahankan pembahasan bersama; tidak perlu tindakan khusus.", en: "Keep discussing cases together; no special action is needed." },
    none: { id: "Tidak perlu tindakan.", en: "No action is needed." },
    unclear: { id: "Kumpulkan lebih banyak periode, dan rotasi penilai agar keduanya dapat dipisahkan.", en: "Collect more periods, and rotate raters so that the two can be told apart." },
  },
  wouldChange: { id: "Bagian penilai yang selangnya seluruhnya di bawah ambang, misalnya setelah kalibrasi atau dengan lebih banyak pegawai yang pindah penilai.", en: "A rater share whose interval lies wholly below the threshold, as after calibration or with more employees who change raters." },
  validation: ["pairwise", "crossedReml"],
  needs: ["annual-appraisal"],
  compute({ ratings, periodicRatings, seed }) {
    const ordinal = [...ordinalShares(ratings, "urutan-tahunan", seed), ...(ratings.opd.levels.length > 1 ? ordinalShares(ratings, "urutan-tahunan-dalam", seed) : [])];
    const lead = ordinal.find(({ specification, category }) => specification === "urutan-tahunan" && category === "penilai");
    const numeric = [...numericShares(ratings, "reml-tahunan", !lead), ...numericShares(periodicRatings, "reml-triwulan", false)];
    if (lead) return { verdict: verdictOf(lead), estimates: [...ordinal, ...numeric] } satisfies Answer;
    return { verdict: "unclear", estimates: [...silent(raterShare, notSeparable).estimates, ...ordinal, ...numeric] } satisfies Answer;
  },
};

const notSeparable = {
  id: `kurang dari ${fewestLinked.ratees} pegawai pernah dinilai dua penilai, atau predikatnya terlalu seragam`,
  en: `fewer than ${fewestLinked.ratees} ratees have had two raters, or predicates vary too little`,
};

function verdictOf(row: Estimate): Verdict {
  if (row.estimate === null || row.low === null || row.high === null) return "unclear";
  if (row.high < relevant) return row.low > negligible ? "small" : "none";
  return row.low > negligible && row.estimate >= relevant ? "found" : "unclear";
}

interface Component {
  readonly category: string;
  readonly factor: Coded;
}

/** Intervals from the profile likelihood cost seconds: only where nothing else gives one. */
function numericShares(ratings: Ratings, specification: string, withIntervals: boolean): Estimate[] {
  if (ratings.n === 0) return [];
  const components: readonly Component[] = [
    { category: "pegawai", factor: compact(ratings.ratee) },
    { category: "penilai", factor: compact(ratings.rater) },
    { category: "perangkat-daerah", factor: ratings.opd },
    { category: "periode", factor: ratings.period },
  ].filter(({ factor }) => factor.levels.length > 1 && factor.codes.every((code) => code >= 0));
  const input: CrossedEffectsInput = { response: ratings.points, factors: components.map(({ factor }) => ({ codes: factor.codes, levels: factor.levels.length })) };
  const { value: fit } = crossedEffects(input);
  if (!fit) return [];
  const intervals = withIntervals ? profileIntervals(input, fit).sds : [];
  const variances = [...fit.variances, fit.residualVariance];
  const total = variances.reduce((sum, variance) => sum + variance, 0);
  const share = (at: number, sd: number) => sd ** 2 / (total - variances[at]! + sd ** 2);
  const base = basis(ratings);
  const rows = [...components.map(({ category }) => category), "sisa"].map((category, at) => estimateRow({
    measure: "bagian-ragam", specification, category, ...base,
    estimate: variances[at]! / total,
    low: intervals[at] ? share(at, intervals[at].low) : null,
    high: intervals[at] ? share(at, intervals[at].high) : null,
  }));
  return [...rows, ...reliability(rows, specification, base)];
}

/** Positions as codes without gaps. */
function compact(positions: Int32Array): Coded {
  return codes([...positions].map(String));
}
