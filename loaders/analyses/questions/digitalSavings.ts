import { silent, type Analysis, type Answer, type Verdict } from "../analysis.js";
import { goLivePanel } from "../digital/goLivePanel.js";
import { relevantRatio } from "../digital/ratioVerdict.js";
import { savingRows, systemSavings, type SystemSavings } from "../digital/savingRows.js";

const systems = [
  { system: "attendance", question: "presensi-digital" },
  { system: "payroll", question: "penggajian-digital" },
] as const;

/** What both systems saved in the last year, and what is left to gain. */
export const digitalSavings: Analysis = {
  id: "penghematan",
  page: "kehadiran",
  order: 3,
  question: { id: "Berapa yang dihemat sistem digital, dan apa yang masih dapat diperoleh?", en: "What did digital systems save, and what is left to gain?" },
  title: { id: "Penghematan dan sisanya", en: "Savings, and what is left" },
  estimand: {
    id: "Koreksi, nilai rupiah yang dikoreksi, dan jam kerja yang terhindar dalam dua belas bulan terakhir di perangkat daerah yang sistemnya berjalan; yang akan terhindar bila sisanya ikut; dan koreksi di atas tingkat triwulan terbaik.",
    en: "Corrections, rupiah corrected and working hours avoided in the last twelve months in agencies whose systems are live; what would be avoided if the others followed; and corrections beyond the rate of the best quarter.",
  },
  method: {
    id: "Rasio dari dua pertanyaan sebelumnya (imputasi) diterapkan pada koreksi yang benar-benar terjadi: terhindar = terjadi ÷ rasio − terjadi. Selangnya membawa ketidakpastian rasio itu; jumlah dua sistem memakai MOVER (Zou & Donner 2008). Jam kerja = koreksi × menit per koreksi dari tabel konvensi daerah. Triwulan terbaik adalah yang terendah di antara empat triwulan terakhir pada perangkat daerah yang sudah mulai; selangnya jackknife antarperangkat daerah.",
    en: "The ratios of the two questions before (imputation) are applied to the corrections that did occur: avoided = occurred ÷ ratio − occurred. Intervals carry the uncertainty of the ratio; the sum over both systems uses MOVER (Zou & Donner 2008). Working hours = corrections × minutes per correction from the table of local conventions. The best quarter is the lowest of the last four in agencies that are live; its interval is a jackknife over agencies.",
  },
  assumptions: [
    { id: "Rasio yang ditaksir pada bulan yang punya pembanding berlaku juga untuk dua belas bulan terakhir dan untuk perangkat daerah yang belum mulai.", en: "The ratio found in months with a comparison holds for the last twelve months too, and for agencies not yet live." },
    { id: "Menit per koreksi adalah anggapan yang harus ditegaskan daerah (konvensi-lokal.json); jam kerja berubah sebanding dengannya.", en: "Minutes per correction are an assumption for the region to confirm (konvensi-lokal.json); hours change in proportion to them." },
  ],
  limits: [
    { id: "Nilai rupiah adalah TPP yang tidak lagi salah tercantum, bukan uang yang dihemat anggaran; biaya sistem tidak dikurangkan.", en: "Rupiah are allowances no longer listed wrongly, not money saved in the budget; costs of the systems are not taken off." },
    { id: "Triwulan terbaik dipilih dari empat, sehingga sebagian sisanya adalah kebetulan; bacalah sebagai batas atas yang pernah dicapai.", en: "The best quarter is picked from four, so that part of the remainder is chance; read it as an upper limit once reached." },
    { id: "Kedua rasio dianggap saling bebas; bila salah satunya belum jelas, jumlahnya pun belum.", en: "The two ratios are taken as independent; where one is not clear, neither is the sum." },
  ],
  measures: [
    { id: "koreksi-terhindar", title: { id: "Koreksi yang terhindar, 12 bulan terakhir", en: "Corrections avoided, last 12 months" }, unit: "count", null: 0 },
    { id: "jam-terhemat", title: { id: "Jam kerja yang terhemat, 12 bulan terakhir", en: "Working hours saved, last 12 months" }, unit: "count", null: 0 },
    { id: "rupiah-terhindar", title: { id: "Nilai koreksi TPP yang terhindar, 12 bulan terakhir", en: "Amount of payroll corrections avoided, last 12 months" }, unit: "rupiah", null: 0 },
    { id: "sisa-belum-mulai", title: { id: "Koreksi setahun yang akan terhindar bila semua perangkat daerah mulai", en: "Corrections a year that would be avoided if every agency were live" }, unit: "count", null: 0 },
    { id: "sisa-rupiah", title: { id: "Nilai koreksi TPP setahun yang akan terhindar bila semua mulai", en: "Amount corrected a year that would be avoided if every agency were live" }, unit: "rupiah", null: 0 },
    { id: "sisa-terbaik", title: { id: "Koreksi setahun di atas tingkat triwulan terbaik", en: "Corrections a year beyond the rate of the best quarter" }, unit: "count", null: 0 },
    { id: "belum-mulai", title: { id: "Perangkat daerah yang belum mulai", en: "Agencies not yet live" }, unit: "count" },
    { id: "menit", title: { id: "Menit per koreksi yang dianggap", en: "Minutes per correction, assumed" }, unit: "count" },
  ],
  specifications: [
    { id: "keduanya", title: { id: "Semua sistem yang pengaruhnya diketahui", en: "All systems whose effect is known" } },
    { id: "presensi", title: { id: "Presensi digital", en: "Digital attendance" } },
    { id: "penggajian", title: { id: "Penggajian digital", en: "Digital payroll" } },
  ],
  categories: [],
  figures: [
    { id: "terhindar", kind: "intervals", title: { id: "Koreksi yang terhindar dalam setahun", en: "Corrections avoided in a year" }, measures: ["koreksi-terhindar"] },
    { id: "rupiah", kind: "intervals", title: { id: "Nilai koreksi TPP: yang terhindar dan yang masih dapat dihindari", en: "Amount of payroll corrections: avoided, and still to be avoided" }, measures: ["rupiah-terhindar", "sisa-rupiah"] },
    { id: "sisa", kind: "intervals", title: { id: "Koreksi setahun yang masih dapat dihindari", en: "Corrections a year that could still be avoided" }, measures: ["sisa-belum-mulai", "sisa-terbaik"] },
    { id: "jam", kind: "intervals", title: { id: "Jam kerja yang terhemat dalam setahun", en: "Working hours saved in a year" }, measures: ["jam-terhemat"] },
  ],
  headline: { measure: "koreksi-terhindar", specification: "keduanya" },
  sentences: {
    found: { id: "Dalam dua belas bulan terakhir sistem digital menghindarkan sekitar {estimate} koreksi ({low} sampai {high}) di perangkat daerah yang sudah mulai.", en: "In the last twelve months digital systems avoided about {estimate} corrections ({low} to {high}) in agencies that are live." },
    small: { id: "Sistem digital menghindarkan sebagian kecil koreksi: {estimate} dalam dua belas bulan terakhir ({low} sampai {high}).", en: "Digital systems avoided a small part of corrections: {estimate} in the last twelve months ({low} to {high})." },
    none: { id: "Tidak terlihat koreksi yang terhindar dalam dua belas bulan terakhir: {estimate} ({low} sampai {high}).", en: "No corrections avoided show in the last twelve months: {estimate} ({low} to {high})." },
    unclear: { id: "Penghematan belum dapat dipastikan: {estimate} koreksi dalam dua belas bulan terakhir ({low} sampai {high}).", en: "Savings are not yet certain: {estimate} corrections in the last twelve months ({low} to {high})." },
  },
  advice: {
    found: { id: "Dahulukan perangkat daerah yang belum mulai, lalu pelajari triwulan terbaik untuk menurunkan koreksi yang tersisa.", en: "Put agencies that are not yet live first, then learn from the best quarter to bring the remaining corrections down." },
    small: { id: "Jangan memperluas demi penghematan saja; cari sebab koreksi di luar sistem.", en: "Don't extend for the sake of savings alone; look for causes of corrections beyond the systems." },
    none: { id: "Tinjau kembali alasan memperluas sistem.", en: "Reconsider the case for extending the systems." },
    unclear: { id: "Jangan mengutip angka penghematan sebelum pengaruh kedua sistem jelas.", en: "Quote no savings before the effects of both systems are clear." },
  },
  wouldChange: { id: "Jawaban lain atas dua pertanyaan sebelumnya, atau menit per koreksi yang diukur daerah sendiri.", en: "Another answer to the two questions before, or minutes per correction measured by the region itself." },
  validation: ["imputedRatio"],
  needs: ["go-live"],
  async compute({ warehouse, answers }) {
    const minutes = await warehouse.rows<{ system: string; minutes: number }>("select system, minutes::double as minutes from regulation_correction_times");
    const found: SystemSavings[] = [];
    let isSure = true;
    for (const { system, question } of systems) {
      const answer = answers.get(question);
      const savings = systemSavings(system, await goLivePanel(warehouse, system), answer, minutes.find((row) => row.system === system)?.minutes ?? null);
      if (savings) found.push(savings);
      if (savings && answer!.verdict === "unclear") isSure = false;
    }
    return answerSavings(found, isSure);
  },
};

/** The answer for systems whose effects are known; `isSure` unless one of these is not clear. */
export function answerSavings(found: readonly SystemSavings[], isSure: boolean): Answer {
  const rows = savingRows(found);
  const lead = rows.find(({ measure }) => measure === "koreksi-terhindar");
  if (!lead) return silent(digitalSavings, { id: "pengaruh presensi atau penggajian digital belum dapat dihitung", en: "no effect of digital attendance or payroll could be computed" });
  const headline = { ...lead, specification: digitalSavings.headline.specification };
  const occurred = found.reduce((sum, { year }) => sum + year.live.corrections, 0);
  return { verdict: isSure ? verdictOf(lead.low!, lead.high!, occurred) : "unclear", estimates: lead.specification === headline.specification ? rows : [headline, ...rows] };
}

/** As for ratios: what was avoided, with what occurred, against the smallest ratio that matters. */
function verdictOf(low: number, high: number, occurred: number): Verdict {
  const relevant = (relevantRatio - 1) * occurred;
  if (low > relevant) return "found";
  if (high < 0 || high > relevant) return "unclear";
  return low > 0 ? "small" : "none";
}
