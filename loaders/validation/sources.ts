import type { Text } from "./text.js";

export type SourceName = keyof typeof sources;

export interface Source {
  /** who said it */
  readonly citation: string;
  readonly text: Text;
}

/** Why a bound is where it is. */
export const sources = {
  bradley: {
    citation: "Bradley (1978), British Journal of Mathematical and Statistical Psychology 31, 144–152",
    text: { id: "Kriteria longgar: uji bertaraf 5 % boleh keliru 2,5–7,5 %, jadi selang 95 % boleh mencakup 92,5–97,5 %", en: "Liberal criterion: a test at 5 % may err in 2.5–7.5 %, so an interval at 95 % may cover 92.5–97.5 %" },
  },
  conservative: {
    citation: "Bradley (1978) below; Newcombe (1998), Statistics in Medicine 17, 873–890; Gart & Nam (1988), Biometrics 44, 323–338",
    text: { id: "Batas bawah 92,5 %; dengan cacahan kecil selang ini diketahui terlalu lebar, maka tanpa batas atas", en: "At least 92.5 %; with small counts these intervals are known to be too wide, so without an upper bound" },
  },
  exactScore: {
    citation: "Wilson (1927), Journal of the American Statistical Association 22, 209–212; Brown, Cai & DasGupta (2001), Statistical Science 16, 101–133",
    text: { id: "Cakupan pasti: jumlah peluang binomial yang diterima oleh uji skor", en: "Exact coverage: the binomial probabilities that the score test accepts, added up" },
  },
  unbiased: {
    citation: "theory",
    text: { id: "Menurut teori tanpa bias: rata-rata penduga sama dengan yang ditanam", en: "Unbiased by theory: the mean estimate equals what is planted" },
  },
  centring: {
    citation: "Kline, Saggio & Sølvsten (2020), Econometrica 88, 1859–1898",
    text: { id: "Tanpa bias kecuali suku berorde 1/n karena pemusatan: ±2 ragam total / n", en: "Unbiased but for terms of order 1/n from centring: ±2 total variance / n" },
  },
  hooglandBias: {
    citation: "Hoogland & Boomsma (1998), Sociological Methods & Research 26, 329–367",
    text: { id: "Bias paling besar 5 % dari yang ditanam", en: "Bias at most 5 % of what is planted" },
  },
  negligibleBias: {
    citation: "Cochran (1977), Sampling Techniques, §1.8",
    text: { id: "Yang ditanam nol: bias dapat diabaikan di bawah sepersepuluh galat baku", en: "Nothing is planted: bias is negligible below a tenth of the standard error" },
  },
  hooglandError: {
    citation: "Hoogland & Boomsma (1998), Sociological Methods & Research 26, 329–367",
    text: { id: "Sebaran penduga dalam 10 % dari galat baku yang dinyatakan metode", en: "Spread of the estimates within 10 % of the standard error that the method states" },
  },
  theoreticalError: {
    citation: "Hoogland & Boomsma (1998) around the asymptotic standard error at the planted values",
    text: { id: "Sebaran penduga dalam 10 % dari galat baku menurut teori", en: "Spread of the estimates within 10 % of the standard error in theory" },
  },
  atMostStated: {
    citation: "Kline, Saggio & Sølvsten (2020), Econometrica 88, 1859–1898, §4; Owen (2007), Annals of Applied Statistics 1, 386–411",
    text: { id: "Galat baku dibulatkan ke sisi aman: sebaran penduga paling besar 110 % darinya", en: "Errors are on the safe side: the spread of the estimates is at most 110 % of them" },
  },
  power: {
    citation: "theory; Hoogland & Boomsma (1998) for the 10 %",
    text: { id: "Kuasa uji menurut hampiran normal, dengan galat baku 10 % lebih besar sampai 10 % lebih kecil", en: "Power by the normal approximation, with a standard error 10 % larger to 10 % smaller" },
  },
  boundary: {
    citation: "Self & Liang (1987), JASA 82, 605–610; Crainiceanu & Ruppert (2004), JRSS B 66, 165–185",
    text: { id: "Ragam nol ada di tepi: uji 5 % paling sering keliru 2,5 % (longgar 3,75 %), selang mencakup 92,5 % atau lebih", en: "A variance of 0 is on the boundary: a test at 5 % errs at most in 2.5 % (liberally 3.75 %), and intervals cover 92.5 % or more" },
  },
  truncated: {
    citation: "theory: mean of a normal variable cut off at 0",
    text: { id: "Penduga ragam tidak dapat negatif: rata-ratanya 0 sampai 0,4 galat baku di atas nol", en: "A variance estimate cannot be negative, so that its mean is 0 to 0.4 standard errors above 0" },
  },
  permutation: {
    citation: "Phipson & Smyth (2010), Statistical Applications in Genetics and Molecular Biology 9, 39; Bradley (1978) below",
    text: { id: "Uji permutasi tepat: keliru paling sering 5 %", en: "A permutation test is exact: it errs in at most 5 %" },
  },
  falseDiscovery: {
    citation: "Benjamini & Hochberg (1995), JRSS B 57, 289–300; Benjamini & Yekutieli (2001), Annals of Statistics 29, 1165–1188",
    text: { id: "Untuk uji yang saling bebas tingkat temuan palsu tepat 5 % kali bagian hipotesis yang benar", en: "For independent tests the false discovery rate is exactly 5 % times the share of true nulls" },
  },
  familyWise: {
    citation: "Holm (1979), Scandinavian Journal of Statistics 6, 65–70",
    text: { id: "Paling sering 5 % ada satu temuan palsu atau lebih", en: "In at most 5 % is there any false finding" },
  },
  noFormula: {
    citation: "none",
    text: { id: "Tidak ada rumus untuk membandingkannya; hanya ditunjukkan", en: "No formula to hold it to; shown only" },
  },
} as const satisfies Record<string, Source>;
