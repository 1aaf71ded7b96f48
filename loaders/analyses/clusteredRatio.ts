import { studentTQuantile } from "../statistics/distributions/studentT.js";
import { clopperPearson } from "../statistics/intervals/clopperPearson.js";

export interface ClusteredRatio {
  readonly estimate: number;
  readonly se: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly clusters: number;
}

/**
 * Ratio of two sums over rows that hang together within clusters, with the linearised cluster-robust error
 * (Cochran 1977, §11.8, as survey software does for one-stage clusters) and Student's t with one degree of freedom per
 * cluster beyond the first. With denominators of 1 it is the mean. Null without a row; no error with a single cluster.
 */
export function clusteredRatio(numerators: ArrayLike<number>, denominators: ArrayLike<number> | null, clusters: ArrayLike<number>): ClusteredRatio | null {
  let above = 0;
  let below = 0;
  for (let i = 0; i < numerators.length; i += 1) {
    above += numerators[i]!;
    below += denominators ? denominators[i]! : 1;
  }
  if (!(below > 0)) return null;
  const estimate = above / below;
  const sums = new Map<number, number>();
  for (let i = 0; i < numerators.length; i += 1) {
    sums.set(clusters[i]!, (sums.get(clusters[i]!) ?? 0) + numerators[i]! - estimate * (denominators ? denominators[i]! : 1));
  }
  const count = sums.size;
  if (count < 2) return { estimate, se: null, low: null, high: null, clusters: count };
  let squares = 0;
  for (const sum of sums.values()) squares += sum * sum;
  const se = Math.sqrt((squares * count) / (count - 1)) / below;
  const margin = studentTQuantile(0.975, count - 1) * se;
  return { estimate, se, low: estimate - margin, high: estimate + margin, clusters: count };
}

/**
 * Share of rows that are marked, with an interval on the logit scale that stays inside 0 and 1. Where none or all are
 * marked, the exact interval for as many trials as there are clusters.
 */
export function clusteredShare(marked: ArrayLike<number>, clusters: ArrayLike<number>): ClusteredRatio | null {
  const plain = clusteredRatio(marked, null, clusters);
  if (!plain || plain.se === null) return plain;
  const { estimate, se, clusters: count } = plain;
  if (estimate <= 0 || estimate >= 1) return { ...plain, se: null, ...clopperPearson(estimate <= 0 ? 0 : count, count)! };
  const logit = Math.log(estimate / (1 - estimate));
  const margin = (studentTQuantile(0.975, count - 1) * se) / (estimate * (1 - estimate));
  return { ...plain, low: 1 / (1 + Math.exp(margin - logit)), high: 1 / (1 + Math.exp(-margin - logit)) };
}
