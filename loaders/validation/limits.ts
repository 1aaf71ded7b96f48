import type { RegimeName } from "./regimes.js";
import type { Text } from "./text.js";

export type Quantity = "bias" | "rmse" | "coverage" | "typeOneError" | "power" | "falseFindings";

/** Where a method is known to fail: shown as it is and not held to a bound. */
export interface KnownLimit {
  /** not foreseen: the study showed it, and the source was looked for afterwards. Without it, declared before the study was first run. */
  readonly foundByStudy?: true;
  readonly methods: readonly string[];
  readonly regimes: readonly RegimeName[];
  /** without it, all */
  readonly targets?: readonly string[];
  readonly quantities?: readonly Quantity[];
  readonly citation: string;
  readonly text: Text;
}

const hidden: Text = { id: "Yang hilang bergantung pada yang tidak terlihat; tanpa model tentang hilangnya data tidak ada metode yang benar", en: "What is missing depends on what is not seen; no method is right without a model of it" };
const fewForRatio: Text = { id: "Bagian adalah hasil bagi; dengan enam penilai ragam penilai terlalu goyah untuk hampirannya", en: "A share is a ratio, and with six raters their variance is too unsure for its approximation" };
const fewCounts: Text = { id: "Cacahan harapan di bawah lima: hampiran normal tidak berlaku", en: "Expected counts below five: the normal approximation does not hold" };

export const knownLimits: readonly KnownLimit[] = [
  { methods: ["crossedReml", "cumulativeLogit", "cmh", "wilson", "newcombe", "katz", "score", "welch", "mannWhitney", "oaxaca"], regimes: ["missingNotAtRandom"], citation: "Rubin (1976), Biometrika 63, 581–592", text: hidden },
  { methods: ["kaplanMeier"], regimes: ["missingNotAtRandom"], citation: "Tsiatis (1975), PNAS 72, 20–22", text: { id: "Pengamatan berhenti menjelang kejadian: sensor yang informatif tidak dapat dikenali", en: "Watching ends as the event draws near: informative censoring cannot be told from the data" } },
  { methods: ["crossedReml", "icc"], regimes: ["ceiling"], quantities: ["coverage", "rmse"], citation: "Scheffé (1959), The Analysis of Variance, §10.2", text: { id: "Selang ragam teori normal peka terhadap kurtosis, yang besar bila 95 % nilai sama", en: "Normal-theory intervals of variances depend on kurtosis, which is large where 95 % of values are the same" } },
  { methods: ["crossedReml"], regimes: ["fewRaters"], targets: ["raterVariance"], quantities: ["coverage"], citation: "theory: χ² with 5 degrees of freedom between the roots of 6(u − 1 − log u) = 3.84", text: { id: "Profil ML dengan enam penilai hanya mencakup 91 % menurut teori", en: "An ML profile with six raters covers only 91 % in theory" } },
  { methods: ["crossedReml"], regimes: ["fewRaters"], targets: ["raterShare"], citation: "Searle, Casella & McCulloch (1992), Variance Components, §3.5", text: fewForRatio },
  { methods: ["ordinalCrossed"], regimes: ["balanced", "sparseMovers", "ceiling", "fewRaters", "trueNull"], targets: ["rateeSd"], citation: "Breslow & Lin (1995), Biometrika 82, 81–91; Joe (2008), Computational Statistics & Data Analysis 52, 5066–5074", text: { id: "Laplace bias bila setiap orang hanya punya empat nilai", en: "Laplace is biased where each person has only four ratings" } },
  { methods: ["ordinalCrossed"], regimes: ["ceiling"], targets: ["raterSd"], citation: "Joe (2008), Computational Statistics & Data Analysis 52, 5066–5074", text: { id: "Laplace makin bias makin terpusat predikatnya", en: "Laplace is the more biased the more predicates are concentrated" } },
  { methods: ["ordinalCrossed"], regimes: ["fewRaters"], targets: ["raterSd"], citation: "Searle, Casella & McCulloch (1992), Variance Components, §6.2", text: { id: "Kemungkinan maksimum membagi dengan jumlah penilai, bukan derajat bebasnya", en: "Maximum likelihood divides by the number of raters and not by their degrees of freedom" } },
  { methods: ["ordinalCrossed"], regimes: ["trueNull"], targets: ["raterSd"], citation: "Self & Liang (1987), JASA 82, 605–610", text: { id: "Simpangan baku tidak dapat negatif, jadi di atas nol secara rata-rata", en: "A standard deviation cannot be negative, so it is above 0 on average" } },
  { methods: ["cumulativeLogit"], regimes: ["smallUnits"], citation: "Greenland, Schwartzbaum & Finkle (2000), American Journal of Epidemiology 151, 531–539", text: { id: "Rasio odds melebih-lebihkan pada 20 orang", en: "Odds ratios exaggerate with 20 people" } },
  { methods: ["cmh"], regimes: ["ceiling"], quantities: ["bias", "rmse", "power"], citation: "Greenland, Schwartzbaum & Finkle (2000), American Journal of Epidemiology 151, 531–539", text: { id: "Sekitar sepuluh predikat teratas: rasio odds melebih-lebihkan", en: "About ten best predicates: odds ratios exaggerate" } },
  { methods: ["andrews", "leaveOneOut"], regimes: ["ceiling"], citation: "Kline, Saggio & Sølvsten (2020), Econometrica 88, 1859–1898, §1", text: { id: "Pengaruh pegawai dan penilai tidak menjumlah pada skala yang mentok", en: "Effects of ratees and raters do not add up on a scale that is at its ceiling" } },
  { methods: ["andrews"], regimes: ["unequalErrors"], citation: "Andrews, Gill, Schank & Upward (2008), JRSS A 171, 673–697", text: { id: "Koreksi ini mengandaikan kesalahan sama besar", en: "The correction assumes equal error variances" } },
  { methods: ["absorbedCr1"], regimes: ["fewRaters"], quantities: ["coverage", "rmse", "power", "typeOneError"], citation: "Cameron, Gelbach & Miller (2008), Review of Economics and Statistics 90, 414–427", text: { id: "Galat baku CR1 terlalu kecil dengan enam klaster", en: "CR1 errors are too small with six clusters" } },
  { methods: ["katz"], regimes: ["ceiling", "smallUnits"], citation: "Gart & Nam (1988), Biometrics 44, 323–338", text: fewCounts },
  { methods: ["score"], regimes: ["ceiling", "smallUnits"], quantities: ["bias", "rmse", "power"], citation: "Gart & Nam (1988), Biometrics 44, 323–338", text: fewCounts },
  { methods: ["newcombe", "permutation", "mannWhitney"], regimes: ["ceiling"], quantities: ["power"], citation: "Cochran (1954), Biometrics 10, 417–451", text: fewCounts },
  { methods: ["newcombe"], regimes: ["smallUnits"], quantities: ["power"], citation: "Cochran (1954), Biometrics 10, 417–451", text: fewCounts },
  { methods: ["icc"], regimes: ["fewRaters"], targets: ["agreement"], citation: "Zou & McDermott (1999), Statistics in Medicine 18, 2051–2061", text: { id: "Dengan tiga penilai hampiran Satterthwaite tidak memadai", en: "With three raters Satterthwaite's approximation does not suffice" } },
  { methods: ["icc"], regimes: ["smallUnits"], quantities: ["bias", "rmse"], citation: "theory: bias −2kF²/((n − 1)(F + k − 1)³), second order", text: { id: "Dengan sepuluh pegawai bias orde dua melebihi 5 %", en: "With ten ratees the bias of second order is above 5 %" } },
  { methods: ["alpha"], regimes: ["ceiling", "smallUnits"], citation: "Efron & Tibshirani (1993), An Introduction to the Bootstrap, §13.7", text: { id: "Selang persentil hanya tepat untuk sampel besar; di sini 20 orang atau segelintir penilaian yang berbeda", en: "Percentile intervals are right for large samples only; here 20 people, or a handful of ratings that differ" } },
  { methods: ["kaplanMeier"], regimes: ["smallUnits"], citation: "Borgan & Liestøl (1990), Scandinavian Journal of Statistics 17, 35–41", text: { id: "Selang ini diperiksa mulai 25 orang", en: "These intervals were found good from 25 people on" } },
  { methods: ["postStratified"], regimes: ["missingNotAtRandom"], citation: "Rubin (1976), Biometrika 63, 581–592", text: hidden },
  { methods: ["postStratified"], regimes: ["ceiling"], quantities: ["coverage"], citation: "Brown, Cai & DasGupta (2001), Statistical Science 16, 101–133", text: fewCounts },
  { methods: ["nearestMatching", "probabilityWeighting"], regimes: ["missingNotAtRandom"], citation: "Rubin (1976), Biometrika 63, 581–592", text: hidden },
  { methods: ["pairwise"], regimes: ["missingNotAtRandom"], citation: "Rubin (1976), Biometrika 63, 581–592", text: hidden },
  { methods: ["pairwise"], regimes: ["fewRaters"], targets: ["raterShare"], citation: "Searle, Casella & McCulloch (1992), Variance Components, §3.5", text: fewForRatio },
  { methods: ["pairwise"], regimes: ["unequalErrors"], citation: "Olsson (1979), Psychometrika 44, 443–460", text: { id: "Metode ini mengandaikan skala laten yang normal; kesalahan yang beragam membuatnya berekor tebal", en: "The method takes the latent scale to be normal; errors that vary give it heavy tails" } },
  { foundByStudy: true, methods: ["icc"], regimes: ["ceiling"], quantities: ["bias"], citation: "Scheffé (1959), The Analysis of Variance, §10.2", text: { id: "Segelintir penilaian yang berbeda membuat hasil bagi ragam bias ke bawah", en: "With a handful of ratings that differ, the ratio of variances is biased downwards" } },
  { foundByStudy: true, methods: ["icc"], regimes: ["unequalErrors"], targets: ["agreement"], quantities: ["rmse", "coverage"], citation: "McGraw & Wong (1996), Psychological Methods 1, 30–46", text: { id: "Metode ini mengandaikan semua penilai sama telitinya", en: "The method takes all raters to be equally precise" } },
  { foundByStudy: true, methods: ["andrews"], regimes: ["trueNull"], targets: ["raterVariance", "covariance"], quantities: ["coverage", "rmse"], citation: "Kline, Saggio & Sølvsten (2020), Econometrica 88, 1859–1898, on weak identification", text: { id: "Tanpa pengaruh penilai penduga tidak menyebar normal dan galat bakunya terlalu besar: selang terlalu lebar", en: "Without effects of raters the estimate is not normal and its stated error too large: intervals are too wide" } },
  { foundByStudy: true, methods: ["absorbedCr1"], regimes: ["sparseMovers"], quantities: ["rmse"], citation: "Cameron & Miller (2015), Journal of Human Resources 50, 317–372, §III", text: { id: "Faktor CR1 menghitung juga pengaruh pegawai yang hampir semuanya ada dalam satu penilai: galat baku terlalu besar", en: "CR1's factor counts the effects of ratees, nearly all of them within one rater: its errors are too large" } },
  { foundByStudy: true, methods: ["oaxaca"], regimes: ["smallUnits"], targets: ["explained"], quantities: ["power"], citation: "MacKinnon, Lockwood, Hoffman, West & Sheets (2002), Psychological Methods 7, 83–104", text: { id: "Bagian yang terjelaskan adalah hasil kali dua penduga; dengan 40 orang galat bakunya terlalu hati-hati", en: "The explained part is a product of two estimates, whose standard error is too cautious with 40 people" } },
  { foundByStudy: true, methods: ["andrews"], regimes: ["sparseMovers"], targets: ["covariance"], quantities: ["coverage"], citation: "Kline, Saggio & Sølvsten (2020), Econometrica 88, 1859–1898, §4", text: { id: "Galat baku kovarians memakai pengaruh yang ditaksir; bila sedikit yang berpindah, derau taksiran itu membuat selangnya terlalu lebar", en: "The error of the covariance rests on estimated effects, whose noise makes the interval too wide where few move" } },
  { foundByStudy: true, methods: ["groupTimeEffects"], regimes: ["smallUnits"], targets: ["trends"], quantities: ["typeOneError"], citation: "Pustejovsky & Tipton (2018), Journal of Business & Economic Statistics 36, 672–683", text: { id: "Uji Wald beberapa jalur sekaligus terlalu sering menolak bila yang mendapat perlakuan hanya sekitar sembilan orang per kelompok", en: "A Wald test of several paths at once rejects too often with about nine treated people in a group" } },
  { foundByStudy: true, methods: ["probabilityWeighting"], regimes: ["smallUnits"], quantities: ["bias", "power"], citation: "Freedman & Berk (2008), Evaluation Review 32, 392–409", text: { id: "Dengan sekitar 18 orang yang mendapat perlakuan, peluang yang ditaksir terlalu goyah sehingga sedikit seleksi tersisa", en: "With about 18 treated people the fitted chances are too unsure, and a little selection is left" } },
  { foundByStudy: true, methods: ["imputedRatio"], regimes: ["smallUnits"], quantities: ["bias", "power"], citation: "Cochran (1977), Sampling Techniques, §6.8", text: { id: "Sekitar satu kejadian per unit dan bulan: hasil bagi jumlah bias orde 1/n, di sini melebih-lebihkan pengaruh sekitar 7 %; selangnya tetap mencakup", en: "About one event a unit and month: a ratio of sums is biased to order 1/n, here exaggerating the effect by some 7 %; its interval still covers" } },
];

export function knownLimit(method: string, regime: RegimeName, target: string, quantity: Quantity): KnownLimit | null {
  return knownLimits.find((limit) => limit.methods.includes(method) && limit.regimes.includes(regime) && (limit.targets?.includes(target) ?? true) && (limit.quantities?.includes(quantity) ?? true)) ?? null;
}
