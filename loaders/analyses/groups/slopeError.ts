import { clusterSpread, clusterSums, type Clusters } from "./clusterSpread.js";

export interface SlopeError {
  readonly variance: number;
  readonly df: number;
}

/**
 * Variance of the slope on one column, the larger of the two-way cluster-robust one and CR2 by rater, with the Satterthwaite degrees of freedom of the
 * latter (Bell & McCaffrey 2002). For one column the inverse root in CR2 has a closed form: a cluster with the share h of the
 * column's squares counts (x'e)²/(1 − h), so cost grows with rows alone. Null where one cluster holds the whole column.
 */
export function slopeError(column: Float64Array, residuals: Float64Array, clusters: Clusters): SlopeError | null {
  const { rater } = clusters;
  const scores = column.map((value, i) => value * residuals[i]!);
  const squares = clusterSums(column.map((value) => value * value), rater);
  const size = squares.reduce((sum, value) => sum + value, 0);
  const products = clusterSums(scores, rater);
  let reduced = 0, diagonal = 0, square = 0, fourth = 0;
  for (let g = 0; g < squares.length; g += 1) {
    const h = squares[g]! / size;
    if (!(h < 1 - 1e-12)) return null;
    reduced += products[g]! ** 2 / (1 - h);
    diagonal += h * h;
    square += (h * h) / (1 - h);
    fourth += h ** 4 / (1 - h) ** 2;
  }
  return { variance: Math.max(reduced, clusterSpread(scores, clusters)) / size ** 2, df: 1 / (diagonal + square ** 2 - fourth) };
}
