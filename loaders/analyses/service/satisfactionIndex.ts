import { studentTQuantile, studentTTwoSided } from "../../statistics/distributions/studentT.js";
import { elements, type Element, type SurveyResponse } from "./surveys.js";

/** A score with what each cluster adds to its error. */
export interface SatisfactionIndex {
  readonly value: number;
  readonly n: number;
  readonly influences: ReadonlyMap<string, number>;
}

/**
 * The index of some responses on its scale of 25 to 100: the weighted mean of the elements' means × 25 (PermenPANRB 14/2017, annex), of
 * all elements or some of them, with influences linearised as for a ratio of sums (Cochran 1977, §11.8). Null without an answer.
 */
export function satisfactionIndex(responses: readonly SurveyResponse[], of: readonly Element[] = elements): SatisfactionIndex | null {
  const parts = of.map((element) => {
    const at = elements.indexOf(element);
    let sum = 0;
    let n = 0;
    let weight = 0;
    for (const { scores, weights } of responses) {
      if (scores[at] === null) continue;
      sum += scores[at]!;
      n += 1;
      weight = weights[at]!;
    }
    return { at, n, weight, mean: sum / n };
  }).filter(({ n }) => n > 0);
  const total = parts.reduce((sum, { weight }) => sum + weight, 0);
  if (!(total > 0)) return null;
  const influences = new Map<string, number>();
  for (const { scores, cluster } of responses) {
    let own = 0;
    for (const { at, n, weight, mean } of parts) if (scores[at] !== null) own += (weight * (scores[at]! - mean)) / n;
    influences.set(cluster, (influences.get(cluster) ?? 0) + (25 * own) / total);
  }
  return { value: (25 * parts.reduce((sum, { weight, mean }) => sum + weight * mean, 0)) / total, n: Math.max(...parts.map(({ n }) => n)), influences };
}

export interface Contrast {
  readonly estimate: number;
  readonly se: number;
  readonly df: number;
  readonly low: number;
  readonly high: number;
  readonly p: number | null;
  /** found with a power of 80 % at 5 %: (t₀.₉₇₅ + t₀.₈)·se, after Bloom (1995) */
  readonly detectable: number;
}

/** A weighted sum of indices with its cluster-robust error and Student's t with one degree of freedom per cluster beyond the first. Null below five clusters. */
export function contrast(terms: readonly (readonly [factor: number, index: SatisfactionIndex])[]): Contrast | null {
  const sums = new Map<string, number>();
  let estimate = 0;
  for (const [factor, { value, influences }] of terms) {
    estimate += factor * value;
    for (const [cluster, influence] of influences) sums.set(cluster, (sums.get(cluster) ?? 0) + factor * influence);
  }
  if (sums.size < 5) return null;
  let squares = 0;
  for (const sum of sums.values()) squares += sum * sum;
  return fromError(estimate, Math.sqrt((squares * sums.size) / (sums.size - 1)), sums.size - 1);
}

/** Interval, p value and smallest detectable effect from an estimate, its error and degrees of freedom. */
export function fromError(estimate: number, se: number, df: number): Contrast {
  const margin = studentTQuantile(0.975, df) * se;
  return { estimate, se, df, low: estimate - margin, high: estimate + margin, p: se > 0 ? studentTTwoSided(estimate / se, df) : null, detectable: (studentTQuantile(0.975, df) + studentTQuantile(0.8, df)) * se };
}
