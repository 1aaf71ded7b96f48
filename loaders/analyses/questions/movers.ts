import { silent, type Analysis, type Answer, type Estimate, type Specification, type Verdict } from "../analysis.js";
import { agencySortingRows } from "../mobility/agencySorting.js";
import { corrections, moverRows, noSet, type Correction } from "../mobility/moverRows.js";
import { raterChangeRows } from "../mobility/raterChanges.js";

/**
 * A tenth of the variance, a correlation of about 0.3 between two ratings of one rater: the threshold of the first question, which asks
 * the same of all ratings without following those who move.
 */
const relevant = 0.1;

const raterShareId = "bagian-penilai";

const lead = { measure: "bagian-ragam", specification: "angka-tahunan-tanpa-satu", category: "penilai" } as const;

const responses: readonly Specification[] = [
  { id: "angka-tahunan", title: { id: "Poin, tahunan", en: "Points, annual" } },
  { id: "predikat-teratas", title: { id: "Sangat Baik atau tidak, tahunan", en: "Sangat Baik or not, annual" } },
  { id: "angka-triwulan", title: { id: "Poin, triwulan", en: "Points, quarterly" } },
];

const correctionTitles: Readonly<Record<Correction, Specification["title"]>> = {
  "apa-adanya": { id: "tanpa koreksi", en: "uncorrected" },
  andrews: { id: "koreksi Andrews", en: "Andrews' correction" },
  "tanpa-satu": { id: "koreksi tanpa-satu", en: "leave-one-out correction" },
};

/** What moves with the person, and what with the rater, from those who change raters. */
export const movers: Analysis = {
  id: "pegawai-atau-atasan",
  page: "bias",
  order: 3,
  question: { id: "Pegawai atau atasan yang menggerakkan nilai?", en: "Do people or bosses move the rating?" },
  title: { id: "Pegawai yang berganti penilai", en: "People who change raters" },
  estimand: {
    id: "Bagian ragam nilai yang mengikuti penilai, yang mengikuti pegawai, dan yang berasal dari berpasangannya penilai murah dengan pegawai bernilai tinggi, di antara penilai yang terhubung oleh pegawai yang berganti penilai.",
    en: "The shares of the variance of ratings that go with the rater, with the ratee, and with lenient raters being paired with highly rated people, among raters connected by people who change raters.",
  },
  method: {
    id: "Efek tetap dua arah pegawai dan penilai (Abowd, Kramarz & Margolis) dengan tren tahun, pada himpunan terhubung terbesar yang tetap terhubung bila satu pasangan pegawai–penilai dikeluarkan; tanpa koreksi, dengan koreksi Andrews dkk. (galat seragam), dan dengan koreksi tanpa-satu Kline, Saggio & Sølvsten per pasangan (galat bebas bentuk, memimpin). Selang ±1,96 galat baku. Pemeriksaan: perubahan nilai pegawai yang berpindah antara kuartil penilai paling ketat dan paling murah, diukur dari nilai pegawai lain, beserta perubahan setahun sebelumnya. Pemilahan penilai murah ke perangkat daerah: dekomposisi yang sama untuk pegawai dan perangkat daerah atas mereka yang berganti perangkat daerah, di samping efek acak dari pertanyaan pertama.",
    en: "Two-way fixed effects of ratee and rater (Abowd, Kramarz & Margolis) with a trend of years, in the largest set that stays connected when any one pair of ratee and rater is left out; uncorrected, with the correction of Andrews and others (equal errors), and with the leave-one-out correction of Kline, Saggio & Sølvsten by pair (errors of any form, which leads). Intervals are ±1.96 standard errors. Check: change of rating of people who move between the quartiles of the most severe and most lenient raters, told from ratings of other people, with the change of a year earlier. Sorting of lenient raters to agencies: the same decomposition by ratee and agency on those who change agencies, beside the random effects of the first question.",
  },
  assumptions: [
    { id: "Pegawai tidak berganti penilai karena nilai yang akan datang (mobilitas eksogen).", en: "People do not change raters because of ratings to come (exogenous mobility)." },
    { id: "Efek pegawai dan penilai dijumlahkan dan tetap selama data; hubungan khusus pegawai dengan penilainya masuk ke sisa.", en: "Effects of ratee and rater add up and stay the same over the data; a special relation of a ratee with a rater goes into the rest." },
    { id: "Penilaian dari pasangan yang berbeda mempunyai galat yang tidak berkaitan.", en: "Ratings of different pairs have errors that are unrelated." },
  ],
  limits: [
    { id: "Bila sedikit pegawai berganti penilai, angka tanpa koreksi melebih-lebihkan bagian pegawai maupun penilai dan membuat korelasinya tampak negatif; hanya angka terkoreksi yang boleh dikutip.", en: "Where few people change raters, uncorrected numbers overstate the shares of ratee and of rater and make their correlation look negative; only the corrected ones may be quoted." },
    { id: "Angka terkoreksi dapat negatif; itu berarti bagiannya tidak dapat dibedakan dari nol.", en: "Corrected numbers can be negative; this means that the share cannot be told from zero." },
    { id: "Efek penilai di sini mencakup patokan perangkat daerahnya. Bila 95 % predikat Baik, bagian ini diukur dari segelintir predikat lain dan selangnya lebar; himpunan yang dipakai tidak mewakili pegawai yang tidak pernah berganti penilai.", en: "A rater's effect here includes the yardstick of the agency. Where 95 % of predicates are Baik, the share rests on the few others and its interval is wide; the set used does not represent people who never change raters." },
    { id: "Galat baku menganggap galat antarpasangan bebas; ia tidak memakai pendekatan normal atas predikat, tetapi selangnya memakai pendekatan normal atas taksiran.", en: "Standard errors take the errors of pairs as independent; they do not approximate predicates by a normal distribution, but their intervals do so for the estimate." },
  ],
  measures: [
    { id: "bagian-ragam", title: { id: "Bagian ragam nilai", en: "Share of the variance of ratings" }, unit: "share", null: 0 },
    { id: "korelasi", title: { id: "Korelasi efek pegawai dan penilai", en: "Correlation of ratee and rater effects" }, unit: "correlation", null: 0 },
    { id: "perubahan-nilai", title: { id: "Perubahan nilai saat berganti penilai", en: "Change of rating on changing raters" }, unit: "points", null: 0 },
    { id: "perubahan-sebelumnya", title: { id: "Perubahan nilai setahun sebelum berganti penilai", en: "Change of rating in the year before changing raters" }, unit: "points", null: 0 },
    { id: "antar-perangkat", title: { id: "Bagian ragam nilai yang mengikuti perangkat daerah", en: "Share of the variance of ratings that goes with the agency" }, unit: "share", null: 0 },
    { id: "jaringan", title: { id: "Ukuran jaringan pegawai dan penilai", en: "Size of the network of ratees and raters" }, unit: "count" },
  ],
  specifications: [
    ...responses.flatMap(({ id, title }) => [
      ...corrections.map((correction): Specification => ({ id: `${id}-${correction}`, title: { id: `${title.id}, ${correctionTitles[correction].id}`, en: `${title.en}, ${correctionTitles[correction].en}` } })),
      { id: `${id}-apa-adanya-lengkap`, title: { id: `${title.id}, tanpa koreksi, seluruh himpunan terhubung`, en: `${title.en}, uncorrected, whole connected set` } },
    ]),
    { id: "pindah", title: { id: "Pegawai yang berganti penilai, tahunan", en: "People who change raters, annual" } },
    { id: "perangkat-tanpa-satu", title: { id: "Pegawai yang berganti perangkat daerah, koreksi tanpa-satu", en: "People who change agencies, leave-one-out correction" } },
    { id: "perangkat-apa-adanya", title: { id: "Pegawai yang berganti perangkat daerah, tanpa koreksi", en: "People who change agencies, uncorrected" } },
    { id: "efek-acak", title: { id: "Efek acak, semua pegawai", en: "Random effects, all people" } },
    { id: "set-semua", title: { id: "Semua nilai", en: "All ratings" } },
    { id: "set-terhubung", title: { id: "Himpunan terhubung terbesar", en: "Largest connected set" } },
    { id: "set-tanpa-satu", title: { id: "Tetap terhubung tanpa satu pasangan", en: "Connected without any one pair" } },
  ],
  categories: [
    { id: "penilai", title: { id: "Penilai", en: "Rater" } },
    { id: "pegawai", title: { id: "Pegawai", en: "Ratee" } },
    { id: "pasangan", title: { id: "Berpasangannya keduanya", en: "Pairing of the two" } },
    { id: "sisa", title: { id: "Sisa", en: "The rest" } },
    { id: "ke-murah", title: { id: "Dari paling ketat ke paling murah", en: "From most severe to most lenient" } },
    { id: "ke-ketat", title: { id: "Dari paling murah ke paling ketat", en: "From most lenient to most severe" } },
    { id: "setara", title: { id: "Antara penilai yang setara", en: "Between raters of one kind" } },
    { id: "selisih", title: { id: "Selisih kedua arah", en: "Difference of the two directions" } },
    { id: "nilai", title: { id: "Nilai", en: "Ratings" } },
    { id: "berganti-penilai", title: { id: "Pegawai yang berganti penilai", en: "Ratees who change raters" } },
    { id: "kelompok-terpisah", title: { id: "Kelompok yang tidak terhubung satu sama lain", en: "Groups not connected with one another" } },
  ],
  figures: [
    { id: "ragam", kind: "intervals", title: { id: "Bagian pegawai dan penilai sesudah koreksi", en: "Shares of ratee and rater after correction" }, measures: ["bagian-ragam"], specifications: responses.flatMap(({ id }) => [`${id}-andrews`, `${id}-tanpa-satu`]) },
    { id: "korelasi", kind: "intervals", title: { id: "Korelasi pegawai dan penilai: tanpa koreksi menyesatkan", en: "Correlation of ratee and rater: uncorrected, it misleads" }, measures: ["korelasi"], specifications: responses.flatMap(({ id }) => [`${id}-apa-adanya-lengkap`, ...corrections.map((correction) => `${id}-${correction}`)]) },
    { id: "pindah", kind: "intervals", title: { id: "Perubahan nilai saat berganti penilai, dan setahun sebelumnya (poin)", en: "Change of rating on changing raters, and a year earlier (points)" }, measures: ["perubahan-nilai", "perubahan-sebelumnya"] },
    { id: "antar-perangkat", kind: "intervals", title: { id: "Apakah penilai murah terkumpul di perangkat daerah tertentu", en: "Whether lenient raters gather in some agencies" }, measures: ["antar-perangkat"] },
  ],
  headline: lead,
  sentences: {
    found: { id: "Ketika pegawai berganti atasan, nilainya ikut bergerak: {estimate} perbedaan nilai mengikuti penilai, bukan pegawai ({low}–{high}).", en: "When people change bosses, their rating moves: {estimate} of the differences between ratings goes with the rater and not the ratee ({low}–{high})." },
    small: { id: "Nilai terutama mengikuti pegawai: hanya {estimate} perbedaan nilai mengikuti penilai ({low}–{high}).", en: "Ratings mostly go with the person: only {estimate} of the differences between ratings goes with the rater ({low}–{high})." },
    none: { id: "Ketika pegawai berganti atasan, nilainya tidak ikut bergerak: bagian penilai paling banyak {high}.", en: "When people change bosses, their rating does not move: the rater's share is {high} at most." },
    unclear: { id: "Pegawai yang berganti penilai terlalu sedikit untuk memisahkan pegawai dari atasan dengan cara ini: bagian penilai yang di bawah {detectable} belum tentu terlihat.", en: "Too few people change raters to tell people from bosses in this way: a rater's share under {detectable} need not show." },
  },
  advice: {
    found: { id: "Jangan bandingkan nilai dari atasan yang berbeda begitu saja; kalibrasikan penilai, dan pakai beberapa penilai untuk keputusan penting.", en: "Do not compare ratings by different bosses as they are; calibrate raters, and use several raters for decisions that matter." },
    small: { id: "Nilai dapat dibandingkan antaratasan; pertahankan kalibrasi.", en: "Ratings can be compared between bosses; keep calibrating." },
    none: { id: "Tidak perlu tindakan.", en: "No action is needed." },
    unclear: { id: "Baca bersama perubahan nilai saat berganti penilai, yang lebih mudah terlihat, dan bagian penilai dari model efek acak; simpan riwayat penilai agar makin banyak pergantian terlihat.", en: "Read it with the change of rating on changing raters, which shows more easily, and with the rater's share from random effects; keep the history of raters so that more changes can be seen." },
  },
  wouldChange: { id: "Lebih banyak pegawai yang berganti penilai: selang menyempit dan menunjukkan apakah nilai mengikuti orang atau penilainya.", en: "More employees who change raters: the interval narrows and shows whether ratings follow the person or the rater." },
  validation: ["andrews", "leaveOneOut"],
  needs: ["annual-appraisal"],
  compute({ ratings, periodicRatings, seed, answers }) {
    const top = Float64Array.from(ratings.predicate, (predicate) => (predicate === 1 ? 1 : 0));
    const estimates = [
      ...moverRows(ratings, ratings.points, { specification: "angka-tahunan", seed, sizes: true }),
      ...moverRows(ratings, top, { specification: "predikat-teratas", seed, sizes: false }),
      ...(periodicRatings.n > 0 ? moverRows(periodicRatings, periodicRatings.points, { specification: "angka-triwulan", seed, sizes: false }) : []),
      ...raterChangeRows(ratings, "pindah"),
      ...agencySortingRows(ratings, answers.get(raterShareId), seed),
    ];
    const row = estimates.find(({ measure, specification, category }) => measure === lead.measure && specification === lead.specification && category === lead.category);
    if (!row || row.estimate === null) return { ...silent(movers, row?.reason ?? noSet), estimates };
    return { verdict: verdictOf(row), estimates } satisfies Answer;
  },
};

function verdictOf({ estimate, low, high, se }: Estimate): Verdict {
  if (estimate === null || low === null || high === null || !se) return "unclear";
  if (low > 0) return estimate >= relevant ? "found" : "small";
  return high <= relevant ? "none" : "unclear";
}
