import { silent, type Analysis, type Answer, type Estimate, type Verdict } from "../analysis.js";
import { effectRows, stepId, steps } from "../trainingEffect/effectRows.js";
import { type TrainingPanel, trainingLines, trainingPanel } from "../trainingEffect/trainingPanel.js";
import { checkNotes, specifications } from "../trainingEffect/words.js";

/** Below a fifth of the standard deviation of a year's points an effect is less than what Cohen calls small (1988, §2.2), as for gaps between groups. */
const relevant = 0.2;

const lead = { measure: "selisih", specification: "did" } as const;

const tooFew = {
  id: "kurang dari sepuluh pegawai yang dilatih dapat diikuti sebelum dan sesudah pelatihan kepemimpinannya",
  en: "fewer than ten trained employees can be followed before and after their leadership training",
};

/** Whether leadership training raises appraisals, and how much of the plain difference is who gets it. */
export const trainingEffect: Analysis = {
  id: "pengaruh-pelatihan",
  page: "karier",
  order: 6,
  question: { id: "Apakah pelatihan kepemimpinan memperbaiki kinerja?", en: "Does leadership training improve performance?" },
  title: { id: "Pengaruh pelatihan kepemimpinan terhadap nilai kinerja", en: "The effect of leadership training on appraisals" },
  estimand: {
    id: "Rata-rata tambahan poin predikat (25–150, PermenPANRB 1/2023) pada tahun-tahun penuh sesudah pelatihan kepemimpinan, pada mereka yang menyelesaikannya selama data, dibanding bila mereka tidak dilatih.",
    en: "The average addition to the points of the predicate (25–150, PermenPANRB 1/2023) in the full years after leadership training, among those who finished it while there are data, against what they would have had without it.",
  },
  method: {
    id: "Selisih dari selisih per kelompok dan waktu (Callaway & Sant'Anna 2021): perubahan nilai pegawai yang tahun pertamanya sesudah pelatihan sama, sejak setiap tahun sebelum itu (dirata-ratakan menurut banyaknya penilaian), dikurangi perubahan nilai pegawai yang tidak pernah atau belum dilatih; lalu dirata-ratakan menurut jumlah yang dilatih. Penilaian tahunan dan triwulan dalam setahun dirata-ratakan. Yang hanya dilatih sebelum data bermula tidak ikut. Selang 95 %: galat dari fungsi pengaruh, yang lebih lebar antara per pegawai dan per perangkat daerah, dengan sebaran t. Di sampingnya: selisih mentah; selisih terkendali dengan jabatan, jenis pegawai, jenis kelamin, umur dan perangkat daerah; pembobotan peluang terbalik; padanan terdekat menurut nilai dua tahun sebelumnya (Abadie & Imbens); dan varian yang mengubah satu hal. Jalur per tahun berpita serentak 95 % (bootstrap pengali). Tiga pemeriksaan, dikendalikan menurut Holm: jalur sebelum pelatihan, mulai semu dua tahun lebih awal, dan keterlambatan masuk kerja sebagai hasil yang tidak disasar pelatihan. Batas pengaruh yang tidak teramati menurut Oster (2019) dan Cinelli & Hazlett (2020).",
    en: "Group-time difference-in-differences (Callaway & Sant'Anna 2021): the change of appraisals of people with the same first year after training, since each year before it (averaged by the number of appraisals), less the change of people never or not yet trained; then averaged by the number trained. Annual and quarterly appraisals of a year are averaged. People trained only before the data begin are left out. 95 % intervals: errors from influence functions, the wider of those by person and by agency, with Student's t. Beside it: the plain difference; one adjusted for position, kind of employment, sex, age and agency; inverse probability weighting; nearest matches on appraisals of the two years before (Abadie & Imbens); and variants that change one thing. The path by year has a simultaneous 95 % band (multiplier bootstrap). Three checks, controlled after Holm: the path before training, a pretended start two years earlier, and lateness at work as an outcome that training is not about. Bounds on what is not seen after Oster (2019) and Cinelli & Hazlett (2020).",
  },
  assumptions: [
    { id: "Tanpa pelatihan, nilai pegawai yang dilatih akan berubah sama seperti nilai pegawai yang tidak atau belum dilatih, walau tingkatnya berbeda.", en: "Without training, appraisals of those trained would have changed as those of people not or not yet trained, though their level differs." },
    { id: "Pelatihan baru bekerja pada tahun penuh pertama sesudah selesai; bila sudah bekerja pada tahun pelatihan, pengaruhnya terlihat lebih kecil, dan varian dengan pembanding setahun lebih awal menunjukkannya.", en: "Training acts from the first full year after its end; where it acts in the year of training the effect looks smaller, and the variant compared with one year earlier shows it." },
    { id: "Pelatihan kepemimpinan yang lebih dahulu, bila ada, tidak lagi mengubah nilai.", en: "Leadership training taken earlier, where there was any, no longer changes appraisals." },
    { id: "Orang tidak dikirim karena nilainya baru saja melonjak atau jatuh: nilai yang kebetulan tinggi kembali turun dengan sendirinya.", en: "People are not sent because their appraisal has just jumped or fallen: one that is high by chance comes down by itself." },
  ],
  limits: [
    { id: "Selisih mentah, selisih terkendali, pembobotan dan padanan membandingkan orang yang berbeda; yang dikirim adalah yang sejak awal lebih baik, dan penilaian tahun-tahun sebelumnya hanya mengukur itu dengan galat. Semuanya cenderung terlalu tinggi.", en: "The plain and adjusted differences, weighting and matching compare different people; those sent are better from the start, and appraisals of earlier years measure that only with error. All of them tend to be too high." },
    { id: "Poin mengenal batas atas dan sebagian besar predikat adalah Baik: bila semua nilai naik, orang yang dekat batas Sangat Baik naik lebih cepat, sehingga sebagian kecil dari taksiran dapat berasal dari kenaikan umum.", en: "Points have a ceiling and most predicates are Baik: where all appraisals rise, people near Sangat Baik rise faster, so that a small part of the estimate may come from the general rise." },
    { id: "Uji jalur sebelum pelatihan hanya dapat membantah asumsi, bukan membuktikannya; dengan sedikit tahun dan sedikit yang dilatih, ia dapat melewatkan perbedaan yang nyata.", en: "The test of the path before training can refute the assumption, not prove it; with few years and few trained it may miss a real difference." },
    { id: "Nilai adalah pendapat atasan. Atasan yang tahu bawahannya baru dilatih dapat menilai lebih tinggi tanpa kerjanya membaik.", en: "An appraisal is the opinion of a superior. One who knows that a subordinate has just been trained may rate higher without better work." },
    ...checkNotes,
  ],
  measures: [
    { id: "selisih", title: { id: "Pengaruh pelatihan terhadap poin", en: "Effect of training on points" }, unit: "points", null: 0 },
    { id: "di-atas-ekspektasi", title: { id: "Pengaruh pelatihan terhadap porsi penilaian di atas ekspektasi", en: "Effect of training on the share of ratings above expectation" }, unit: "percentage-points", null: 0 },
    { id: "seleksi", title: { id: "Bagian selisih mentah yang sudah ada sebelum pelatihan", en: "Part of the plain difference that was there before training" }, unit: "points", null: 0 },
    { id: "bagian-seleksi", title: { id: "Porsi selisih mentah yang dapat merupakan seleksi", en: "Share of the plain difference that may be selection" }, unit: "share", null: 0 },
    { id: "lintasan", title: { id: "Nilai terhadap tahun pelatihan, dibanding yang tidak atau belum dilatih", en: "Appraisals against the year of training, compared with those not or not yet trained" }, unit: "points", null: 0 },
    { id: "pemeriksaan", title: { id: "Pemeriksaan: pengaruh sebelum pelatihan ada", en: "Check: effect before there was training" }, unit: "points", null: 0 },
    { id: "terlambat", title: { id: "Pemeriksaan: pengaruh terhadap porsi hari terlambat", en: "Check: effect on the share of days late" }, unit: "percentage-points", null: 0 },
    { id: "kekebalan", title: { id: "Kekebalan selisih terkendali: porsi ragam yang harus dijelaskan peubah yang tidak teramati", en: "Robustness of the adjusted difference: share of variance that something unseen would have to explain" }, unit: "share" },
  ],
  specifications,
  categories: [
    ...steps.map((step) => ({
      id: stepId(step),
      title: step < 0 ? { id: `${-step - 1} tahun sebelum tahun pelatihan`, en: `${-step - 1} year${step === -2 ? "" : "s"} before the year of training` } : { id: `Tahun ke-${step + 1} sesudah tahun pelatihan`, en: `Year ${step + 1} after the year of training` },
    })),
    { id: "menghapus", title: { id: "Untuk menghapusnya", en: "To remove it" } },
    { id: "meragukan", title: { id: "Untuk membuatnya tidak lagi melampaui kebetulan", en: "To leave it within chance" } },
  ],
  figures: [
    { id: "selisih", kind: "intervals", title: { id: "Pengaruh pelatihan menurut setiap cara (poin)", en: "The effect of training by every method (points)" }, measures: ["selisih"] },
    { id: "lintasan", kind: "intervals", title: { id: "Nilai terhadap tahun pelatihan, dengan pita serentak (poin)", en: "Appraisals against the year of training, with a simultaneous band (points)" }, measures: ["lintasan"] },
    { id: "pemeriksaan", kind: "intervals", title: { id: "Pengaruh yang seharusnya tidak ada (poin)", en: "Effects that should not be there (points)" }, measures: ["pemeriksaan"] },
  ],
  headline: { ...lead, beside: { mentah: { measure: "selisih", specification: "mentah" }, seleksi: { measure: "seleksi", specification: "did" } } },
  sentences: {
    found: {
      id: "Ya: pelatihan kepemimpinan menaikkan nilai {estimate} poin ({low} sampai {high}). Jangan pakai selisih mentah {mentah} poin: sekitar {seleksi} poin di antaranya adalah perbedaan yang sudah ada sebelum pelatihan.",
      en: "Yes: leadership training raises appraisals by {estimate} points ({low} to {high}). Do not use the plain difference of {mentah} points: about {seleksi} of them were there before the training.",
    },
    small: {
      id: "Ya, tetapi sedikit: pelatihan kepemimpinan menaikkan nilai {estimate} poin ({low} sampai {high}). Jangan pakai selisih mentah {mentah} poin: sekitar {seleksi} poin di antaranya adalah perbedaan yang sudah ada sebelum pelatihan.",
      en: "Yes, but little: leadership training raises appraisals by {estimate} points ({low} to {high}). Do not use the plain difference of {mentah} points: about {seleksi} of them were there before the training.",
    },
    none: {
      id: "Pelatihan kepemimpinan tidak menaikkan nilai secara berarti: paling banyak {high} poin. Selisih mentah {mentah} poin menyesatkan, karena yang dikirim memang sudah bernilai lebih tinggi.",
      en: "Leadership training does not raise appraisals to a degree that matters: {high} points at most. The plain difference of {mentah} points misleads, since those sent were rated higher already.",
    },
    unclear: {
      id: "Belum dapat dipastikan: pengaruh yang terukur {estimate} poin ({low} sampai {high}), dan pengaruh di bawah {detectable} poin belum tentu terlihat. Selisih mentah {mentah} poin bukan jawabannya: sekitar {seleksi} poin di antaranya sudah ada sebelum pelatihan.",
      en: "Not yet known: the effect measured is {estimate} points ({low} to {high}), and one under {detectable} points need not show. The plain difference of {mentah} points is not the answer: about {seleksi} of them were there before the training.",
    },
  },
  advice: {
    found: { id: "Teruskan pelatihan, dan berikan juga kepada yang nilainya sedang: yang sekarang dikirim sudah baik. Atur giliran dengan undian agar pengaruhnya terukur tanpa keraguan.", en: "Go on with training, and give it also to those in the middle: those sent now are good already. Draw turns by lot, so that the effect can be measured beyond doubt." },
    small: { id: "Bandingkan manfaat kecil ini dengan biayanya sebelum menambah peserta; jangan memakai selisih mentah dalam usulan anggaran. Undian giliran peserta akan mengukur pengaruhnya dengan lebih pasti.", en: "Weigh this small gain against its cost before adding places; do not use the plain difference in a budget request. Drawing turns by lot would measure the effect more surely." },
    none: { id: "Tinjau isi dan sasaran pelatihan sebelum menambah anggaran; nilai lebih tinggi peserta bukan bukti hasil pelatihan.", en: "Review what the training teaches and whom it reaches before adding money; higher appraisals of its participants are no proof of results." },
    unclear: { id: "Jangan menyimpulkan berhasil atau gagal. Catat tanggal pelatihan dengan lengkap, simpan penilaian triwulan, dan atur giliran peserta dengan undian.", en: "Do not conclude that it works or fails. Record dates of training in full, keep quarterly appraisals, and draw turns by lot." },
  },
  wouldChange: {
    id: "Satu angkatan lagi yang dilatih atau satu tahun penilaian lagi mempersempit selang; jalur sebelum pelatihan yang menyimpang, atau pengaruh pada keterlambatan, akan membatalkan jawaban ini.",
    en: "One more cohort trained or one more year of appraisals narrows the interval; a path before training that departs, or an effect on lateness, would take this answer back.",
  },
  validation: ["groupTimeEffects", "nearestMatching", "probabilityWeighting"],
  needs: ["annual-appraisal", "training"],
  async compute({ warehouse, seed }) {
    return answerOf(trainingPanel(await trainingLines(warehouse)), seed);
  },
};

/** The answer that a panel carries. */
export function answerOf(panel: TrainingPanel, seed: number): Answer {
  const estimates = effectRows(panel, seed);
  const row = estimates.find(({ measure, specification }) => measure === lead.measure && specification === lead.specification);
  if (!row) return silent(trainingEffect, tooFew);
  return { verdict: verdictOf(row, relevant * spread(panel)), estimates };
}

function verdictOf({ estimate, low, high }: Estimate, threshold: number): Verdict {
  if (low! > 0) return estimate! >= threshold ? "found" : "small";
  return high! <= threshold ? "none" : "unclear";
}

/** Standard deviation of points between people of one year, over years. */
function spread({ points }: TrainingPanel): number {
  let [squares, df] = [0, 0];
  for (const year of points) {
    const known = year.filter((value) => !Number.isNaN(value));
    const mean = known.reduce((sum, value) => sum + value, 0) / known.length;
    squares += known.reduce((sum, value) => sum + (value - mean) ** 2, 0);
    df += Math.max(0, known.length - 1);
  }
  return Math.sqrt(squares / df);
}
