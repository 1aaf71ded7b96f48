import { holm } from "../../statistics/adjust/holm.js";
import { silent, type Analysis, type Answer, type Estimate, type Verdict } from "../analysis.js";
import { annualAgainstPeriodic } from "../inflationMemory/annualAgainstPeriodic.js";
import { entryBunching } from "../inflationMemory/entryBunching.js";
import { entryWindows, type EntryWindows } from "../inflationMemory/entryWindows.js";
import { memoryRows, repetitionRow, sequences } from "../inflationMemory/memory.js";
import { trendRows } from "../inflationMemory/trend.js";
import type { Ratings } from "../ratings.js";

/**
 * The smallest yearly change that matters, as a part of the share of Sangat Baik: a quarter (the four-fifths line, UGESP 1978 §1607.4 D, seen
 * from the other side) within the five years of a regional medium-term plan (UU 25/2004 art. 5), so a twentieth a year.
 */
const relevant = 0.25 / 5;

/** Whether predicates rise for the same people, remember last year's, follow the quarters, and are entered in the last days. */
export const inflationMemory: Analysis = {
  id: "inflasi-dan-ingatan",
  page: "bias",
  order: 8,
  question: { id: "Apakah nilai naik dari tahun ke tahun, atau sekadar mengulang yang lalu?", en: "Do ratings rise from year to year, or just repeat the past?" },
  title: { id: "Inflasi dan ingatan nilai", en: "Inflation and memory of ratings" },
  estimand: {
    id: "Perubahan per tahun bagian Sangat Baik pada orang yang sama; selain itu: pengaruh predikat tahun lalu di luar yang tetap pada orang dan penilainya, kesesuaian nilai tahunan dengan triwulan, dan kelebihan entri pada minggu terakhir.",
    en: "The change per year of the share of Sangat Baik among the same people; beside it, the effect of last year's predicate beyond what is constant about person and rater, the agreement of annual with quarterly ratings, and the excess of entries in the last week.",
  },
  method: {
    id: "Kecenderungan: efek tetap pegawai (atau pegawai × penilai), galat klaster per penilai (yang terbesar di antara CR1S dan CR2, derajat bebas Satterthwaite). Ingatan: regresi biasa atas nilai tahun lalu dengan efek tetap bias ke bawah (Nickell 1981), maka dipakai selisih berinstrumen (Anderson–Hsiao) dengan selang Anderson–Rubin, dan pengulangan dibanding urutan acak dari predikat orang dan penilai yang sama (permutasi). Tahunan dan triwulan: korelasi peringkat dan kappa berbobot kuadrat dengan jackknife per penilai. Ketiga uji ingatan dikoreksi menurut Holm. Entri: jumlah harian dibanding lengkung polinom tanpa minggu terakhir.",
    en: "Trend: fixed effects of people (or of ratee × rater), errors clustered by rater (the larger of CR1S and CR2, Satterthwaite degrees of freedom). Memory: plain regression on last year's rating with fixed effects is biased downwards (Nickell 1981), so instrumented differences (Anderson–Hsiao) with Anderson–Rubin intervals, and repetition against a random order of the predicates of the same person and rater (permutation). Annual and quarterly: rank correlation and quadratic kappa with a jackknife by rater. The three tests of memory are adjusted by Holm. Entries: daily counts against a polynomial without the last week.",
  },
  assumptions: [
    { id: "Perubahan yang dialami semua orang bersama-sama (prestasi yang sungguh naik, umur, pengalaman) tidak dapat dipisahkan dari kelonggaran yang naik.", en: "What changes for everyone together (performance that truly rises, age, experience) cannot be told from leniency that rises." },
    { id: "Untuk ingatan: tanpa ingatan, predikat seseorang oleh penilai yang sama muncul dalam urutan acak, selain kecenderungan bersama.", en: "For memory: without it, a person's predicates by one rater come in random order but for the common trend." },
    { id: "Untuk entri: tanpa batas waktu, jumlah entri harian berubah perlahan.", en: "For entries: without a deadline, the daily number of entries would change smoothly." },
  ],
  limits: [
    { id: "Sedikit tahun: selang menyatakan ketidakpastian tentang tahun-tahun ini, bukan ramalan tahun berikutnya.", en: "Few years: the interval speaks about these years and foretells none." },
    { id: "Pengulangan di luar kebetulan dapat juga berasal dari prestasi yang bertahan lebih lama daripada setahun lalu berubah.", en: "Repetition beyond chance can also come from performance that lasts for a while and then changes." },
    { id: "Sepuluh dari seratus Sangat Baik atau kurang: persentase tetap terukur, tetapi skala angka terutama mencerminkan predikat yang jarang itu.", en: "With ten in a hundred Sangat Baik or fewer, shares are still measured, but the points mostly mirror that rare predicate." },
    { id: "Entri yang menumpuk pada akhir waktu adalah soal beban kerja; apakah nilainya berbeda diperiksa tersendiri.", en: "Entries that pile up at the end are a matter of workload; whether their ratings differ is looked at apart." },
  ],
  measures: [
    { id: "kecenderungan", title: { id: "Perubahan bagian Sangat Baik per tahun", en: "Change of the share of Sangat Baik per year" }, unit: "percentage-points", null: 0 },
    { id: "kecenderungan-di-bawah-baik", title: { id: "Perubahan bagian di bawah Baik per tahun", en: "Change of the share below Baik per year" }, unit: "percentage-points", null: 0 },
    { id: "kecenderungan-angka", title: { id: "Perubahan angka predikat per tahun", en: "Change of the points of the predicate per year" }, unit: "points", null: 0 },
    { id: "tahun-ke-tahun", title: { id: "Bagian Sangat Baik orang yang sama, dibanding tahun pertama", en: "Share of Sangat Baik among the same people, against the first year" }, unit: "percentage-points", null: 0 },
    { id: "ingatan", title: { id: "Pengaruh Sangat Baik tahun lalu", en: "Effect of Sangat Baik last year" }, unit: "percentage-points", null: 0 },
    { id: "ingatan-angka", title: { id: "Pengaruh angka tahun lalu per angka", en: "Effect of last year's points, per point" }, unit: "ratio", null: 0 },
    { id: "pengulangan", title: { id: "Sangat Baik berulang di luar kebetulan", en: "Sangat Baik repeated beyond chance" }, unit: "percentage-points", null: 0 },
    { id: "korelasi", title: { id: "Korelasi nilai tahunan dan triwulan", en: "Correlation of annual and quarterly ratings" }, unit: "correlation", null: 0 },
    { id: "kappa", title: { id: "Kesesuaian di luar kebetulan (kappa)", en: "Agreement beyond chance (kappa)" }, unit: "correlation", null: 0 },
    { id: "sama", title: { id: "Tahunan sama dengan median triwulan", en: "Annual equals the median of quarters" }, unit: "share" },
    { id: "lebih-baik", title: { id: "Tahunan lebih baik dikurangi lebih buruk daripada triwulan", en: "Annual better less worse than the quarters" }, unit: "percentage-points", null: 0 },
    { id: "entri-minggu-terakhir", title: { id: "Entri pada minggu terakhir", en: "Entries in the last week" }, unit: "share" },
    { id: "kelebihan-entri", title: { id: "Kelebihan entri pada minggu terakhir", en: "Excess entries in the last week" }, unit: "percentage-points", null: 0 },
    { id: "nilai-minggu-terakhir", title: { id: "Selisih bagian Sangat Baik entri minggu terakhir", en: "Difference in Sangat Baik of last-week entries" }, unit: "percentage-points", null: 0 },
  ],
  specifications: [
    { id: "orang-tetap", title: { id: "Orang yang sama", en: "Same people" } },
    { id: "orang-dan-penilai-tetap", title: { id: "Orang dan penilai yang sama", en: "Same people and raters" } },
    { id: "semua", title: { id: "Semua penilaian", en: "All appraisals" } },
    { id: "selisih-berinstrumen", title: { id: "Selisih berinstrumen, penilai sama", en: "Instrumented differences, same rater" } },
    { id: "urutan-tahunan", title: { id: "Urutan acak, tahunan", en: "Random order, annual" } },
    { id: "urutan-triwulan", title: { id: "Urutan acak, triwulan dalam setahun", en: "Random order, quarters of a year" } },
    { id: "penilai-sama", title: { id: "Tahunan dan triwulan oleh penilai yang sama", en: "Annual and quarterly by the same rater" } },
    { id: "penilai-berbeda", title: { id: "Oleh penilai yang berbeda", en: "By different raters" } },
    { id: "tahunan-lurus", title: { id: "Tahunan, garis lurus", en: "Annual, straight line" } },
    { id: "tahunan-lengkung", title: { id: "Tahunan, lengkung kuadrat", en: "Annual, quadratic curve" } },
    { id: "triwulan-lurus", title: { id: "Triwulan, garis lurus", en: "Quarterly, straight line" } },
  ],
  categories: [],
  figures: [
    { id: "kecenderungan", kind: "curve", title: { id: "Perubahan bagian Sangat Baik per tahun menurut cara menghitung", en: "Change of the share of Sangat Baik per year by way of computing" }, measures: ["kecenderungan", "kecenderungan-di-bawah-baik"] },
    { id: "tahun", kind: "trend", title: { id: "Sangat Baik pada orang yang sama dibanding tahun pertama", en: "Sangat Baik among the same people against the first year" }, measures: ["tahun-ke-tahun"] },
    { id: "ingatan", kind: "intervals", title: { id: "Apakah predikat tahun lalu terbawa", en: "Whether last year's predicate carries over" }, measures: ["ingatan", "pengulangan"] },
    { id: "triwulan", kind: "intervals", title: { id: "Tahunan dan triwulan", en: "Annual and quarterly" }, measures: ["korelasi", "kappa"] },
    { id: "entri", kind: "intervals", title: { id: "Kelebihan entri pada minggu terakhir", en: "Excess entries in the last week" }, measures: ["kelebihan-entri"] },
  ],
  headline: { measure: "kecenderungan", specification: "orang-tetap" },
  sentences: {
    found: { id: "Untuk orang yang sama, bagian Sangat Baik berubah {estimate} poin persentase setiap tahun ({low} sampai {high}).", en: "Among the same people, the share of Sangat Baik changes by {estimate} percentage points each year ({low} to {high})." },
    small: { id: "Untuk orang yang sama, bagian Sangat Baik hampir tetap: berubah {estimate} poin persentase setiap tahun ({low} sampai {high}).", en: "Among the same people, the share of Sangat Baik is nearly steady: it changes by {estimate} percentage points a year ({low} to {high})." },
    none: { id: "Nilai orang yang sama tidak naik atau turun secara berarti dari tahun ke tahun ({low} sampai {high} poin persentase); perubahan sebesar {detectable} poin akan terlihat.", en: "Ratings of the same people do not rise or fall in a way that matters ({low} to {high} percentage points a year); a change of {detectable} points would have shown." },
    unclear: { id: "Data ini tidak cukup untuk mengatakan apakah nilai orang yang sama naik dari tahun ke tahun.", en: "These data are not enough to say whether ratings of the same people rise from year to year." },
  },
  advice: {
    found: { id: "Bandingkan perubahan ini dengan capaian organisasi; bila capaian tidak ikut berubah, sepakati kembali patokan Sangat Baik sebelum penilaian berikutnya.", en: "Set this change beside what the organisation achieved; if that did not change, agree anew on what Sangat Baik means before the next round." },
    small: { id: "Pantau setiap tahun; tidak perlu tindakan khusus.", en: "Watch it every year; no special action is needed." },
    none: { id: "Tidak perlu tindakan.", en: "No action is needed." },
    unclear: { id: "Kumpulkan penilaian beberapa tahun dengan penilai yang tercatat.", en: "Collect appraisals of several years with the rater on record." },
  },
  wouldChange: { id: "Kenaikan rata-rata yang berhenti, atau ikatan dengan nilai tahun lalu yang melemah, dalam dua periode lagi.", en: "A rise of the mean that stops, or a weaker tie to last year's rating, within two more periods." },
  validation: ["absorbedCr1", "permutation"],
  needs: ["annual-appraisal"],
  async compute({ warehouse, ratings, periodicRatings, seed }) {
    return answerInflation(ratings, periodicRatings, await entryWindows(warehouse), seed);
  },
};

/** The answer from ratings and the time in which they could be entered. */
export function answerInflation(ratings: Ratings, periodicRatings: Ratings, windows: EntryWindows, seed: number): Answer {
  if (new Set(ratings.year).size < 2) return silent(inflationMemory, { id: "hanya ada penilaian satu tahun", en: "there are appraisals of one year only" });
  const quarter = (row: number) => { const [year, q] = periodicRatings.period.levels[periodicRatings.period.codes[row]!]!.split("-Q"); return Number(year) * 4 + Number(q ?? 0); };
  const bounds = (of: Ratings, at: (row: number) => { opening: number; deadline: number } | null) => {
    const found = Array.from({ length: of.n }, (_, row) => at(row));
    return [Float64Array.from(found, (one) => one?.deadline ?? NaN), Float64Array.from(found, (one) => one?.opening ?? NaN)] as const;
  };
  const [deadline, opening] = bounds(ratings, (row) => windows.annual(ratings.year[row]!));
  const [quarterDeadline, quarterOpening] = bounds(periodicRatings, (row) => windows.quarterly(periodicRatings.period.levels[periodicRatings.period.codes[row]!]!));
  const estimates = withHolm([
    ...trendRows(ratings),
    ...memoryRows(ratings),
    repetitionRow(ratings, sequences(ratings, (row) => ratings.year[row]!), "urutan-tahunan", seed),
    repetitionRow(periodicRatings, sequences(periodicRatings, quarter, (row) => periodicRatings.year[row]!), "urutan-triwulan", seed + 1),
    ...annualAgainstPeriodic(ratings, periodicRatings),
    ...entryBunching(ratings, deadline, opening, [{ id: "tahunan-lurus", degree: 1 }, { id: "tahunan-lengkung", degree: 2 }]),
    ...entryBunching(periodicRatings, quarterDeadline, quarterOpening, [{ id: "triwulan-lurus", degree: 1 }]),
  ]);
  const { measure, specification } = inflationMemory.headline;
  const top = ratings.predicate.reduce((sum, predicate) => sum + (predicate === 1 ? 1 : 0), 0) / ratings.n;
  return { verdict: verdictOf(estimates.find((row) => row.measure === measure && row.specification === specification)!, top * relevant), estimates };
}

/** The tests for memory are three of one hypothesis. */
function withHolm(rows: readonly Estimate[]): Estimate[] {
  const tested = rows.map(({ measure, p }) => (measure === "ingatan" || measure === "pengulangan" ? p : null));
  const adjusted = holm(tested);
  return rows.map((row, at) => (adjusted[at] === null ? row : { ...row, p_adjusted: adjusted[at]! }));
}

function verdictOf({ estimate, p, detectable }: Estimate, threshold: number): Verdict {
  if (estimate === null || p === null || detectable === null) return "unclear";
  if (p < 0.05) return Math.abs(estimate) >= threshold ? "found" : "small";
  return detectable <= threshold ? "none" : "unclear";
}
