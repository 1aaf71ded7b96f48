import { crossedEffects, type CrossedEffectsInput } from "../../statistics/mixed/crossedEffects.js";
import { profileIntervals } from "../../statistics/mixed/profileIntervals.js";
import { cumulativeLogitCrossed } from "../../statistics/ordinal/cumulativeLogitCrossed.js";
import { estimateRow, silent, type Analysis, type Answer, type Estimate, type Verdict } from "../analysis.js";
import { basis } from "../basis.js";
import { codes, type Coded, type Ratings } from "../ratings.js";

/** Variance of the logistic distribution, the residual of a cumulative logit on its latent scale. */
const logisticVariance = Math.PI ** 2 / 3;

/** Below this share the rater is of no practical weight: a tenth of the variance is a correlation of about 0.3 between two ratings of one rater. */
const relevant = 0.1;

/** How much of the difference between ratings is the rater, the ratee, the agency, the period, and what is left. */
export const raterShare: Analysis = {
  id: "bagian-penilai",
  order: 1,
  question: { id: "Seberapa besar nilai ditentukan oleh penilainya?", en: "How much of a rating is the rater?" },
  title: { id: "Bagian penilai dalam nilai", en: "The rater's share of a rating" },
  estimand: {
    id: "Bagian ragam nilai yang berasal dari pegawai, penilai, perangkat daerah, periode, dan sisanya.",
    en: "The shares of the variance of ratings that come from ratee, rater, agency, period, and the rest.",
  },
  method: {
    id: "Model efek acak bersilang dengan REML atas predikat yang diubah menjadi angka menurut PermenPANRB 1/2023 (150, 100, 75, 50, 25); selang dari profil kemungkinan. Sebagai pembanding: logit kumulatif dengan intersep acak (Laplace) atas predikat sebagai urutan, pada skala laten.",
    en: "Crossed random effects by REML on predicates turned into numbers by PermenPANRB 1/2023 (150, 100, 75, 50, 25); intervals from the profile likelihood. As a check: a cumulative logit with random intercepts (Laplace) on predicates as an order, on its latent scale.",
  },
  assumptions: [
    { id: "Pegawai dan penilai berpasangan tanpa memandang nilai yang akan diberikan, di dalam perangkat daerahnya.", en: "Within agencies, ratees and raters are paired without regard to the rating to come." },
    { id: "Efek penilai sama untuk semua pegawainya dan tetap antarperiode; yang berubah masuk ke sisa.", en: "A rater's effect is the same for all ratees and over time; what changes goes into the rest." },
  ],
  limits: [
    { id: "Bagian yang besar bukan bukti niat buruk: penilai dapat berbeda karena patokannya berbeda.", en: "A large share is no proof of ill will: raters can differ because their yardsticks do." },
    { id: "Bila hampir semua predikat sama (Baik), skala angka mengecilkan bagian penilai dan pegawai; model urutan lebih dapat dipercaya.", en: "Where nearly all predicates are the same (Baik), the numeric scale shrinks the shares of rater and ratee; the ordinal model is to be trusted more." },
  ],
  measures: [
    { id: "bagian-ragam", title: { id: "Bagian ragam nilai", en: "Share of the variance of ratings" }, unit: "share" },
    { id: "keandalan", title: { id: "Keandalan nilai seseorang", en: "Reliability of a person's rating" }, unit: "share" },
  ],
  specifications: [
    { id: "reml-tahunan", title: { id: "Angka, penilaian tahunan", en: "Numeric, annual appraisals" } },
    { id: "reml-triwulan", title: { id: "Angka, penilaian triwulan", en: "Numeric, quarterly appraisals" } },
    { id: "urutan-tahunan", title: { id: "Urutan, penilaian tahunan", en: "Ordinal, annual appraisals" } },
  ],
  categories: [
    { id: "pegawai", title: { id: "Pegawai yang dinilai", en: "Ratee" } },
    { id: "penilai", title: { id: "Pejabat penilai", en: "Rater" } },
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
  validation: ["crossed", "cumulative-crossed"],
  needs: ["annual-appraisal"],
  compute({ ratings, periodicRatings }) {
    const annual = numericShares(ratings, "reml-tahunan");
    const quarterly = numericShares(periodicRatings, "reml-triwulan");
    const ordinal = ordinalShares(ratings);
    const estimates = [...annual, ...quarterly, ...ordinal];
    if (!estimates.length) return silent(raterShare, { id: "nilai, pegawai, dan penilai tidak dapat dipisahkan", en: "ratings, ratees and raters cannot be told apart" });
    const lead = ordinal.find(({ category }) => category === "penilai") ?? annual.find(({ category }) => category === "penilai");
    return { verdict: verdictOf(lead), estimates } satisfies Answer;
  },
};

function verdictOf(row: Estimate | undefined): Verdict {
  if (!row || row.low === null || row.high === null) return "unclear";
  if (row.high < relevant) return row.low > 0.01 ? "small" : "none";
  return row.low > 0.01 ? "found" : "unclear";
}

interface Component {
  readonly category: string;
  readonly factor: Coded;
}

function numericShares(ratings: Ratings, specification: string): Estimate[] {
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
  const intervals = profileIntervals(input, fit).sds;
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

/** Agreement of ratings by different raters in different periods: the ratee's share of the variance of one rating, and of the mean of four. */
function reliability(rows: readonly Estimate[], specification: string, base: Partial<Estimate>): Estimate[] {
  const ratee = rows.find(({ category }) => category === "pegawai");
  if (!ratee) return [];
  const stepUp = (share: number | null, k: number) => (share === null ? null : (k * share) / (1 + (k - 1) * share));
  return ([["satu-nilai", 1], ["rata-rata-empat", 4]] as const).map(([category, k]) => estimateRow({
    measure: "keandalan", specification, category, ...base, estimate: stepUp(ratee.estimate, k), low: stepUp(ratee.low, k), high: stepUp(ratee.high, k),
  }));
}

function ordinalShares(ratings: Ratings): Estimate[] {
  const factors = ([["pegawai", ratings.ratee], ["penilai", ratings.rater]] as const).map(([name, positions]) => ({ name, ...compact(positions) }));
  const { value: fit } = cumulativeLogitCrossed(
    { codes: ratings.predicate.map((predicate) => 5 - predicate), levels: ["5", "4", "3", "2", "1"], names: [], columns: [], weights: null },
    factors.map(({ name, codes: positions, levels }) => ({ name, codes: positions, levels: levels.length })),
  );
  if (!fit) return [];
  const variances = [...fit.intercepts.map(({ sd }) => sd ** 2), logisticVariance];
  const total = variances.reduce((sum, variance) => sum + variance, 0);
  return [...factors.map(({ name }) => name), "sisa"].map((category, at) => estimateRow({
    measure: "bagian-ragam", specification: "urutan-tahunan", category, ...basis(ratings), estimate: variances[at]! / total,
  }));
}

/** Positions as codes without gaps. */
function compact(positions: Int32Array): Coded {
  return codes([...positions].map(String));
}
