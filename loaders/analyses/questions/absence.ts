import { silent, type Analysis, type Answer } from "../analysis.js";
import { personQuarters, type PersonQuarters } from "../attendance/personQuarters.js";
import { everyone, groups, trendRows } from "../attendance/trendRows.js";
import { ratioVerdict } from "../digital/ratioVerdict.js";

/** Whether unexcused absence rises or falls, and for whom. */
export const absence: Analysis = {
  id: "disiplin-kehadiran",
  page: "kehadiran",
  order: 4,
  question: { id: "Apakah ketidakhadiran tanpa keterangan naik atau turun?", en: "Is absence without a reason rising or falling?" },
  title: { id: "Disiplin kehadiran", en: "Discipline of attendance" },
  estimand: {
    id: "Rasio hari tanpa keterangan per hari kerja dari satu tahun ke tahun berikutnya pada pegawai yang sama.",
    en: "Ratio of unexcused days per working day from one year to the next, of the same employees.",
  },
  method: {
    id: "Regresi Poisson kuasi-kemungkinan dengan efek tetap setiap pegawai atas hari tanpa keterangan per triwulan, hari kerja sebagai pembagi, dan musim disetarakan; galat CR2 per perangkat daerah dengan derajat bebas Satterthwaite. Setiap jenis jabatan dan jenis ASN ditaksir sendiri (menurut keadaan terakhirnya) dan dikendalikan bersama menurut Holm. Di sampingnya rasio apa adanya: empat triwulan terakhir terhadap empat triwulan sebelumnya. Jumlah PNS pada setiap anak tangga PP 94/2021 dihitung di bagian Kehadiran halaman ini, di bawah satu pengendalian kerahasiaan.",
    en: "Poisson quasi-likelihood regression with a fixed effect for each employee, on unexcused days by quarter with working days as the base and seasons held equal; CR2 errors by agency with Satterthwaite degrees of freedom. Each position type and employment type is fitted on its own (by its latest state), and all are controlled together after Holm. Beside it the plain ratio: the last four quarters to the four before. How many PNS stand on each rung of PP 94/2021 is counted in the section on attendance of this page, under one disclosure control.",
  },
  assumptions: [
    { id: "Cara mencatat tanpa keterangan tidak berubah selama data.", en: "The way unexcused days are recorded did not change over the data." },
    { id: "Laju perubahan sama sepanjang periode; kenaikan mendadak pada satu bulan terbaca sebagai tren.", en: "The pace of change is the same all along; a jump in a single month reads as a trend." },
  ],
  limits: [
    { id: "Presensi digital dapat membuat ketidakhadiran lebih sering tercatat tanpa perilaku yang berubah.", en: "Digital attendance may record more absence without any change of behaviour." },
    { id: "Pegawai tanpa satu hari pun tanpa keterangan tidak menambah keterangan tentang tren, tetapi tetap dihitung dalam rasio apa adanya.", en: "Employees without a single unexcused day tell nothing about the trend, but count in the plain ratio." },
  ],
  measures: [
    { id: "tren-utama", title: { id: "Hari tanpa keterangan dari tahun ke tahun (rasio), temuan utama", en: "Unexcused days from year to year (ratio), main finding" }, unit: "ratio", null: 1 },
    { id: "tren", title: { id: "Hari tanpa keterangan dari tahun ke tahun (rasio)", en: "Unexcused days from year to year (ratio)" }, unit: "ratio", null: 1 },
    { id: "tren-terlambat", title: { id: "Keterlambatan dari tahun ke tahun (rasio)", en: "Lateness from year to year (ratio)" }, unit: "ratio", null: 1 },
  ],
  specifications: [
    { id: "dalam-pegawai", title: { id: "Pegawai yang sama, musim disetarakan", en: "The same employees, seasons held equal" } },
    { id: "apa-adanya", title: { id: "Apa adanya", en: "As it is" } },
  ],
  categories: [everyone, ...groups.map(({ id, title }) => ({ id, title }))],
  figures: [
    { id: "tren", kind: "intervals", title: { id: "Hari tanpa keterangan dari satu tahun ke tahun berikutnya", en: "Unexcused days from one year to the next" }, measures: ["tren"] },
    { id: "terlambat", kind: "intervals", title: { id: "Keterlambatan dari satu tahun ke tahun berikutnya", en: "Lateness from one year to the next" }, measures: ["tren-terlambat"] },
  ],
  headline: { measure: "tren-utama", specification: "dalam-pegawai" },
  sentences: {
    found: { id: "{category}: hari tanpa keterangan menjadi {estimate} kali setiap tahun ({low} sampai {high}) pada orang yang sama; di atas 1 berarti naik.", en: "{category}: unexcused days are {estimate} times those of the year before ({low} to {high}) for the same people; above 1 they rise." },
    small: { id: "{category}: hari tanpa keterangan berubah dari tahun ke tahun, tetapi sedikit: menjadi {estimate} kali ({low} sampai {high}) pada orang yang sama.", en: "{category}: unexcused days change from year to year, but little: {estimate} times ({low} to {high}) for the same people." },
    none: { id: "{category}: hari tanpa keterangan tidak naik atau turun secara berarti: {estimate} kali setahun ({low} sampai {high}).", en: "{category}: unexcused days neither rise nor fall to an extent that matters: {estimate} times a year ({low} to {high})." },
    unclear: { id: "{category}: belum jelas apakah hari tanpa keterangan naik atau turun: {estimate} kali setahun ({low} sampai {high}).", en: "{category}: it is not clear whether unexcused days rise or fall: {estimate} times a year ({low} to {high})." },
  },
  advice: {
    found: { id: "Bicarakan dengan perangkat daerah kelompok ini sebabnya lebih dahulu (jadwal, perjalanan, izin yang terlambat dimasukkan), lalu terapkan pembinaan dan tangga hukuman secara merata.", en: "Talk over the causes with the agencies of this group first (rosters, travel, permits entered late), then apply guidance and the ladder of sanctions evenly." },
    small: { id: "Pantau setiap triwulan; tidak perlu tindakan khusus.", en: "Watch it every quarter; no special action is needed." },
    none: { id: "Pertahankan; tindak lanjuti pegawai pada tangga ketidakhadiran secara perorangan.", en: "Keep it so, and follow up those on the ladder one by one." },
    unclear: { id: "Jangan menyimpulkan dari rata-rata dua tahun; ulangi setelah beberapa triwulan.", en: "Draw no conclusion from two yearly means; repeat after some quarters." },
  },
  wouldChange: { id: "Perubahan cara mencatat, atau laju yang berhenti pada triwulan-triwulan berikutnya.", en: "A change in how absence is recorded, or a pace that stops in the quarters to come." },
  validation: ["poissonFixedEffects", "holm"],
  needs: ["attendance", "asn-snapshot"],
  async compute({ warehouse }) {
    return answerAbsence(await personQuarters(warehouse));
  },
};

/** The answer for what people did in each quarter. */
export function answerAbsence(data: PersonQuarters): Answer {
  const rows = data.people.length ? trendRows(data) : [];
  const total = rows.find(({ category, specification, measure }) => measure === "tren" && specification === "dalam-pegawai" && category === everyone.id);
  if (!total) return silent(absence, { id: "kurang dari enam triwulan presensi, atau terlalu sedikit pegawai dan perangkat daerah", en: "fewer than six quarters of attendance, or too few employees and agencies" });
  const certain = rows.filter(({ p_adjusted }) => p_adjusted !== null && p_adjusted < 0.05);
  const widest = [...certain].sort((a, b) => Math.abs(Math.log(b.estimate!)) - Math.abs(Math.log(a.estimate!)))[0] ?? total;
  return { verdict: ratioVerdict(widest), estimates: [{ ...widest, measure: "tren-utama" }, ...rows] };
}
