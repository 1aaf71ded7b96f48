import type { Ratings } from "../ratings.js";
import { crossed } from "./groupData.js";

/** Clusters of some ratings as codes without gaps: by rater, by ratee, and by both together. */
export interface Clusters {
  readonly rater: Int32Array;
  readonly ratee: Int32Array;
  readonly pair: Int32Array;
}

/** Clusters of these rows. */
export function clustersOf(ratings: Ratings, rows: Int32Array): Clusters {
  const rater = Int32Array.from(rows, (row) => ratings.rater[row]!);
  const ratee = Int32Array.from(rows, (row) => ratings.ratee[row]!);
  return { rater: crossed([rater], rows.length), ratee: crossed([ratee], rows.length), pair: crossed([rater, ratee], rows.length) };
}

/** How many levels codes without gaps have. */
export function levelCount(codes: Int32Array): number {
  let most = -1;
  for (const code of codes) if (code > most) most = code;
  return most + 1;
}

/** Sums of values by cluster. */
export function clusterSums(values: ArrayLike<number>, codes: Int32Array): Float64Array {
  const sums = new Float64Array(levelCount(codes));
  for (let i = 0; i < codes.length; i += 1) sums[codes[i]!]! += values[i]!;
  return sums;
}

/**
 * Variance of a sum of scores that hang together within raters and within ratees: V(rater) + V(ratee) − V(rater × ratee)
 * (Cameron, Gelbach & Miller 2011), each with G/(G − 1), and never less than the larger of the first two. NaN with one cluster.
 */
export function clusterSpread(scores: ArrayLike<number>, { rater, ratee, pair }: Clusters): number {
  const [byRater, byRatee, byPair] = [rater, ratee, pair].map((codes) => {
    const sums = clusterSums(scores, codes);
    return sums.length < 2 ? NaN : (sums.reduce((sum, value) => sum + value * value, 0) * sums.length) / (sums.length - 1);
  }) as [number, number, number];
  return Math.max(byRater, byRatee, byRater + byRatee - byPair);
}
