import type { Bilingual } from "../../contracts/contract.js";
import type { Category, Specification } from "../analysis.js";
import { steps } from "./effectRows.js";

/** What the questions about going live have in common. */
export const methodOf = (what: Bilingual): Bilingual => ({
  id: `${what.id} Pengaruh dihitung dengan imputasi (Borusyak, Jaravel & Spiess 2024; untuk cacahan Wooldridge 2023): efek perangkat daerah dan bulan ditaksir hanya dari bulan-bulan sebelum sistem berjalan atau dari perangkat daerah yang belum mulai, lalu bulan-bulan sesudahnya dibandingkan dengan yang diharapkan tanpa sistem. Perangkat daerah yang sudah digital tidak pernah menjadi pembanding, dan sebuah bulan hanya dihitung bila tetap ada pembanding ketika satu perangkat daerah dikeluarkan. Selang 95 % dari jackknife antarperangkat daerah dengan sebaran t (CV3). Di sampingnya: perbandingan sebelum–sesudah apa adanya, dan regresi Poisson kuasi-kemungkinan dengan efek tetap (galat CR2, derajat bebas Satterthwaite). Jalur sebelum mulai diuji dengan dua triwulan pendahulu (CR2, dikendalikan menurut Holm).`,
  en: `${what.en} The effect is found by imputation (Borusyak, Jaravel & Spiess 2024; for counts Wooldridge 2023): effects of agency and month are fitted only to months before the system was live or to agencies that have not started, and later months are compared with what would be expected without it. An agency already digital is never a comparison, and a month counts only where a comparison is left when any one agency is taken out. The 95 % interval is a jackknife over agencies with Student's t (CV3). Beside it: the plain comparison of before and after, and a Poisson quasi-likelihood regression with fixed effects (CR2 errors, Satterthwaite degrees of freedom). Paths before the start are tested on two quarters ahead of it (CR2, controlled after Holm).`,
});

export const assumptions: readonly Bilingual[] = [
  { id: "Tanpa sistem digital, koreksi di setiap perangkat daerah akan naik atau turun dengan laju yang sama.", en: "Without the digital system, corrections would have risen or fallen at one pace in every agency." },
  { id: "Waktu mulai tidak dipilih karena koreksi baru saja memuncak atau akan turun; uji jalur sebelum mulai hanya dapat membantah, bukan membuktikan ini.", en: "The time of the start was not chosen because corrections had just peaked or were about to fall; the test of paths before the start can refute this, not prove it." },
  { id: "Tanggal mulai dalam daftar benar, dan perangkat daerah yang tidak tercantum memang belum mulai.", en: "The dates in the list are right, and agencies that are not listed have indeed not started." },
];

export const limits: readonly Bilingual[] = [
  { id: "Sebelum–sesudah apa adanya mencampur pengaruh sistem dengan tren yang juga terjadi tanpanya; angka itu hanya ditampilkan agar bedanya terlihat, tanpa selang.", en: "The plain comparison of before and after mixes the effect of the system with the trend that was there anyway; it is shown for the difference alone, without an interval." },
  { id: "Lebih sedikit koreksi tidak selalu berarti lebih sedikit kesalahan: sistem dapat juga membuat koreksi lebih sulit dicatat.", en: "Fewer corrections need not mean fewer errors: a system may also make it harder to record a correction." },
  { id: "Perangkat daerah yang sudah digital sejak data bermula, dan bulan ketika hampir semua sudah digital, tidak punya pembanding dan tidak dihitung.", en: "Agencies that were digital when the data begin, and months in which nearly all were, have no comparison and do not count." },
  { id: "Bila koreksi jarang (sekitar satu per perangkat daerah dan bulan), imputasi cenderung melebih-lebihkan pengaruh beberapa persen; selangnya tetap berlaku, dan regresi dengan efek tetap di sampingnya menjadi pembanding.", en: "Where corrections are rare (about one an agency and month), imputation tends to exaggerate the effect by some per cent; its interval still holds, and the regression with fixed effects stands beside it for comparison." },
  { id: "Dengan sedikit perangkat daerah, uji jalur sebelum mulai dapat melewatkan perbedaan yang nyata; lihat selangnya.", en: "With few agencies the test of paths before the start can miss a real difference; see its intervals." },
];

export const specifications: readonly Specification[] = [
  { id: "imputasi", title: { id: "Terhadap yang belum mulai (imputasi)", en: "Against those not yet live (imputation)" } },
  { id: "efek-tetap", title: { id: "Regresi dengan efek tetap", en: "Regression with fixed effects" } },
  { id: "sebelum-sesudah", title: { id: "Sebelum dan sesudah, apa adanya", en: "Before and after, as it is" } },
  { id: "sebelum-mulai", title: { id: "Sebelum mulai, terhadap bulan-bulan lebih awal", en: "Before the start, against earlier months" } },
  { id: "belum-mulai", title: { id: "Bulan-bulan tanpa sistem digital", en: "Months without the digital system" } },
];

export const categories: readonly Category[] = steps.map(({ id, title }) => ({ id, title }));

export const tooFew = (reason: string | null): Bilingual => ({
  id: "terlalu sedikit perangkat daerah atau bulan yang dapat dibandingkan sebelum dan sesudah sistem berjalan",
  en: `too few agencies or months can be compared before and after the system went live${reason ? ` (${reason})` : ""}`,
});
