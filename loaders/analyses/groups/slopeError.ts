import { clusterSums, levelCount, type Clusters } from "./clusterSpread.js";
import { crossed } from "./groupData.js";

export interface SlopeError {
  readonly variance: number;
  readonly df: number;
}

/**
 * Variance of the slope on one column from which the means of `strata` are taken out: CR2 (Bell & McCaffrey 2002), combined over rater and ratee as V(rater) + V(ratee) − V(both)
 * (Cameron, Gelbach & Miller 2011) and never less than the larger of the first two; degrees of freedom of Satterthwaite by rater. For one column a cluster g counts
 * (x'e)²/(1 − h), h being the part of x_g'x_g that column and strata take up within the cluster: exact where x_g is an eigenvector of its projection, as where
 * it is constant in a cluster of one stratum. Without h, people whose strata hold few others would count too little. Null where one rater holds the whole column; else the error for any residuals.
 */
export function slopeError(column: Float64Array, clusters: Clusters, strata: Int32Array | null = null): ((residuals: Float64Array) => SlopeError) | null {
  const squares = column.map((value) => value * value);
  const size = squares.reduce((sum, value) => sum + value, 0);
  const ways = [clusters.rater, clusters.ratee, clusters.pair].map((codes) => {
    const own = clusterSums(squares, codes);
    const held = strata ? heldByStrata(column, codes, strata) : new Float64Array(own.length);
    return { codes, weights: own.map((value, g) => (value > 1e-12 * size ? 1 / (1 - Math.min(1 - 1e-9, held[g]! / value + value / size)) : 0)) };
  });
  let diagonal = 0, square = 0, fourth = 0;
  for (const value of clusterSums(squares, clusters.rater)) {
    const h = value / size;
    if (!(h < 1 - 1e-12)) return null;
    diagonal += h * h;
    square += (h * h) / (1 - h);
    fourth += h ** 4 / (1 - h) ** 2;
  }
  const df = 1 / (diagonal + square ** 2 - fourth);
  return (residuals) => {
    const scores = column.map((value, i) => value * residuals[i]!);
    const [byRater, byRatee, byPair] = ways.map(({ codes, weights }) => clusterSums(scores, codes).reduce((sum, value, g) => sum + value * value * weights[g]!, 0)) as [number, number, number];
    return { variance: Math.max(byRater, byRatee, byRater + byRatee - byPair) / size ** 2, df };
  };
}

/** For each cluster the sum over strata of (Σx)²/n, n counting the stratum's rows in all clusters. */
function heldByStrata(column: Float64Array, codes: Int32Array, strata: Int32Array): Float64Array {
  const dense = crossed([strata], strata.length);
  const sizes = clusterSums(new Float64Array(dense.length).fill(1), dense);
  const both = crossed([codes, dense], codes.length);
  const sums = clusterSums(column, both);
  const held = new Float64Array(levelCount(codes));
  const done = new Uint8Array(sums.length);
  for (let i = 0; i < codes.length; i += 1) {
    if (done[both[i]!]) continue;
    done[both[i]!] = 1;
    held[codes[i]!]! += sums[both[i]!]! ** 2 / sizes[dense[i]!]!;
  }
  return held;
}
