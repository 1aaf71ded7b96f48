import { estimateRow, silent, type Analysis, type Answer, type Estimate, type Verdict } from "../analysis.js";
import { adjusted, categoryOf, crude, impactRows, rate, ratio } from "../selection/impactRows.js";
import { contrasts, passRates, stages, type Compared } from "../selection/passRates.js";

/** The four-fifths rule of the Uniform Guidelines (29 CFR 1607.4 D, 1978) and its counterpart seen from the other side. */
const fourFifths = 0.8;

/** Below this many people a cell is withheld, and a headline on it would not be seen. */
const publishable = 10;

/** Whether a stage of selection passes one group less often than another among applicants for the same formation. */
export const selectionImpact: Analysis = {
  id: "dampak-seleksi",
  page: "rekrutmen",
  order: 3,
  question: { id: "Apakah ada kelompok pelamar yang lebih sulit lolos?", en: "Is it harder for some groups of applicants to pass?" },
  title: { id: "Dampak seleksi menurut kelompok", en: "Impact of selection by group" },
  estimand: {
    id: "Rasio bagian yang lolos setiap tahap antara satu kelompok pelamar dan pembandingnya: apa adanya, dan di antara pelamar formasi yang sama.",
    en: "The ratio of the shares passing each stage between one group of applicants and the one it is held against: as it is, and among applicants for the same formation.",
  },
  method: {
    id: "Lima tahap (hadir, ambang batas, ikut SKB, lulus di antara peserta SKB, lulus di antara semua pelamar) × tiga kelompok (jenis kelamin, usia 30 tahun ke atas, formasi disabilitas). Utama: rasio bersama Mantel–Haenszel di dalam formasi (jabatan × unit × jenis × tahun; untuk formasi disabilitas: jabatan × tahun) dengan galat Greenland & Robins dan uji Cochran–Mantel–Haenszel tanpa koreksi kontinuitas; nilai p dikoreksi Holm atas semua tahap dan kelompok. Di sampingnya: rasio apa adanya dengan selang tepat (Buehler; sampai 120 pelamar) atau skor Koopman, dan bagian yang lolos dengan selang Wilson.",
    en: "Five stages (attendance, thresholds, sitting SKB, appointed among those who sat SKB, appointed among all applicants) × three groups (sex, 30 and over, disability formations). Lead: the common Mantel–Haenszel ratio within formations (position × unit × kind × year; for disability formations: position × year) with errors of Greenland & Robins and the Cochran–Mantel–Haenszel test without continuity correction; p values under Holm's control over all stages and groups. Beside it: the crude ratio with exact (Buehler; up to 120 applicants) or Koopman's score interval, and shares passing with Wilson intervals.",
  },
  assumptions: [
    { id: "Di dalam satu formasi, rasio antarkelompok sama atau rata-ratanya bermakna.", en: "Within formations the ratio between groups is the same, or its average has a meaning." },
    { id: "Pelamar satu formasi lolos atau gugur tanpa saling memengaruhi; pada tahap berkuota hal ini hanya mendekati.", en: "Applicants for one formation pass or fail independently; at stages with a quota this is an approximation." },
  ],
  limits: [
    { id: "Rasio yang rendah bukan bukti diskriminasi, dan rasio mendekati satu bukan bukti keadilan: kelompok dapat berbeda persiapan, dan syarat melamar sendiri sudah menyaring.", en: "A low ratio is no proof of discrimination, and a ratio near one is no proof of fairness: groups can differ in preparation, and the requirements to apply already select." },
    { id: "Tahap belakang hanya melihat yang lolos tahap sebelumnya; kelompok yang tersaring lebih ketat di awal dapat tampak lebih baik kemudian.", en: "Later stages see only those who passed the earlier ones; a group that was filtered harder at first can look better afterwards." },
    { id: "Garis empat perlima (0,8; dari sisi lain 1,25) adalah pedoman dan bukan putusan.", en: "The four-fifths line (0.8; seen from the other side 1.25) is a guide and not a verdict." },
    { id: "Formasi disabilitas mempunyai ambang batas sendiri; yang dibandingkan adalah formasinya, bukan penyandang disabilitas yang melamar formasi umum.", en: "Disability formations have thresholds of their own; what is compared are formations, not disabled people who apply for general ones." },
  ],
  measures: [
    { id: "dampak-terbesar", title: { id: "Rasio yang paling jauh dari satu", en: "The ratio furthest from one" }, unit: "ratio", null: 1 },
    { id: ratio, title: { id: "Rasio bagian yang lolos (pedoman empat perlima: 0,8)", en: "Ratio of the shares passing (four-fifths guide: 0.8)" }, unit: "ratio", null: 1 },
    { id: rate, title: { id: "Bagian yang lolos", en: "Share passing" }, unit: "share" },
  ],
  specifications: [
    { id: adjusted, title: { id: "Di dalam formasi yang sama", en: "Within the same formation" } },
    { id: crude, title: { id: "Apa adanya", en: "As it is" } },
    { id: "kelompok", title: { id: "Kelompok", en: "Group" } },
    { id: "pembanding", title: { id: "Pembanding", en: "Reference" } },
  ],
  categories: contrasts.flatMap((contrast) => stages.map((stage) => ({
    id: categoryOf({ contrast, stage }), title: { id: `${contrast.title.id}, ${stage.title.id}`, en: `${contrast.title.en}, ${stage.title.en}` },
  }))),
  figures: [
    { id: "rasio", kind: "intervals", title: { id: "Rasio bagian yang lolos di dalam formasi yang sama; 0,8 adalah pedoman", en: "Ratios of the shares passing within the same formation; 0.8 is a guide" }, measures: [ratio], specifications: [adjusted] },
    { id: "apa-adanya", kind: "intervals", title: { id: "Rasio bagian yang lolos apa adanya", en: "Ratios of the shares passing as they are" }, measures: [ratio], specifications: [crude] },
  ],
  headline: { measure: "dampak-terbesar", specification: adjusted },
  sentences: {
    found: { id: "{category}: bagian yang lolos adalah {estimate} kali pembandingnya ({low} sampai {high}) pada formasi yang sama, di luar kebetulan dan melewati pedoman empat perlima.", en: "{category}: the share passing is {estimate} times that of the reference ({low} to {high}) within the same formation, beyond chance and beyond the four-fifths guide." },
    small: { id: "{category}: ada perbedaan di luar kebetulan pada formasi yang sama, {estimate} kali pembandingnya ({low} sampai {high}), di dalam pedoman empat perlima.", en: "{category}: there is a difference beyond chance within the same formation, {estimate} times the reference ({low} to {high}), inside the four-fifths guide." },
    none: { id: "Tidak ada kelompok yang lebih sulit lolos pada formasi yang sama; rasio yang paling jauh dari satu ({category}) adalah {estimate} ({low} sampai {high}).", en: "No group finds it harder to pass within the same formation; the ratio furthest from one ({category}) is {estimate} ({low} to {high})." },
    unclear: { id: "Tidak ada perbedaan yang bertahan setelah semua tahap dan kelompok diperhitungkan; yang terjauh ({category}) adalah {estimate} ({low} sampai {high}), tetapi sebagian rasio belum dapat dipastikan.", en: "No difference survives the control over all stages and groups; the furthest ({category}) is {estimate} ({low} to {high}), but some ratios remain uncertain." },
  },
  advice: {
    found: { id: "Telaah tahap itu bersama penyelenggara: apakah yang diuji memang dibutuhkan jabatannya, dan apakah kelompok itu mendapat informasi dan persiapan yang sama.", en: "Look into that stage with the organisers: whether what is tested is needed for the post, and whether the group had the same information and preparation." },
    small: { id: "Pantau pada seleksi berikutnya.", en: "Watch it in the next selection." },
    none: { id: "Tidak perlu tindakan; ulangi setiap seleksi.", en: "No action is needed; repeat after every selection." },
    unclear: { id: "Jangan menyimpulkan; gabungkan dengan seleksi berikutnya.", en: "Draw no conclusion; pool it with the next selection." },
  },
  wouldChange: { id: "Rasio pada formasi yang sama yang kembali mendekati satu, atau menjauhinya, pada seleksi berikutnya.", en: "Ratios within the same formation that return to one, or leave it, in later selections." },
  validation: ["cmh", "katz", "score", "wilson", "holm"],
  needs: ["recruitment"],
  async compute({ warehouse }) {
    return answerOf(await passRates(warehouse));
  },
};

export function answerOf(compared: readonly Compared[]): Answer {
  const estimates = impactRows(compared);
  const tested = estimates.filter((row) => row.measure === ratio && row.specification === adjusted && row.estimate !== null && row.p_adjusted !== null);
  const rank = (row: Estimate) => (survives(row) ? 2 : 0) + (row.smallest !== null && row.smallest >= publishable ? 1 : 0);
  const [widest] = [...tested].sort((a, b) => rank(b) - rank(a) || distance(b) - distance(a));
  if (!widest) {
    const none = silent(selectionImpact, { id: "tidak ada dua kelompok yang melamar formasi yang sama", en: "no two groups applied for the same formation" });
    return { ...none, estimates: [...none.estimates, ...estimates] };
  }
  return { verdict: verdictOf(tested), estimates: [estimateRow({ ...widest, measure: selectionImpact.headline.measure }), ...estimates] };
}

const survives = (row: Estimate): boolean => row.p_adjusted! < 0.05;

/** How far a ratio lies from one, either way; a ratio of nothing lies furthest. Lower thresholds of their own are meant to raise the ratio of disability formations. */
function distance({ category, estimate }: Estimate): number {
  if (!(estimate! > 0)) return Infinity;
  const log = Math.log(estimate!);
  return category.startsWith(raisedByRule) ? Math.max(0, -log) : Math.abs(log);
}

const raisedByRule = "disabilitas-";

function verdictOf(tested: readonly Estimate[]): Verdict {
  const sure = tested.filter(survives);
  if (sure.some((row) => distance(row) > -Math.log(fourFifths))) return "found";
  if (sure.length > 0) return "small";
  return tested.every(({ low, high }) => low !== null && high !== null && low >= fourFifths && high <= 1 / fourFifths) ? "none" : "unclear";
}
