import { silent, type Analysis, type Answer, type Estimate, type Verdict } from "../analysis.js";
import { observedCandidates, type Candidate } from "../careers/candidates.js";
import { meritRows } from "../careers/meritRows.js";

/** Six points beyond chance: Cohen's small effect (1988, §2.2; d = 0.2) means that the better of two is drawn from the higher distribution in Φ(0.2/√2) = 55.6 % of pairs. */
const relevant = 0.056;

/** Whether those promoted were rated better before. */
export const meritCheck: Analysis = {
  id: "promosi-dan-penilaian",
  page: "karier",
  order: 4,
  question: { id: "Apakah yang dipromosikan adalah yang sebelumnya dinilai lebih baik?", en: "Are those promoted the ones who were rated better before?" },
  title: { id: "Promosi dan penilaian sebelumnya", en: "Promotions and earlier appraisals" },
  estimand: {
    id: "Dari seorang PNS yang dipromosikan ke jabatan struktural yang lebih tinggi dan seorang dari perangkat daerah, jenis jabatan, dan tahun yang sama yang tidak: peluang bahwa predikat tahun sebelumnya dari yang dipromosikan lebih tinggi (seri dihitung setengah).",
    en: "Of a permanent employee promoted to a higher structural post and one of the same agency, position type and year who was not: the chance that the predicate of the year before is higher for the one promoted (ties count one half).",
  },
  method: {
    id: "Mann–Whitney berstrata (bobot van Elteren) di dalam perangkat daerah × jenis jabatan × tahun; galat klaster dua arah per pegawai dan penilai; nilai p dari 1.999 permutasi di dalam strata, dikoreksi Holm atas kenaikan struktural dan fungsional. Pembanding: rata-rata predikat dua tahun, predikat dibandingkan dengan sesama yang dinilai penilai yang sama, dan tanpa strata. Odds promosi menurut predikat: regresi logistik setara umur, masa kerja, pendidikan, jenis kelamin, jenis jabatan, sektor, dan tahun, galat klaster per pegawai.",
    en: "Stratified Mann–Whitney (van Elteren weights) within agency × position type × year; errors clustered both by ratee and by rater; p values from 1,999 permutations within strata, by Holm over structural and functional promotions. Beside it: the mean predicate of two years, the predicate against others rated by the same rater, and without strata. Odds of promotion by predicate: logistic regression holding age, service, education, sex, position type, sector and year, errors clustered by person.",
  },
  assumptions: [
    { id: "Semua PNS di jenis jabatan dan perangkat daerah yang sama dapat dipromosikan; syarat jabatan yang tidak tercatat tidak berkaitan dengan predikat.", en: "All permanent employees of a position type and agency could be promoted; conditions of posts that are not on record are unrelated to predicates." },
    { id: "Riwayat jabatan memuat semua promosi.", en: "The position history holds all promotions." },
  ],
  limits: [
    { id: "Predikat mengukur kinerja dengan galat penilai: kaitan yang lemah dapat berasal dari penilaian yang tumpul, bukan dari promosi yang tidak berdasar prestasi.", en: "Predicates measure performance with the error of raters: a weak relation can come from blunt appraisals, not from promotions without merit." },
    { id: "Bila hampir semua predikat Baik, kebanyakan pasangan seri dan peluangnya dekat separuh, berapa pun adilnya promosi.", en: "Where nearly all predicates are Baik, most pairs tie and the chance is near one half, however fair promotions are." },
    { id: "Kenaikan jenjang fungsional terutama mengikuti angka kredit dan masa kerja.", en: "Rises in functional level mainly follow credit points and service." },
  ],
  measures: [
    { id: "auc", title: { id: "Peluang bahwa yang dipromosikan dinilai lebih tinggi sebelumnya", en: "Chance that the one promoted was rated higher before" }, unit: "share", null: 0.5 },
    { id: "odds", title: { id: "Odds promosi dibandingkan dengan yang berpredikat Baik", en: "Odds of promotion against those rated Baik" }, unit: "odds", null: 1 },
  ],
  specifications: [
    { id: "predikat-sebelumnya", title: { id: "Predikat tahun sebelumnya, di perangkat daerah dan jenis jabatan yang sama", en: "Predicate of the year before, same agency and position type" } },
    { id: "dua-tahun", title: { id: "Rata-rata predikat dua tahun sebelumnya", en: "Mean predicate of the two years before" } },
    { id: "dibanding-sesama", title: { id: "Predikat dibandingkan dengan sesama yang dinilai penilai yang sama", en: "Predicate against others rated by the same rater" } },
    { id: "disetarakan", title: { id: "Setara umur, masa kerja, pendidikan, jenis kelamin, jenis jabatan, dan sektor", en: "Same age, service, education, sex, position type and sector" } },
    { id: "mentah", title: { id: "Apa adanya", en: "As it is" } },
  ],
  categories: [
    { id: "struktural", title: { id: "Promosi ke jabatan struktural", en: "Promotion to a structural post" } },
    { id: "fungsional", title: { id: "Kenaikan jenjang fungsional", en: "Rise in functional level" } },
    { id: "struktural-sangat-baik", title: { id: "Promosi struktural, berpredikat Sangat Baik", en: "Structural promotion, rated Sangat Baik" } },
    { id: "struktural-di-bawah-baik", title: { id: "Promosi struktural, berpredikat di bawah Baik", en: "Structural promotion, rated below Baik" } },
    { id: "fungsional-sangat-baik", title: { id: "Kenaikan jenjang, berpredikat Sangat Baik", en: "Rise in level, rated Sangat Baik" } },
    { id: "fungsional-di-bawah-baik", title: { id: "Kenaikan jenjang, berpredikat di bawah Baik", en: "Rise in level, rated below Baik" } },
  ],
  figures: [
    { id: "peluang", kind: "intervals", title: { id: "Seberapa sering yang dipromosikan dinilai lebih tinggi sebelumnya", en: "How often the promoted were rated higher before" }, measures: ["auc"] },
    { id: "odds", kind: "intervals", title: { id: "Odds promosi dibandingkan dengan yang berpredikat Baik, setelah disetarakan", en: "Odds of promotion against those rated Baik, adjusted" }, measures: ["odds"], specifications: ["disetarakan"] },
  ],
  headline: { measure: "auc", specification: "predikat-sebelumnya", category: "struktural" },
  sentences: {
    found: { id: "Promosi mengikuti penilaian: dari dua PNS sejenis, yang dipromosikan dinilai lebih tinggi setahun sebelumnya dalam {estimate} pasangan ({low} sampai {high}; kebetulan: separuh).", en: "Promotions follow appraisals: of two permanent employees alike, the one promoted was rated higher the year before in {estimate} of pairs ({low} to {high}; chance: one half)." },
    small: { id: "Promosi hanya sedikit mengikuti penilaian: yang dipromosikan dinilai lebih tinggi setahun sebelumnya dalam {estimate} pasangan ({low} sampai {high}; kebetulan: separuh).", en: "Promotions follow appraisals only a little: the one promoted was rated higher the year before in {estimate} of pairs ({low} to {high}; chance: one half)." },
    none: { id: "Promosi tidak mengikuti penilaian: yang dipromosikan dinilai lebih tinggi setahun sebelumnya dalam {estimate} pasangan ({low} sampai {high}; kebetulan: separuh).", en: "Promotions do not follow appraisals: the one promoted was rated higher the year before in {estimate} of pairs ({low} to {high}; chance: one half)." },
    unclear: { id: "Belum dapat dikatakan apakah promosi mengikuti penilaian: {estimate} pasangan ({low} sampai {high}; kebetulan: separuh).", en: "It cannot be said yet whether promotions follow appraisals: {estimate} of pairs ({low} to {high}; chance: one half)." },
  },
  advice: {
    found: { id: "Pertahankan, dan catat dasar setiap promosi agar keterkaitan ini dapat diperiksa orang lain.", en: "Keep it up, and record the ground of each promotion so that others can check the relation." },
    small: { id: "Wajibkan dua penilaian terakhir sebagai bahan tertulis panitia seleksi dan tim penilai kinerja.", en: "Make the last two appraisals a written input to selection committees and to the team that reviews promotions." },
    none: { id: "Telaah kriteria promosi bersama tim penilai kinerja, dan perbaiki ketajaman penilaian sebelum menyimpulkan tentang promosi.", en: "Review the criteria of promotion with the review team, and sharpen appraisals before concluding about promotions." },
    unclear: { id: "Lengkapi riwayat jabatan dan ulangi setelah lebih banyak promosi.", en: "Complete position histories and repeat after more promotions." },
  },
  wouldChange: { id: "Lebih banyak promosi, atau predikat yang lebih beragam: selang peluangnya menyempit.", en: "More promotions, or predicates that differ more: the interval of the chance narrows." },
  validation: ["mannWhitney", "permutation", "clusteredLogit", "holm"],
  needs: ["annual-appraisal", "asn-snapshot", "position-history"],
  async compute({ warehouse, seed }) {
    return answerMerit(await observedCandidates(warehouse), seed);
  },
};

export function answerMerit(all: readonly Candidate[], seed: number): Answer {
  const estimates = meritRows(all, seed);
  if (estimates.every(({ estimate }) => estimate === null)) return silent(meritCheck, { id: "kurang dari dua puluh promosi pada pegawai yang dinilai setahun sebelumnya", en: "fewer than twenty promotions of people rated the year before" });
  const { measure, specification, category } = meritCheck.headline;
  return { verdict: verdictOf(estimates.find((row) => row.measure === measure && row.specification === specification && row.category === category)), estimates };
}

/** Ratings that go with fewer promotions are no merit. */
function verdictOf(row: Estimate | undefined): Verdict {
  if (!row || row.estimate === null || row.detectable === null) return "unclear";
  if ((row.p_adjusted ?? 1) < 0.05) return row.estimate < 0.5 ? "none" : row.estimate >= 0.5 + relevant ? "found" : "small";
  return row.detectable <= relevant ? "none" : "unclear";
}
