import { wilsonInterval } from "../../statistics/intervals/wilsonInterval.js";
import { estimateRow, silent, type Analysis, type Answer, type Estimate, type Verdict } from "../analysis.js";
import { readLinked, type Linked } from "../selection/linkedEntrants.js";
import { corrected, direct, linear, uncorrected, validity, validityRows, wholeYear, type Weights } from "../selection/validityRows.js";

/** Validities below 0.11 are unlikely to be useful, from 0.21 on they are likely to be (U.S. Department of Labor, Testing and Assessment: An Employer's Guide to Good Practices, 2000, chapter 3). */
const unlikelyUseful = 0.11;
const likelyUseful = 0.21;

/** Below this many linked entrants intervals of corrected correlations begin to cover too seldom (see the study of methods). */
const fewest = 30;

/** With fewer people beside the commonest predicate nothing can be told apart. */
const fewestOthers = 10;

const linkRate = "tertaut";

/** Whether the scores of a selection foretell the first appraisals of those who were appointed. */
export const selectionValidity: Analysis = {
  id: "daya-ramal-seleksi",
  page: "rekrutmen",
  order: 4,
  question: { id: "Apakah nilai seleksi meramalkan kinerja?", en: "Do the scores of selection foretell performance?" },
  title: { id: "Daya ramal SKD dan SKB", en: "Predictive validity of SKD and SKB" },
  estimand: {
    id: "Korelasi nilai SKD, SKB, dan nilai akhir dengan kinerja di balik predikat tahunan pertama, seandainya semua peserta SKD diangkat dan dinilai.",
    en: "The correlation of SKD, SKB and the final score with the performance behind the first annual predicate, were everybody who sat SKD appointed and appraised.",
  },
  method: {
    id: "Pelamar tidak membawa NIP: yang lulus ditautkan dengan pegawai bertanggal lahir dan berjenis kelamin sama yang mulai bekerja paling lama dua tahun setelah tahun seleksi di perangkat daerah atau jabatan yang sama, hanya bila pasangannya tunggal. Nilai dipusatkan per seleksi. Korelasi di antara yang lulus terlalu kecil karena rentangnya terpotong oleh seleksi. Utama: logit kumulatif predikat atas SKD dan SKB, yang tidak terganggu oleh seleksi menurut keduanya, lalu dibakukan dengan sebaran nilai semua peserta (rumus Lawley dua saringan: SKD, lalu SKD dan SKB); selang metode delta pada skala z Fisher. Di sampingnya: angka predikat dengan koreksi Lawley (Thorndike kasus 2 dan 3 adalah bentuk khususnya; z Fisher dengan galat bootstrap 400 kali), tanpa koreksi (z Fisher), Thorndike kasus 2 untuk SKD, dan rata-rata semua penilaian tahun pertama. Nilai p SKD dan SKB dikoreksi Holm.",
    en: "Applicants carry no NIP: the appointed are linked to employees of the same birth date and sex who started within two years after the year of the selection in the same agency or position, only where the pair is unique. Scores are centred on their selection. The correlation among the appointed is too small because selection cut off the range. Lead: a cumulative logit of the predicate on SKD and SKB, which selection on both does not disturb, standardised by the spread of scores among all who sat SKD (Lawley's formula over two hurdles: SKD, then SKD and SKB); intervals by the delta method on Fisher's z scale. Beside it: points with Lawley's correction (of which Thorndike's cases 2 and 3 are special forms; Fisher's z with a bootstrap error of 400 draws), uncorrected (Fisher's z), Thorndike's case 2 for SKD, and the mean of all appraisals of the first year. The p values of SKD and SKB are adjusted by Holm.",
  },
  assumptions: [
    { id: "Kinerja di balik predikat naik lurus dengan nilai seleksi dan sebarannya sama di seluruh rentang, juga di antara yang tidak lulus.", en: "Performance behind the predicate rises in a straight line with the scores and spreads alike over the whole range, those not appointed included." },
    { id: "Yang menentukan kelulusan hanya nilai; penautan yang gagal tidak bergantung pada kinerja.", en: "Nothing but the scores decided on appointment; failure to link does not hang on performance." },
  ],
  limits: [
    { id: "Penilaian tahunan adalah ukuran kinerja yang kasar dan dipengaruhi penilai; korelasi yang rendah dapat berarti penilaiannya, bukan tesnya, yang lemah.", en: "Annual appraisals are a coarse measure of performance and depend on the rater; a low correlation can mean that the appraisal, not the test, is weak." },
    { id: "Angka predikat yang dikoreksi dapat melebih-lebihkan: bila hampir semua mendapat Baik, angka naik lebih cepat di antara yang terbaik daripada di antara semua pelamar. Karena itu model predikat yang memimpin.", en: "Corrected points can overstate: where nearly all are rated Baik, points rise faster among the best than among all applicants. That is why the model of predicates leads." },
    { id: "Koreksi memperbesar ketidakpastian; yang dikutip harus selangnya.", en: "The correction magnifies uncertainty; the interval must be quoted." },
    { id: "Ini keterkaitan, bukan akibat: nilai tinggi tidak menyebabkan kinerja tinggi.", en: "This is an association, not an effect: a high score does not cause good performance." },
  ],
  measures: [
    { id: validity, title: { id: "Korelasi dengan penilaian pertama", en: "Correlation with the first appraisals" }, unit: "correlation", null: 0 },
    { id: linkRate, title: { id: "Bagian yang lulus yang dapat ditautkan", en: "Share of the appointed who could be linked" }, unit: "share" },
  ],
  specifications: [
    { id: corrected, title: { id: "Dikoreksi untuk seleksi, predikat tahunan pertama", en: "Corrected for selection, first annual predicate" } },
    { id: uncorrected, title: { id: "Di antara yang lulus, tanpa koreksi", en: "Among the appointed, uncorrected" } },
    { id: linear, title: { id: "Dikoreksi, angka predikat tahunan pertama", en: "Corrected, points of the first annual predicate" } },
    { id: direct, title: { id: "Thorndike kasus 2", en: "Thorndike's case 2" } },
    { id: wholeYear, title: { id: "Dikoreksi, semua penilaian tahun pertama", en: "Corrected, all appraisals of the first year" } },
    { id: "tautan", title: { id: "Tanggal lahir, jenis kelamin, tahun mulai, perangkat daerah atau jabatan", en: "Birth date, sex, start year, agency or position" } },
  ],
  categories: [
    { id: "nilai-akhir", title: { id: "Nilai akhir", en: "Final score" } },
    { id: "skd", title: { id: "SKD", en: "SKD (basic competence)" } },
    { id: "skb", title: { id: "SKB", en: "SKB (field competence)" } },
  ],
  figures: [
    { id: "terkoreksi", kind: "intervals", title: { id: "Korelasi dengan penilaian tahunan pertama, tanpa dan dengan koreksi", en: "Correlation with the first annual appraisal, uncorrected and corrected" }, measures: [validity], specifications: [uncorrected, corrected] },
    { id: "spesifikasi", kind: "curve", title: { id: "Setiap cara menghitung, menurut besarnya", en: "Every way of computing it, by size" }, measures: [validity] },
  ],
  headline: { measure: validity, specification: corrected, category: "nilai-akhir" },
  sentences: {
    found: { id: "Nilai akhir seleksi meramalkan penilaian pertama: korelasinya {estimate} ({low} sampai {high}), dihitung dari {ratees} pegawai yang lulus dan dikoreksi untuk seleksi.", en: "The final score foretells the first appraisal: their correlation is {estimate} ({low} to {high}), from {ratees} appointed employees and corrected for selection." },
    small: { id: "Nilai akhir seleksi berkaitan dengan penilaian pertama, tetapi kegunaannya belum pasti: korelasi {estimate} ({low} sampai {high}).", en: "The final score goes with the first appraisal, but its usefulness is not certain: a correlation of {estimate} ({low} to {high})." },
    none: { id: "Nilai akhir seleksi tidak meramalkan penilaian pertama dengan berguna: korelasinya {estimate} dan paling tinggi {high}.", en: "The final score does not foretell the first appraisal usefully: the correlation is {estimate} and at most {high}." },
    unclear: { id: "Dari {ratees} pegawai yang tertaut belum dapat dipastikan apakah nilai seleksi meramalkan penilaian: korelasi {estimate} ({low} sampai {high}).", en: "From {ratees} linked employees it cannot yet be told whether scores foretell appraisals: a correlation of {estimate} ({low} to {high})." },
  },
  advice: {
    found: { id: "Pertahankan bobot SKB dan SKD, dan hitung ulang setelah setiap angkatan.", en: "Keep the weights of SKB and SKD, and compute this again after every intake." },
    small: { id: "Hitung ulang setelah angkatan berikutnya sebelum mengubah materi SKB.", en: "Compute it again after the next intake before changing the contents of SKB." },
    none: { id: "Tinjau apakah materi SKB mengukur yang dibutuhkan jabatan, dan apakah penilaiannya membedakan kinerja.", en: "Look into whether the contents of SKB measure what the posts need, and whether the appraisals tell performance apart." },
    unclear: { id: "Simpan nilai setiap seleksi; setiap angkatan baru mempersempit selang ini.", en: "Keep the scores of every selection; each new intake narrows this interval." },
  },
  wouldChange: { id: "Angkatan berikutnya yang selang gabungannya seluruhnya di atas 0,11 atau seluruhnya di bawah 0,21.", en: "Later intakes whose joint interval lies wholly above 0.11 or wholly below 0.21." },
  validation: ["hurdleLatent", "hurdleCorrelations", "cumulativeLogit", "holm"],
  needs: ["recruitment", "annual-appraisal", "asn-snapshot"],
  async compute({ warehouse, seed }) {
    const linked = await readLinked(warehouse);
    const [weights] = await warehouse.rows<Weights>(`
      select 100 * max(weight) filter (component = 'skd') / (select max(skd_maximum) from applicants) as skd, max(weight) filter (component = 'skb') as skb from regulation_selection_weights`);
    return answerOf(linked, weights!, seed);
  },
};

export function answerOf(linked: Linked, weights: Weights, seed: number): Answer {
  const link = linked.appointed ? [linkRow(linked)] : [];
  const usual = Math.max(0, ...[1, 2, 3, 4, 5].map((predicate) => linked.entrants.filter((entrant) => entrant.predicate === predicate).length));
  const rows = linked.entrants.length >= fewest && linked.entrants.length - usual >= fewestOthers ? validityRows(linked, weights, seed) : [];
  const { headline } = selectionValidity;
  const lead = rows.find((row) => row.specification === headline.specification && row.category === headline.category);
  if (!lead || lead.low === null || lead.high === null) {
    const none = silent(selectionValidity, linked.entrants.length < fewest
      ? { id: `hanya ${linked.entrants.length < 10 ? "kurang dari 10" : Math.round(linked.entrants.length / 10) * 10} dari yang lulus yang dapat ditautkan dengan pegawai yang sudah dinilai; diperlukan sekurang-kurangnya ${fewest}`, en: `only ${linked.entrants.length < 10 ? "fewer than 10" : `about ${Math.round(linked.entrants.length / 10) * 10}`} of the appointed could be linked to employees already appraised; at least ${fewest} are needed` }
      : { id: "hampir semua yang lulus mendapat predikat pertama yang sama", en: "nearly all of the appointed got the same first predicate" });
    return { ...none, estimates: [...none.estimates, ...link] };
  }
  return { verdict: verdictOf(lead), estimates: [lead, ...rows.filter((row) => row !== lead), ...link] };
}

function linkRow({ appointed, linked }: Linked): Estimate {
  const interval = wilsonInterval(linked, appointed)!;
  return estimateRow({ measure: linkRate, specification: "tautan", estimate: linked / appointed, low: interval.low, high: interval.high, n: appointed, ratees: appointed, smallest: linked > 0 ? linked : null });
}

function verdictOf({ low, high }: Estimate): Verdict {
  if (low! > unlikelyUseful) return "found";
  if (low! > 0) return "small";
  return high! < likelyUseful ? "none" : "unclear";
}
