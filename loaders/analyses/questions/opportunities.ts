import { silent, estimateRow, type Analysis, type Answer, type Estimate, type Verdict } from "../analysis.js";
import { observedOpportunities, type Opportunity } from "../careers/opportunities.js";
import { opportunityRows } from "../careers/opportunityRows.js";

/** The four-fifths guide (EEOC 1978, §1607.4 D), and its inverse. */
const relevant = 1.25;

/** Who gets training and leading posts, among people alike. */
export const opportunities: Analysis = {
  id: "kesempatan-pelatihan-jabatan",
  page: "karier",
  order: 3,
  question: { id: "Siapa yang memperoleh pelatihan dan jabatan pimpinan?", en: "Who gets training and leading posts?" },
  title: { id: "Kesempatan pelatihan dan jabatan", en: "Opportunities for training and posts" },
  estimand: {
    id: "Peluang memperoleh sedikitnya 20 jam pelajaran, pelatihan kepemimpinan, atau jabatan struktural pertama dalam setahun: perempuan dibandingkan laki-laki dan PPPK dibandingkan PNS, apa adanya dan di antara pegawai dengan umur, masa kerja, pendidikan, jenis jabatan, dan sektor yang sama.",
    en: "The chance of at least 20 hours of training, of leadership training, or of a first structural post within a year: women against men and contract against permanent staff, as it is and among employees of the same age, service, education, position type and sector.",
  },
  method: {
    id: "Regresi logistik atas pegawai dan tahun, keadaan menurut akhir tahun sebelumnya; galat klaster per pegawai. Rasio dan selisih peluang adalah rata-rata atas semua pegawai bila sifatnya diganti dan lainnya tetap (standardisasi marginal, metode delta). Sel jenis jabatan × sektor tanpa peristiwa tidak ikut. Bila kelompok terpisah sempurna, kemungkinan berpenalti Firth menggantikannya. Nilai p dikoreksi Holm atas semua perbandingan utama.",
    en: "Logistic regression over employees and years, with the state at the end of the year before; errors clustered by person. Ratios and differences of chances are averages over all employees with the trait changed and all else as it is (marginal standardisation, delta method). Cells of position type × sector without an event are left out. Where groups are separated, Firth's penalised likelihood takes its place. P values by Holm over all main comparisons.",
  },
  assumptions: [
    { id: "Di antara pegawai yang disetarakan, yang tersisa dari perbedaan peluang hanya kelompoknya dan kebetulan.", en: "Among employees held equal, nothing but group and chance is left of the difference in chances." },
    { id: "Pegawai yang berbeda memperoleh kesempatan tanpa saling memengaruhi.", en: "Different employees get opportunities without influence on each other." },
  ],
  limits: [
    { id: "Minat dan lamaran tidak tercatat: perbedaan dapat berasal dari siapa yang mendaftar, bukan dari siapa yang dipilih.", en: "Interest and applications are not on record: a difference can come from who applies, not from who is chosen." },
    { id: "Jenis jabatan dan pendidikan yang disetarakan dapat sendiri diperoleh secara tidak setara.", en: "The position types and education held equal may themselves have been reached unequally." },
    { id: "Hanya pelatihan yang tercatat; hak 20 jam pelajaran berlaku bagi PNS (PP 11/2017), bagi PPPK paling banyak 24 jam per tahun.", en: "Only training on record; the right to 20 hours is one of permanent employees (PP 11/2017), contract staff have at most 24 hours a year." },
  ],
  measures: [
    { id: "rasio-terlebar", title: { id: "Perbedaan peluang yang terlebar setelah disetarakan", en: "Widest adjusted difference of chances" }, unit: "ratio", null: 1 },
    { id: "rasio", title: { id: "Rasio peluang dalam setahun (pedoman empat perlima: 0,8)", en: "Ratio of chances within a year (four-fifths guide: 0.8)" }, unit: "ratio", null: 1 },
    { id: "selisih", title: { id: "Selisih peluang dalam setahun", en: "Difference of chances within a year" }, unit: "percentage-points", null: 0 },
    { id: "odds", title: { id: "Rasio odds", en: "Odds ratio" }, unit: "odds", null: 1 },
  ],
  specifications: [
    { id: "disetarakan", title: { id: "Setara umur, masa kerja, pendidikan, jenis jabatan, dan sektor", en: "Same age, service, education, position type and sector" } },
    { id: "mentah", title: { id: "Apa adanya", en: "As it is" } },
    { id: "disetarakan-firth", title: { id: "Disetarakan, kemungkinan berpenalti Firth", en: "Adjusted, Firth's penalised likelihood" } },
    { id: "mentah-firth", title: { id: "Apa adanya, kemungkinan berpenalti Firth", en: "As it is, Firth's penalised likelihood" } },
  ],
  categories: [
    { id: "pelatihan-perempuan", title: { id: "Pelatihan 20 jam: perempuan dibandingkan laki-laki", en: "20 hours of training: women against men" } },
    { id: "pelatihan-pppk", title: { id: "Pelatihan 20 jam: PPPK dibandingkan PNS", en: "20 hours of training: contract against permanent staff" } },
    { id: "kepemimpinan-perempuan", title: { id: "Pelatihan kepemimpinan: perempuan dibandingkan laki-laki", en: "Leadership training: women against men" } },
    { id: "jabatan-perempuan", title: { id: "Jabatan struktural pertama: perempuan dibandingkan laki-laki", en: "First structural post: women against men" } },
  ],
  figures: [
    { id: "rasio", kind: "intervals", title: { id: "Rasio peluang, setelah disetarakan", en: "Ratios of chances, adjusted" }, measures: ["rasio"], specifications: ["disetarakan"] },
    { id: "mentah", kind: "intervals", title: { id: "Rasio peluang, apa adanya", en: "Ratios of chances, as they are" }, measures: ["rasio"], specifications: ["mentah"] },
    { id: "selisih", kind: "intervals", title: { id: "Selisih peluang dalam setahun, setelah disetarakan", en: "Differences of chances within a year, adjusted" }, measures: ["selisih"], specifications: ["disetarakan"] },
  ],
  headline: { measure: "rasio-terlebar", specification: "disetarakan" },
  sentences: {
    found: { id: "{category}: pada pegawai yang setara peluangnya {estimate} kali ({low} sampai {high}), dan perbedaan ini bertahan setelah semua perbandingan diperhitungkan.", en: "{category}: among employees alike the chance is {estimate} times as large ({low} to {high}), and the difference survives the control over all comparisons." },
    small: { id: "{category}: pada pegawai yang setara ada perbedaan peluang yang bertahan, tetapi kecil: {estimate} kali ({low} sampai {high}).", en: "{category}: among employees alike a difference of chances survives, but it is small: {estimate} times ({low} to {high})." },
    none: { id: "Pegawai yang setara memperoleh kesempatan yang setara; perbedaan terlebar ({category}) adalah {estimate} kali ({low} sampai {high}), di dalam pedoman empat perlima.", en: "Employees alike get opportunities alike; the widest difference ({category}) is {estimate} times ({low} to {high}), within the four-fifths guide." },
    unclear: { id: "Tidak ada perbedaan peluang yang bertahan setelah semua perbandingan diperhitungkan; yang terlebar ({category}) adalah {estimate} kali ({low} sampai {high}), dan data ini tidak menutup kemungkinan perbedaan yang berarti.", en: "No difference of chances survives the control over all comparisons; the widest ({category}) is {estimate} times ({low} to {high}), and these data do not rule out one that matters." },
  },
  advice: {
    found: { id: "Catat siapa yang mengusulkan diri dan siapa yang diusulkan, dan umumkan kriteria penugasan pelatihan serta seleksi jabatan.", en: "Record who applies and who is proposed, and publish the criteria of assignments to training and of selection to posts." },
    small: { id: "Pantau setiap tahun; tidak perlu tindakan khusus.", en: "Watch it every year; no special action is needed." },
    none: { id: "Tidak perlu tindakan; ulangi setiap tahun.", en: "No action is needed; repeat every year." },
    unclear: { id: "Jangan menyimpulkan ada atau tidak ada perbedaan; ulangi dengan satu tahun lagi.", en: "Conclude neither that there is a difference nor that there is none; repeat with another year." },
  },
  wouldChange: { id: "Perbedaan pada pegawai yang setara yang bertahan, atau lenyap, dengan lebih banyak tahun.", en: "A difference among employees alike that stays, or goes, over more years." },
  validation: ["clusteredLogit", "firthLogit", "holm"],
  needs: ["asn-snapshot", "training", "position-history"],
  async compute({ warehouse }) {
    return answerOpportunities(await observedOpportunities(warehouse));
  },
};

export function answerOpportunities(all: readonly Opportunity[]): Answer {
  const rows = opportunityRows(all);
  const tested = rows.filter(({ measure, specification, p_adjusted }) => measure === "rasio" && specification === "disetarakan" && p_adjusted !== null);
  const survives = (row: Estimate) => row.p_adjusted! < 0.05;
  const widest = [...tested].sort((a, b) => Number(survives(b)) - Number(survives(a)) || Math.abs(Math.log(b.estimate!)) - Math.abs(Math.log(a.estimate!)))[0];
  if (!widest) {
    const { estimates } = silent(opportunities, { id: "terlalu sedikit pegawai memperoleh pelatihan atau jabatan untuk dibandingkan", en: "too few employees got training or posts to be compared" });
    return { verdict: "unclear", estimates: [...estimates, ...rows] };
  }
  return { verdict: verdictOf(widest, tested, survives(widest)), estimates: [estimateRow({ ...widest, measure: opportunities.headline.measure }), ...rows] };
}

function verdictOf(widest: Estimate, tested: readonly Estimate[], survives: boolean): Verdict {
  if (survives) return widest.estimate! >= relevant || widest.estimate! <= 1 / relevant ? "found" : "small";
  return tested.every(({ low, high }) => low! >= 1 / relevant && high! <= relevant) ? "none" : "unclear";
}
