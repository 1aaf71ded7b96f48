import { holm } from "../../statistics/adjust/holm.js";
import { silent, type Analysis, type Answer, type Estimate, type Verdict } from "../analysis.js";
import { agencyRows } from "../predictiveValue/agencyRows.js";
import { observedOutcomes, type ObservedOutcomes } from "../predictiveValue/outcomes.js";
import { correctedRows, dayRows, eventRows } from "../predictiveValue/personRows.js";
import type { Ratings } from "../ratings.js";

/**
 * Six points beyond chance: Cohen's small effect (1988, §2.2; d = 0.2) means that the better of two is drawn from the higher
 * distribution in Φ(0.2/√2) = 55.6 % of pairs.
 */
const relevant = 0.056;

const lead = "tahun-berikut";

/** Whether ratings say anything about what happens to, and through, the people rated. */
export const predictiveValue: Analysis = {
  id: "daya-prediksi",
  page: "bias",
  order: 10,
  question: { id: "Apakah penilaian meramalkan sesuatu?", en: "Do appraisals predict anything?" },
  title: { id: "Daya prediksi penilaian", en: "What appraisals predict" },
  estimand: {
    id: "Di antara dua pegawai dari perangkat daerah, jenis jabatan, jenis kepegawaian, dan tahun yang sama dengan predikat berbeda: peluang bahwa yang berpredikat lebih tinggi lebih jarang terlambat pada tahun berikutnya (seri dihitung setengah).",
    en: "Of two people of the same agency, type of position, type of employment and year with different predicates: the chance that the one rated higher is late less often in the following year (ties count one half).",
  },
  method: {
    id: "Keselarasan pasangan di dalam strata (Mann–Whitney berstrata, bobot van Elteren), hanya pasangan yang predikatnya berbeda, sehingga tumpukan predikat Baik tidak mengecilkannya; galat klaster dua arah per pegawai dan penilai. Promosi, penghargaan, dan hukuman disiplin tahun berikutnya: keselarasan yang sama dengan uji permutasi di dalam strata, dan rasio odds Mantel–Haenszel untuk Sangat Baik. Korelasi peringkat sebagai pembanding, juga setelah dikoreksi untuk keandalan (Spearman 1904) dan penyempitan rentang (Thorndike kasus 2). Antarperangkat daerah: korelasi Spearman atas rata-rata peringkat. Nilai p uji utama dikoreksi menurut Holm.",
    en: "Concordance of pairs within strata (stratified Mann–Whitney with van Elteren weights), over pairs with different predicates alone, so that the pile of Baik does not shrink it; errors clustered both by ratee and by rater. Promotions, awards and sanctions of the following year: the same concordance with a permutation test within strata, and the Mantel–Haenszel odds ratio of Sangat Baik. Rank correlations as a check, also corrected for reliability (Spearman 1904) and for range restriction (Thorndike's case 2). Between agencies: Spearman's correlation of average ranks. The p values of the main tests are adjusted by Holm.",
  },
  assumptions: [
    { id: "Keterlambatan dan alpa dicatat dengan cara yang sama bagi semua pegawai dalam satu perangkat daerah dan jenis jabatan.", en: "Late arrivals and absences are recorded alike for everyone of one agency and type of position." },
    { id: "Yang keluar sebelum tahun berikutnya tidak berbeda hubungannya antara nilai dan hasil; koreksi rentang hanya menyangkut sebaran nilainya.", en: "For those who left before the following year, rating and outcome hang together as for the others; the correction for range concerns the spread of ratings alone." },
    { id: "Koreksi keandalan menganggap keandalan diketahui dan kesalahan nilai tidak berkaitan dengan hasil.", en: "The correction for reliability takes the reliability as known, and errors of ratings as unrelated to the outcome." },
  ],
  limits: [
    { id: "Hubungan bukan sebab: kehadiran dapat ikut dinilai, dan nilai tinggi dapat membuka promosi. Tahun berikutnya dipakai agar hasil tidak mendahului nilai.", en: "An association is no cause: attendance can be part of the rating, and a high rating can open a promotion. The following year is used so that no outcome comes before the rating." },
    { id: "Kehadiran hanyalah sebagian kecil dari kinerja. Nilai yang tidak meramalkan kehadiran masih dapat tepat mengenai hal lain.", en: "Attendance is a small part of performance. Ratings that do not predict it can still be right about other things." },
    { id: "Keselarasan yang lebih rendah dari 50 % dibaca sebagai tidak meramalkan; tandanya terlihat pada tabel.", en: "A concordance below 50 % is read as not predicting; the table shows its side." },
    { id: "Satyalancana Karya Satya tidak dihitung sebagai penghargaan, karena mengikuti masa kerja. Angka perangkat daerah hanya disajikan sebagai satu angka untuk seluruh daerah.", en: "Medals for length of service do not count as awards. What concerns agencies is given as one number for the whole region." },
  ],
  measures: [
    { id: "keselarasan", title: { id: "Pasangan yang predikat lebih tingginya disertai kehadiran lebih baik", en: "Pairs in which the higher predicate comes with the better attendance" }, unit: "share", null: 0.5 },
    { id: "auc", title: { id: "Peluang pegawai dengan peristiwa berpredikat lebih tinggi daripada yang tanpa (AUC)", en: "Chance that someone with the event is rated higher than someone without (AUC)" }, unit: "share", null: 0.5 },
    { id: "odds", title: { id: "Odds peristiwa pada tahun berikutnya, Sangat Baik dibanding yang lain", en: "Odds of the event in the following year, Sangat Baik over the rest" }, unit: "odds", null: 1 },
    { id: "korelasi", title: { id: "Korelasi peringkat", en: "Rank correlation" }, unit: "correlation", null: 0 },
    { id: "berpisah", title: { id: "Bagian perangkat daerah dan tahun yang predikatnya dan capaian targetnya berlawanan", en: "Share of agencies and years whose predicate and attainment of targets are at odds" }, unit: "share" },
  ],
  specifications: [
    { id: lead, title: { id: "Tahun berikutnya, di dalam perangkat daerah dan jenis jabatan", en: "Following year, within agency and type of position" } },
    { id: "tahun-sama", title: { id: "Tahun yang sama, di dalam perangkat daerah dan jenis jabatan", en: "Same year, within agency and type of position" } },
    { id: "mentah", title: { id: "Tahun berikutnya, tanpa pengelompokan", en: "Following year, ungrouped" } },
    { id: "andal", title: { id: "Dikoreksi untuk keandalan nilai", en: "Corrected for the reliability of ratings" } },
    { id: "rentang", title: { id: "Dikoreksi untuk penyempitan rentang nilai", en: "Corrected for the restricted range of ratings" } },
    { id: "antar-perangkat-daerah", title: { id: "Antarperangkat daerah", en: "Between agencies" } },
  ],
  categories: [
    { id: "tepat-waktu", title: { id: "Tepat waktu (lebih jarang terlambat)", en: "Punctuality (late less often)" } },
    { id: "tanpa-alpa", title: { id: "Lebih jarang tidak hadir tanpa keterangan", en: "Absent without leave less often" } },
    { id: "promosi", title: { id: "Promosi", en: "Promotion" } },
    { id: "penghargaan", title: { id: "Penghargaan", en: "Award" } },
    { id: "hukuman-disiplin", title: { id: "Hukuman disiplin (di bawah 50 %: nilai rendah mendahuluinya)", en: "Disciplinary sanction (below 50 %: low ratings go before it)" } },
    { id: "capaian-target", title: { id: "Capaian target dan indikator layanan", en: "Attainment of targets and service indicators" } },
    { id: "predikat-organisasi", title: { id: "Predikat kinerja organisasi", en: "Predicate of the organisation" } },
    { id: "predikat-dan-target", title: { id: "Predikat organisasi dan capaian target berlawanan", en: "Predicate of the organisation and attainment of targets at odds" } },
  ],
  figures: [
    { id: "keselarasan", kind: "intervals", title: { id: "Kehadiran: seberapa sering predikat lebih tinggi disertai kehadiran lebih baik", en: "Attendance: how often the higher predicate comes with the better attendance" }, measures: ["keselarasan"] },
    { id: "peristiwa", kind: "intervals", title: { id: "Promosi, penghargaan, dan hukuman disiplin pada tahun berikutnya", en: "Promotions, awards and sanctions in the following year" }, measures: ["auc"], specifications: [lead, "mentah"] },
    { id: "odds", kind: "intervals", title: { id: "Odds bagi yang berpredikat Sangat Baik", en: "Odds of those rated Sangat Baik" }, measures: ["odds"] },
    { id: "korelasi", kind: "curve", title: { id: "Korelasi peringkat menurut semua cara menghitung", en: "Rank correlation by every way of computing it" }, measures: ["korelasi"] },
  ],
  headline: { measure: "keselarasan", specification: lead, category: "tepat-waktu" },
  sentences: {
    found: { id: "Penilaian meramalkan kehadiran: dari dua pegawai sejenis dengan predikat berbeda, yang lebih tinggi lebih jarang terlambat tahun berikutnya dalam {estimate} pasangan ({low}–{high}; kebetulan: separuh).", en: "Appraisals predict attendance: of two people alike with different predicates, the one rated higher is late less often the year after in {estimate} of pairs ({low}–{high}; chance: one half)." },
    small: { id: "Penilaian hanya sedikit meramalkan kehadiran: dari dua pegawai sejenis dengan predikat berbeda, yang lebih tinggi lebih jarang terlambat tahun berikutnya dalam {estimate} pasangan ({low}–{high}; kebetulan: separuh).", en: "Appraisals predict attendance a little: of two people alike with different predicates, the one rated higher is late less often the year after in {estimate} of pairs ({low}–{high}; chance: one half)." },
    none: { id: "Penilaian tidak meramalkan kehadiran secara berarti: yang berpredikat lebih tinggi lebih jarang terlambat tahun berikutnya dalam {estimate} pasangan ({low}–{high}; kebetulan: separuh).", en: "Appraisals do not predict attendance in a way that matters: the one rated higher is late less often the year after in {estimate} of pairs ({low}–{high}; chance: one half)." },
    unclear: { id: "Data ini tidak cukup untuk mengatakan apakah penilaian meramalkan kehadiran tahun berikutnya.", en: "These data are not enough to say whether appraisals predict attendance in the following year." },
  },
  advice: {
    found: { id: "Nilai memuat keterangan tentang orangnya. Periksa pada tabel apakah promosi dan penghargaan juga mengikutinya; bila tidak, pakailah nilai dalam keputusan karier.", en: "Ratings hold information about the person. Look in the table whether promotions and awards follow them too; where not, use ratings in decisions on careers." },
    small: { id: "Jangan bersandar pada predikat saja dalam keputusan karier; lengkapi dengan bukti hasil kerja.", en: "Do not rest decisions on careers on predicates alone; add evidence of results." },
    none: { id: "Tinjau isi penilaian: kaitkan sasaran kinerja dengan hasil yang dapat diukur sebelum nilai dipakai untuk promosi atau tunjangan.", en: "Review what is appraised: tie goals to results that can be measured before ratings decide on promotion or allowances." },
    unclear: { id: "Kumpulkan presensi untuk sedikitnya satu tahun setelah penilaian, dan riwayat jabatan serta penghargaan yang lengkap.", en: "Collect attendance for at least one year after an appraisal, and complete histories of positions and awards." },
  },
  wouldChange: { id: "Lebih banyak kejadian sesudah penilaian (penghargaan, hukuman, kenaikan): selang keterkaitan menyempit.", en: "More events after the appraisals (awards, penalties, promotions): the interval of the association narrows." },
  validation: ["disattenuation", "holm"],
  needs: ["annual-appraisal"],
  async compute({ warehouse, ratings, answers, seed }) {
    const reliability = answers.get("bagian-penilai")?.estimates.find((row) => row.measure === "keandalan" && row.specification === "reml-tahunan" && row.category === "satu-nilai")?.estimate ?? null;
    return answerPrediction(ratings, await observedOutcomes(warehouse), reliability, seed);
  },
};

/** @param reliability of one rating, null where unknown */
export function answerPrediction(ratings: Ratings, outcomes: ObservedOutcomes, reliability: number | null, seed: number): Answer {
  const days = ([["tepat-waktu", outcomes.punctuality], ["tanpa-alpa", outcomes.presence]] as const).flatMap(([category, values]) => {
    const next = dayRows(ratings, values, category, 1, true, lead);
    const raw = next.find(({ measure }) => measure === "korelasi");
    return [
      ...next, ...dayRows(ratings, values, category, 0, true, "tahun-sama"), ...dayRows(ratings, values, category, 1, false, "mentah"),
      ...(raw ? correctedRows(ratings, values, raw, 1, reliability) : []),
    ];
  });
  const events = ([["promosi", outcomes.promotions], ["penghargaan", outcomes.awards], ["hukuman-disiplin", outcomes.sanctions]] as const).flatMap(([category, values], at) => [
    ...eventRows(ratings, values, category, true, lead, seed + 2 * at), ...eventRows(ratings, values, category, false, "mentah", seed + 2 * at + 1),
  ]);
  const estimates = withHolm([...days, ...events, ...agencyRows(ratings, outcomes)]);
  if (estimates.every(({ estimate }) => estimate === null)) {
    return silent(predictiveValue, { id: "tidak ada presensi, riwayat jabatan, penghargaan, atau indikator yang cukup untuk dibandingkan dengan nilai", en: "there are not enough attendance records, position histories, awards or indicators to set beside ratings" });
  }
  const { measure, specification, category } = predictiveValue.headline;
  return { verdict: verdictOf(estimates.find((row) => row.measure === measure && row.specification === specification && row.category === category)), estimates };
}

/** The main tests, one per outcome. */
function isMain({ measure, specification, p }: Estimate): boolean {
  if (p === null) return false;
  return (["keselarasan", "auc"].includes(measure) && specification === lead) || (measure === "korelasi" && specification === "antar-perangkat-daerah");
}

function withHolm(rows: readonly Estimate[]): Estimate[] {
  const adjusted = holm(rows.filter(isMain).map(({ p }) => p));
  let next = 0;
  return rows.map((row) => (isMain(row) ? { ...row, p_adjusted: adjusted[next++]! } : row));
}

/** Ratings that go with worse attendance predict nothing that they should. */
function verdictOf(row: Estimate | undefined): Verdict {
  if (!row || row.estimate === null || row.detectable === null) return "unclear";
  if ((row.p_adjusted ?? 1) < 0.05) return row.estimate < 0.5 ? "none" : row.estimate >= 0.5 + relevant ? "found" : "small";
  return row.detectable <= relevant ? "none" : "unclear";
}
