import { silent, type Analysis, type Answer, type Estimate, type Verdict } from "../analysis.js";
import { attainmentRows, betweenRow, partingRows, sectorRows, usable, withinRows } from "../stages/resultRows.js";
import { indicatorAttainments, resultQuarters, resultYears, type IndicatorAttainment, type ResultQuarter, type ResultYear } from "../stages/sectorResults.js";

/** A medium correlation (Cohen 1988): the threshold of the question on what predicates predict. */
const relevant = 0.3;

/** Whether predicates go with results of the agencies. */
export const resultsAndAppraisals: Analysis = {
  id: "hasil-dan-penilaian",
  page: "kinerja",
  order: 3,
  question: { id: "Apakah predikat sejalan dengan hasil perangkat daerah?", en: "Do predicates go with the results of agencies?" },
  title: { id: "Hasil sektor dan predikat pegawai", en: "Results of sectors and predicates of employees" },
  estimand: {
    id: "Korelasi antara perubahan hasil baku perangkat daerah dan perubahan bagian pegawai Sangat Baik, di dalam perangkat daerah dari tahun ke tahun; di sampingnya kaitan antarperangkat daerah dan bagian perangkat daerah yang predikat dan hasilnya berpisah.",
    en: "Correlation of changes of an agency's standardised results with changes of its share of Sangat Baik, within agencies from year to year; beside it the association between agencies, and the share of agencies whose predicates and results part.",
  },
  method: {
    id: "Hasil dibakukan per indikator menurut arahnya (makin rendah makin baik untuk waktu tunggu dan waktu tanggap), lalu dirata-ratakan per perangkat daerah dan tahun. Regresi dengan efek tetap perangkat daerah dan tahun, galat berklaster (yang terbesar dari CR1S dan CR2, derajat bebas Satterthwaite), dinyatakan sebagai korelasi. Antarperangkat: Spearman dengan uji permutasi dan selang Bonett–Wright. Indikator milik sedikit perangkat daerah: Spearman atas triwulan di samping penilaian periodik, dikendalikan dengan Holm.",
    en: "Results are standardised by indicator in its direction (lower is better for waiting and response times), then averaged by agency and year. Regression with fixed effects of agency and year, clustered errors (the larger of CR1S and CR2, Satterthwaite degrees of freedom), stated as a correlation. Between agencies: Spearman with a permutation test and the interval of Bonett and Wright. Indicators of few agencies: Spearman over quarters beside periodic appraisals, held together by Holm.",
  },
  assumptions: [
    { id: "Indikator mengukur apa yang dapat dipengaruhi pegawai perangkat daerah itu pada tahun yang sama.", en: "Indicators measure what the employees of the agency can influence in the same year." },
    { id: "Triwulan yang berurutan dapat dipertukarkan bila tidak ada kaitan.", en: "Quarters in succession can change places where there is no association." },
  ],
  limits: [
    { id: "Kaitan, bukan sebab: kekosongan jabatan, anggaran, atau target yang mudah dapat menggerakkan keduanya.", en: "An association, not a cause: vacancies, budgets or easy targets can move both." },
    { id: "Hasil perangkat daerah bukan hasil seorang pegawai; ketiadaan kaitan tidak berarti penilaian seseorang keliru.", en: "Results of an agency are not those of a person; no association does not mean that anyone's appraisal is wrong." },
    { id: "Indikator tahunan seperti kepuasan peserta didik dan nilai ujian terlalu jarang diukur untuk dikaitkan sendiri; hanya capaian targetnya yang ditunjukkan, dan ia ikut dalam hasil baku perangkat daerahnya.", en: "Yearly indicators such as pupils' satisfaction and exam results are read too seldom to be related by themselves; only how often they met their target is shown, and they are part of their agency's standardised results." },
    { id: "Perangkat daerah dengan kurang dari sepuluh pegawai yang dinilai tidak diikutkan.", en: "Agencies with fewer than ten people rated are left out." },
  ],
  measures: [
    { id: "kaitan", title: { id: "Kaitan hasil dengan bagian Sangat Baik", en: "Association of results with the share of Sangat Baik" }, unit: "correlation", null: 0 },
    { id: "perubahan", title: { id: "Perubahan bagian Sangat Baik bila hasil membaik satu simpangan baku", en: "Change of the share of Sangat Baik where results improve by one standard deviation" }, unit: "percentage-points", null: 0 },
    { id: "berpisah", title: { id: "Perangkat daerah menurut predikat dan hasilnya", en: "Agencies by their predicates and results" }, unit: "share" },
    { id: "banyak-perangkat", title: { id: "Banyaknya perangkat daerah pada tahun terakhir", en: "Number of agencies in the last year" }, unit: "count" },
    { id: "target-tercapai", title: { id: "Pengukuran yang mencapai target", en: "Readings that met their target" }, unit: "share" },
  ],
  specifications: [
    { id: "di-dalam", title: { id: "Di dalam perangkat daerah, dari tahun ke tahun", en: "Within agencies, from year to year" } },
    { id: "antar", title: { id: "Antarperangkat daerah", en: "Between agencies" } },
    { id: "sektor", title: { id: "Indikator satu sektor, antar triwulan", en: "Indicator of one sector, over quarters" } },
    { id: "semua-tahun", title: { id: "Semua tahun", en: "All years" } },
    { id: "tahun-terakhir", title: { id: "Tahun terakhir", en: "Last year" } },
  ],
  categories: [
    { id: "tinggi-luput", title: { id: "Sangat Baik di atas rata-rata, target luput", en: "More Sangat Baik than the region, targets missed" } },
    { id: "rendah-tercapai", title: { id: "Sangat Baik tidak di atas rata-rata, target tercapai", en: "No more Sangat Baik than the region, targets reached" } },
    { id: "sejalan", title: { id: "Predikat dan hasil sejalan", en: "Predicates and results agree" } },
  ],
  figures: [
    { id: "kaitan", kind: "intervals", title: { id: "Kaitan hasil dengan predikat", en: "Association of results with predicates" }, measures: ["kaitan"] },
    { id: "berpisah", kind: "stack", title: { id: "Di mana predikat dan hasil berpisah", en: "Where predicates and results part" }, measures: ["berpisah"] },
    { id: "target", kind: "intervals", title: { id: "Seberapa sering setiap indikator mencapai target", en: "How often each indicator met its target" }, measures: ["target-tercapai"] },
  ],
  headline: { measure: "kaitan", specification: "di-dalam" },
  sentences: {
    found: { id: "Predikat berkaitan dengan hasil perangkat daerah dari tahun ke tahun: korelasi {estimate} ({low} sampai {high}).", en: "Predicates go with the results of agencies from year to year: a correlation of {estimate} ({low} to {high})." },
    small: { id: "Predikat sedikit berkaitan dengan hasil perangkat daerah: korelasi {estimate} ({low} sampai {high}).", en: "Predicates go a little with the results of agencies: a correlation of {estimate} ({low} to {high})." },
    none: { id: "Predikat tidak mengikuti hasil perangkat daerah dari tahun ke tahun: korelasi {estimate} ({low} sampai {high}), dan kaitan sebesar {detectable} akan terlihat.", en: "Predicates do not follow the results of agencies from year to year: a correlation of {estimate} ({low} to {high}), and one of {detectable} would have been seen." },
    unclear: { id: "Belum dapat dikatakan apakah predikat mengikuti hasil perangkat daerah: korelasi {estimate} ({low} sampai {high}); kaitan di bawah {detectable} dapat luput.", en: "It cannot be told yet whether predicates follow the results of agencies: a correlation of {estimate} ({low} to {high}); one below {detectable} could go unseen." },
  },
  advice: {
    found: { id: "Bila kaitannya positif, pertahankan; bila negatif, telaah bersama perangkat daerah mengapa predikat naik ketika hasil turun.", en: "Where the association is positive, keep it; where negative, ask the agencies why predicates rise as results fall." },
    small: { id: "Bahas hasil perangkat daerah sebelum predikat ditetapkan.", en: "Discuss the agency's results before predicates are settled." },
    none: { id: "Jadikan capaian perangkat daerah bahan dialog kinerja sebelum predikat ditetapkan (SE MenPANRB 3/2023).", en: "Make the agency's attainment part of the dialogue before predicates are settled (SE MenPANRB 3/2023)." },
    unclear: { id: "Kumpulkan hasil lebih banyak perangkat daerah dan tahun; jangan menyimpulkan dari satu indikator.", en: "Collect results of more agencies and years; don't conclude from one indicator." },
  },
  wouldChange: { id: "Korelasi yang selangnya tidak memuat nol pada lebih banyak tahun, atau selang yang seluruhnya di dalam −0,3 sampai 0,3.", en: "A correlation whose interval leaves out zero over more years, or an interval wholly within −0.3 to 0.3." },
  validation: ["absorbedCr1", "absorbedCr2", "permutation", "holm"],
  needs: ["annual-appraisal", "asn-snapshot", "sector-indicator"],
  async compute({ warehouse, seed }) {
    return resultAnswer(await resultYears(warehouse), await resultQuarters(warehouse), await indicatorAttainments(warehouse), seed);
  },
};

/** The answer for lines already read. */
export function resultAnswer(years: readonly ResultYear[], quarters: readonly ResultQuarter[], attainments: readonly IndicatorAttainment[], seed: number): Answer {
  const own = usable(years);
  const rows = withinRows(own);
  const rest = [betweenRow(own, seed), ...sectorRows(quarters, seed + 1), ...partingRows(own), ...attainmentRows(attainments)];
  const lead = rows[0]!;
  if (lead.estimate === null) {
    const { estimates: [none] } = silent(resultsAndAppraisals, lead.reason!);
    return { verdict: "unclear", estimates: [none!, ...rest] };
  }
  return { verdict: verdictOf(lead), estimates: [...rows, ...rest] };
}

function verdictOf({ estimate, low, high, detectable }: Estimate): Verdict {
  if (low! > 0 || high! < 0) return Math.abs(estimate!) >= relevant ? "found" : "small";
  return (low! > -relevant && high! < relevant) || detectable! <= relevant ? "none" : "unclear";
}
