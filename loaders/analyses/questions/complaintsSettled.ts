import type { Warehouse } from "../../warehouse/warehouse.js";
import { estimateRow, silent, type Analysis, type Answer, type Estimate, type Verdict } from "../analysis.js";
import { fewest, medianRow, speedRows, testRow, unsettledRow, type Complaint } from "../service/complaintRows.js";

export interface ComplaintRule {
  /** within which a complaint must be settled (Perpres 76/2013) */
  readonly days: number;
  /** share that may be late before it is a finding: a choice of this software, in the regulation data */
  readonly tolerated: number;
}

/** How long complaints wait, those still open included, and whether they are settled in time. */
export const complaintsSettled: Analysis = {
  id: "pengaduan-selesai",
  page: "layanan",
  order: 2,
  question: { id: "Apakah pengaduan diselesaikan tepat waktu?", en: "Are complaints settled in time?" },
  title: { id: "Waktu penyelesaian pengaduan", en: "Time to settle complaints" },
  estimand: {
    id: "Bagian pengaduan yang belum selesai setelah tenggat 60 hari (Perpres 76/2013), dan hari yang dilewati sampai separuh pengaduan selesai, menurut tahun dan kategori; pengaduan yang ditunda atau diarsipkan terhitung belum selesai.",
    en: "The share of complaints not settled after the deadline of 60 days (Perpres 76/2013), and the days until half of them are settled, by year and topic; complaints put off or archived count as not settled.",
  },
  method: {
    id: "Kaplan–Meier dari tanggal laporan sampai tanggal selesai; yang belum selesai pada tanggal evaluasi disensor, jadi tetap ikut dihitung. Selang log-log dengan galat Greenwood; median dengan selang Brookmeyer–Crowley. Perbedaan antartahun, antarkategori, dan antarperangkat daerah: uji log-rank; kecepatan setiap kelompok terhadap yang lain: rasio Peto dengan nilai p dikoreksi Benjamini–Hochberg.",
    en: "Kaplan–Meier from the day of the report to the day of settlement; those not settled on the evaluation date are censored, and so still counted. Log-log intervals with Greenwood's error; medians with the interval of Brookmeyer and Crowley. Differences between years, topics and agencies: log-rank tests; the speed of each group against the others: Peto's ratio with p values adjusted by Benjamini–Hochberg.",
  },
  assumptions: [
    { id: "Pengaduan yang masih terbuka akan diselesaikan secepat pengaduan lain yang sudah menunggu sama lama.", en: "Complaints still open will be settled as fast as others that had waited as long." },
    { id: "Pengaduan masuk tanpa saling memengaruhi.", en: "Complaints come in without influencing one another." },
  ],
  limits: [
    { id: "Selesai menurut sistem belum tentu selesai menurut pelapor.", en: "Settled by the system is not always settled for those who complained." },
    { id: "Tenggat dihitung sejak tanggal laporan karena tanggal lengkapnya berkas tidak ada di ekspor, sehingga sedikit terlalu ketat.", en: "The deadline is counted from the day of the report, because the export does not say when the file was complete, and so is a little too strict." },
    { id: "Batas satu dari sepuluh adalah pilihan perangkat lunak ini, bukan aturan.", en: "The line of one in ten is a choice of this software, not a rule." },
  ],
  measures: [
    { id: "terlambat", title: { id: "Belum selesai setelah 60 hari", en: "Not settled after 60 days" }, unit: "share" },
    { id: "belum-selesai", title: { id: "Belum selesai menurut lamanya menunggu (hari)", en: "Not settled by days waited" }, unit: "share" },
    { id: "median", title: { id: "Hari sampai separuh selesai", en: "Days until half are settled" }, unit: "days" },
    { id: "kecepatan", title: { id: "Kecepatan terhadap yang lain (lebih dari 1: lebih cepat)", en: "Speed against the others (above 1: faster)" }, unit: "ratio", null: 1 },
    { id: "uji", title: { id: "Uji log-rank", en: "Log-rank test" }, unit: "count" },
  ],
  specifications: [
    { id: "tahun-terakhir", title: { id: "Tahun terakhir", en: "Latest year" } },
    { id: "tahun-sebelumnya", title: { id: "Tahun sebelumnya", en: "The year before" } },
    { id: "tanpa-arsip", title: { id: "Tahun terakhir, tanpa yang ditunda atau diarsipkan", en: "Latest year, without those put off or archived" } },
    { id: "menurut-tahun", title: { id: "Menurut tahun", en: "By year" } },
    { id: "menurut-kategori", title: { id: "Menurut kategori", en: "By topic" } },
    { id: "menurut-perangkat-daerah", title: { id: "Antarperangkat daerah", en: "Between agencies" } },
  ],
  categories: [],
  figures: [
    { id: "terlambat", kind: "trend", title: { id: "Bagian yang belum selesai setelah 60 hari, menurut tahun laporan", en: "Share not settled after 60 days, by year of report" }, measures: ["terlambat"], specifications: ["menurut-tahun"] },
    { id: "kurva", kind: "trend", title: { id: "Bagian yang belum selesai menurut lamanya menunggu (hari), tahun terakhir", en: "Share not settled by days waited, latest year" }, measures: ["belum-selesai"], specifications: ["tahun-terakhir"] },
    { id: "median", kind: "intervals", title: { id: "Hari sampai separuh pengaduan selesai, menurut tahun", en: "Days until half of the complaints are settled, by year" }, measures: ["median"], specifications: ["menurut-tahun"] },
    { id: "median-kategori", kind: "intervals", title: { id: "Hari sampai separuh pengaduan selesai, menurut kategori", en: "Days until half of the complaints are settled, by topic" }, measures: ["median"], specifications: ["menurut-kategori"] },
    { id: "kecepatan", kind: "intervals", title: { id: "Kategori yang lebih cepat atau lebih lambat daripada yang lain", en: "Topics that are faster or slower than the others" }, measures: ["kecepatan"], specifications: ["menurut-kategori"] },
  ],
  headline: { measure: "terlambat", specification: "tahun-terakhir" },
  sentences: {
    found: { id: "Tidak: {estimate} pengaduan tahun terakhir belum selesai setelah 60 hari (selang 95% {low} sampai {high}).", en: "No: {estimate} of the latest year's complaints are not settled after 60 days (95% interval {low} to {high})." },
    small: { id: "Sebagian besar ya: {estimate} pengaduan tahun terakhir belum selesai setelah 60 hari (selang 95% {low} sampai {high}), kurang dari satu dari sepuluh.", en: "Mostly: {estimate} of the latest year's complaints are not settled after 60 days (95% interval {low} to {high}), fewer than one in ten." },
    none: { id: "Ya: semua pengaduan tahun terakhir yang dapat diikuti selesai dalam 60 hari.", en: "Yes: all of the latest year's complaints that could be followed were settled within 60 days." },
    unclear: { id: "Belum dapat dikatakan: {estimate} pengaduan tahun terakhir belum selesai setelah 60 hari, tetapi selangnya ({low} sampai {high}) memuat batas satu dari sepuluh.", en: "This can't be said yet: {estimate} of the latest year's complaints are not settled after 60 days, but the interval ({low} to {high}) holds the line of one in ten." },
  },
  advice: {
    found: { id: "Tinjau pengaduan yang melewati tenggat setiap minggu, mulai dari kategori dan perangkat daerah yang paling lambat, dan putuskan nasib yang diarsipkan.", en: "Go through complaints past the deadline every week, slowest topics and agencies first, and decide what becomes of archived ones." },
    small: { id: "Pertahankan, dan periksa mengapa sisanya tertahan.", en: "Keep it up, and see why the rest is stuck." },
    none: { id: "Pertahankan.", en: "Keep it up." },
    unclear: { id: "Lengkapi tanggal selesai di sistem, lalu periksa lagi pada triwulan berikutnya.", en: "Complete the dates of settlement in the system, then look again next quarter." },
  },
  wouldChange: { id: "Selang yang seluruhnya di atas atau di bawah satu dari sepuluh, atau diketahuinya tanggal berkas lengkap.", en: "An interval that lies wholly above or below one in ten, or knowing when files were complete." },
  validation: ["kaplanMeier", "hochberg"],
  needs: ["complaint"],
  async compute({ warehouse }) {
    return answerOf(await complaintsOf(warehouse), await ruleOf(warehouse));
  },
};

async function complaintsOf(warehouse: Warehouse): Promise<Complaint[]> {
  const rows = await warehouse.rows<{ opd: string; year: number; topic: string; archived: boolean; settled: number; days: number }>(`
    select opd_id as opd, year, coalesce(trim(category), '') as topic, state = 'arsip' as archived, is_settled::integer as settled, days from complaints where days is not null and state is not null order by tracking_id`);
  return rows.map(({ archived, ...row }) => ({ ...row, isArchived: archived }));
}

async function ruleOf(warehouse: Warehouse): Promise<ComplaintRule> {
  const [rule] = await warehouse.rows<ComplaintRule>(`
    select arg_max(deadline.days, deadline.valid_from) as days, arg_max(late_share, tolerance.valid_from) as tolerated
    from regulation_complaint_deadlines as deadline, regulation_complaint_tolerances as tolerance where deadline.valid_to is null and tolerance.valid_to is null`);
  return rule!;
}

/** The answer for known complaints. */
export function answerOf(complaints: readonly Complaint[], { days, tolerated }: ComplaintRule): Answer {
  const years = [...new Set(complaints.map(({ year }) => year))].sort().filter((year) => complaints.filter((row) => row.year === year).length >= fewest);
  const of = (year: number | undefined) => complaints.filter((row) => row.year === year);
  const [before, now] = [of(years.at(-2)), of(years.at(-1))];
  const lead = unsettledRow(now, days, { measure: "terlambat", specification: "tahun-terakhir" });
  if (!lead) return silent(complaintsSettled, { id: `kurang dari ${fewest} pengaduan setahun, atau tidak ada yang diikuti ${days} hari`, en: `fewer than ${fewest} complaints a year, or none followed for ${days} days` });
  const curve = (own: readonly Complaint[], specification: string) => Array.from({ length: 13 }, (_, i) => 10 * i).map((after) => unsettledRow(own, after, { measure: "belum-selesai", specification, period: String(after).padStart(3, "0") }));
  const topics = [...new Set(now.map(({ topic }) => topic))].filter(Boolean).sort();
  const rows: (Estimate | null)[] = [
    lead, unsettledRow(now.filter(({ isArchived }) => !isArchived), days, { measure: "terlambat", specification: "tanpa-arsip" }),
    ...years.map((year) => unsettledRow(of(year), days, { measure: "terlambat", specification: "menurut-tahun", period: String(year) })),
    ...curve(now, "tahun-terakhir"), ...curve(before, "tahun-sebelumnya"),
    ...years.map((year) => medianRow(of(year), { measure: "median", specification: "menurut-tahun", period: String(year) })),
    ...topics.map((topic) => medianRow(complaints.filter((row) => row.topic === topic), { measure: "median", specification: "menurut-kategori", category: topic })),
    ...speedRows(complaints, ({ topic }) => topic, (category) => ({ measure: "kecepatan", specification: "menurut-kategori", category })),
    ...speedRows(complaints, ({ year }) => String(year), (period) => ({ measure: "kecepatan", specification: "menurut-tahun", period })),
    testRow(complaints, ({ year }) => String(year), { measure: "uji", specification: "menurut-tahun" }),
    testRow(complaints, ({ topic }) => topic, { measure: "uji", specification: "menurut-kategori" }),
    testRow(complaints, ({ opd }) => opd, { measure: "uji", specification: "menurut-perangkat-daerah" }),
  ];
  return { verdict: verdictOf(lead, tolerated), estimates: rows.filter((row) => row !== null).map((row) => estimateRow(row)) };
}

function verdictOf({ estimate, low, high }: Estimate, tolerated: number): Verdict {
  if (low === null || high === null) return "unclear";
  if (estimate === 0) return high < tolerated ? "none" : "unclear";
  return low > tolerated ? "found" : high < tolerated ? "small" : "unclear";
}
