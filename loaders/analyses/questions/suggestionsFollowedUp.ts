import { silent, type Analysis, type Answer } from "../analysis.js";
import { followUpRows, horizons } from "../participation/followUp.js";
import { suggestionLines, type SuggestionLine } from "../participation/forumLines.js";
import { shortfallVerdict } from "../performanceScale.js";

/** Whether what employees suggest is followed up, and how soon. */
export const suggestionsFollowedUp: Analysis = {
  id: "masukan-ditindaklanjuti",
  page: "partisipasi",
  order: 2,
  question: { id: "Apakah masukan pegawai ditindaklanjuti, dan seberapa cepat?", en: "Are suggestions of employees followed up, and how soon?" },
  title: { id: "Tindak lanjut atas masukan", en: "Follow-up of suggestions" },
  estimand: {
    id: "Bagian masukan forum yang ditindaklanjuti, dan bagian yang sudah ditindaklanjuti 30, 60, 90, dan 180 hari sesudah forumnya.",
    en: "Share of suggestions at forums that were followed up, and the share followed up 30, 60, 90 and 180 days after their forum.",
  },
  method: {
    id: "Bagian: rasio jumlah berklaster perangkat daerah. Waktu: Kaplan–Meier atas masukan; yang belum ditindaklanjuti diamati sampai tanggal evaluasi (tersensor). Ekspor mencatat satu tanggal tindak lanjut bagi setiap forum, yang berlaku untuk semua masukannya yang ditindaklanjuti; karena itu selang memakai jackknife yang mengeluarkan satu perangkat daerah (skala log-log komplementer), bukan rumus Greenwood.",
    en: "Share: ratio of sums clustered by agency. Time: Kaplan–Meier over suggestions; those not followed up are under watch until the day of evaluation (censored). The export has one date of follow-up for each forum, which holds for all its suggestions that were followed up; intervals therefore come from a jackknife that leaves out one agency (complementary log-log scale), not from Greenwood's formula.",
  },
  assumptions: [
    { id: "Tanggal yang dicatat adalah tanggal semua masukan forum itu ditindaklanjuti.", en: "The date recorded is that of all suggestions of the forum that were followed up." },
    { id: "Masukan yang belum ditindaklanjuti masih dapat ditindaklanjuti.", en: "Suggestions not followed up can still be." },
  ],
  limits: [
    { id: "Ditindaklanjuti menurut perangkat daerah sendiri; tidak dikatakan apakah pegawai puas dengan jawabannya.", en: "Followed up by the agency's own account; it does not say whether employees are content with the answer." },
    { id: "Tindak lanjut tanpa tanggal, atau bertanggal sebelum forumnya, ikut dalam bagian tetapi tidak dalam waktunya.", en: "Follow-ups without a date, or dated before their forum, are in the share but not in the time." },
  ],
  measures: [
    { id: "ditindaklanjuti", title: { id: "Masukan yang ditindaklanjuti", en: "Suggestions followed up" }, unit: "share" },
    { id: "sudah-ditindaklanjuti", title: { id: "Sudah ditindaklanjuti sesudah sekian hari", en: "Followed up after so many days" }, unit: "share" },
    { id: "hari", title: { id: "Median hari sampai ditindaklanjuti, semua masukan", en: "Median days until followed up, all suggestions" }, unit: "days" },
    { id: "antar-perangkat", title: { id: "Bagian yang ditindaklanjuti, antarperangkat daerah", en: "Share followed up, over agencies" }, unit: "share" },
  ],
  specifications: [
    { id: "semua", title: { id: "Semua masukan", en: "All suggestions" } },
    { id: "kaplan-meier", title: { id: "Kaplan–Meier", en: "Kaplan–Meier" } },
  ],
  categories: [
    ...horizons.map((days) => ({ id: `${days}-hari`, title: { id: `Sesudah ${days} hari`, en: `After ${days} days` } })),
    { id: "kuartil-bawah", title: { id: "Seperempat perangkat daerah di bawah", en: "A quarter of agencies below" } },
    { id: "median", title: { id: "Separuh perangkat daerah di bawah", en: "Half of the agencies below" } },
    { id: "kuartil-atas", title: { id: "Seperempat perangkat daerah di atas", en: "A quarter of agencies above" } },
  ],
  figures: [
    { id: "waktu", kind: "intervals", title: { id: "Bagian masukan yang sudah ditindaklanjuti", en: "Share of suggestions followed up by then" }, measures: ["sudah-ditindaklanjuti"] },
    { id: "perangkat", kind: "intervals", title: { id: "Perbedaan antarperangkat daerah", en: "How agencies differ" }, measures: ["antar-perangkat"] },
  ],
  headline: { measure: "ditindaklanjuti", specification: "semua" },
  sentences: {
    found: { id: "Banyak masukan pegawai tidak ditindaklanjuti: {estimate} yang ditindaklanjuti ({low} sampai {high}).", en: "Many suggestions of employees are not followed up: {estimate} were ({low} to {high})." },
    small: { id: "Sebagian besar masukan ditindaklanjuti, {estimate} ({low} sampai {high}), tetapi belum hampir semua.", en: "Most suggestions are followed up, {estimate} ({low} to {high}), but not nearly all." },
    none: { id: "Hampir semua masukan pegawai ditindaklanjuti: {estimate} ({low} sampai {high}).", en: "Nearly all suggestions of employees are followed up: {estimate} ({low} to {high})." },
    unclear: { id: "Belum pasti apakah cukup banyak masukan ditindaklanjuti: {estimate} ({low} sampai {high}).", en: "It is not certain whether enough suggestions are followed up: {estimate} ({low} to {high})." },
  },
  advice: {
    found: { id: "Tetapkan penanggung jawab dan tenggat bagi setiap masukan, dan umumkan jawabannya pada forum berikutnya, juga bila ditolak.", en: "Give every suggestion someone in charge and a deadline, and announce the answer at the next forum, refusals too." },
    small: { id: "Periksa mengapa masukan yang tersisa menunggu lebih dari tiga bulan.", en: "See why the suggestions that are left wait for more than three months." },
    none: { id: "Pertahankan, dan tanyakan apakah pegawai puas dengan jawabannya.", en: "Keep it up, and ask whether employees are content with the answers." },
    unclear: { id: "Catat tindak lanjut setiap masukan beserta tanggalnya.", en: "Record the follow-up of every suggestion with its date." },
  },
  wouldChange: { id: "Selang yang seluruhnya di atas 91 % atau di bawah 76 % (skala Permendagri 86/2017).", en: "An interval wholly above 91 % or below 76 % (the scale of Permendagri 86/2017)." },
  validation: ["kaplanMeier"],
  needs: ["forum"],
  async compute({ warehouse }) {
    return followUpAnswer(await suggestionLines(warehouse));
  },
};

/** The answer for lines already read. */
export function followUpAnswer(lines: readonly SuggestionLine[]): Answer {
  const estimates = followUpRows(lines);
  const lead = estimates[0]!;
  return lead.estimate === null ? silent(suggestionsFollowedUp, lead.reason!) : { verdict: shortfallVerdict(lead), estimates };
}
