import { silent, type Analysis, type Answer, type Estimate, type Verdict } from "../analysis.js";
import { afterPredicateRows } from "../stages/afterPredicate.js";
import { stageLines, type StageLine } from "../stages/stageRows.js";

/** The four-fifths guide (EEOC 1978) seen from the other side: the threshold that the questions on groups use for ratios of shares. */
const relevant = 1.25;

/** Whether rewards and sanctions follow appraisals. */
export const rewardsAndSanctions: Analysis = {
  id: "imbalan-dan-sanksi",
  page: "kinerja",
  order: 2,
  question: { id: "Apakah penghargaan dan sanksi mengikuti predikat?", en: "Do rewards and sanctions follow predicates?" },
  title: { id: "Penghargaan dan sanksi sesudah penilaian", en: "Rewards and sanctions after appraisal" },
  estimand: {
    id: "Peluang memperoleh penghargaan dalam 12 bulan sesudah tahun penilaian bagi yang berpredikat Sangat Baik, dibagi peluang semua yang lain; begitu pula sanksi disiplin bagi yang di bawah Baik.",
    en: "The chance of a reward within 12 months after the year of appraisal for those rated Sangat Baik, over the chance of all others; likewise of a disciplinary sanction for those below Baik.",
  },
  method: {
    id: "Rasio tingkat kejadian dengan selang eksak bersyarat (Przyborowski & Wilenski 1940). Uji: semua cara pegawai dapat bertukar tempat di dalam perangkat daerah dan tahunnya, dihitung tepat (uji permutasi tanpa undian); dua uji dikendalikan dengan Holm. Rasio Mantel–Haenszel di dalam perangkat daerah dan tahun sebagai pembanding; tingkat per predikat dengan selang Clopper–Pearson.",
    en: "Ratio of rates with an exact conditional interval (Przyborowski & Wilenski 1940). Test: all ways in which employees can change places within their agency and year, computed exactly (a permutation test without drawing); the two tests are held together by Holm. The Mantel–Haenszel ratio within agency and year beside it; rates by predicate with Clopper–Pearson intervals.",
  },
  assumptions: [
    { id: "Kejadian seorang pegawai pada tahun yang berlainan boleh dianggap bebas; kejadiannya jarang.", en: "Events of one employee in different years may be taken as independent; they are rare." },
    { id: "Penghargaan masa kerja (Satyalancana) mengikuti kalender dan tidak dihitung.", en: "Medals for length of service (Satyalancana) follow the calendar and are not counted." },
  ],
  limits: [
    { id: "Mengikuti tidak berarti karena: pegawai yang baik dapat memperoleh keduanya atas dasar yang sama.", en: "To follow is not to be caused by: good employees may get both on the same grounds." },
    { id: "Sanksi disiplin menurut PP 94/2021 dijatuhkan atas pelanggaran, bukan atas kinerja rendah; rasionya boleh dekat dengan satu.", en: "Disciplinary sanctions under PP 94/2021 answer violations, not low performance; their ratio may well be near one." },
    { id: "Sel kejadian di bawah sepuluh orang disembunyikan.", en: "Cells of fewer than ten people with the event are withheld." },
  ],
  measures: [
    { id: "rasio-penghargaan", title: { id: "Penghargaan: Sangat Baik dibandingkan semua yang lain", en: "Rewards: Sangat Baik against all others" }, unit: "ratio", null: 1 },
    { id: "rasio-sanksi", title: { id: "Sanksi: di bawah Baik dibandingkan semua yang lain", en: "Sanctions: below Baik against all others" }, unit: "ratio", null: 1 },
    { id: "penghargaan", title: { id: "Memperoleh penghargaan dalam 12 bulan", en: "Rewarded within 12 months" }, unit: "share" },
    { id: "sanksi", title: { id: "Dijatuhi sanksi dalam 12 bulan", en: "Sanctioned within 12 months" }, unit: "share" },
  ],
  specifications: [
    { id: "semua", title: { id: "Semua pegawai, selang eksak", en: "All employees, exact interval" } },
    { id: "di-dalam", title: { id: "Di dalam perangkat daerah dan tahun, Mantel–Haenszel", en: "Within agency and year, Mantel–Haenszel" } },
    { id: "12-bulan", title: { id: "12 bulan sesudah tahun penilaian", en: "12 months after the year of appraisal" } },
  ],
  categories: [
    { id: "sangat-baik", title: { id: "Sangat Baik", en: "Very good (Sangat Baik)" } },
    { id: "baik", title: { id: "Baik", en: "Good (Baik)" } },
    { id: "di-bawah-baik", title: { id: "Di bawah Baik", en: "Below Good" } },
  ],
  figures: [
    { id: "rasio", kind: "intervals", title: { id: "Rasio tingkat penghargaan dan sanksi", en: "Ratios of the rates of reward and sanction" }, measures: ["rasio-penghargaan", "rasio-sanksi"] },
    { id: "penghargaan", kind: "intervals", title: { id: "Penghargaan sesudah setiap predikat", en: "Rewards after each predicate" }, measures: ["penghargaan"] },
    { id: "sanksi", kind: "intervals", title: { id: "Sanksi sesudah setiap predikat", en: "Sanctions after each predicate" }, measures: ["sanksi"] },
  ],
  headline: { measure: "rasio-penghargaan", specification: "semua" },
  sentences: {
    found: { id: "Penghargaan mengikuti predikat: pegawai Sangat Baik {estimate} kali lebih sering memperolehnya dalam setahun berikutnya daripada yang lain ({low} sampai {high}).", en: "Rewards follow predicates: employees rated Sangat Baik got one in the next year {estimate} times as often as the others ({low} to {high})." },
    small: { id: "Penghargaan berkaitan dengan predikat, tetapi belum tentu cukup kuat: pegawai Sangat Baik {estimate} kali sesering yang lain ({low} sampai {high}).", en: "Rewards go with predicates, but perhaps not strongly enough to matter: employees rated Sangat Baik got one {estimate} times as often as the others ({low} to {high})." },
    none: { id: "Penghargaan tidak mengikuti predikat: pegawai Sangat Baik memperolehnya {estimate} kali sesering yang lain ({low} sampai {high}).", en: "Rewards do not follow predicates: employees rated Sangat Baik got one {estimate} times as often as the others ({low} to {high})." },
    unclear: { id: "Terlalu sedikit penghargaan untuk mengatakan apakah predikat diikuti: {estimate} kali sesering yang lain ({low} sampai {high}); rasio di bawah {detectable} dapat luput.", en: "Too few rewards to say whether they follow predicates: {estimate} times as often as the others ({low} to {high}); a ratio below {detectable} could go unseen." },
  },
  advice: {
    found: { id: "Pertahankan kaitannya dan umumkan kriterianya; periksa dahulu apakah predikat Sangat Baik diberikan secara adil, karena penghargaan mewarisi biasnya.", en: "Keep the link and make the criteria known; see first whether Sangat Baik is given fairly, as rewards inherit its bias." },
    small: { id: "Tuliskan predikat sebagai syarat penghargaan dan pantau setahun lagi.", en: "Write the predicate into the conditions of rewards and watch another year." },
    none: { id: "Kaitkan penghargaan dengan predikat, atau jelaskan dasar lain yang dipakai.", en: "Tie rewards to predicates, or explain the other grounds that are used." },
    unclear: { id: "Catat semua penghargaan dan sanksi di sistem, lalu ulangi.", en: "Record all rewards and sanctions in the system, then repeat." },
  },
  wouldChange: { id: "Rasio penghargaan yang selangnya memuat satu, atau seluruhnya di dalam 0,8 sampai 1,25.", en: "A ratio of rewards whose interval holds one, or lies wholly within 0.8 to 1.25." },
  validation: ["exactRateRatio", "exactStratified", "cmh", "holm"],
  needs: ["annual-appraisal", "asn-snapshot", "award", "discipline"],
  async compute({ warehouse }) {
    return rewardAnswer(await stageLines(warehouse));
  },
};

/** The answer for lines already read. */
export function rewardAnswer(lines: readonly StageLine[]): Answer {
  const rows = afterPredicateRows(lines);
  const lead = rows.find((row) => row.measure === rewardsAndSanctions.headline.measure && row.specification === rewardsAndSanctions.headline.specification)!;
  if (lead.estimate === null) {
    const { estimates: [none] } = silent(rewardsAndSanctions, lead.reason!);
    return { verdict: "unclear", estimates: [none!, ...rows.filter((row) => row !== lead)] };
  }
  return { verdict: verdictOf(lead), estimates: rows };
}

/**
 * An association over all employees that agencies which rate and reward more alone can explain is none; rewards that go to Sangat Baik less
 * often than to others do not follow predicates, however many there are.
 */
function verdictOf({ low, high, p_adjusted }: Estimate): Verdict {
  if (low! > 1 && p_adjusted! >= 0.05) return "unclear";
  if (low! >= relevant) return "found";
  if (low! > 1) return "small";
  return high! < 1 || (low! > 1 / relevant && high! < relevant) ? "none" : "unclear";
}
