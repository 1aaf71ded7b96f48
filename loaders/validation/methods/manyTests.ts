import { benjaminiHochberg } from "../../statistics/adjust/benjaminiHochberg.js";
import { holm as adjustByHolm } from "../../statistics/adjust/holm.js";
import { studentTTwoSided } from "../../statistics/distributions/studentT.js";
import type { Expectation, Method } from "../method.js";
import type { Regime } from "../regimes.js";
import type { RandomStream } from "../../statistics/randomStream.js";

/** Every fourth rater is lenient by this much, in standard deviations of a rating; the others are not. */
const lenient = 1.2;
const isLenient = ({ name }: Regime, rater: number) => name !== "trueNull" && rater % 4 === 0;

/** One t test for each rater: whether the mean of the rater's own ratings differs from the region's, which is 0. */
function raterTests(regime: Regime, stream: RandomStream): { readonly p: number[]; readonly real: boolean[] } {
  const each = Math.max(5, Math.floor(regime.design.ratees / regime.design.raters));
  const p: number[] = [];
  const real: boolean[] = [];
  for (let rater = 0; rater < regime.design.raters; rater++) {
    const values = Array.from({ length: each }, () => (isLenient(regime, rater) ? lenient : 0) + stream.normal());
    const mean = values.reduce((sum, value) => sum + value, 0) / each;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (each - 1);
    p.push(studentTTwoSided(mean / Math.sqrt(variance / each), each - 1));
    real.push(isLenient(regime, rater));
  }
  return { p, real };
}

function findings(adjusted: readonly (number | null)[], real: readonly boolean[]): { readonly found: number; readonly wrong: number } {
  const found = adjusted.map((p) => p !== null && p <= 0.05);
  return { found: found.filter(Boolean).length, wrong: found.filter((own, i) => own && !real[i]).length };
}

const regimes = ["balanced", "fewRaters", "smallUnits", "trueNull"] as const;

export const hochberg: Method = {
  name: "hochberg",
  label: { id: "Benjamini–Hochberg: tingkat temuan palsu", en: "Benjamini–Hochberg: false discovery rate" },
  replicates: { full: 4000, quick: 300 },
  regimes,
  answer(regime, stream) {
    const { p, real } = raterTests(regime, stream);
    const { found, wrong } = findings(benjaminiHochberg(p), real);
    return { raters: { truth: 0, falseFindings: found === 0 ? 0 : wrong / found } };
  },
  expect(regime): Record<string, Expectation> {
    const idle = Array.from({ length: regime.design.raters }, (_, rater) => isLenient(regime, rater)).filter((real) => !real).length;
    return { raters: { falseFindings: (0.05 * idle) / regime.design.raters } };
  },
};

export const holm: Method = {
  name: "holm",
  label: { id: "Holm: tingkat kesalahan keluarga", en: "Holm: family-wise error" },
  replicates: { full: 4000, quick: 300 },
  regimes,
  answer(regime, stream) {
    const { p, real } = raterTests(regime, stream);
    return { raters: { truth: 0, falseFindings: findings(adjustByHolm(p), real).wrong > 0 ? 1 : 0 } };
  },
};
