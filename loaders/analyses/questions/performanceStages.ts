import { estimateRow, silent, type Analysis, type Answer } from "../analysis.js";
import { shortfallVerdict } from "../performanceScale.js";
import { chainRows, stages, type Stage } from "../stages/chain.js";
import { cascadeLines, stageLines, type CascadeLine, type StageLine } from "../stages/stageRows.js";

const titles: Readonly<Record<Stage, { readonly id: string; readonly en: string }>> = {
  perencanaan: { id: "Perencanaan: SKP disetujui", en: "Planning: plan approved" },
  pemantauan: { id: "Pemantauan: dinilai setiap triwulan", en: "Following: appraised every quarter" },
  penilaian: { id: "Penilaian: dinilai setahun", en: "Evaluation: appraised for the year" },
  "tindak-lanjut": { id: "Tindak lanjut: penghargaan atau sanksi bila predikatnya meminta", en: "Follow-up: reward or sanction where the predicate calls for it" },
};

/** Whether employees pass all stages of performance management, and where the chain breaks. */
export const performanceStages: Analysis = {
  id: "tahapan-kinerja-lengkap",
  page: "kinerja",
  order: 1,
  question: { id: "Apakah kinerja direncanakan, dipantau, dinilai, dan ditindaklanjuti?", en: "Is performance planned, followed, evaluated and acted upon?" },
  title: { id: "Empat tahap pengelolaan kinerja", en: "The four stages of performance management" },
  estimand: {
    id: "Bagian pegawai yang bekerja sepanjang tahun dan melalui keempat tahap: SKP disetujui, dinilai pada setiap triwulan, dinilai untuk tahun itu, dan ditindaklanjuti dalam 12 bulan bila predikatnya Sangat Baik (penghargaan) atau di bawah Baik (sanksi).",
    en: "Share of employees in service for the whole year who passed all four stages: plan approved, appraised in every quarter, appraised for the year, and followed up within 12 months where the predicate is Sangat Baik (a reward) or below Baik (a sanction).",
  },
  method: {
    id: "Bagian atas pegawai dan tahun, dengan selang pada skala logit dan galat baku linearisasi yang berklaster perangkat daerah (Cochran 1977, §11.8), t dengan derajat bebas banyaknya perangkat daerah dikurangi satu. Rantai diputus pada tahap pertama yang tidak dilalui. Kaskade: bagian SKP yang disetujui pada hari yang sama dengan atau sesudah SKP atasannya.",
    en: "Shares over employees and years, with intervals on the logit scale and linearised errors clustered by agency (Cochran 1977, §11.8), t with one degree of freedom per agency beyond the first. A chain breaks at the first stage not passed. Cascading: share of plans approved on the same day as or after the superior's.",
  },
  assumptions: [
    { id: "Penilaian periodik adalah bukti pemantauan dan umpan balik; penghargaan masa kerja bukan tindak lanjut.", en: "A periodic appraisal is evidence of following and feedback; medals for length of service are no follow-up." },
    { id: "Perangkat daerah bekerja terpisah satu sama lain; pegawai di dalamnya boleh serupa.", en: "Agencies work apart from each other; employees within them may be alike." },
  ],
  limits: [
    { id: "Menunjukkan apakah tahap terjadi, bukan mutunya. Pembinaan lisan dan kenaikan tunjangan tidak tercatat pada ekspor mana pun, sehingga tindak lanjut adalah batas bawah.", en: "It shows whether stages took place, not how well. Coaching by word of mouth and raised allowances are in no export, so that follow-up is a lower bound." },
    { id: "Urutan tanggal bukan bukti bahwa isi sasaran diturunkan; bila semua mengisi pada hari-hari yang sama, sekitar setengah SKP mendahului atasannya secara kebetulan.", en: "The order of dates is no proof that targets were handed down; where all file in the same days, about half of the plans precede the superior's by chance." },
    { id: "Tindak lanjut baru dapat dilihat 12 bulan sesudah tahun penilaian; tahun terakhir hanya masuk ke ketiga tahap pertama.", en: "Follow-up can be seen only 12 months after the year of appraisal; the last year is in the first three stages only." },
  ],
  measures: [
    { id: "empat-tahap", title: { id: "Pegawai yang melalui keempat tahap", en: "Employees who passed all four stages" }, unit: "share" },
    { id: "tahap", title: { id: "Pegawai yang melalui tahap itu", en: "Employees who passed the stage" }, unit: "share" },
    { id: "putus", title: { id: "Tahap pertama yang tidak dilalui", en: "First stage not passed" }, unit: "share" },
    { id: "tiga-tahap", title: { id: "Pegawai yang melalui tiga tahap pertama", en: "Employees who passed the first three stages" }, unit: "share" },
    { id: "tercatat", title: { id: "Ketiga tahap, dan ada penghargaan atau sanksi apa pun predikatnya", en: "Three stages, and a reward or sanction whatever the predicate" }, unit: "share" },
    { id: "tepat-waktu", title: { id: "Ketiga tahap, rencana dan penilaian tepat waktu", en: "Three stages, plan and appraisal in time" }, unit: "share" },
    { id: "kaskade", title: { id: "SKP disetujui bersama atau sesudah SKP atasan", en: "Plans approved with or after the superior's" }, unit: "share" },
  ],
  specifications: [
    { id: "semua-tahun", title: { id: "Semua tahun", en: "All years" } },
    { id: "per-tahun", title: { id: "Per tahun", en: "By year" } },
  ],
  categories: [...stages.map((id) => ({ id, title: titles[id] })), { id: "lengkap", title: { id: "Lengkap", en: "Complete" } }],
  figures: [
    { id: "tahap", kind: "intervals", title: { id: "Bagian pegawai yang melalui setiap tahap", en: "Share of employees who passed each stage" }, measures: ["tahap"] },
    { id: "putus", kind: "stack", title: { id: "Di mana rantai putus", en: "Where the chain breaks" }, measures: ["putus"] },
    { id: "tahun", kind: "trend", title: { id: "Tiga tahap pertama dan kaskade dari tahun ke tahun", en: "The first three stages and cascading over the years" }, measures: ["tiga-tahap", "kaskade"], specifications: ["per-tahun"] },
  ],
  headline: { measure: "empat-tahap", specification: "semua-tahun" },
  sentences: {
    found: { id: "Hanya {estimate} pegawai melalui keempat tahap pengelolaan kinerja ({low} sampai {high}); rantai paling sering putus pada tahap “{category}”.", en: "Only {estimate} of employees passed all four stages of performance management ({low} to {high}); the chain breaks most often at “{category}”." },
    small: { id: "{estimate} pegawai melalui keempat tahap pengelolaan kinerja ({low} sampai {high}), tinggi tetapi belum sangat tinggi; sisanya paling sering putus pada tahap “{category}”.", en: "{estimate} of employees passed all four stages of performance management ({low} to {high}), which is high but not very high; the rest break most often at “{category}”." },
    none: { id: "{estimate} pegawai melalui keempat tahap pengelolaan kinerja ({low} sampai {high}); yang tersisa paling sering putus pada tahap “{category}”.", en: "{estimate} of employees passed all four stages of performance management ({low} to {high}); the few others break most often at “{category}”." },
    unclear: { id: "Belum dapat dikatakan apakah tahapannya cukup lengkap: {estimate} pegawai melalui keempatnya ({low} sampai {high}), paling sering putus pada tahap “{category}”.", en: "It cannot be told yet whether the stages are complete enough: {estimate} of employees passed all four ({low} to {high}), breaking most often at “{category}”." },
  },
  advice: {
    found: { id: "Minta perangkat daerah dengan angka terendah pada tahap itu menutupnya lebih dahulu; jangan menambah formulir pada tahap yang sudah berjalan.", en: "Have the agencies that are lowest at that stage close it first; don't add forms to stages that work." },
    small: { id: "Ingatkan perangkat daerah yang tertinggal sebelum tenggat setiap tahap.", en: "Remind the agencies that lag before the deadline of each stage." },
    none: { id: "Pertahankan, dan alihkan perhatian ke mutu sasaran dan umpan balik.", en: "Keep it up, and turn to the quality of targets and feedback." },
    unclear: { id: "Lengkapi ekspor setiap tahap sebelum menyimpulkan.", en: "Complete the exports of every stage before concluding." },
  },
  wouldChange: { id: "Selang yang seluruhnya di atas 91 % (sangat tinggi menurut Permendagri 86/2017) atau di bawah 76 %.", en: "An interval that lies wholly above 91 % (very high by Permendagri 86/2017) or below 76 %." },
  validation: [],
  needs: ["annual-appraisal", "periodic-appraisal", "performance-plan", "asn-snapshot", "award", "discipline"],
  async compute({ warehouse }) {
    return stageAnswer(await stageLines(warehouse), await cascadeLines(warehouse));
  },
};

/** The answer for lines already read. */
export function stageAnswer(lines: readonly StageLine[], cascades: readonly CascadeLine[]): Answer {
  const estimates = chainRows(lines, cascades);
  const broken = estimates.filter(({ measure }) => measure === "putus");
  const complete = broken.find(({ category }) => category === "lengkap")!;
  const worst = broken.filter((row) => row !== complete && row.estimate !== null).sort((a, b) => b.estimate! - a.estimate!)[0];
  if (complete.estimate === null || !worst || (complete.units ?? 0) < 2) {
    const { estimates: [none] } = silent(performanceStages, { id: "tidak ada tahun yang keempat tahapnya dapat dilihat", en: "no year of which all four stages can be seen" });
    return { verdict: "unclear", estimates: [none!, ...estimates] };
  }
  const headline = estimateRow({ ...complete, ...performanceStages.headline, category: worst.category });
  return { verdict: shortfallVerdict(headline), estimates: [headline, ...estimates] };
}
