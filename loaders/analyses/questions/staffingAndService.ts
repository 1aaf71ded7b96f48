import { estimateRow, silent, type Analysis, type Answer, type Estimate, type Verdict } from "../analysis.js";
import { staffingPanel, type StaffingPanel } from "../staffing/panel.js";
import { pairCategories, pairId, pairRows, vacancyRows } from "../staffing/pairs.js";

/** A fifth of a standard deviation is the least that Cohen calls a small difference (1988, §2.2). */
const relevant = 0.2;
const lead = pairId("lowongan", "sektor");

/** Whether agencies serve better or worse in years in which their own staffing is better or worse. */
export const staffingAndService: Analysis = {
  id: "kepegawaian-dan-layanan",
  page: "layanan",
  order: 4,
  question: { id: "Apakah layanan ikut berubah bila keadaan pegawainya berubah?", en: "Do services change when their staffing changes?" },
  title: { id: "Kepegawaian dan layanan", en: "Staffing and service" },
  estimand: {
    id: "Perbedaan hasil layanan suatu perangkat daerah di antara tahun-tahunnya sendiri bila lowongan, beban, perputaran, pelatihan, kompetensi, atau nilai petugasnya (U6, U7) berbeda satu langkah; dalam simpangan yang biasa dari setiap indikator, dengan arah makin tinggi makin baik. Utama: indikator sektor bila lowongan lebih tinggi 10 poin persentase.",
    en: "The difference in an agency's results between its own years when its vacancy, workload, turnover, training, competence or the scores of its staff (U6, U7) differ by one step; in the usual deviations of each indicator, turned so that higher is better. Lead: sector indicators where vacancy is 10 percentage points higher.",
  },
  method: {
    id: "Regresi dengan efek tetap indikator × perangkat daerah dan tahun atas rata-rata tahunan; galat CR2 berklaster menurut perangkat daerah dengan t dan derajat bebas Satterthwaite, karena klasternya sedikit. Indikator dibagi simpangan biasanya: antarlaporan dalam setahun, atau antartahun bila tahunan. Tahun berikutnya: pendahulu setahun, dengan tahun yang sama disetarakan. U6 dan U7 dari separuh responden, tujuh unsur lain dari separuh lainnya. Pengaduan: rata-rata hari menunggu sampai 60 hari di bawah kurva Kaplan–Meier. Setiap indikator sektor: sendiri, dan digabung sebagian (Bayes hierarkis, prior setengah normal). Nilai p tahun yang sama dikoreksi Holm atas semua pasangan, tahun berikutnya Benjamini–Hochberg.",
    en: "Regression with fixed effects of indicator × agency, and year, on yearly means; CR2 errors clustered by agency with t and Satterthwaite's degrees of freedom, since clusters are few. Indicators are divided by their usual deviation: between readings of a year, or between years where yearly. A year later: the predictor lagged by a year, the same year held equal. U6 and U7 come from one half of the respondents, the other seven elements from the other. Complaints: mean days waited up to 60 under the Kaplan–Meier curve. Each sector indicator: alone, and partially pooled (hierarchical Bayes, half-normal prior). P values of the same year are adjusted by Holm over all pairs, a year later by Benjamini–Hochberg.",
  },
  assumptions: [
    { id: "Di dalam satu perangkat daerah tidak ada hal lain yang berubah bersama keadaan pegawainya dan juga mengubah layanannya.", en: "Within an agency nothing else changes along with its staffing that changes its services too." },
    { id: "Kaitannya lurus dan sama di semua perangkat daerah dan tahun.", en: "The relation is straight, and the same in all agencies and years." },
  ],
  limits: [
    { id: "Ini kaitan, bukan bukti sebab-akibat: anggaran, pimpinan baru, atau bencana dapat mengubah keduanya.", en: "This is an association, no proof of cause and effect: budgets, new heads or disasters may change both." },
    { id: "Hanya pasangan tahun yang tersedia yang berbicara; perubahan kecil di banyak pasangan akan luput, lihat efek terkecil yang dapat terdeteksi.", en: "Only the years at hand speak; small changes in many pairs would go unseen, see the smallest detectable effects." },
    { id: "Lowongan dan kebutuhan per pegawai dihitung dari angka yang sama, jadi keduanya bukan dua bukti.", en: "Vacancy and need per employee are counted from the same figures, so that they are not two pieces of evidence." },
    { id: "Indikator milik satu perangkat daerah tidak dapat dibebaskan dari perubahan tahun; yang digabung sebagian bersandar pada indikator lain.", en: "Indicators of a single agency can't be rid of changes of the years; those partially pooled lean on the other indicators." },
  ],
  measures: [
    { id: "kaitan", title: { id: "Perbedaan layanan per satu langkah kepegawaian", en: "Difference in service per step of staffing" }, unit: "sd", null: 0 },
    { id: "indikator", title: { id: "Setiap indikator sektor bila lowongan +10 poin persentase", en: "Each sector indicator where vacancy is +10 percentage points" }, unit: "sd", null: 0 },
    { id: "ragam-indikator", title: { id: "Simpangan baku kaitan antarindikator", en: "Standard deviation of the association between indicators" }, unit: "sd" },
  ],
  specifications: [
    { id: "tahun-sama", title: { id: "Pada tahun yang sama", en: "In the same year" } },
    { id: "tahun-berikutnya", title: { id: "Pada tahun berikutnya", en: "A year later" } },
    { id: "sendiri", title: { id: "Dari indikator itu sendiri", en: "From the indicator alone" } },
    { id: "digabung-sebagian", title: { id: "Digabung sebagian dengan indikator lain", en: "Partially pooled with the other indicators" } },
    { id: "rata-rata", title: { id: "Rata-rata semua indikator", en: "Mean of all indicators" } },
  ],
  categories: pairCategories,
  figures: [
    { id: "tahun-sama", kind: "intervals", title: { id: "Kepegawaian dan layanan pada tahun yang sama", en: "Staffing and service in the same year" }, measures: ["kaitan"], specifications: ["tahun-sama"] },
    { id: "tahun-berikutnya", kind: "intervals", title: { id: "Kepegawaian dan layanan setahun kemudian", en: "Staffing and service a year later" }, measures: ["kaitan"], specifications: ["tahun-berikutnya"] },
    { id: "indikator", kind: "intervals", title: { id: "Indikator sektor dan lowongan, digabung sebagian", en: "Sector indicators and vacancies, partially pooled" }, measures: ["indikator"], specifications: ["digabung-sebagian", "rata-rata"] },
  ],
  headline: { measure: "kaitan", specification: "tahun-sama", category: lead },
  sentences: {
    found: { id: "Ya, keduanya berkaitan: dalam tahun dengan lowongan 10 poin persentase lebih tinggi, indikator sektor perangkat daerah yang sama berbeda {estimate} simpangan biasa (selang 95% {low} sampai {high}; negatif berarti lebih buruk).", en: "Yes, the two go together: in years with a vacancy 10 percentage points higher, sector indicators of the same agency differ by {estimate} usual deviations (95% interval {low} to {high}; negative means worse)." },
    small: { id: "Keduanya berkaitan, tetapi lemah: lowongan 10 poin persentase lebih tinggi berjalan bersama perbedaan {estimate} simpangan biasa (selang 95% {low} sampai {high}).", en: "The two go together, but weakly: a vacancy 10 percentage points higher comes with a difference of {estimate} usual deviations (95% interval {low} to {high})." },
    none: { id: "Tidak terlihat kaitan antara lowongan dan indikator sektor: {estimate} simpangan biasa per 10 poin persentase (selang 95% {low} sampai {high}).", en: "No association shows between vacancies and sector indicators: {estimate} usual deviations per 10 percentage points (95% interval {low} to {high})." },
    unclear: { id: "Belum dapat dikatakan: lowongan 10 poin persentase lebih tinggi berjalan bersama {estimate} simpangan biasa (selang 95% {low} sampai {high}), dan kaitan di bawah {detectable} dapat luput.", en: "This can't be said yet: a vacancy 10 percentage points higher comes with {estimate} usual deviations (95% interval {low} to {high}), and an association below {detectable} could go unseen." },
  },
  advice: {
    found: { id: "Dahulukan pengisian lowongan di perangkat daerah yang indikatornya paling jauh dari target, lalu ukur lagi setahun kemudian.", en: "Fill vacancies first in agencies whose indicators are farthest from target, then measure again a year later." },
    small: { id: "Lowongan saja tidak menjelaskan layanan; cari juga di proses kerja dan anggaran.", en: "Vacancies alone don't explain services; look at the work process and budgets as well." },
    none: { id: "Jangan mengharapkan layanan membaik dari pengisian lowongan semata; periksa proses kerjanya.", en: "Don't expect better services from filling vacancies alone; look at how the work is done." },
    unclear: { id: "Kumpulkan lebih banyak tahun dan indikator triwulanan sebelum menyimpulkan.", en: "Collect more years and quarterly indicators before concluding." },
  },
  wouldChange: { id: "Kaitan yang lenyap bila tahun dan perangkat daerah ditambah, atau sebab lain yang diketahui berubah bersamanya.", en: "An association that goes as years and agencies are added, or another cause known to have changed along with it." },
  validation: ["absorbedCr2", "kaplanMeier", "holm", "hochberg", "bayesianPooling"],
  needs: ["staffing-need", "sector-indicator"],
  async compute({ warehouse }) {
    return answerOf(await staffingPanel(warehouse));
  },
};

/** The answer for a known panel. */
export function answerOf(panel: StaffingPanel): Answer {
  const rows = [...pairRows(panel), ...vacancyRows(panel)];
  const found = rows.find(({ measure, specification, category }) => measure === "kaitan" && specification === "tahun-sama" && category === lead);
  if (found) return { verdict: verdictOf(found), estimates: rows };
  const { headline } = staffingAndService;
  const { estimates: [none] } = silent(staffingAndService, { id: "lowongan terlalu sedikit berubah, atau kurang dari lima perangkat daerah dengan dua tahun data", en: "vacancies changed too little, or fewer than five agencies have two years of data" });
  return { verdict: "unclear", estimates: [estimateRow({ ...none!, category: headline.category! }), ...rows] };
}

function verdictOf({ estimate, low, high, p_adjusted }: Estimate): Verdict {
  if (p_adjusted !== null && p_adjusted < 0.05) return Math.abs(estimate!) >= relevant ? "found" : "small";
  return low! > -relevant && high! < relevant ? "none" : "unclear";
}
