import { normalCdf } from "../statistics/distributions/normal.js";
import { bivariateNormalCdf } from "../statistics/ordinal/bivariateNormalCdf.js";
import { cutPoints } from "./simulate.js";

/** Scores of predicates cut from a standard normal scale. */
export interface PredicateScale {
  readonly cuts: readonly number[];
  /** score of each predicate, lowest first */
  readonly scores: readonly number[];
}

/** Predicates numbered from 0. */
export function numberedScale(shares: readonly number[]): PredicateScale {
  return { cuts: cutPoints({ shares }), scores: shares.map((_, k) => k) };
}

/** Predicates scored by the middle of their ranks, as the ordinal distance of Krippendorff has it. */
export function rankedScale(shares: readonly number[]): PredicateScale {
  let below = 0;
  return { cuts: cutPoints({ shares }), scores: shares.map((share) => (below += share) - share / 2) };
}

/** Mean score where the latent scale is shifted and stretched. */
export function meanScore({ cuts, scores }: PredicateScale, shift = 0, sd = 1): number {
  return cuts.reduce((sum, cut, k) => sum + (scores[k + 1]! - scores[k]!) * normalCdf((shift - cut) / sd), scores[0]!);
}

/** Covariance of the scores of two ratings whose latent values correlate; with 1, the variance of a score. */
export function scoreCovariance({ cuts, scores }: PredicateScale, correlation: number): number {
  let sum = 0;
  cuts.forEach((a, i) => cuts.forEach((b, j) => {
    const steps = (scores[i + 1]! - scores[i]!) * (scores[j + 1]! - scores[j]!);
    sum += steps * (bivariateNormalCdf(a, b, correlation) - normalCdf(a) * normalCdf(b));
  }));
  return sum;
}
