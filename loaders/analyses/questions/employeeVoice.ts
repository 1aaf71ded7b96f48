import { estimateRow, silent, type Analysis, type Answer, type Verdict } from "../analysis.js";
import { surveyData, type SurveyData } from "../participation/surveyData.js";
import { surveyWeights } from "../participation/surveyWeights.js";
import { voiceRows } from "../participation/voiceRows.js";

/** Most of those who were asked: with less than half, agreement is not what employees in general say. */
const most = 0.5;

/** Fewer sheets or agencies than this carry no interval that can be trusted. */
const fewest = { sheets: 30, agencies: 10 } as const;

/** What employees say of ownership and responsibility, weighted for those who did not answer. */
export const employeeVoice: Analysis = {
  id: "suara-pegawai",
  page: "partisipasi",
  order: 3,
  question: { id: "Apakah pegawai merasa memiliki dan bertanggung jawab?", en: "Do employees feel ownership and responsibility?" },
  title: { id: "Rasa memiliki dan tanggung jawab pegawai", en: "Ownership and responsibility among employees" },
  estimand: {
    id: "Bagian butir yang dijawab setuju (4–5), dirata-ratakan atas semua pegawai yang diundang pada survei terakhir, juga yang tidak menjawab; memimpin: butir tentang rasa memiliki dan tanggung jawab.",
    en: "Share of items answered with agreement (4–5), averaged over all employees invited to the last survey, those who did not answer too; leading: the items on ownership and responsibility.",
  },
  method: {
    id: "Bobot dengan raking (Deming & Stephan 1940) menurut banyaknya yang diundang per perangkat daerah dan banyaknya pegawai per jenis ASN pada waktu survei. Selang linearisasi berklaster perangkat daerah, t, dengan bobot dianggap diketahui. Di sampingnya: tanpa bobot, dan pasca-stratifikasi perangkat daerah × jenis ASN dengan galat hanya dari yang tidak menjawab (Cochran 1977, §5A.9). Kepekaan: bila yang puas lebih mau menjawab, bobot dimiringkan (Kim & Yu 2011).",
    en: "Weights by raking (Deming & Stephan 1940) to the numbers invited by agency and the number of employees by employment type at the time of the survey. Linearised intervals clustered by agency, t, taking weights as known. Beside it: without weights, and post-stratified by agency × employment type with errors from non-response alone (Cochran 1977, §5A.9). Sensitivity: where the content are readier to answer, weights are tilted (Kim & Yu 2011).",
  },
  assumptions: [
    { id: "Di dalam perangkat daerah dan jenis ASN, yang menjawab dan yang tidak berpendapat sama; kepekaan menunjukkan apa yang terjadi bila tidak.", en: "Within agency and employment type, those who answered and those who did not think alike; the sensitivity shows what follows if not." },
    { id: "Setiap lembar diisi oleh satu pegawai, sekali.", en: "Each sheet was filled in by one employee, once." },
  ],
  limits: [
    { id: "Bobot tidak memperbaiki bias dari pendapat yang menentukan apakah seseorang menjawab; itu tidak terlihat pada data.", en: "Weights do not mend bias from opinions that decide whether someone answers; that cannot be seen in the data." },
    { id: "Butir mana berbicara tentang apa adalah data (survei-pegawai.json) yang harus disesuaikan dengan kuesioner daerah.", en: "Which items speak of what is data (survei-pegawai.json) that must be fitted to the region's questionnaire." },
    { id: "Setuju pada survei bukan perilaku.", en: "Agreement in a survey is not behaviour." },
  ],
  measures: [
    { id: "setuju", title: { id: "Jawaban setuju", en: "Agreement" }, unit: "share" },
    { id: "kepekaan", title: { id: "Rasa memiliki dan tanggung jawab bila yang puas lebih mau menjawab", en: "Ownership and responsibility if the content are readier to answer" }, unit: "share" },
    { id: "tanggapan", title: { id: "Yang menjawab", en: "Who answered" }, unit: "share" },
    { id: "antar-perangkat", title: { id: "Simpangan baku nilai antarperangkat daerah", en: "Standard deviation of scores over agencies" }, unit: "score" },
  ],
  specifications: [
    { id: "berbobot", title: { id: "Berbobot (raking)", en: "Weighted (raking)" } },
    { id: "tanpa-bobot", title: { id: "Tanpa bobot", en: "Without weights" } },
    { id: "terstratifikasi", title: { id: "Pasca-stratifikasi, galat dari yang tidak menjawab", en: "Post-stratified, errors from non-response" } },
    { id: "condong", title: { id: "Bobot dimiringkan", en: "Tilted weights" } },
    { id: "undangan", title: { id: "Dari yang diundang", en: "Of those invited" } },
    { id: "jenis-asn", title: { id: "Menurut jenis ASN", en: "By employment type" } },
  ],
  categories: [
    { id: "rasa-memiliki-dan-tanggung-jawab", title: { id: "Rasa memiliki dan tanggung jawab", en: "Ownership and responsibility" } },
    { id: "rasa-memiliki", title: { id: "Rasa memiliki", en: "Ownership" } },
    { id: "tanggung-jawab", title: { id: "Tanggung jawab", en: "Responsibility" } },
    { id: "suara-didengar", title: { id: "Suara didengar", en: "Being heard" } },
    { id: "dukungan-atasan", title: { id: "Dukungan atasan", en: "Support of superiors" } },
    { id: "kerja-sama", title: { id: "Kerja sama", en: "Working together" } },
    { id: "pengembangan-diri", title: { id: "Pengembangan diri", en: "Development" } },
    { id: "semua", title: { id: "Semua butir", en: "All items" } },
    { id: "condong-0", title: { id: "Tidak lebih mau", en: "No readier" } },
    { id: "condong-0-25", title: { id: "Log-odds menjawab naik 0,25 per simpangan baku", en: "Log odds of answering rise by 0.25 per standard deviation" } },
    { id: "condong-0-5", title: { id: "Log-odds menjawab naik 0,5 per simpangan baku", en: "Log odds of answering rise by 0.5 per standard deviation" } },
    { id: "PNS", title: { id: "PNS", en: "Permanent (PNS)" } },
    { id: "PPPK", title: { id: "PPPK", en: "Contract (PPPK)" } },
    { id: "PPPK_PW", title: { id: "PPPK paruh waktu", en: "Part-time contract (PPPK)" } },
  ],
  figures: [
    { id: "topik", kind: "intervals", title: { id: "Jawaban setuju menurut topik, berbobot", en: "Agreement by topic, weighted" }, measures: ["setuju"], specifications: ["berbobot"] },
    { id: "kepekaan", kind: "intervals", title: { id: "Bila yang puas lebih mau menjawab", en: "If the content are readier to answer" }, measures: ["kepekaan"] },
    { id: "tanggapan", kind: "intervals", title: { id: "Siapa yang menjawab", en: "Who answered" }, measures: ["tanggapan"] },
  ],
  headline: { measure: "setuju", specification: "berbobot" },
  sentences: {
    found: { id: "Kurang dari separuh jawaban pegawai menyatakan rasa memiliki dan tanggung jawab: {estimate} setuju ({low} sampai {high}).", en: "Less than half of employees' answers express ownership and responsibility: {estimate} agree ({low} to {high})." },
    small: { id: "Lebih dari separuh jawaban menyatakan rasa memiliki dan tanggung jawab, {estimate} ({low} sampai {high}), tetapi ini tidak bertahan bila yang puas jauh lebih mau menjawab.", en: "More than half of the answers express ownership and responsibility, {estimate} ({low} to {high}), but this does not hold if the content are much readier to answer." },
    none: { id: "Sebagian besar jawaban pegawai menyatakan rasa memiliki dan tanggung jawab: {estimate} setuju ({low} sampai {high}).", en: "Most answers of employees express ownership and responsibility: {estimate} agree ({low} to {high})." },
    unclear: { id: "Tidak dapat dikatakan apakah sebagian besar pegawai merasa memiliki dan bertanggung jawab: {estimate} setuju ({low} sampai {high}).", en: "It cannot be told whether most employees feel ownership and responsibility: {estimate} agree ({low} to {high})." },
  },
  advice: {
    found: { id: "Libatkan pegawai dalam penetapan sasaran dan bahas hasil survei ini di setiap perangkat daerah.", en: "Have employees take part in setting targets, and discuss this survey in every agency." },
    small: { id: "Naikkan tanggapan survei terlebih dahulu, dengan menjamin kerahasiaan, sebelum menyimpulkan.", en: "Raise the response first, by guarding confidentiality, before concluding." },
    none: { id: "Pertahankan, dan tanyakan kepada perangkat daerah terbawah apa yang kurang.", en: "Keep it up, and ask the lowest agencies what is missing." },
    unclear: { id: "Naikkan tanggapan survei dan ulangi.", en: "Raise the response to the survey and repeat." },
  },
  wouldChange: { id: "Selang yang seluruhnya di atas atau di bawah separuh, juga bila log-odds menjawab naik 0,5 per simpangan baku.", en: "An interval wholly above or below a half, also if the log odds of answering rise by 0.5 per standard deviation." },
  validation: ["postStratified"],
  needs: ["employee-survey", "asn-snapshot"],
  async compute({ warehouse }) {
    return voiceAnswer(await surveyData(warehouse));
  },
};

/** The answer for a survey already read. */
export function voiceAnswer(data: SurveyData | null): Answer {
  const thin = { id: `kurang dari ${fewest.sheets} lembar jawaban atau ${fewest.agencies} perangkat daerah`, en: `fewer than ${fewest.sheets} sheets or ${fewest.agencies} agencies` };
  if (!data || data.sheets.length < fewest.sheets || new Set(data.sheets.map(({ opd_id }) => opd_id)).size < fewest.agencies) return silent(employeeVoice, thin);
  const weights = surveyWeights(data);
  if (!weights) return silent(employeeVoice, { id: "bobot tidak dapat dihitung dari banyaknya pegawai yang diketahui", en: "weights cannot be computed from the known numbers of employees" });
  const rows = voiceRows(data, weights);
  const lead = rows[0]!;
  if (lead.estimate === null || lead.low === null) return { verdict: "unclear", estimates: [estimateRow({ ...employeeVoice.headline, reason: lead.reason ?? thin }), ...rows.slice(1)] };
  const tilted = rows.find(({ category }) => category === "condong-0-5")!;
  const verdict: Verdict = lead.high! < most ? "found" : lead.low < most ? "unclear" : tilted.estimate! < most ? "small" : "none";
  return { verdict, estimates: rows };
}
