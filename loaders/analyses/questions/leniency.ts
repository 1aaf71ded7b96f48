import { estimateRow, silent, type Analysis, type Answer, type Estimate, type Verdict } from "../analysis.js";
import { basis } from "../basis.js";
import { calibrationList } from "../leniency/calibrationList.js";
import { flags } from "../leniency/flags.js";
import { latentLeniency } from "../leniency/latentLeniency.js";
import { leniencyBins, leniencyCategories } from "../leniency/leniencyBins.js";
import { beyondRows, clearRows, driftRows, numeric, ordinal, size, spreadRows, trendRows } from "../leniency/leniencyRows.js";
import { pointsLeniency } from "../leniency/pointsLeniency.js";
import { trainedRaters, trainingRows } from "../leniency/raterTraining.js";

/**
 * Where fewer raters than a tenth are so far off, talks with single raters do; beyond it the yardstick is a matter of all. The same tenth
 * is the threshold of the rater's share in the variance.
 */
const relevant = 0.1;

/** Raters that are lenient or severe, as a distribution; single ones for the personnel agency alone. */
export const leniency: Analysis = {
  id: "kemurahan-penilai",
  page: "bias",
  order: 2,
  question: { id: "Siapa yang murah, siapa yang ketat?", en: "Who is lenient, who severe?" },
  title: { id: "Kemurahan penilai", en: "Leniency of raters" },
  estimand: {
    id: "Bagian pejabat penilai yang kecenderungannya, dibanding penilai lain di perangkat daerah yang sama, menggeser rata-rata nilai sedikitnya lima poin ke atas (murah) atau ke bawah (ketat). Lima poin setara dengan satu dari sepuluh pegawai menerima Sangat Baik alih-alih Baik.",
    en: "The share of raters whose tendency, against other raters of the same agency, moves the average rating by at least five points up (lenient) or down (severe). Five points are one person in ten given Sangat Baik instead of Baik.",
  },
  method: {
    id: "Logit kumulatif dengan intersep acak penilai dan perangkat daerah (Laplace) atas predikat sebagai urutan; nilai berulang dari penilai yang sama untuk orang yang sama diberi bobot lebih kecil (efek desain, dari korelasi polikorik nilai berulang). Efek penilai disusutkan, lalu peluang posteriornya melampaui ±5 poin dihitung; daftar penilai dibatasi menurut harapan salah tunjuk (5 % untuk “jelas berbeda”, 20 % untuk daftar kalibrasi). Pembanding dan pergeseran dari tahun ke tahun: efek acak bersilang (pegawai, penilai, penilai × tahun, perangkat daerah) dengan REML atas poin PermenPANRB 1/2023. Pelatihan: sebelum dan sesudah dengan efek tetap pegawai, penilai, dan tahun, galat klaster per penilai, koreksi Holm.",
    en: "A cumulative logit with random intercepts of rater and agency (Laplace) on predicates as an order; repeated ratings of one person by one rater weigh less (design effect, from the polychoric correlation of repeated ratings). Effects of raters are shrunk, then their posterior probability of lying beyond ±5 points is computed; lists of raters are bounded by the expected share of false discoveries (5 % for “clearly different”, 20 % for the list for calibration). As a check, and for drift from year to year: crossed random effects (ratee, rater, rater × year, agency) by REML on the points of PermenPANRB 1/2023. Training: before and after with fixed effects of ratee, rater and year, errors clustered by rater, Holm's adjustment.",
  },
  assumptions: [
    { id: "Di dalam satu perangkat daerah, kemampuan pegawai tidak bergantung pada siapa penilainya. Bila bawahan seorang penilai memang lebih baik, penilai itu tampak lebih murah daripada sebenarnya.", en: "Within an agency, ability of ratees does not depend on who rates them. Where a rater's people are in truth better, the rater looks more lenient than is the case." },
    { id: "Kemurahan penilai tersebar normal pada skala laten dan menggeser semua predikat ke arah yang sama.", en: "Leniency is normally distributed on the latent scale and shifts all predicates in one direction." },
    { id: "Pelatihan: tanpa pelatihan, penilai terlatih akan berubah seperti penilai lain.", en: "Training: without it, trained raters would have changed as the others did." },
  ],
  limits: [
    { id: "Murah atau ketat dibanding rekan, bukan dibanding kebenaran: perangkat daerah yang seluruhnya murah tidak terlihat di sini.", en: "Lenient or severe against colleagues, and not against the truth: an agency that is lenient as a whole does not show here." },
    { id: "Bila hampir semua predikat Baik, pendekatan normal atas poin keliru (galatnya tidak sama bagi penilai murah dan ketat, dan efek ke bawah berbatas); karena itu model urutan yang memimpin dan REML hanya pembanding. Makin sedikit predikat selain Baik, makin kecil geseran dalam poin yang mungkin terjadi.", en: "Where nearly all predicates are Baik, the normal approximation on points is wrong (errors differ between lenient and severe raters, and effects downwards are bounded); the ordinal model leads therefore and REML is a check only. The fewer predicates other than Baik, the smaller the shift in points that can happen." },
    { id: "Bobot efek desain dan penerapan normal pada posterior adalah pendekatan; penilai dengan sedikit pegawai jarang dapat dinyatakan berbeda. Bila galat penilaian sebenarnya normal dan bukan logistik, simpangan laten tertaksir hingga 5 % terlalu besar, dan 10 % bila nilai orang yang sama tidak saling berkaitan (simulasi).", en: "Design-effect weights and normal posteriors are approximations; raters with few ratees can seldom be called different. Where errors of rating are in truth normal and not logistic, the latent standard deviation comes out up to 5 % too large, and 10 % where ratings of one person have nothing in common (simulation)." },
  ],
  measures: [
    { id: "melampaui", title: { id: "Penilai yang menggeser nilai sedikitnya lima poin", en: "Raters who move ratings by at least five points" }, unit: "share" },
    { id: "jelas-berbeda", title: { id: "Penilai yang jelas berbeda (harapan salah tunjuk paling banyak 5 %)", en: "Raters clearly different (expected false discoveries of 5 % at most)" }, unit: "share" },
    { id: "sebaran", title: { id: "Sebaran kemurahan penilai", en: "Distribution of leniency" }, unit: "share" },
    { id: "simpangan-poin", title: { id: "Simpangan baku kemurahan antarpenilai, dalam poin", en: "Standard deviation of leniency between raters, in points" }, unit: "points", null: 0 },
    { id: "simpangan-laten", title: { id: "Simpangan baku kemurahan antarpenilai, dalam simpangan baku satu nilai", en: "Standard deviation of leniency between raters, in standard deviations of one rating" }, unit: "sd", null: 0 },
    { id: "pergeseran-penilai", title: { id: "Simpangan baku pergeseran seorang penilai dari tahun ke tahun", en: "Standard deviation of a rater's shift from year to year" }, unit: "points", null: 0 },
    { id: "tetap", title: { id: "Korelasi efek seorang penilai pada dua tahun", en: "Correlation of a rater's effect in two years" }, unit: "correlation" },
    { id: "tren-poin", title: { id: "Pergeseran semua nilai setiap tahun", en: "Shift of all ratings each year" }, unit: "points", null: 0 },
    { id: "tren-laten", title: { id: "Pergeseran semua nilai setiap tahun, dalam simpangan baku satu nilai", en: "Shift of all ratings each year, in standard deviations of one rating" }, unit: "sd", null: 0 },
    { id: "pelatihan-nilai", title: { id: "Nilai dari penilai terlatih, sesudah dikurangi sebelum pelatihan", en: "Ratings by trained raters, after less before the course" }, unit: "points", null: 0 },
    { id: "pelatihan-jarak", title: { id: "Jarak penilai terlatih dari rekannya, sesudah dikurangi sebelum pelatihan", en: "Distance of trained raters from their colleagues, after less before the course" }, unit: "points", null: 0 },
  ],
  specifications: [
    { id: ordinal, title: { id: "Urutan, penilaian tahunan", en: "Ordinal, annual appraisals" } },
    { id: numeric, title: { id: "Angka, penilaian tahunan", en: "Numeric, annual appraisals" } },
    { id: "sebelum-sesudah", title: { id: "Sebelum dan sesudah, penilai, pegawai, dan tahun tetap", en: "Before and after, rater, ratee and year held fixed" } },
  ],
  categories: [
    { id: "murah", title: { id: "Murah", en: "Lenient" } },
    { id: "ketat", title: { id: "Ketat", en: "Severe" } },
    ...leniencyCategories,
  ],
  figures: [
    { id: "sebaran", kind: "bins", title: { id: "Penilai menurut geseran nilai yang berasal dari kecenderungannya (poin)", en: "Raters by the shift in ratings that comes from their tendency (points)" }, measures: ["sebaran"] },
    { id: "berbeda", kind: "intervals", title: { id: "Penilai yang menggeser nilai, dan yang jelas dapat ditunjuk", en: "Raters who move ratings, and those that can be told for sure" }, measures: ["melampaui", "jelas-berbeda"] },
    { id: "simpangan", kind: "intervals", title: { id: "Seberapa jauh penilai berbeda, dan seberapa berubah dari tahun ke tahun (poin)", en: "How far raters differ, and how much they change from year to year (points)" }, measures: ["simpangan-poin", "pergeseran-penilai", "tren-poin"] },
    { id: "pelatihan", kind: "intervals", title: { id: "Sesudah dan sebelum pelatihan penilai (poin)", en: "After and before a course for raters (points)" }, measures: ["pelatihan-nilai", "pelatihan-jarak"] },
  ],
  headline: { measure: "melampaui", specification: ordinal },
  sentences: {
    found: { id: "Sekitar {estimate} penilai menggeser nilai pegawainya lima poin atau lebih dibanding rekan seperangkat daerah ({low}–{high}); lima poin setara satu dari sepuluh pegawai naik dari Baik ke Sangat Baik.", en: "About {estimate} of raters move the ratings of their people by five points or more against colleagues of the same agency ({low}–{high}); five points are one person in ten raised from Baik to Sangat Baik." },
    small: { id: "Penilai memang berbeda, tetapi sedikit: hanya {estimate} menggeser nilai pegawainya lima poin atau lebih ({low}–{high}).", en: "Raters do differ, but little: only {estimate} move the ratings of their people by five points or more ({low}–{high})." },
    none: { id: "Tidak terlihat penilai yang lebih murah atau lebih ketat daripada rekannya; yang menggeser nilai lima poin atau lebih paling banyak {high}.", en: "No raters show who are more lenient or severe than their colleagues; at most {high} could move ratings by five points or more." },
    unclear: { id: "Data ini tidak cukup untuk mengatakan berapa banyak penilai yang lebih murah atau lebih ketat daripada rekannya.", en: "These data are not enough to say how many raters are more lenient or severe than their colleagues." },
  },
  advice: {
    found: { id: "Adakan kalibrasi per perangkat daerah sebelum penilaian, mulai dari penilai pada daftar rahasia BKPSDM; tanyakan alasannya dahulu, karena bawahan yang unggul juga membuat penilai tampak murah.", en: "Hold calibration by agency before rating, beginning with the raters on the personnel agency's confidential list; ask for their reasons first, as excellent people make a rater look lenient too." },
    small: { id: "Cukup bicarakan dengan beberapa penilai pada daftar rahasia BKPSDM.", en: "Talks with the few raters on the personnel agency's confidential list are enough." },
    none: { id: "Tidak perlu tindakan terhadap penilai satu per satu.", en: "No action on single raters is needed." },
    unclear: { id: "Kumpulkan lebih banyak periode; jangan menegur penilai berdasarkan rata-ratanya saja.", en: "Collect more periods; do not call out raters on their averages alone." },
  },
  wouldChange: { id: "Sebaran kelonggaran yang selangnya mencakup nol setelah lebih banyak penilaian, atau penilai yang menjadi serupa setelah dilatih.", en: "A spread of leniency whose interval reaches zero with more ratings, or raters who have come to agree after training." },
  validation: ["ordinalCrossed", "crossedReml"],
  needs: ["annual-appraisal"],
  async compute({ ratings, warehouse }) {
    const points = pointsLeniency(ratings).value;
    const latent = points ? latentLeniency(ratings).value : null;
    if (!points || !latent) return silent(leniency, { id: "predikat terlalu seragam, atau penilai dan pegawai tidak dapat dipisahkan", en: "predicates are too much alike, or raters and ratees cannot be told apart" });
    const base = basis(ratings);
    const all = flags(latent, size);
    const shares = beyondRows(latent, base);
    const estimates: Estimate[] = [
      ...shares,
      ...clearRows(all, base),
      ...leniencyBins(latent).map(({ category, share, raters }) => estimateRow({ measure: "sebaran", specification: ordinal, category, ...base, estimate: share, raters, smallest: raters })),
      ...spreadRows(latent, points.rater, base),
      ...driftRows(points.rater, points.drift, base),
      ...trendRows(latent, points.trend, base),
      ...trainingRows(ratings, await trainedRaters(warehouse), "sebelum-sesudah"),
    ];
    return { verdict: verdictOf(shares[0]!), estimates, confidential: [await calibrationList(warehouse, ratings, latent, all)] } satisfies Answer;
  },
};

function verdictOf({ estimate, low, high, p }: Estimate): Verdict {
  if (estimate === null || low === null || high === null || p === null) return "unclear";
  if (p < 0.05) return estimate >= relevant ? "found" : "small";
  return high <= relevant ? "none" : "unclear";
}
