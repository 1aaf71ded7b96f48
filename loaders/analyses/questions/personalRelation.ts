import { holm } from "../../statistics/adjust/holm.js";
import { estimateRow, silent, type Analysis, type Answer, type Estimate, type Verdict } from "../analysis.js";
import { matchedPairs } from "../personalRelation/matchedPairs.js";
import { relationCells, type WorkHistory } from "../personalRelation/relationCells.js";
import { cellBasis, placeboRows, relationRows } from "../personalRelation/relationRows.js";
import { workHistory } from "../personalRelation/workHistory.js";
import type { Ratings } from "../ratings.js";

/**
 * The smallest effect that matters, as a part of the overall share of Sangat Baik: a quarter more is what the four-fifths line
 * (UGESP 1978, §1607.4 D) calls a difference worth a look, seen from the favoured side (1 / 0.8).
 */
const relevant = 0.25;

/** Fewer top predicates than this on either side, and the normal approximation of a share is not relied upon (Cochran 1954 asks for expected counts of 5 to 10). */
const fewestTop = 10;

/** Whether raters favour those they have worked with. */
export const personalRelation: Analysis = {
  id: "hubungan-pribadi",
  page: "bias",
  order: 6,
  question: { id: "Apakah kedekatan dengan penilai memengaruhi nilai?", en: "Does closeness to the rater move the rating?" },
  title: { id: "Hubungan kerja dengan penilai", en: "Working relation with the rater" },
  estimand: {
    id: "Selisih peluang predikat Sangat Baik antara pegawai yang pernah sekantor dengan penilainya (sebelum penilai itu memimpin) dan yang tidak, serta untuk setiap tahun tambahan di bawah penilai yang sama; untuk pegawai yang sama dan penilai yang sama.",
    en: "The difference in the chance of Sangat Baik between those who served in one unit with their rater (before the rater led one) and those who did not, and for each further year under the same rater; for the same ratee and the same rater.",
  },
  method: {
    id: "Regresi dengan efek tetap pegawai, penilai, dan tahun (tersendiri bagi pasangan yang sudah ada pada tahun pertama catatan) atas seluruh penilaian tahunan dan triwulan, dirangkum per pegawai × penilai × tahun; galat klaster per penilai (yang terbesar di antara CR1S dan CR2) dengan derajat bebas Satterthwaite; uji utama dikoreksi menurut Holm. Pembanding tanpa pendekatan normal: pasangan pegawai dengan penilai, tahun, dan jenis jabatan yang sama, menurut urutan predikat (permutasi di dalam strata) dan rasio odds Mantel–Haenszel. Plasebo: hubungan yang baru terjadi kemudian.",
    en: "Regression with fixed effects of ratee, rater and year (apart for pairs that existed in the first year on record) on all annual and quarterly appraisals, gathered by ratee × rater × year; errors clustered by rater (the larger of CR1S and CR2) with Satterthwaite degrees of freedom; the leading tests adjusted by Holm. As a check without normal approximation: pairs of people with the same rater, year and type of position, by the order of predicates (permutation within strata) and the Mantel–Haenszel odds ratio. Placebo: relations that only come about later.",
  },
  assumptions: [
    { id: "Prestasi seorang pegawai tidak berubah justru ketika ia berganti ke penilai yang pernah sekantor dengannya.", en: "A person's performance does not change just when a rater takes over who served with them." },
    { id: "Pengaruh penilai sama untuk semua pegawainya pada skala bagian Sangat Baik, selain pengaruh hubungan.", en: "On the scale of shares of Sangat Baik, a rater's effect is the same for all ratees but for the relation." },
  ],
  limits: [
    { id: "Selisih bukan bukti pilih kasih: penilai yang pernah bekerja bersama dapat juga lebih mengenal hasil kerja seseorang.", en: "A difference is no proof of favour: one who worked beside a person may also know the work better." },
    { id: "Hubungan sebelum tahun pertama catatan tidak terlihat. Pasangan yang sudah ada pada tahun pertama tidak dipakai untuk menghitung pengaruh lama hubungan; hubungan sekantor yang tidak tercatat mengecilkan selisih.", en: "Relations before the first year on record are not seen. Pairs that existed in that year do not count for the effect of years; joint service not on record makes the difference look smaller." },
    { id: "Sekolah dan daerah asal tidak ada di ekspor, sehingga tidak diperiksa.", en: "School and home district are not in the exports and are not looked at." },
    { id: "Bila Sangat Baik sangat jarang, hasil pasangan (permutasi) yang menentukan, bukan regresi.", en: "Where Sangat Baik is very rare, the pairs (permutation) decide and not the regression." },
  ],
  measures: [
    { id: "sangat-baik", title: { id: "Pengaruh pada peluang Sangat Baik", en: "Effect on the chance of Sangat Baik" }, unit: "percentage-points", null: 0 },
    { id: "di-bawah-baik", title: { id: "Pengaruh pada peluang di bawah Baik", en: "Effect on the chance of less than Baik" }, unit: "percentage-points", null: 0 },
    { id: "angka", title: { id: "Pengaruh pada angka predikat", en: "Effect on the points of the predicate" }, unit: "points", null: 0 },
    { id: "pasangan", title: { id: "Pasangan yang dimenangkan dikurangi yang kalah", en: "Pairs won less pairs lost" }, unit: "percentage-points", null: 0 },
    { id: "odds-sangat-baik", title: { id: "Odds Sangat Baik", en: "Odds of Sangat Baik" }, unit: "odds", null: 1 },
  ],
  specifications: [
    { id: "dalam-penilai-pegawai", title: { id: "Pegawai dan penilai yang sama", en: "Same ratee and same rater" } },
    { id: "dalam-penilai", title: { id: "Penilai yang sama", en: "Same rater" } },
    { id: "tanpa-kendali", title: { id: "Selisih kasar", en: "Raw difference" } },
    { id: "kepala-unit", title: { id: "Tahun di bawah penilai sebagai kepala unit sendiri", en: "Years under the rater as head of one's own unit" } },
    { id: "berpasangan", title: { id: "Pasangan: penilai, tahun, dan jenis jabatan sama", en: "Pairs: same rater, year and type of position" } },
    { id: "plasebo", title: { id: "Plasebo: hubungan di masa depan", en: "Placebo: relations to come" } },
  ],
  categories: [
    { id: "pernah-sekantor", title: { id: "Pernah sekantor", en: "Served together" } },
    { id: "per-tahun", title: { id: "Setiap tahun di bawah penilai yang sama", en: "Each year under the same rater" } },
    { id: "satu-tahun", title: { id: "Satu tahun sebelumnya di bawah penilai ini", en: "One earlier year under this rater" } },
    { id: "dua-tahun-lebih", title: { id: "Dua tahun atau lebih", en: "Two years or more" } },
    { id: "akan-sekantor", title: { id: "Kelak sekantor", en: "Will serve together" } },
    { id: "tetap-tahun-depan", title: { id: "Penilai tetap tahun berikutnya", en: "Keeps the rater next year" } },
  ],
  figures: [
    { id: "spesifikasi", kind: "curve", title: { id: "Pengaruh pada peluang Sangat Baik menurut semua cara menghitung", en: "Effect on the chance of Sangat Baik by every way of computing it" }, measures: ["sangat-baik"] },
    { id: "pasangan", kind: "intervals", title: { id: "Pasangan pegawai dengan penilai yang sama", en: "Pairs of people with the same rater" }, measures: ["pasangan"] },
    { id: "odds", kind: "intervals", title: { id: "Odds Sangat Baik, berhubungan dibanding tidak", en: "Odds of Sangat Baik, related over not" }, measures: ["odds-sangat-baik"] },
  ],
  headline: { measure: "sangat-baik", specification: "dalam-penilai-pegawai", category: "pernah-sekantor" },
  sentences: {
    found: { id: "Peluang Sangat Baik pegawai yang pernah sekantor dengan penilainya berbeda {estimate} poin persentase dari yang tidak ({low} sampai {high}), untuk pegawai dan penilai yang sama.", en: "Those who once served beside their rater differ by {estimate} percentage points in the chance of Sangat Baik ({low} to {high}), for the same person and the same rater." },
    small: { id: "Pegawai yang pernah sekantor dengan penilainya berbeda sedikit dalam peluang Sangat Baik: {estimate} poin persentase ({low} sampai {high}).", en: "Those who once served beside their rater differ a little in the chance of Sangat Baik: {estimate} percentage points ({low} to {high})." },
    none: { id: "Pernah sekantor dengan penilai tidak mengubah peluang Sangat Baik secara berarti ({low} sampai {high} poin persentase); perbedaan sebesar {detectable} poin akan terlihat.", en: "Having served beside the rater does not move the chance of Sangat Baik in a way that matters ({low} to {high} percentage points); a difference of {detectable} points would have shown." },
    unclear: { id: "Data ini tidak cukup untuk mengatakan apakah pernah sekantor dengan penilai memengaruhi nilai.", en: "These data are not enough to say whether having served beside the rater moves the rating." },
  },
  advice: {
    found: { id: "Minta penilai menyertakan bukti hasil kerja bagi pegawai yang pernah sekantor dengannya, dan libatkan penilai kedua atau atasan penilai dalam pembahasan.", en: "Ask raters for evidence of results where they once served beside the ratee, and bring a second rater or the rater's superior into the talks." },
    small: { id: "Cukup ingatkan penilai pada pembahasan kalibrasi; tidak perlu tindakan khusus.", en: "A reminder in calibration talks is enough; no special action is needed." },
    none: { id: "Tidak perlu tindakan.", en: "No action is needed." },
    unclear: { id: "Kumpulkan lebih banyak tahun; pergantian penilai membuat pertanyaan ini dapat dijawab.", en: "Collect more years; changes of raters make this question answerable." },
  },
  wouldChange: { id: "Perbandingan pegawai yang sama di bawah beberapa atasan dengan selang yang seluruhnya di satu sisi nol.", en: "The same employees under several superiors with an interval wholly on one side of zero." },
  validation: ["absorbedCr1", "absorbedCr2", "cmh", "permutation"],
  needs: ["annual-appraisal", "asn-snapshot"],
  async compute({ warehouse, ratings, periodicRatings, seed }) {
    return answerRelation(ratings, periodicRatings, await workHistory(warehouse), seed);
  },
};

/** The answer from ratings and the history of places and posts. */
export function answerRelation(ratings: Ratings, periodicRatings: Ratings, history: WorkHistory, seed: number): Answer {
  const cells = relationCells([ratings, periodicRatings], history);
  if (!cells.some(({ hasPast }) => hasPast)) return silent(personalRelation, { id: "hanya ada catatan pegawai satu tahun, sehingga hubungan sebelumnya tidak terlihat", en: "there are personnel records of one year only, so that no earlier relation is seen" });
  const effects = relationRows(cells);
  const estimates = withHolm([...effects, ...placeboRows(cells), ...pairRows(ratings, cells, seed)]);
  const { measure, specification, category } = personalRelation.headline;
  const lead = estimates.find((row) => row.measure === measure && row.specification === specification && row.category === category);
  const past = cells.filter(({ hasPast }) => hasPast);
  const top = (related: boolean) => past.reduce((sum, cell) => sum + (cell.together === related ? cell.top : 0), 0);
  const share = (top(true) + top(false)) / past.reduce((sum, cell) => sum + cell.ratings, 0);
  const rare = Math.min(top(true), top(false)) < fewestTop;
  const pairs = estimates.find((row) => row.measure === "pasangan" && row.category === "pernah-sekantor");
  return { verdict: verdictOf(lead, share * relevant, rare ? (pairs?.p ?? 1) : null), estimates };
}

/** @param exact p of the permutation test where top predicates are too rare for the regression to decide */
function verdictOf(row: Estimate | undefined, threshold: number, exact: number | null): Verdict {
  if (!row || row.estimate === null || row.detectable === null) return "unclear";
  const sure = exact === null ? (row.p_adjusted ?? row.p ?? 1) < 0.05 : exact < 0.05;
  if (sure) return Math.abs(row.estimate) >= threshold ? "found" : "small";
  return exact === null && row.detectable <= threshold ? "none" : "unclear";
}

/** Two tests lead: served together, and years under the rater. */
function withHolm(rows: readonly Estimate[]): Estimate[] {
  const leading = (row: Estimate) => row.measure === "sangat-baik" && row.specification === "dalam-penilai-pegawai" && ["pernah-sekantor", "per-tahun"].includes(row.category) && row.p !== null;
  const adjusted = holm(rows.filter(leading).map(({ p }) => p!));
  let next = 0;
  return rows.map((row) => (leading(row) ? { ...row, p_adjusted: adjusted[next++]! } : row));
}

function pairRows(ratings: Ratings, cells: ReturnType<typeof relationCells>, seed: number): Estimate[] {
  const cellOf = new Map(cells.map((cell) => [`${cell.person} ${cell.rater} ${cell.year}`, cell]));
  const own = Array.from({ length: ratings.n }, (_, i) => cellOf.get(`${ratings.people[ratings.ratee[i]!]!} ${ratings.people[ratings.rater[i]!]!} ${ratings.year[i]!}`)!);
  const kinds = [
    { category: "pernah-sekantor", related: own.map((cell) => (cell.hasPast ? Number(cell.together) : -1)) },
    { category: "satu-tahun", related: own.map((cell) => (!cell.hasPast || cell.years === null || cell.together ? -1 : cell.years === 1 ? 1 : cell.years === 0 ? 0 : -1)) },
    { category: "dua-tahun-lebih", related: own.map((cell) => (!cell.hasPast || cell.years === null || cell.together ? -1 : cell.years >= 2 ? 1 : cell.years === 0 ? 0 : -1)) },
  ];
  return kinds.flatMap(({ category, related }, at) => {
    const found = matchedPairs(ratings, related, seed + at);
    const reason = { id: "tidak ada penilai yang menilai kedua jenis pegawai pada tahun dan jenis jabatan yang sama", en: "no rater rated both kinds of people in the same year and type of position" };
    if (!found) return [estimateRow({ measure: "pasangan", specification: "berpasangan", category, reason })];
    const used = cellBasis([...new Set([...found.rows].map((row) => ({ ...own[row]!, ratings: 1 })))]);
    const { odds } = found;
    return [
      estimateRow({ measure: "pasangan", specification: "berpasangan", category, ...used, estimate: found.netWins, low: found.low, high: found.high, se: found.se, p: found.p, detectable: found.detectable, smallest: found.related }),
      estimateRow({
        measure: "odds-sangat-baik", specification: "berpasangan", category, ...used, smallest: found.related,
        ...(odds?.interval ? { estimate: odds.estimate, low: odds.interval.low, high: odds.interval.high, p: found.oddsP } : { reason: { id: "Sangat Baik terlalu jarang di antara pasangan ini", en: "Sangat Baik is too rare among these pairs" } }),
      }),
    ];
  });
}
