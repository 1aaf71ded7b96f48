import { clopperPearson } from "../../statistics/intervals/clopperPearson.js";
import { estimateRow, silent, type Analysis, type Answer, type ConfidentialTable, type Estimate, type Verdict } from "../analysis.js";
import { checkRules, type RuleCheck } from "../selection/ruleChecks.js";

/** Rules on which it depends who is called and who is appointed; the others are about how results are written down. */
const deciding = ["ambang-batas", "urutan-skb", "kuota-skb", "peringkat-akhir", "nilai-sama", "kuota-kelulusan"];

const count = "penyimpangan";
const share = "bagian-menyimpang";
const every = "semua-aturan";

/** Whether the results of selections follow the rules of the selection. */
export const selectionRules: Analysis = {
  id: "aturan-seleksi",
  page: "rekrutmen",
  order: 2,
  question: { id: "Apakah hasil seleksi mengikuti aturannya?", en: "Do the results of selections follow the rules?" },
  title: { id: "Pemeriksaan aturan seleksi", en: "Checks of the rules of selection" },
  estimand: {
    id: "Banyaknya pelamar dan formasi yang hasilnya menyimpang dari aturan, untuk setiap aturan yang dapat diperiksa, dan bagiannya di antara yang diperiksa.",
    en: "The number of applicants and formations whose result departs from a rule, for every rule that can be checked, and their share among those checked.",
  },
  method: {
    id: "Setiap aturan dihitung ulang dari nilai: jumlah SKD; nilai akhir 40 % SKD (diskala ke 100) dan 60 % SKB; ambang batas menurut tahun dan jenis formasi; urutan pemanggilan SKB dan kuotanya; peringkat nilai akhir di dalam jabatan, unit, dan jenis formasi; nilai sama menurut SKD, TKP, TIU, TWK; kuota kelulusan; kode hasil terhadap nilai. Peringkat memakai nilai akhir hasil hitung ulang, sehingga satu penyimpangan tercatat di bawah satu aturan. Aturan, bobot, ambang, dan kode adalah data peraturan. Semua baris diperiksa; selang Clopper–Pearson memberi batas atas bila tidak ada penyimpangan yang ditemukan.",
    en: "Every rule is recomputed from the scores: the SKD total; the final score of 40 % SKD (scaled to 100) and 60 % SKB; thresholds by year and kind of formation; the order of the call to SKB and its quota; the ranking by final score within position, unit and kind of formation; ties by SKD, TKP, TIU, TWK; the quota of appointments; result codes against scores. Rankings use the recomputed final score, so that one departure is counted under one rule. Rules, weights, thresholds and codes are regulation data. All rows are checked; Clopper–Pearson intervals give an upper bound where no departure is found.",
  },
  assumptions: [
    { id: "Nilai TWK, TIU, TKP, dan SKB dalam ekspor adalah nilai sesungguhnya.", en: "The TWK, TIU, TKP and SKB scores in the exports are the true ones." },
    { id: "Selang membaca seleksi yang ada sebagai contoh dari cara kerja yang sama.", en: "The intervals read the selections there are as instances of one way of working." },
  ],
  limits: [
    { id: "Perpindahan antarformasi (P/L-1, P/L-2), sanggahan yang diterima, dan pengunduran diri dapat menjelaskan penyimpangan peringkat; periksa berkasnya sebelum menyimpulkan.", en: "Moves between formations (P/L-1, P/L-2), objections upheld and withdrawals can explain departures in rank; look at the files before concluding." },
    { id: "Ambang batas tahun atau jenis formasi yang tidak ada dalam data peraturan tidak diperiksa.", en: "Thresholds of a year or kind of formation that the regulation data lack are not checked." },
    { id: "Kecurangan yang menghasilkan nilai palsu tidak terlihat dari nilai.", en: "Fraud that produces false scores does not show in the scores." },
  ],
  measures: [
    { id: count, title: { id: "Penyimpangan", en: "Departures" }, unit: "count" },
    { id: share, title: { id: "Bagian yang menyimpang", en: "Share that departs" }, unit: "share" },
  ],
  specifications: [{ id: "hitung-ulang", title: { id: "Dihitung ulang dari nilai", en: "Recomputed from the scores" } }],
  categories: [
    { id: "jumlah-skd", title: { id: "Jumlah SKD", en: "SKD total" } },
    { id: "nilai-akhir", title: { id: "Nilai akhir 40/60", en: "Final score 40/60" } },
    { id: "ambang-batas", title: { id: "Ambang batas", en: "Thresholds" } },
    { id: "urutan-skb", title: { id: "Urutan pemanggilan SKB", en: "Order of the call to SKB" } },
    { id: "kuota-skb", title: { id: "Kuota SKB", en: "Quota of SKB" } },
    { id: "peringkat-akhir", title: { id: "Peringkat nilai akhir", en: "Ranking by final score" } },
    { id: "nilai-sama", title: { id: "Nilai akhir sama", en: "Equal final scores" } },
    { id: "kuota-kelulusan", title: { id: "Kuota kelulusan", en: "Quota of appointments" } },
    { id: "kode-hasil", title: { id: "Kode hasil", en: "Result codes" } },
    { id: every, title: { id: "Semua aturan yang menentukan kelulusan", en: "All rules that decide on appointment" } },
  ],
  figures: [
    { id: "bagian", kind: "intervals", title: { id: "Bagian yang menyimpang dari setiap aturan, dengan batas atasnya", en: "Share that departs from each rule, with its upper bound" }, measures: [share] },
    { id: "banyaknya", kind: "bins", title: { id: "Banyaknya penyimpangan dari setiap aturan", en: "Number of departures from each rule" }, measures: [count] },
  ],
  headline: { measure: count, specification: "hitung-ulang", category: every },
  sentences: {
    found: { id: "Ditemukan {estimate} penyimpangan dari aturan yang menentukan siapa yang dipanggil dan siapa yang lulus; masing-masing harus dijelaskan.", en: "There are {estimate} departures from rules that decide who is called and who is appointed; each needs an explanation." },
    small: { id: "Aturan yang menentukan kelulusan dipatuhi; yang menyimpang hanya pencatatan nilai atau kode.", en: "The rules that decide on appointment were kept; only the recording of scores or codes departs from the rules." },
    none: { id: "Tidak ditemukan penyimpangan dari aturan seleksi, pada pemeriksaan yang cukup banyak untuk memercayainya.", en: "No departure from the rules of selection was found, over enough checks to rely on it." },
    unclear: { id: "Tidak ditemukan penyimpangan, tetapi yang dapat diperiksa terlalu sedikit untuk menyatakan aturannya dipatuhi.", en: "No departure was found, but too little could be checked to say that the rules were kept." },
  },
  advice: {
    found: { id: "Buka daftar penyimpangan (hanya untuk badan kepegawaian), cocokkan dengan berita acara, dan umumkan penjelasannya.", en: "Open the list of departures (for the personnel agency only), hold it against the minutes, and publish the explanation." },
    small: { id: "Perbaiki pencatatan di sumbernya sebelum hasil dipakai lagi.", en: "Mend the records at the source before the results are used again." },
    none: { id: "Ulangi pemeriksaan ini pada setiap seleksi.", en: "Repeat these checks after every selection." },
    unclear: { id: "Lengkapi ekspor nilai dan formasi, lalu periksa kembali.", en: "Complete the exports of scores and formations, then check again." },
  },
  wouldChange: { id: "Satu saja penyimpangan dari aturan yang menentukan kelulusan, atau penjelasan resmi untuk semuanya.", en: "A single departure from a rule that decides on appointment, or an official explanation of all of them." },
  validation: [],
  needs: ["recruitment"],
  async compute({ warehouse }) {
    const checks = await checkRules(warehouse);
    const [tolerated] = await warehouse.rows<{ share: number }>("select share from regulation_selection_tolerances where subject = 'deviation_share'");
    return answerOf(checks, tolerated!.share);
  },
};

/** @param tolerated the share of departures below which the upper bound of every deciding rule must lie for the verdict `none` */
export function answerOf(checks: readonly RuleCheck[], tolerated: number): Answer {
  const examined = checks.filter((check) => check.examined > 0);
  if (!examined.some(({ rule }) => deciding.includes(rule))) return silent(selectionRules, { id: "tidak ada nilai dan kode hasil yang dapat diperiksa", en: "there are no scores and result codes to check" });
  const main = examined.filter(({ rule }) => deciding.includes(rule));
  const sum = main.reduce((total, { deviations }) => total + deviations.length, 0);
  const estimates = [
    row(count, every, sum, main.reduce((total, check) => total + check.examined, 0), Math.max(...main.map(({ opds }) => opds))),
    ...examined.map((check) => row(count, check.rule, check.deviations.length, check.examined, check.opds)),
    ...examined.map((check): Estimate => {
      const interval = clopperPearson(check.deviations.length, check.examined)!;
      return { ...row(share, check.rule, check.deviations.length / check.examined, check.examined, check.opds), low: interval.low, high: interval.high };
    }),
  ];
  return { verdict: verdictOf(examined, main, sum, tolerated), estimates, confidential: [listed(examined)] };
}

/** A departure is of a decision, not of a person: it tells of the committee, and the results of selections are public by law. */
function row(measure: string, category: string, estimate: number, n: number, units: number): Estimate {
  return estimateRow({ measure, specification: "hitung-ulang", category, estimate, n, ratees: null, units });
}

function verdictOf(examined: readonly RuleCheck[], main: readonly RuleCheck[], sum: number, tolerated: number): Verdict {
  if (sum > 0) return "found";
  if (examined.some(({ deviations }) => deviations.length > 0)) return "small";
  return main.every((check) => clopperPearson(0, check.examined)!.high <= tolerated) ? "none" : "unclear";
}

function listed(checks: readonly RuleCheck[]): ConfidentialTable {
  return {
    name: "penyimpangan-seleksi",
    columns: ["rule", "year", "opd_id", "position_name", "formation_type", "file_id", "row_no"],
    rows: checks.flatMap(({ rule, deviations }) => deviations.map(({ year, opd_id, position_name, formation_type, file_id, row_no }) => [rule, year, opd_id, position_name, formation_type, file_id, row_no])),
  };
}
