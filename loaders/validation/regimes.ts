import type { Design } from "./simulate.js";
import type { Text } from "./text.js";

export type RegimeName = "balanced" | "sparseMovers" | "ceiling" | "fewRaters" | "smallUnits" | "trueNull" | "missingNotAtRandom" | "unequalErrors";

/** Circumstances under which every method is tried. */
export interface Regime {
  readonly name: RegimeName;
  readonly label: Text;
  readonly describes: Text;
  readonly design: Design;
  /** people in a sample of one rating each, for methods that take such */
  readonly people: number;
}

const base: Design = {
  ratees: 160, raters: 40, units: 8, periods: 4, moverShare: 1,
  variances: { ratee: 0.4, rater: 0.25, unit: 0, period: 0, residual: 0.35 },
  unequalErrors: 0,
  shares: [0.1, 0.25, 0.45, 0.2],
  groupShare: 0.4, groupEffect: 0.35, relatedShare: 0.25, relationEffect: 0.25, relationSpread: 0.2,
  missing: null,
};

export const regimes: readonly Regime[] = [
  {
    name: "balanced", people: 160, design: base,
    label: { id: "Seimbang", en: "Balanced" },
    describes: { id: "160 pegawai, 40 penilai, empat periode; setiap pegawai berganti penilai tiap periode", en: "160 ratees, 40 raters, four periods; every ratee has another rater each period" },
  },
  {
    name: "sparseMovers", people: 160, design: { ...base, moverShare: 0.12 },
    label: { id: "Sedikit yang berpindah", en: "Sparse movers" },
    describes: { id: "Hanya 12 % yang berganti penilai tiap periode", en: "Only 12 % have another rater from one period to the next" },
  },
  {
    name: "ceiling", people: 160, design: { ...base, shares: [0.005, 0.015, 0.95, 0.03] },
    label: { id: "95 % dalam satu predikat", en: "95 % in one predicate" },
    describes: { id: "95 % penilaian jatuh pada satu predikat; metode hanya melihat predikatnya", en: "95 % of ratings fall in one predicate, and methods see only the predicate" },
  },
  {
    name: "fewRaters", people: 160, design: { ...base, raters: 6, units: 6 },
    label: { id: "Sedikit penilai", en: "Few raters" },
    describes: { id: "160 pegawai dinilai oleh enam penilai", en: "160 ratees are rated by six raters" },
  },
  {
    name: "smallUnits", people: 20, design: { ...base, raters: 32, units: 32, moverShare: 0.3 },
    label: { id: "Unit kecil", en: "Small units" },
    describes: { id: "32 unit dengan lima pegawai; sampel tunggal berisi 20 orang", en: "32 units of five people; single samples hold 20 people" },
  },
  {
    name: "trueNull", people: 160, design: { ...base, variances: { ...base.variances, rater: 0, residual: 0.6 }, groupEffect: 0, relationEffect: 0 },
    label: { id: "Tanpa pengaruh apa pun", en: "True null" },
    describes: { id: "Penilai dan kelompok tidak berpengaruh; hubungan pribadi rata-rata tidak berpengaruh", en: "Raters and groups make no difference, and personal relations none on average" },
  },
  {
    name: "missingNotAtRandom", people: 160, design: { ...base, missing: { inGroup: 0.5, others: 0.1 } },
    label: { id: "Data hilang tidak acak", en: "Missing not at random" },
    describes: { id: "Penilaian orang berkemampuan di bawah rata-rata hilang: 50 % dalam kelompok, 10 % di luar", en: "Ratings of people of less than average ability are missing: 50 % within the group, 10 % outside it" },
  },
  {
    name: "unequalErrors", people: 160, design: { ...base, unequalErrors: 0.5 },
    label: { id: "Kesalahan tidak sama besar", en: "Unequal errors" },
    describes: { id: "Ketelitian penilai berbeda-beda: simpangan baku kesalahan beragam antarpenilai", en: "Raters differ in precision: the residual standard deviation varies over raters" },
  },
];
