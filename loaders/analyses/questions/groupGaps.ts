import { variance } from "../../statistics/description/variance.js";
import { estimateRow, silent, type Analysis, type Answer, type Estimate, type Verdict } from "../analysis.js";
import { contrasts } from "../groups/contrasts.js";
import { gapRows, lead } from "../groups/gapRows.js";
import { groupData, type GroupData } from "../groups/groupData.js";
import { pairs } from "../groups/sameGroup.js";

/** Below a fifth of the standard deviation of points a gap is less than what Cohen calls small (1988, §2.2). */
const relevant = 0.2;

/** Whether groups of people are rated differently, as they are and among like positions. */
export const groupGaps: Analysis = {
  id: "kesenjangan-kelompok",
  page: "bias",
  order: 7,
  question: { id: "Apakah kelompok pegawai dinilai berbeda?", en: "Are groups of employees rated differently?" },
  title: { id: "Kesenjangan antarkelompok", en: "Gaps between groups" },
  estimand: {
    id: "Selisih rata-rata angka predikat (150, 100, 75, 50, 25 menurut PermenPANRB 1/2023), dan selisih bagian predikat Sangat Baik, antara satu kelompok dan pembandingnya: apa adanya, dan di antara pegawai di unit, jenis jabatan, dan golongan yang sama.",
    en: "The difference in mean points (150, 100, 75, 50, 25 by PermenPANRB 1/2023), and in the share of the predicate Sangat Baik, between a group and the one it is held against: as it is, and among employees of the same unit, position type and grade.",
  },
  method: {
    id: "Utama: regresi linear dengan efek tetap unit × jenis jabatan × golongan dan tahun. Sifat yang menentukan kelompok itu sendiri tidak disetarakan: golongan untuk PPPK/PNS, jenjang, dan golongan; jenis jabatan untuk jenis jabatan. Galat: CR2 berklaster dua arah (penilai, pegawai), tidak kurang dari galat satu arahnya, yang memperhitungkan bagian yang diserap sel, dengan t dan derajat bebas Satterthwaite menurut penilai. Pembanding: di dalam perangkat daerah × tahun, sel × tahun, penilai × tahun, dan penilai × tahun dengan sifat lain; Cochran–Mantel–Haenszel atas unit × tahun; logit kumulatif dengan perangkat daerah, tahun, jenis jabatan, dan golongan (galat dari skor, klaster dua arah); Oaxaca–Blinder (acuan gabungan, dan tiga unsur) atas rata-rata setiap orang; pasangan penilai dan pegawai sekelompok dengan efek tetap keduanya. Nilai p utama dikoreksi Holm atas semua kelompok, nilai p lainnya dikoreksi Benjamini–Hochberg atas semua uji lain.",
    en: "Lead: linear regression with fixed effects of unit × position type × grade, and year. What defines the groups themselves is not held equal: grade for PPPK/PNS, levels and grades; position type for position types. Errors: CR2 clustered two ways (rater, ratee) and no less than either alone, allowing for what the cells take up, with t and Satterthwaite's degrees of freedom by rater. Beside it: within agency × year, cell × year, rater × year, and rater × year with other traits; Cochran–Mantel–Haenszel over unit × year; a cumulative logit with agency, year, position type and grade (errors from scores, clustered two ways); Oaxaca–Blinder (pooled reference, and three-fold) on each person's mean; rater and ratee of one group with both absorbed. Lead p values are adjusted by Holm over all groups, all other p values by Benjamini–Hochberg over all other tests.",
  },
  assumptions: [
    { id: "Di antara pegawai yang disetarakan, yang tersisa dari perbedaan nilai hanya kelompoknya dan kebetulan; kinerja yang sesungguhnya tidak teramati.", en: "Among employees held equal, nothing but group and chance is left of the difference between ratings; true performance is not observed." },
    { id: "Penilai yang berbeda menilai tanpa saling memengaruhi; semua nilai seorang penilai, dan semua nilai seorang pegawai, boleh berkaitan.", en: "Different raters rate independently; all ratings by one rater, and all ratings of one person, may hang together." },
  ],
  limits: [
    { id: "Selisih bukan bukti diskriminasi, dan ketiadaan selisih bukan bukti keadilan: kelompok dapat berbeda kinerja, dan jabatan yang disetarakan dapat diperoleh secara tidak setara.", en: "A gap is no proof of discrimination, and no gap is no proof of fairness: groups can differ in performance, and the positions held equal can have been given unequally." },
    { id: "Garis empat perlima (rasio 0,8; kebalikannya 1,25) adalah pedoman dan bukan putusan: kelompok kecil melewatinya secara kebetulan.", en: "The four-fifths line (a ratio of 0.8; seen from the other side 1.25) is a guide and not a verdict: small groups cross it by chance." },
    { id: "Bila hampir semua predikat Baik, selisih angka dan bagian pasti kecil dan bertumpu pada sedikit orang; model urutan, yang memakai semua predikat, lebih dapat dipercaya, dan selisih tidak ditaksir bila kurang dari sepuluh orang memiliki predikat lain.", en: "Where nearly all predicates are Baik, differences of points and shares are bound to be small and rest on few people; the ordinal model, which uses all predicates, is to be trusted more, and no difference is estimated where fewer than ten people have another predicate." },
    { id: "Agama dan status perkawinan tidak pernah diolah.", en: "Religion and marital status are never processed." },
  ],
  measures: [
    { id: "kesenjangan-utama", title: { id: "Kesenjangan terbesar setelah disetarakan", en: "Widest adjusted gap" }, unit: "points", null: 0 },
    { id: "selisih-teratas", title: { id: "Selisih bagian Sangat Baik", en: "Difference in the share of Sangat Baik" }, unit: "percentage-points", null: 0 },
    { id: "selisih-angka", title: { id: "Selisih angka predikat", en: "Difference in points" }, unit: "points", null: 0 },
    { id: "peluang", title: { id: "Rasio peluang predikat yang lebih tinggi", en: "Odds ratio of a better predicate" }, unit: "odds", null: 1 },
    { id: "rasio-dampak", title: { id: "Rasio bagian Sangat Baik (pedoman empat perlima: 0,8)", en: "Ratio of the shares of Sangat Baik (four-fifths guide: 0.8)" }, unit: "ratio", null: 1 },
    { id: "kesamaan-teratas", title: { id: "Tambahan Sangat Baik bila penilai dan pegawai sekelompok", en: "Gain in Sangat Baik where rater and ratee are of one group" }, unit: "percentage-points", null: 0 },
    { id: "kesamaan-angka", title: { id: "Tambahan angka bila penilai dan pegawai sekelompok", en: "Gain in points where rater and ratee are of one group" }, unit: "points", null: 0 },
    { id: "uraian", title: { id: "Uraian kesenjangan perempuan dan laki-laki", en: "The gap between women and men, decomposed" }, unit: "percentage-points", null: 0 },
  ],
  specifications: [
    { id: "mentah", title: { id: "Apa adanya", en: "As it is" } },
    { id: "perangkat-daerah", title: { id: "Di dalam perangkat daerah dan tahun", en: "Within agency and year" } },
    { id: "sel", title: { id: "Di dalam unit, jenis jabatan, dan golongan", en: "Within unit, position type and grade" } },
    { id: "sel-tahun", title: { id: "Di dalam unit, jenis jabatan, golongan, dan tahun", en: "Within unit, position type, grade and year" } },
    { id: "penilai", title: { id: "Di dalam penilai dan tahun", en: "Within rater and year" } },
    { id: "penilai-ciri", title: { id: "Di dalam penilai dan tahun, ciri lain disetarakan", en: "Within rater and year, other traits held equal" } },
    { id: "cmh", title: { id: "Sangat Baik, Mantel–Haenszel di dalam unit dan tahun", en: "Sangat Baik, Mantel–Haenszel within unit and year" } },
    { id: "urutan", title: { id: "Semua predikat, logit kumulatif", en: "All predicates, cumulative logit" } },
    { id: "pegawai-dan-penilai", title: { id: "Di dalam pegawai dan penilai", en: "Within ratee and rater" } },
    { id: "oaxaca-blinder", title: { id: "Oaxaca–Blinder", en: "Oaxaca–Blinder" } },
  ],
  categories: [
    ...contrasts.map(({ id, title }) => ({ id, title })),
    ...pairs,
    { id: "terjelaskan", title: { id: "Terjelaskan oleh jabatan, usia, golongan, pendidikan, dan perangkat daerah", en: "Explained by position, age, grade, education and agency" } },
    { id: "tidak-terjelaskan", title: { id: "Tidak terjelaskan", en: "Unexplained" } },
    { id: "susunan", title: { id: "Tiga unsur: susunan", en: "Three-fold: composition" } },
    { id: "koefisien", title: { id: "Tiga unsur: perlakuan atas ciri yang sama", en: "Three-fold: coefficients" } },
    { id: "interaksi", title: { id: "Tiga unsur: interaksi", en: "Three-fold: interaction" } },
  ],
  figures: [
    { id: "angka", kind: "intervals", title: { id: "Selisih angka predikat, apa adanya dan setelah disetarakan", en: "Differences in points, as they are and adjusted" }, measures: ["selisih-angka"], specifications: ["mentah", "sel"] },
    { id: "selisih", kind: "intervals", title: { id: "Selisih bagian Sangat Baik, apa adanya dan setelah disetarakan", en: "Differences in the share of Sangat Baik, as they are and adjusted" }, measures: ["selisih-teratas"], specifications: ["mentah", "sel"] },
    { id: "spesifikasi", kind: "curve", title: { id: "Selisih yang disetarakan menurut setiap spesifikasi", en: "Adjusted differences in every specification" }, measures: ["selisih-angka"], specifications: ["perangkat-daerah", "sel", "sel-tahun", "penilai", "penilai-ciri"] },
    { id: "peluang", kind: "intervals", title: { id: "Rasio peluang predikat yang lebih tinggi", en: "Odds ratios of a better predicate" }, measures: ["peluang"] },
    { id: "dampak", kind: "intervals", title: { id: "Rasio bagian Sangat Baik; 0,8 adalah pedoman", en: "Ratios of the shares of Sangat Baik; 0.8 is a guide" }, measures: ["rasio-dampak"] },
    { id: "sekelompok", kind: "intervals", title: { id: "Penilai dan pegawai dari kelompok yang sama", en: "Rater and ratee of one group" }, measures: ["kesamaan-teratas"] },
    { id: "uraian", kind: "intervals", title: { id: "Perempuan dan laki-laki: yang terjelaskan dan yang tidak", en: "Women and men: what is explained and what is not" }, measures: ["uraian"] },
  ],
  headline: { measure: "kesenjangan-utama", specification: "sel" },
  sentences: {
    found: { id: "{category}: di unit dan jabatan yang setara, nilai rata-ratanya berbeda {estimate} poin ({low} sampai {high}; Baik = 100), dan selisih ini bertahan setelah semua perbandingan diperhitungkan.", en: "{category}: in like units and positions the mean rating differs by {estimate} points ({low} to {high}; Baik = 100), and the difference survives the control over all comparisons." },
    small: { id: "{category}: di unit dan jabatan yang setara ada selisih nilai yang bertahan setelah semua perbandingan diperhitungkan, tetapi kecil, {estimate} poin ({low} sampai {high}; Baik = 100).", en: "{category}: in like units and positions there is a difference between ratings that survives the control over all comparisons, but it is small, {estimate} points ({low} to {high}; Baik = 100)." },
    none: { id: "Di unit dan jabatan yang setara tidak terlihat selisih nilai antarkelompok; yang terbesar ({category}) hanya {estimate} poin ({low} sampai {high}), dan selisih sebesar {detectable} poin akan terlihat.", en: "In like units and positions no difference of ratings between groups shows; the widest ({category}) is only {estimate} points ({low} to {high}), and one of {detectable} points would have been seen." },
    unclear: { id: "Tidak ada selisih nilai antarkelompok yang bertahan setelah semua perbandingan diperhitungkan; yang terbesar ({category}) adalah {estimate} poin ({low} sampai {high}), dan selisih di bawah {detectable} poin dapat luput.", en: "No difference of ratings between groups survives the control over all comparisons; the widest ({category}) is {estimate} points ({low} to {high}), and one below {detectable} points could go unseen." },
  },
  advice: {
    found: { id: "Telaah bersama penilai contoh pasangan pegawai yang setara dari kedua kelompok, dan periksa apakah pembagian tugas dan sasarannya setara; jangan menyesuaikan nilai secara mekanis.", en: "Go through like pairs of employees of both groups with their raters, and see whether tasks and targets are given out alike; don't correct ratings mechanically." },
    small: { id: "Pantau setiap tahun; tidak perlu tindakan khusus.", en: "Watch it every year; no special action is needed." },
    none: { id: "Tidak perlu tindakan; ulangi setiap tahun.", en: "No action is needed; repeat every year." },
    unclear: { id: "Jangan menyimpulkan ada atau tidak ada kesenjangan; ulangi setelah ada lebih banyak periode.", en: "Conclude neither that there is a gap nor that there is none; repeat when there are more periods." },
  },
  wouldChange: { id: "Selisih di unit dan jabatan setara yang bertahan, atau lenyap, pada lebih banyak periode.", en: "A difference in like units and positions that stays, or goes, over more periods." },
  validation: ["welch", "absorbedCr1", "absorbedCr2", "cmh", "cumulativeLogit", "oaxaca", "katz", "score", "holm", "hochberg"],
  needs: ["annual-appraisal", "asn-snapshot"],
  async compute({ ratings, warehouse }) {
    return answerOf(await groupData(ratings, warehouse));
  },
};

/** The answer for ratings whose groups are known. */
export function answerOf(data: GroupData): Answer {
  const estimates = gapRows(data);
  const tested = estimates.filter((row) => row.measure === lead.measure && row.specification === lead.specification && row.p_adjusted !== null);
  const widest = [...tested].sort((a, b) => Number(survives(b)) - Number(survives(a)) || Math.abs(b.estimate!) - Math.abs(a.estimate!))[0];
  if (!widest) {
    const { estimates: [none] } = silent(groupGaps, { id: "tidak cukup pegawai dari kelompok yang berbeda di unit dan jabatan yang setara dengan predikat yang berbeda", en: "not enough employees of different groups in like units and positions with different predicates" });
    return { verdict: "unclear", estimates: [none!, ...estimates] };
  }
  const sd = Math.sqrt(variance(data.ratings.points) ?? 0);
  return { verdict: verdictOf(widest, tested, relevant * sd), estimates: [estimateRow({ ...widest, measure: groupGaps.headline.measure }), ...estimates] };
}

const survives = (row: Estimate): boolean => row.p_adjusted! < 0.05;

function verdictOf(widest: Estimate, tested: readonly Estimate[], threshold: number): Verdict {
  if (survives(widest)) return Math.abs(widest.estimate!) >= threshold ? "found" : "small";
  return tested.every((row) => row.detectable! <= threshold) ? "none" : "unclear";
}
