import { estimateRow, silent, type Analysis, type Answer, type Verdict } from "../analysis.js";
import { agencyYears, type AgencyYear } from "../participation/agencyYears.js";
import { forms, outcomeRows, outcomes } from "../participation/outcomeRows.js";

/** A medium correlation (Cohen 1988). */
const relevant = 0.3;

const formTitles = {
  peserta: { id: "Peserta forum per pegawai", en: "Forum participants per employee" },
  masukan: { id: "Masukan per pegawai", en: "Suggestions per employee" },
  "tindak-lanjut": { id: "Bagian masukan yang ditindaklanjuti", en: "Share of suggestions followed up" },
  suara: { id: "Nilai survei pegawai", en: "Score of the employee survey" },
};
const outcomeTitles = {
  perputaran: { id: "perputaran pegawai", en: "turnover of staff" },
  kepuasan: { id: "kepuasan masyarakat", en: "public satisfaction" },
};

/** Whether participation goes with turnover and service. */
export const participationAndOutcomes: Analysis = {
  id: "partisipasi-dan-hasil",
  page: "partisipasi",
  order: 4,
  question: { id: "Apakah partisipasi berkaitan dengan perputaran dan layanan?", en: "Does participation go with turnover and service?" },
  title: { id: "Partisipasi, perputaran, dan kepuasan masyarakat", en: "Participation, turnover and public satisfaction" },
  estimand: {
    id: "Korelasi peringkat antarperangkat daerah antara empat bentuk partisipasi dan dua hasil (perputaran pegawai, kepuasan masyarakat), rata-rata atas tahun; dan perubahan hasil di dalam perangkat daerah bila partisipasinya berubah satu simpangan baku.",
    en: "Rank correlations over agencies of four forms of participation with two outcomes (turnover of staff, public satisfaction), averaged over years; and the change of an outcome within agencies where participation changes by one standard deviation.",
  },
  method: {
    id: "Antarperangkat: Spearman dengan uji permutasi (Phipson & Smyth 2010) dan selang Bonett–Wright. Di dalam: regresi dengan efek tetap perangkat daerah dan tahun, galat berklaster (yang terbesar dari CR1S dan CR2). Delapan kaitan dari setiap jenis dikendalikan bersama dengan Holm; kaitan terkuat antarperangkat daerah memimpin.",
    en: "Between agencies: Spearman with a permutation test (Phipson & Smyth 2010) and the interval of Bonett and Wright. Within: regression with fixed effects of agency and year, clustered errors (the larger of CR1S and CR2). The eight associations of each kind are held together by Holm; the strongest between agencies leads.",
  },
  assumptions: [
    { id: "Perangkat daerah adalah pengamatan yang saling bebas.", en: "Agencies are observations independent of each other." },
    { id: "Kepuasan masyarakat adalah rata-rata apa adanya dari semua unsur; hanya perangkat daerah yang melayani masyarakat memilikinya.", en: "Public satisfaction is the plain mean of all elements; only agencies that serve the public have it." },
  ],
  limits: [
    { id: "Kaitan, bukan sebab: perangkat daerah yang tenang dapat mengadakan lebih banyak forum karena pegawainya betah, bukan sebaliknya.", en: "An association, not a cause: calm agencies may hold more forums because people stay, and not the other way round." },
    { id: "Perangkat daerah kecil mempunyai lebih banyak peserta per pegawai; kaitan antarperangkat daerah dapat mencerminkan ukurannya. Kaitan di dalam perangkat daerah tidak.", en: "Small agencies have more participants per employee, so that associations between agencies can reflect their size. Those within agencies do not." },
    { id: "Dengan puluhan perangkat daerah hanya kaitan yang kuat dapat terlihat.", en: "With some dozens of agencies only strong associations can be seen." },
  ],
  measures: [
    { id: "terkuat", title: { id: "Kaitan terkuat", en: "Strongest association" }, unit: "correlation", null: 0 },
    { id: "keterkaitan", title: { id: "Korelasi antarperangkat daerah", en: "Correlation over agencies" }, unit: "correlation", null: 0 },
    { id: "perubahan", title: { id: "Perubahan hasil di dalam perangkat daerah, dalam simpangan baku", en: "Change of the outcome within agencies, in standard deviations" }, unit: "sd", null: 0 },
  ],
  specifications: [
    { id: "antar", title: { id: "Antarperangkat daerah", en: "Between agencies" } },
    { id: "di-dalam", title: { id: "Di dalam perangkat daerah, dari tahun ke tahun", en: "Within agencies, from year to year" } },
  ],
  categories: forms.flatMap((form) => outcomes.map((outcome) => ({
    id: `${form}-${outcome}`,
    title: { id: `${formTitles[form].id} dan ${outcomeTitles[outcome].id}`, en: `${formTitles[form].en} and ${outcomeTitles[outcome].en}` },
  }))),
  figures: [
    { id: "antar", kind: "intervals", title: { id: "Korelasi antarperangkat daerah", en: "Correlations over agencies" }, measures: ["keterkaitan"] },
    { id: "di-dalam", kind: "intervals", title: { id: "Perubahan di dalam perangkat daerah", en: "Changes within agencies" }, measures: ["perubahan"] },
  ],
  headline: { measure: "terkuat", specification: "antar" },
  sentences: {
    found: { id: "{category} berkaitan antarperangkat daerah: korelasi {estimate} ({low} sampai {high}), juga setelah semua kaitan diperhitungkan. Ini kaitan, bukan sebab.", en: "{category} go together over agencies: a correlation of {estimate} ({low} to {high}), also after the control over all associations. It is an association, not a cause." },
    small: { id: "{category} sedikit berkaitan antarperangkat daerah: korelasi {estimate} ({low} sampai {high}).", en: "{category} go together a little over agencies: a correlation of {estimate} ({low} to {high})." },
    none: { id: "Partisipasi tidak berkaitan dengan perputaran dan kepuasan masyarakat; kaitan terkuat ({category}) adalah {estimate} ({low} sampai {high}), dan kaitan sebesar {detectable} akan terlihat.", en: "Participation does not go with turnover and public satisfaction; the strongest association ({category}) is {estimate} ({low} to {high}), and one of {detectable} would have been seen." },
    unclear: { id: "Tidak ada kaitan partisipasi dengan perputaran atau kepuasan masyarakat yang dapat dibedakan dari kebetulan; yang terkuat ({category}) adalah {estimate} ({low} sampai {high}), dan kaitan di bawah {detectable} dapat luput.", en: "No association of participation with turnover or public satisfaction can be told from chance; the strongest ({category}) is {estimate} ({low} to {high}), and one below {detectable} could go unseen." },
  },
  advice: {
    found: { id: "Cari tahu pada perangkat daerah di kedua ujung apa yang membedakannya, lalu coba bentuk forumnya di tempat lain dengan pengukuran sebelum dan sesudah.", en: "Find out in agencies at both ends what sets them apart, then try their form of forum elsewhere, measured before and after." },
    small: { id: "Jangan mengubah kebijakan atas dasar kaitan yang lemah.", en: "Don't change policy for the sake of a weak association." },
    none: { id: "Nilailah forum dari tindak lanjut dan suara pegawai, bukan dari perputaran atau kepuasan masyarakat.", en: "Judge forums by follow-up and the voice of employees, not by turnover or public satisfaction." },
    unclear: { id: "Jangan menyimpulkan ada atau tidak ada kaitan; ulangi setelah ada lebih banyak tahun.", en: "Conclude neither that there is an association nor that there is none; repeat when there are more years." },
  },
  wouldChange: { id: "Kaitan yang bertahan setelah semua perbandingan diperhitungkan, dan searah di dalam perangkat daerah dari tahun ke tahun.", en: "An association that survives the control over all comparisons and points the same way within agencies from year to year." },
  validation: ["permutation", "absorbedCr1", "absorbedCr2", "holm"],
  needs: ["forum", "asn-snapshot"],
  async compute({ warehouse, seed }) {
    return outcomeAnswer(await agencyYears(warehouse), seed);
  },
};

/** The answer for lines already read. */
export function outcomeAnswer(lines: readonly AgencyYear[], seed: number): Answer {
  const rows = outcomeRows(lines, seed);
  const tested = rows.filter((row) => row.measure === "keterkaitan" && row.estimate !== null);
  const strongest = [...tested].sort((a, b) => a.p_adjusted! - b.p_adjusted! || Math.abs(b.estimate!) - Math.abs(a.estimate!))[0];
  if (!strongest) {
    const { estimates: [none] } = silent(participationAndOutcomes, { id: "kurang dari sepuluh perangkat daerah dengan data partisipasi dan hasilnya", en: "fewer than ten agencies with data on participation and outcomes" });
    return { verdict: "unclear", estimates: [none!, ...rows] };
  }
  const verdict: Verdict = strongest.p_adjusted! < 0.05 ? (Math.abs(strongest.estimate!) >= relevant ? "found" : "small") : tested.every(({ detectable }) => detectable! <= relevant) ? "none" : "unclear";
  return { verdict, estimates: [estimateRow({ ...strongest, measure: participationAndOutcomes.headline.measure }), ...rows] };
}
