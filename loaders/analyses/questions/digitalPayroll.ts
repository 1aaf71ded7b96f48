import { holm } from "../../statistics/adjust/holm.js";
import { silent, type Analysis, type Answer } from "../analysis.js";
import { outcomeEffect } from "../digital/effectRows.js";
import { goLivePanel, type GoLivePanel } from "../digital/goLivePanel.js";
import { ratioVerdict } from "../digital/ratioVerdict.js";
import { assumptions, categories, limits, methodOf, specifications, tooFew } from "../digital/words.js";

/** Whether the allowance payroll is corrected less, by smaller amounts, and closed sooner once it is digital. */
export const digitalPayroll: Analysis = {
  id: "penggajian-digital",
  page: "kehadiran",
  order: 2,
  question: { id: "Apakah penggajian digital mengurangi koreksi dan mempercepat tutup buku?", en: "Did digital payroll reduce corrections and close months sooner?" },
  title: { id: "Penggajian digital dan koreksi daftar TPP", en: "Digital payroll and corrections of the allowance list" },
  estimand: {
    id: "Rasio baris daftar TPP yang dikoreksi per baris setelah sistem berjalan terhadap yang diharapkan tanpanya; juga rasio nilai rupiah yang dikoreksi per baris, dan selisih hari sampai bulan ditutup.",
    en: "Ratio of payroll lines corrected per line once the system is live to what would be expected without it; also the ratio of rupiah corrected per line, and the difference in days until a month is closed.",
  },
  method: methodOf({ id: "Baris yang dikoreksi, nilainya, dan hari sampai tutup buku per perangkat daerah dan bulan; nilai p ketiganya dikendalikan menurut Holm.", en: "Lines corrected, their amount, and days until closing by agency and month; the three p-values are controlled after Holm." }),
  assumptions: [...assumptions, { id: "Tanpa sistem, hari sampai tutup buku akan berubah sama banyaknya di setiap perangkat daerah (jalur sejajar dalam hari, bukan rasio).", en: "Without the system, days until closing would have changed by the same number in every agency (parallel in days, not in ratios)." }],
  limits: [...limits, { id: "Nilai koreksi ditentukan oleh segelintir koreksi besar, sehingga selangnya jauh lebih lebar daripada selang jumlah koreksi.", en: "Amounts hang on a few large corrections, so that their interval is much wider than that of their number." }],
  measures: [
    { id: "rasio-koreksi", title: { id: "Rasio baris daftar TPP yang dikoreksi", en: "Ratio of payroll lines corrected" }, unit: "ratio", null: 1 },
    { id: "rasio-nilai", title: { id: "Rasio nilai koreksi per baris", en: "Ratio of the amount corrected per line" }, unit: "ratio", null: 1 },
    { id: "selisih-hari", title: { id: "Selisih hari sampai bulan ditutup", en: "Difference in days until a month is closed" }, unit: "days", null: 0 },
    { id: "jalur", title: { id: "Rasio baris dikoreksi menurut waktu sejak mulai", en: "Ratio of lines corrected by time since the start" }, unit: "ratio", null: 1 },
    { id: "tren", title: { id: "Perubahan koreksi per bulan tanpa sistem digital (rasio)", en: "Change of corrections per month without the digital system (ratio)" }, unit: "ratio", null: 1 },
  ],
  specifications,
  categories,
  figures: [
    { id: "pengaruh", kind: "intervals", title: { id: "Baris daftar TPP yang dikoreksi setelah penggajian digital", en: "Payroll lines corrected with digital payroll" }, measures: ["rasio-koreksi"] },
    { id: "jalur", kind: "intervals", title: { id: "Sebelum dan sesudah mulai, langkah demi langkah", en: "Before and after the start, step by step" }, measures: ["jalur"] },
    { id: "nilai", kind: "intervals", title: { id: "Nilai koreksi per baris", en: "Amount corrected per line" }, measures: ["rasio-nilai"] },
    { id: "hari", kind: "intervals", title: { id: "Hari sampai bulan ditutup", en: "Days until a month is closed" }, measures: ["selisih-hari"] },
  ],
  headline: { measure: "rasio-koreksi", specification: "imputasi" },
  sentences: {
    found: { id: "Dengan penggajian digital, baris daftar TPP yang dikoreksi menjadi {estimate} kali yang diharapkan tanpanya ({low} sampai {high}), setelah tren di semua perangkat daerah diperhitungkan.", en: "With digital payroll, lines corrected are {estimate} times what would be expected without it ({low} to {high}), once the trend in all agencies is accounted for." },
    small: { id: "Penggajian digital mengubah koreksi daftar TPP, tetapi sedikit: menjadi {estimate} kali yang diharapkan tanpanya ({low} sampai {high}).", en: "Digital payroll changes corrections of the allowance list, but little: they are {estimate} times what would be expected without it ({low} to {high})." },
    none: { id: "Penggajian digital tidak mengubah koreksi daftar TPP secara berarti: {estimate} kali yang diharapkan tanpanya ({low} sampai {high}).", en: "Digital payroll makes no difference to corrections that matters: they are {estimate} times what would be expected without it ({low} to {high})." },
    unclear: { id: "Belum dapat dipastikan apakah penggajian digital mengurangi koreksi: {estimate} kali yang diharapkan tanpanya ({low} sampai {high}), atau jalurnya sudah berbeda sebelum mulai.", en: "It is not yet known whether digital payroll reduces corrections: they are {estimate} times what would be expected without it ({low} to {high}), or paths differed before the start." },
  },
  advice: {
    found: { id: "Bila koreksi turun, selesaikan penerapan di perangkat daerah yang belum mulai; bila naik, cari sebabnya pada data induk sebelum diperluas.", en: "Where corrections fall, complete the roll-out; where they rise, look for the cause in the master data before going on." },
    small: { id: "Lanjutkan, tetapi cari perbaikan utama pada data induk pegawai dan jadwal penyerahan presensi.", en: "Go on, but look for the main improvement in master data and in when attendance is handed in." },
    none: { id: "Telusuri sebab koreksi di luar aplikasi: mutasi yang terlambat dicatat, jabatan, atau kelas jabatan.", en: "Trace corrections to causes beyond the application: moves recorded late, positions, or job classes." },
    unclear: { id: "Ulangi setelah beberapa bulan lagi; jangan mengutip perbandingan sebelum–sesudah sebagai pengaruh.", en: "Repeat after some more months; don't quote the comparison of before and after as an effect." },
  },
  wouldChange: { id: "Jalur koreksi yang sudah berbeda sebelum sistem mulai, atau selang rasio yang menyentuh 0,82 sampai 1,22.", en: "Paths of corrections that differed before the system started, or an interval of the ratio that touches 0.82 to 1.22." },
  validation: ["imputedRatio", "poissonFixedEffects", "holm"],
  needs: ["payroll-correction", "go-live"],
  async compute({ warehouse }) {
    return answerPayroll(await goLivePanel(warehouse, "payroll"));
  },
};

/** The answer for agencies and months that are known. */
export function answerPayroll(source: GoLivePanel): Answer {
  const lines = outcomeEffect(source, "corrections", { effect: "rasio-koreksi", path: "jalur", trend: "tren" });
  if (!lines.imputed) return silent(digitalPayroll, tooFew(lines.reason));
  const rows = [...lines.rows, ...outcomeEffect(source, "amounts", { effect: "rasio-nilai" }).rows, ...outcomeEffect(source, "daysToClose", { effect: "selisih-hari" }).rows];
  const tested = rows.filter(({ measure, specification }) => specification === "imputasi" && measure !== "jalur");
  const adjusted = holm(tested.map(({ p }) => p));
  const estimates = rows.map((row) => (tested.includes(row) ? { ...row, p_adjusted: adjusted[tested.indexOf(row)]! } : row));
  const headline = estimates.find(({ measure, specification }) => measure === "rasio-koreksi" && specification === "imputasi")!;
  return { verdict: ratioVerdict(headline, lines.leadP), estimates: [headline, ...estimates.filter((row) => row !== headline)] };
}
