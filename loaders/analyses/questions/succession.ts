import { silent, type Analysis, type Answer, type ConfidentialTable, type Estimate, type Verdict } from "../analysis.js";
import { observedSuccession, type Succession } from "../careers/posts.js";
import { actingRows, postRows } from "../careers/successionRows.js";
import { talentTable } from "../careers/talents.js";

/** One post of ten without anybody ready is called a gap that matters: a convention of this evaluation, no regulation states a share. */
const relevant = 0.1;

/** Whether structural posts have someone ready, and how long they are held by acting officials. */
export const succession: Analysis = {
  id: "suksesi-jabatan",
  page: "karier",
  order: 5,
  question: { id: "Adakah jabatan struktural tanpa calon yang siap?", en: "Are there structural posts without a candidate who is ready?" },
  title: { id: "Suksesi dan pelaksana tugas", en: "Succession and acting officials" },
  estimand: {
    id: "Bagian jabatan struktural tanpa seorang pun PNS yang memenuhi syarat tercatat (jenjang di bawahnya, masa jabatan, pendidikan, usia, predikat Baik dua tahun, diklat kepemimpinan); dan lama jabatan dipangku pelaksana tugas sampai pejabat definitif dilantik.",
    en: "The share of structural posts without any permanent employee who meets the recorded conditions (level below, years in it, education, age, two years rated Baik, leadership training); and how long posts are held by acting officials until a holder of their own is appointed.",
  },
  method: {
    id: "Syarat kesiapan adalah data aturan (PP 11/2017 pasal 54 dan 107; diklat jenjang dalam semangat PermenPANRB 3/2020). Calon administrator dan pengawas dicari di perangkat daerah yang sama, calon pimpinan tinggi di seluruh daerah; terisi serentak berarti setiap orang mengisi satu jabatan. Selang Wilson memandang keadaan akhir tahun sebagai satu cuplikan. Lama pelaksana tugas: Kaplan–Meier per jabatan, yang masih berjalan tersensor, selang log-log; batasnya tiga bulan dan satu perpanjangan tiga bulan (SE Kepala BKN 1/SE/I/2021).",
    en: "The conditions of readiness are data of rules (PP 11/2017 articles 54 and 107; training of the level in the spirit of PermenPANRB 3/2020). Candidates for administrators and supervisors are sought in the same agency, those for senior executives in the whole region; filled at one time means that each person fills one post. Wilson intervals take the state at a year's end as one draw. Length of acting: Kaplan–Meier by post, those still open censored, log-log intervals; the limit is three months and one extension of three months (circular of BKN 1/SE/I/2021).",
  },
  assumptions: [
    { id: "Yang tanpa tanggal mulai jabatan tercatat dianggap berada di jenjangnya sejak awal masa kerja.", en: "Those whose start at a level is not on record are taken to have been there since they entered service." },
    { id: "Jabatan yang masih dipangku pelaksana tugas akan terisi seperti yang sudah terisi (penyensoran tidak informatif).", en: "Posts still held by acting officials will be filled as those that were (censoring carries no information)." },
  ],
  limits: [
    { id: "Siap di atas kertas: kompetensi manajerial, rekam jejak, dan minat tidak tercatat.", en: "Ready on paper: managerial competence, track record and interest are not on record." },
    { id: "Jabatan yang dihapus tetapi masih ada pada pohon unit tampak kosong.", en: "Posts that were abolished but are still in the unit tree look vacant." },
    { id: "Kotak talenta per orang hanya untuk badan kepegawaian dan tidak pernah terbit.", en: "The talent boxes of persons are for the personnel agency alone and never published." },
  ],
  measures: [
    { id: "tanpa-calon", title: { id: "Jabatan struktural tanpa calon yang siap", en: "Structural posts without a candidate who is ready" }, unit: "share", null: 0 },
    { id: "calon-siap", title: { id: "Jabatan struktural dengan calon yang siap", en: "Structural posts with a candidate who is ready" }, unit: "share" },
    { id: "serentak", title: { id: "Jabatan yang dapat terisi serentak oleh orang yang berbeda", en: "Posts that different people could fill at one time" }, unit: "share" },
    { id: "calon-siap-tahunan", title: { id: "Jabatan dengan calon yang siap, per tahun", en: "Posts with a candidate who is ready, by year" }, unit: "share" },
    { id: "kosong", title: { id: "Jabatan struktural tanpa pejabat definitif", en: "Structural posts without a holder of their own" }, unit: "share" },
    { id: "masih-plt", title: { id: "Masih dipangku pelaksana tugas setelah sekian bulan", en: "Still held by an acting official after so many months" }, unit: "share" },
    { id: "lewat-batas", title: { id: "Dipangku pelaksana tugas lebih lama dari yang diatur", en: "Held by an acting official for longer than the rule allows" }, unit: "share" },
    { id: "median-plt", title: { id: "Median lama dipangku pelaksana tugas", en: "Median length of acting" }, unit: "days" },
  ],
  specifications: [
    { id: "jabatan", title: { id: "Semua jabatan struktural", en: "All structural posts" } },
    { id: "kaplan-meier", title: { id: "Kaplan–Meier, yang masih berjalan tersensor", en: "Kaplan–Meier, those still open censored" } },
  ],
  categories: [
    { id: "jpt", title: { id: "Pimpinan tinggi", en: "Senior executive (JPT)" } },
    { id: "administrator", title: { id: "Administrator", en: "Administrator (middle manager)" } },
    { id: "pengawas", title: { id: "Pengawas", en: "Supervisor (pengawas)" } },
  ],
  figures: [
    { id: "calon", kind: "intervals", title: { id: "Jabatan struktural dengan calon yang siap", en: "Structural posts with a candidate who is ready" }, measures: ["calon-siap"] },
    { id: "serentak", kind: "intervals", title: { id: "Jabatan yang dapat terisi serentak oleh orang yang berbeda", en: "Posts that different people could fill at one time" }, measures: ["serentak"] },
    { id: "plt", kind: "trend", title: { id: "Jabatan yang masih dipangku pelaksana tugas menurut bulan sejak penunjukan", en: "Posts still held by an acting official, by month since the appointment" }, measures: ["masih-plt"] },
    { id: "kosong", kind: "intervals", title: { id: "Jabatan struktural tanpa pejabat definitif", en: "Structural posts without a holder of their own" }, measures: ["kosong"] },
  ],
  headline: { measure: "tanpa-calon", specification: "jabatan", category: "", beside: { terisi: { measure: "serentak", specification: "jabatan", category: "" }, lewat: { measure: "lewat-batas", specification: "kaplan-meier" } } },
  sentences: {
    found: { id: "{estimate} jabatan struktural tidak memiliki seorang pun calon yang siap ({low} sampai {high}), dan hanya {terisi} dapat terisi serentak oleh orang yang berbeda. Dari jabatan yang dipangku pelaksana tugas, {lewat} melewati batas enam bulan.", en: "{estimate} of the structural posts have no candidate who is ready ({low} to {high}), and only {terisi} could be filled at one time by different people. Of the posts held by acting officials, {lewat} go beyond the limit of six months." },
    small: { id: "Sedikit jabatan struktural tidak memiliki calon yang siap: {estimate} ({low} sampai {high}); {terisi} dapat terisi serentak oleh orang yang berbeda. Dari jabatan yang dipangku pelaksana tugas, {lewat} melewati batas enam bulan.", en: "Few structural posts have no candidate who is ready: {estimate} ({low} to {high}); {terisi} could be filled at one time by different people. Of the posts held by acting officials, {lewat} go beyond the limit of six months." },
    none: { id: "Setiap jabatan struktural memiliki sedikitnya satu calon yang siap; {terisi} dapat terisi serentak oleh orang yang berbeda. Dari jabatan yang dipangku pelaksana tugas, {lewat} melewati batas enam bulan.", en: "Every structural post has at least one candidate who is ready; {terisi} could be filled at one time by different people. Of the posts held by acting officials, {lewat} go beyond the limit of six months." },
    unclear: { id: "Sekitar {estimate} jabatan struktural tidak memiliki calon yang siap ({low} sampai {high}); apakah lebih dari sepersepuluh, belum pasti.", en: "About {estimate} of the structural posts have no candidate who is ready ({low} to {high}); whether it is more than a tenth is not certain." },
  },
  advice: {
    found: { id: "Dahulukan jenjang tanpa calon: kirim pejabat pengawas dan fungsional yang memenuhi syarat lain ke pelatihan kepemimpinan, dan buka calon dari perangkat daerah lain. Isi jabatan yang dipangku pelaksana tugas lebih dari enam bulan.", en: "Start with the levels that lack candidates: send supervisors and functional staff who meet the other conditions to leadership training, and open posts to other agencies. Fill the posts held by acting officials for more than six months." },
    small: { id: "Siapkan calon untuk jabatan yang tersisa, dan isi jabatan yang dipangku pelaksana tugas lebih dari enam bulan.", en: "Prepare candidates for the posts that are left, and fill those held by acting officials for more than six months." },
    none: { id: "Pertahankan kelompok rencana suksesi, dan isi jabatan yang dipangku pelaksana tugas lebih dari enam bulan.", en: "Keep up the succession plan, and fill the posts held by acting officials for more than six months." },
    unclear: { id: "Lengkapi riwayat jabatan, diklat, dan penilaian dua tahun terakhir, lalu ulangi.", en: "Complete position histories, training and the appraisals of the last two years, then repeat." },
  },
  wouldChange: { id: "Syarat kesiapan yang berbeda, atau diklat kepemimpinan dan penilaian yang belum tercatat.", en: "Different conditions of readiness, or leadership training and appraisals that are not yet on record." },
  validation: ["wilson", "kaplanMeier"],
  needs: ["asn-snapshot", "unit-hierarchy", "annual-appraisal", "position-history", "training"],
  async compute({ warehouse }) {
    return answerSuccession(await observedSuccession(warehouse), await talentTable(warehouse));
  },
};

export function answerSuccession(found: Succession, talents: ConfidentialTable): Answer {
  const posts = postRows(found.posts);
  const lead = posts.find(({ measure, category, period }) => measure === "tanpa-calon" && category === "" && period === "");
  const estimates = [...posts, ...actingRows(found)];
  const confidential = talents.rows.length ? { confidential: [talents] } : {};
  if (!lead) {
    const { estimates: [none] } = silent(succession, { id: "belum ada jabatan struktural dengan penilaian dua tahun berturut-turut", en: "there are no structural posts with two successive years of appraisals" });
    return { verdict: "unclear", estimates: [none!, ...estimates], ...confidential };
  }
  return { verdict: verdictOf(lead), estimates, ...confidential };
}

function verdictOf({ estimate, low, high }: Estimate): Verdict {
  if (low! >= relevant) return "found";
  if (high! > relevant) return "unclear";
  return estimate === 0 ? "none" : "small";
}
