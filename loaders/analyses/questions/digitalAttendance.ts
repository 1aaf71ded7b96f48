import { estimateRow, silent, type Analysis, type Answer } from "../analysis.js";
import { outcomeEffect } from "../digital/effectRows.js";
import { goLivePanel, type GoLivePanel } from "../digital/goLivePanel.js";
import { ratioVerdict } from "../digital/ratioVerdict.js";
import { assumptions, categories, limits, methodOf, specifications, tooFew } from "../digital/words.js";

/** Whether attendance is corrected by hand less often once it is digital. */
export const digitalAttendance: Analysis = {
  id: "presensi-digital",
  page: "kehadiran",
  order: 1,
  question: { id: "Apakah presensi digital mengurangi kesalahan?", en: "Did digital attendance reduce errors?" },
  title: { id: "Presensi digital dan koreksi manual", en: "Digital attendance and manual corrections" },
  estimand: {
    id: "Rasio jumlah koreksi manual per baris presensi setelah sistem berjalan terhadap yang diharapkan pada bulan dan perangkat daerah yang sama tanpa sistem.",
    en: "Ratio of manual corrections per line of attendance once the system is live to what would be expected in the same months and agencies without it.",
  },
  method: methodOf({ id: "Koreksi manual per perangkat daerah dan bulan, dengan jumlah baris presensi sebagai pembagi.", en: "Manual corrections by agency and month, with lines of attendance as the base." }),
  assumptions,
  limits,
  measures: [
    { id: "rasio-koreksi", title: { id: "Rasio koreksi manual setelah presensi digital", en: "Ratio of manual corrections with digital attendance" }, unit: "ratio", null: 1 },
    { id: "jalur", title: { id: "Rasio koreksi manual menurut waktu sejak mulai", en: "Ratio of manual corrections by time since the start" }, unit: "ratio", null: 1 },
    { id: "tren", title: { id: "Perubahan koreksi per bulan tanpa sistem digital (rasio)", en: "Change of corrections per month without the digital system (ratio)" }, unit: "ratio", null: 1 },
    { id: "sebaran-berlebih", title: { id: "Sebaran terhadap Poisson (1 = sebesar kebetulan)", en: "Dispersion against Poisson (1 = as by chance)" }, unit: "ratio", null: 1 },
  ],
  specifications,
  categories,
  figures: [
    { id: "pengaruh", kind: "intervals", title: { id: "Koreksi manual setelah presensi digital, menurut tiga cara menghitung", en: "Manual corrections with digital attendance, by three ways to compute" }, measures: ["rasio-koreksi"] },
    { id: "jalur", kind: "intervals", title: { id: "Sebelum dan sesudah mulai, langkah demi langkah", en: "Before and after the start, step by step" }, measures: ["jalur"] },
  ],
  headline: { measure: "rasio-koreksi", specification: "imputasi" },
  sentences: {
    found: { id: "Dengan presensi digital, koreksi manual menjadi {estimate} kali yang diharapkan tanpanya ({low} sampai {high}), setelah tren yang terjadi di semua perangkat daerah diperhitungkan.", en: "With digital attendance, manual corrections are {estimate} times what would be expected without it ({low} to {high}), once the trend in all agencies is accounted for." },
    small: { id: "Presensi digital mengubah jumlah koreksi manual, tetapi sedikit: menjadi {estimate} kali yang diharapkan tanpanya ({low} sampai {high}).", en: "Digital attendance changes manual corrections, but little: they are {estimate} times what would be expected without it ({low} to {high})." },
    none: { id: "Presensi digital tidak mengubah jumlah koreksi manual secara berarti: {estimate} kali yang diharapkan tanpanya ({low} sampai {high}).", en: "Digital attendance makes no difference to manual corrections that matters: they are {estimate} times what would be expected without it ({low} to {high})." },
    unclear: { id: "Belum dapat dipastikan apakah presensi digital mengurangi koreksi manual: {estimate} kali yang diharapkan tanpanya ({low} sampai {high}), atau jalurnya sudah berbeda sebelum mulai.", en: "It is not yet known whether digital attendance reduces manual corrections: they are {estimate} times what would be expected without it ({low} to {high}), or paths differed before the start." },
  },
  advice: {
    found: { id: "Bila koreksi turun, selesaikan penerapan di perangkat daerah yang belum mulai dan telusuri sebab koreksi yang tersisa; bila naik, periksa perangkat dan prosedurnya sebelum diperluas.", en: "Where corrections fall, complete the roll-out in agencies that have not started and trace what the remaining ones come from; where they rise, check devices and procedure before going on." },
    small: { id: "Lanjutkan, tetapi jangan menjanjikan penghematan dari presensi digital saja.", en: "Go on, but promise no savings from digital attendance alone." },
    none: { id: "Cari sebab koreksi di luar alat: jadwal, izin yang terlambat dimasukkan, atau aturan setempat.", en: "Look for causes of corrections beyond the device: rosters, permits entered late, or local rules." },
    unclear: { id: "Catat koreksi dan tanggal mulai dengan rapi, lalu ulangi setelah beberapa bulan.", en: "Record corrections and starting dates with care, and repeat after some months." },
  },
  wouldChange: { id: "Jalur koreksi yang sudah berbeda sebelum sistem mulai, atau selang rasio yang menyentuh 0,82 sampai 1,22.", en: "Paths of corrections that differed before the system started, or an interval of the ratio that touches 0.82 to 1.22." },
  validation: ["imputedRatio", "poissonFixedEffects", "holm"],
  needs: ["attendance", "go-live"],
  async compute({ warehouse }) {
    return answerAttendance(await goLivePanel(warehouse, "attendance"));
  },
};

/** The answer for agencies and months that are known. */
export function answerAttendance(source: GoLivePanel): Answer {
  const { imputed, reason, leadP, rows } = outcomeEffect(source, "corrections", { effect: "rasio-koreksi", path: "jalur", trend: "tren" });
  if (!imputed) return silent(digitalAttendance, tooFew(reason));
  const headline = rows.find(({ measure, specification }) => measure === "rasio-koreksi" && specification === "imputasi")!;
  const spread = imputed.dispersion === null ? [] : [estimateRow({ measure: "sebaran-berlebih", specification: "belum-mulai", estimate: imputed.dispersion, n: source.units.length, ratees: source.people, units: source.opds.length })];
  return { verdict: ratioVerdict(headline, leadP), estimates: [headline, ...rows.filter((row) => row !== headline), ...spread] };
}
