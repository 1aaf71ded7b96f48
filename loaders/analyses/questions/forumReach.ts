import { silent, type Analysis, type Answer } from "../analysis.js";
import { reachLines, type ReachLine } from "../participation/forumLines.js";
import { reachRows } from "../participation/reach.js";
import { shortfallVerdict } from "../performanceScale.js";

/** Whether forums reach employees of all agencies. */
export const forumReach: Analysis = {
  id: "forum-menjangkau",
  page: "partisipasi",
  order: 1,
  question: { id: "Apakah forum menjangkau semua pegawai?", en: "Do forums reach all employees?" },
  title: { id: "Jangkauan forum pegawai", en: "The reach of employee forums" },
  estimand: {
    id: "Bagian pegawai yang perangkat daerahnya mengadakan sedikitnya satu forum pada suatu triwulan, dirata-ratakan atas semua triwulan yang mempunyai data forum; di sampingnya peserta per pegawai dan tahun.",
    en: "Share of employees whose agency held at least one forum in a quarter, averaged over all quarters of years with data on forums; beside it participants per employee and year.",
  },
  method: {
    id: "Rasio jumlah, dengan galat baku linearisasi yang berklaster perangkat daerah (Cochran 1977, §11.8) dan t dengan derajat bebas banyaknya perangkat daerah dikurangi satu. Perangkat daerah tanpa catatan forum dihitung tidak mengadakannya.",
    en: "Ratios of sums, with linearised errors clustered by agency (Cochran 1977, §11.8) and t with one degree of freedom per agency beyond the first. Agencies without a record of forums count as not having held any.",
  },
  assumptions: [
    { id: "Setiap forum yang diadakan dicatat pada ekspor.", en: "Every forum that was held is recorded in the export." },
    { id: "Jumlah pegawai akhir tahun berlaku untuk semua triwulannya.", en: "The headcount at the end of the year holds for all of its quarters." },
  ],
  limits: [
    { id: "Ekspor tidak menyebut siapa yang hadir, sehingga jangkauan menurut jenjang, jenis kelamin, atau jenis pegawai tidak dapat dilihat, dan orang yang sama dapat terhitung berkali-kali sebagai peserta.", en: "The export does not say who came, so that reach over levels, sexes or kinds of employees cannot be seen, and the same people may count as participants again and again." },
    { id: "Adanya forum bukan bukti bahwa pegawai bebas berbicara.", en: "That there is a forum is no proof that employees speak freely." },
  ],
  measures: [
    { id: "jangkauan", title: { id: "Terjangkau forum pada triwulan itu", en: "Reached by a forum in the quarter" }, unit: "share" },
    { id: "peserta", title: { id: "Peserta per pegawai dan tahun", en: "Participants per employee and year" }, unit: "ratio" },
    { id: "tanpa-forum", title: { id: "Perangkat daerah tanpa forum pada tahun terakhir", en: "Agencies without any forum in the last year" }, unit: "count" },
  ],
  specifications: [
    { id: "pegawai", title: { id: "Atas pegawai", en: "Over employees" } },
    { id: "perangkat-daerah", title: { id: "Atas perangkat daerah", en: "Over agencies" } },
    { id: "per-triwulan", title: { id: "Atas pegawai, per triwulan", en: "Over employees, by quarter" } },
    { id: "jenis-perangkat", title: { id: "Menurut jenis perangkat daerah, tahun terakhir", en: "By kind of agency, last year" } },
  ],
  categories: [
    { id: "sekretariat", title: { id: "Sekretariat", en: "Secretariats" } },
    { id: "inspektorat", title: { id: "Inspektorat", en: "Inspectorate" } },
    { id: "badan", title: { id: "Badan", en: "Boards (badan)" } },
    { id: "dinas", title: { id: "Dinas", en: "Departments (dinas)" } },
    { id: "kecamatan", title: { id: "Kecamatan", en: "Districts (kecamatan)" } },
    { id: "rsud", title: { id: "Rumah sakit", en: "Hospital" } },
    { id: "satpol", title: { id: "Satuan Polisi Pamong Praja", en: "Civil service police" } },
  ],
  figures: [
    { id: "triwulan", kind: "trend", title: { id: "Pegawai yang terjangkau forum, per triwulan", en: "Employees reached by a forum, by quarter" }, measures: ["jangkauan"], specifications: ["per-triwulan"] },
    { id: "peserta", kind: "intervals", title: { id: "Peserta per pegawai menurut jenis perangkat daerah", en: "Participants per employee by kind of agency" }, measures: ["peserta"] },
  ],
  headline: { measure: "jangkauan", specification: "pegawai" },
  sentences: {
    found: { id: "Forum belum menjangkau semua: pada suatu triwulan {estimate} pegawai bekerja di perangkat daerah yang mengadakan forum ({low} sampai {high}).", en: "Forums do not reach everybody: in a quarter {estimate} of employees worked in an agency that held one ({low} to {high})." },
    small: { id: "Forum menjangkau sebagian besar pegawai: {estimate} pada suatu triwulan ({low} sampai {high}), tetapi belum hampir semua.", en: "Forums reach most employees: {estimate} in a quarter ({low} to {high}), but not nearly all." },
    none: { id: "Forum menjangkau hampir semua pegawai: {estimate} pada suatu triwulan ({low} sampai {high}).", en: "Forums reach nearly all employees: {estimate} in a quarter ({low} to {high})." },
    unclear: { id: "Belum pasti apakah jangkauan forum cukup: {estimate} pegawai terjangkau pada suatu triwulan ({low} sampai {high}).", en: "It is not certain whether forums reach far enough: {estimate} of employees were reached in a quarter ({low} to {high})." },
  },
  advice: {
    found: { id: "Jadwalkan forum setiap triwulan di perangkat daerah besar yang melewatkannya; satu forum di sana menjangkau lebih banyak pegawai daripada beberapa forum di tempat kecil.", en: "Schedule a forum every quarter in large agencies that leave it out; one there reaches more employees than several in small places." },
    small: { id: "Tutup triwulan yang kosong di perangkat daerah yang tersisa.", en: "Fill the empty quarters in the agencies that are left." },
    none: { id: "Pertahankan, dan catat siapa yang hadir menurut jenjang agar jangkauannya dapat diperiksa.", en: "Keep it up, and record who comes by level so that reach can be seen." },
    unclear: { id: "Catat semua forum pada ekspor, juga yang kecil, lalu ulangi.", en: "Record all forums in the export, small ones too, then repeat." },
  },
  wouldChange: { id: "Selang yang seluruhnya di atas 91 % atau di bawah 76 % (skala Permendagri 86/2017).", en: "An interval wholly above 91 % or below 76 % (the scale of Permendagri 86/2017)." },
  validation: [],
  needs: ["forum", "asn-snapshot"],
  async compute({ warehouse }) {
    return reachAnswer(await reachLines(warehouse));
  },
};

/** The answer for lines already read. */
export function reachAnswer(lines: readonly ReachLine[]): Answer {
  if (new Set(lines.map(({ opd_id }) => opd_id)).size < 2) return silent(forumReach, { id: "kurang dari dua perangkat daerah", en: "fewer than two agencies" });
  const estimates = reachRows(lines);
  return { verdict: shortfallVerdict(estimates[0]!), estimates };
}
