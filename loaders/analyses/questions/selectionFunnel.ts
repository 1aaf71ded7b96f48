import { silent, type Analysis, type Answer, type Verdict } from "../analysis.js";
import { competition, formationRows, passing, position, reached, readFunnel, region, stageRows, unfilled, type FormationLine, type Year } from "../selection/funnelRows.js";

/** Fewer formations than this say nothing of how posts are filled. */
const fewest = 10;

/** How many apply and pass each stage, and how many posts stay unfilled. */
export const selectionFunnel: Analysis = {
  id: "saringan-seleksi",
  page: "rekrutmen",
  order: 1,
  question: { id: "Seberapa ketat saringannya, dan berapa formasi yang tidak terisi?", en: "How tight is the filter, and how many posts stay unfilled?" },
  title: { id: "Saringan seleksi dan formasi kosong", en: "The filter of selection and unfilled posts" },
  estimand: {
    id: "Bagian pelamar yang lolos setiap tahap, pelamar untuk setiap formasi, dan bagian formasi yang tidak terisi.",
    en: "The share of applicants passing each stage, applicants for each post, and the share of posts that stay unfilled.",
  },
  method: {
    id: "Tahap dibaca dari kode hasil, bila kosong dari nilainya; bagian yang lolos di antara yang memasuki tahap, dengan selang Clopper–Pearson. Formasi tidak terisi: jumlah formasi dikurangi yang lulus, per jabatan, unit, dan jenis; bagiannya dan rasio pelamar dengan galat linear berklaster formasi, karena formasi terisi atau kosong bersama-sama.",
    en: "Stages are read from the result code and where it is silent from the scores; shares passing are among those who entered the stage, with Clopper–Pearson intervals. Unfilled posts: posts less those appointed, by position, unit and kind; their share and the ratio of applicants with linearised errors clustered by formation, as posts of one formation fill or stay empty together.",
  },
  assumptions: [
    { id: "Ekspor pelamar memuat semua yang mendaftar; yang gugur administrasi tetapi tidak diekspor tidak terhitung.", en: "The export of applicants holds all who registered; those turned away on documents and not exported are not counted." },
    { id: "Jabatan, unit, dan jenis formasi ditulis sama pada ekspor formasi dan pelamar.", en: "Position, unit and kind of formation are written alike in the exports of formations and of applicants." },
  ],
  limits: [
    { id: "Bagian yang ikut SKB dan lulus dibatasi kuota; ia tidak mengukur mutu pelamar.", en: "The shares sitting SKB and appointed are bound by quotas; they do not measure the quality of applicants." },
    { id: "Yang lulus lalu mengundurkan diri sebelum diangkat tetap terhitung terisi bila kodenya lulus.", en: "Those appointed who withdraw before taking up the post still count as filling it where their code says appointed." },
  ],
  measures: [
    { id: unfilled, title: { id: "Bagian formasi yang tidak terisi", en: "Share of posts unfilled" }, unit: "share" },
    { id: competition, title: { id: "Pelamar untuk setiap formasi", en: "Applicants for each post" }, unit: "count" },
    { id: passing, title: { id: "Bagian yang lolos tahap", en: "Share passing the stage" }, unit: "share" },
    { id: reached, title: { id: "Tahap terakhir yang dicapai", en: "Last stage reached" }, unit: "share" },
  ],
  specifications: [
    { id: region, title: { id: "Semua formasi", en: "All formations" } },
    { id: position, title: { id: "Menurut jabatan", en: "By position" } },
  ],
  categories: [
    { id: "tidak-hadir", title: { id: "Tidak mengikuti SKD", en: "Did not sit SKD" } },
    { id: "di-bawah-ambang", title: { id: "Di bawah ambang batas", en: "Below the thresholds" } },
    { id: "tidak-ikut-skb", title: { id: "Tidak mengikuti SKB", en: "Did not sit SKB" } },
    { id: "tidak-lulus", title: { id: "Ikut SKB, tidak lulus", en: "Sat SKB, not appointed" } },
    { id: "hadir-skd", title: { id: "Hadir pada SKD", en: "Sat SKD" } },
    { id: "memenuhi-ambang", title: { id: "Memenuhi ambang batas", en: "Met the thresholds" } },
    { id: "ikut-skb", title: { id: "Ikut SKB", en: "Sat SKB" } },
    { id: "lulus", title: { id: "Lulus", en: "Appointed" } },
  ],
  figures: [
    { id: "tahap", kind: "stack", title: { id: "Tahap terakhir yang dicapai pelamar", en: "Last stage that applicants reached" }, measures: [reached] },
    { id: "lolos", kind: "intervals", title: { id: "Bagian yang lolos setiap tahap, di antara yang memasukinya", en: "Share passing each stage, among those who entered it" }, measures: [passing] },
    { id: "persaingan", kind: "bins", title: { id: "Pelamar untuk setiap formasi menurut jabatan, seleksi terakhir", en: "Applicants for each post by position, latest selection" }, measures: [competition], specifications: [position] },
  ],
  headline: { measure: unfilled, specification: region },
  sentences: {
    found: { id: "{estimate} formasi tidak terisi ({low} sampai {high}); jabatan tanpa pelamar perlu dicari jalannya sebelum seleksi berikutnya.", en: "{estimate} of posts stayed unfilled ({low} to {high}); positions without applicants need another way before the next selection." },
    small: { id: "Ada formasi yang tidak terisi, tetapi hanya {estimate} ({low} sampai {high}).", en: "There are unfilled posts, but only {estimate} ({low} to {high})." },
    none: { id: "Formasi hampir seluruhnya terisi; yang kosong {estimate} (paling banyak {high}).", en: "Nearly all posts were filled; {estimate} are empty (at most {high})." },
    unclear: { id: "Formasi yang tidak terisi {estimate} ({low} sampai {high}); formasinya terlalu sedikit untuk memastikan apakah itu banyak.", en: "{estimate} of posts stayed unfilled ({low} to {high}); there are too few formations to say whether that is many." },
  },
  advice: {
    found: { id: "Bedakan formasi tanpa pelamar (umumkan lebih luas, tinjau syarat dan lokasi) dari formasi yang pelamarnya gugur (tinjau ambang dan materi SKB).", en: "Tell posts without applicants (announce more widely, look at requirements and place) from posts whose applicants failed (look at thresholds and at the contents of SKB)." },
    small: { id: "Masukkan formasi yang kosong ke usulan berikutnya.", en: "Put the empty posts into the next proposal." },
    none: { id: "Tidak perlu tindakan.", en: "No action is needed." },
    unclear: { id: "Lengkapi ekspor formasi setiap seleksi, lalu lihat lagi.", en: "Complete the export of formations for every selection, then look again." },
  },
  wouldChange: { id: "Bagian formasi kosong yang selangnya berpindah ke sisi lain batas lima persen pada seleksi berikutnya.", en: "A share of empty posts whose interval moves to the other side of five per cent in later selections." },
  validation: [],
  needs: ["recruitment", "formation"],
  async compute({ warehouse }) {
    const [tolerated] = await warehouse.rows<{ share: number }>("select share from regulation_selection_tolerances where subject = 'unfilled_share'");
    const { years, formations } = await readFunnel(warehouse);
    return answerOf(years, formations, tolerated!.share);
  },
};

/** @param tolerated share of posts unfilled beyond which it matters: five per cent by the region's own choice, in the regulation data */
export function answerOf(years: readonly Year[], formations: readonly FormationLine[], tolerated: number): Answer {
  const lead = formationRows(formations);
  const headline = lead.find(({ measure, period }) => measure === unfilled && period === "");
  const stages = stageRows(years);
  if (!headline || formations.filter((line) => line.unfilled !== null).length < fewest) {
    const none = silent(selectionFunnel, { id: `kurang dari ${fewest} formasi yang diketahui hasilnya`, en: `fewer than ${fewest} formations whose outcome is known` });
    return { ...none, estimates: [...none.estimates, ...lead.filter((row) => row !== headline), ...stages] };
  }
  return { verdict: verdictOf(headline, tolerated), estimates: [headline, ...lead.filter((row) => row !== headline), ...stages] };
}

function verdictOf({ estimate, low, high }: { readonly estimate: number | null; readonly low: number | null; readonly high: number | null }, tolerated: number): Verdict {
  if (low === null || high === null) return "unclear";
  if (low > tolerated) return "found";
  if (high > tolerated) return "unclear";
  return estimate! > 0 && low > 0 ? "small" : "none";
}
