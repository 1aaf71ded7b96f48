import { wilsonInterval } from "../../statistics/intervals/wilsonInterval.js";
import { estimateRow, silent, type Analysis, type Answer, type Estimate, type EstimateUnit, type Question, type Verdict } from "../analysis.js";
import { askedRows, measureOf } from "../detectableEffects/askedRows.js";
import { relationDesign, sexDesign, type KeyDesign } from "../detectableEffects/designs.js";
import { simulatedDetection } from "../detectableEffects/simulatedDetection.js";
import type { Ratings } from "../ratings.js";

/**
 * A gap of a quarter of the overall share of Sangat Baik: the four-fifths line (UGESP 1978, §1607.4 D) seen from the favoured
 * side (1 / 0.8), as for personal relations.
 */
const relevant = 0.25;

/** Simulated data sets for each design: a Monte-Carlo error of the power of 3.7 and 4.5 points. */
const simulations = { sex: 120, relation: 80 } as const;

/** Where the ordinal model could not tell how far a rating stays with the ratee. */
const assumedRateeShare = 0.5;

const titles: Readonly<Record<EstimateUnit, { readonly id: string; readonly en: string }>> = {
  share: { id: "bagian", en: "share" },
  "percentage-points": { id: "poin persentase", en: "percentage points" },
  points: { id: "angka predikat", en: "points of the predicate" },
  score: { id: "skor", en: "score" },
  sd: { id: "simpangan baku skala laten", en: "standard deviations of the latent scale" },
  ratio: { id: "rasio", en: "ratio" },
  odds: { id: "rasio odds", en: "odds ratio" },
  correlation: { id: "korelasi", en: "correlation" },
  count: { id: "banyaknya", en: "count" },
  days: { id: "hari", en: "days" },
  years: { id: "tahun", en: "years" },
  people: { id: "orang", en: "people" },
  rupiah: { id: "rupiah", en: "rupiahs" },
  "per-thousand": { id: "per seribu", en: "per thousand" },
};

/** How small an effect each of the questions before could have shown in these data. */
export function detectableEffects(asked: readonly Question[]): Analysis {
  const question: Question = {
    id: "daya-deteksi",
    page: "bias",
    order: 11,
    question: { id: "Pengaruh sekecil apa yang dapat terlihat?", en: "What could we have seen?" },
    title: { id: "Daya deteksi", en: "Smallest detectable effects" },
    estimand: {
      id: "Selisih terkecil antara perempuan dan laki-laki dalam bagian Sangat Baik, di bawah penilai dan pada tahun yang sama, yang akan ditemukan dalam delapan dari sepuluh data seperti ini (uji dua sisi pada 5 %); dan pengaruh terkecil bagi setiap pertanyaan lain.",
      en: "The smallest difference between women and men in the share of Sangat Baik, under the same rater in the same year, that would be found in eight of ten data sets like this one (two-sided test at 5 %); and the smallest effect for each of the other questions.",
    },
    method: {
      id: `Simulasi pada rancangan data sendiri: siapa dinilai siapa tetap; predikat ditarik dari skala laten normal dengan ambang setiap penilai (bagian Sangat Baik miliknya, ditarik ke rata-rata) dan tempat setiap pegawai; lalu diuji seperti pada data asli dengan galat klaster. ${simulations.sex} data simulasi untuk jenis kelamin dan ${simulations.relation} untuk hubungan kerja; selang yang tercantum adalah galat Monte Carlo (95 %), bukan ketidakpastian data. Bagi pertanyaan lain: pengaruh terdeteksi menurut galat bakunya sendiri (2,8 kali galat baku; Bloom 1995), atau dari lebar selangnya.`,
      en: `Simulation on the data's own design: who is rated by whom stays; predicates are drawn from a latent normal scale with each rater's cut (the rater's own share of Sangat Baik, drawn towards the mean) and each ratee's place; then tested as on the real data with clustered errors. ${simulations.sex} simulated data sets for sex and ${simulations.relation} for the working relation; the interval shown is the Monte-Carlo error (95 %), not uncertainty of the data. For the other questions: the detectable effect by their own standard error (2.8 standard errors; Bloom 1995), or from the width of their interval.`,
    },
    assumptions: [
      { id: "Bagian nilai yang tetap pada pegawai dari tahun ke tahun seperti taksiran model urutan; bila tidak tertaksir, separuh.", en: "The part of a rating that stays with the ratee from year to year is as the ordinal model finds it; where it found none, one half." },
      { id: "Pengaruhnya sama di bawah semua penilai.", en: "The effect is the same under all raters." },
    ],
    limits: [
      { id: "Tidak menemukan pengaruh bukan berarti tidak ada pengaruh: yang lebih kecil dari angka di sini tidak akan terlihat dengan pasti.", en: "Finding no effect does not mean that there is none: one smaller than the number here would not be sure to show." },
      { id: "Daya dihitung sebelum melihat hasil dan tidak boleh dipakai untuk membaca ulang hasil satu per satu; untuk itu selang kepercayaannya yang dibaca.", en: "Power is of the design and must not be used to read a single result again; its interval is there for that." },
      { id: "Bila hampir semua predikat Baik, hanya perubahan pada sedikit predikat lain yang memberi keterangan; karena itu angka ini dihitung dengan sebaran predikat yang nyata.", en: "Where nearly all predicates are Baik, only shifts among the few others inform; so this number rests on the real mix of predicates." },
      { id: "Koreksi untuk banyak uji tidak diperhitungkan; setelahnya pengaruh harus lebih besar untuk terlihat.", en: "Adjustment for many tests is left out; after it an effect has to be larger to show." },
    ],
    measures: [
      ...(Object.keys(titles) as EstimateUnit[]).map((unit) => ({ id: measureOf(unit), title: { id: `Pengaruh terkecil yang terdeteksi (${titles[unit].id})`, en: `Smallest detectable effect (${titles[unit].en})` }, unit })),
      { id: "alarm-palsu", title: { id: "Bagian data simulasi tanpa pengaruh yang dinyatakan berpengaruh", en: "Share of simulated data without an effect in which one is found" }, unit: "share", null: 0.05 },
    ],
    specifications: [
      { id: "simulasi", title: { id: "Simulasi pada rancangan data", en: "Simulation on the data's design" } },
      { id: "galat-sendiri", title: { id: "Dari galat baku pertanyaan itu", en: "From the question's own standard error" } },
      { id: "lebar-selang", title: { id: "Dari lebar selang pertanyaan itu", en: "From the width of the question's interval" } },
    ],
    categories: [
      { id: "jenis-kelamin", title: { id: "Perempuan dan laki-laki di bawah penilai yang sama", en: "Women and men under the same rater" } },
      { id: "tahun-bersama", title: { id: "Setiap tahun sebelumnya di bawah penilai yang sama", en: "Each earlier year under the same rater" } },
      ...asked.map(({ id, title }) => ({ id, title })),
    ],
    figures: [
      { id: "bagian", kind: "intervals", title: { id: "Pengaruh terkecil yang terdeteksi, dalam poin persentase", en: "Smallest detectable effects in percentage points" }, measures: [measureOf("percentage-points")] },
      { id: "laten", kind: "intervals", title: { id: "Pengaruh terkecil yang terdeteksi, pada skala laten", en: "Smallest detectable effects on the latent scale" }, measures: [measureOf("sd")] },
      { id: "alarm-palsu", kind: "intervals", title: { id: "Seberapa sering simulasi tanpa pengaruh memberi alarm", en: "How often a simulation without effect gives an alarm" }, measures: ["alarm-palsu"] },
    ],
    headline: { measure: measureOf("percentage-points"), specification: "simulasi", category: "jenis-kelamin" },
    sentences: {
      found: { id: "Setiap pertanyaan dapat dijawab: selisih perempuan dan laki-laki sebesar {estimate} poin persentase dalam bagian Sangat Baik pun akan terlihat.", en: "Every question can be answered: even a difference between women and men of {estimate} percentage points in the share of Sangat Baik would have shown." },
      small: { id: "Sebagian besar pertanyaan dapat dijawab. Selisih perempuan dan laki-laki baru terlihat mulai {estimate} poin persentase dalam bagian Sangat Baik; yang lebih kecil dapat luput.", en: "Most questions can be answered. A difference between women and men shows from {estimate} percentage points in the share of Sangat Baik; a smaller one can be missed." },
      none: { id: "Pertanyaan-pertanyaan ini belum dapat dijawab: selisih perempuan dan laki-laki di bawah {estimate} poin persentase dalam bagian Sangat Baik tidak akan terlihat.", en: "These questions cannot be answered yet: a difference between women and men below {estimate} percentage points in the share of Sangat Baik would not show." },
      unclear: { id: "Data ini belum cukup bagi sebagian besar pertanyaan: tidak ditemukannya pengaruh bukan bukti bahwa tidak ada.", en: "These data are not enough for most of the questions: that no effect was found is no evidence that there is none." },
    },
    advice: {
      found: { id: "Jawaban \"tidak ada pengaruh\" pada halaman ini boleh dibaca sebagai \"tidak ada pengaruh yang berarti\".", en: "Where this page says that there is no effect, read that there is none that matters." },
      small: { id: "Bacalah \"tidak ditemukan\" bersama angka terkecil yang dapat terlihat; jangan menyimpulkan bebas bias dari pertanyaan yang belum jelas.", en: "Read \"not found\" together with the smallest effect that could be seen; do not conclude freedom from bias from questions that stay unclear." },
      none: { id: "Jangan menyimpulkan apa pun dari tidak ditemukannya pengaruh; lengkapi periode penilaian lebih dahulu.", en: "Conclude nothing from effects that were not found; complete the periods of appraisal first." },
      unclear: { id: "Tambahkan tahun dan penilaian triwulan, dan lengkapi penilainya, sebelum menyimpulkan apa pun.", en: "Add years and quarterly appraisals, and complete the raters, before concluding anything." },
    },
    wouldChange: { id: "Lebih banyak periode, penilai, dan pegawai: efek terkecil yang dapat terlihat mengecil kira-kira menurut akar banyaknya.", en: "More periods, raters and employees: the smallest effect that shows shrinks roughly with the square root of their number." },
    validation: [],
    needs: ["annual-appraisal"],
  };
  return { ...question, compute: ({ ratings, answers, seed }) => answerDetection(question, asked, ratings, answers, seed) };
}

function answerDetection(question: Question, asked: readonly Question[], ratings: Ratings, answers: ReadonlyMap<string, Answer>, seed: number): Answer {
  const part = rateeShare(answers.get("bagian-penilai"));
  const top = ratings.predicate.filter((predicate) => predicate === 1).length / ratings.n;
  const sex = simulatedRows("jenis-kelamin", ratings, sexDesign(ratings, part, seed), seed, simulations.sex);
  const estimates = [...sex, ...simulatedRows("tahun-bersama", ratings, relationDesign(ratings, part, seed), seed + 1, simulations.relation), ...askedRows(asked, answers)];
  const lead = sex[0]!;
  if (estimates.every(({ estimate }) => estimate === null)) return silent(question, lead.reason!);
  return { verdict: verdictOf(lead, relevant * top, asked.map(({ id }) => answers.get(id)?.verdict ?? "unclear")), estimates };
}

/** Of what is the ratee's and the rest's, the ratee's, by the ordinal model. */
function rateeShare(answer: Answer | undefined): number {
  const share = (category: string) => answer?.estimates.find((row) => row.measure === "bagian-ragam" && row.specification === "urutan-tahunan" && row.category === category)?.estimate ?? null;
  const ratee = share("pegawai");
  const rest = share("sisa");
  return ratee === null || rest === null || !(ratee + rest > 0) ? assumedRateeShare : Math.min(0.95, ratee / (ratee + rest));
}

const points = measureOf("percentage-points");

function simulatedRows(category: string, ratings: Ratings, { design, part, rows }: KeyDesign, seed: number, count: number): Estimate[] {
  const { value: found, reason } = simulatedDetection(design, { seed, simulations: count });
  const where = { specification: "simulasi", category };
  if (!found) return [estimateRow({ measure: points, ...where, reason: { id: "predikat Sangat Baik terlalu sedikit, atau kelompoknya tidak berbeda di bawah penilai yang sama", en: reason } })];
  const distinct = (codes: Int32Array) => new Set(rows.map((row) => codes[row]!).filter((code) => code >= 0)).size;
  const base = { ...where, n: rows.length, ratees: distinct(ratings.ratee), raters: distinct(ratings.rater), units: distinct(ratings.unit.codes) };
  // a part of the raters has an error larger by the root of the part
  const scaled = (measure: string, effect: number, error: number | null) => {
    const estimate = effect * Math.sqrt(part);
    const se = error === null ? null : error * Math.sqrt(part);
    return estimateRow({ measure, ...base, estimate, detectable: estimate, se, low: se === null ? null : Math.max(0, estimate - 1.959964 * se), high: se === null ? null : estimate + 1.959964 * se });
  };
  const alarms = wilsonInterval(Math.round(found.falseAlarms * found.simulations), found.simulations)!;
  return [
    scaled(points, found.share, found.shareSe),
    scaled(measureOf("sd"), found.latent, found.latentSe),
    estimateRow({ measure: "alarm-palsu", ...base, estimate: found.falseAlarms, low: alarms.low, high: alarms.high }),
  ];
}

/**
 * A question that ended unclear could not have seen what matters; the others could. The headline counts as one more, and must be
 * beyond its Monte-Carlo error.
 */
function verdictOf(lead: Estimate, threshold: number, verdicts: readonly Verdict[]): Verdict {
  if (lead.estimate === null) return "unclear";
  const could = [(lead.high ?? Infinity) <= threshold, ...verdicts.map((verdict) => verdict !== "unclear")];
  const able = could.filter(Boolean).length;
  if (able === could.length) return "found";
  return able > could.length / 2 ? "small" : "unclear";
}
