import { type Estimable, estimable, notEstimable } from "../estimable.js";
import { clusterRows } from "../linear/clusterCovariance.js";
import { binaryLogit, type BinaryLogit } from "../weighting/binaryLogit.js";

export interface ClusteredLogit extends BinaryLogit {
  /** over the kept columns */
  readonly covariance: readonly Float64Array[];
  readonly clusters: number;
}

/**
 * Logistic regression by maximum likelihood with a covariance that allows rows of one cluster to hang together (Liang & Zeger 1986), times
 * G / (G − 1), as `sandwich::vcovCL(glm, type = "HC0")`. With one row each it is White's covariance times n / (n − 1).
 * @param clusters one code per row
 * @returns not estimable where `binaryLogit` is not, or with one cluster
 */
export function clusteredLogit(columns: readonly Float64Array[], response: ArrayLike<number>, clusters: Int32Array): Estimable<ClusteredLogit> {
  const fit = binaryLogit(columns, response);
  if (fit.value === null) return fit;
  const rows = clusterRows(clusters, response.length);
  const g = rows.length;
  if (g < 2) return notEstimable("one cluster: nothing to compare it with");
  const { influence } = fit.value;
  const covariance = influence.map(() => new Float64Array(influence.length));
  for (const cluster of rows) {
    const sums = influence.map((own) => cluster.reduce((sum, i) => sum + own[i]!, 0));
    for (let r = 0; r < sums.length; r++) for (let c = 0; c < sums.length; c++) covariance[r]![c]! += (g / (g - 1)) * sums[r]! * sums[c]!;
  }
  return estimable({ ...fit.value, covariance, clusters: g });
}
