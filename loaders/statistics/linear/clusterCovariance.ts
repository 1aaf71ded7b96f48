import { type Estimable, estimable, notEstimable } from "../estimable.js";
import type { LeastSquares } from "./leastSquares.js";
import { sandwichedCovariance } from "./sandwichedCovariance.js";

export type ClusterType = "cr0" | "cr1" | "cr1s";

/** Rows of each cluster; clusters that have none are left out. @throws RangeError where `clusters` is not one code per row */
export function clusterRows(clusters: Int32Array, n: number): number[][] {
  if (clusters.length !== n) throw new RangeError(`clusters must have ${n} rows: ${clusters.length}`);
  const rows = new Map<number, number[]>();
  clusters.forEach((code, i) => {
    const list = rows.get(code);
    if (list === undefined) rows.set(code, [i]);
    else list.push(i);
  });
  return [...rows.values()];
}

/**
 * Cluster-robust covariance (Liang & Zeger 1986), k × k over the kept columns, in the names of R `clubSandwich`. With G
 * clusters: `cr0` has no factor (`sandwich::vcovCL(type = "HC0", cadjust = FALSE)`); `cr1` multiplies it by G/(G − 1)
 * (`vcovCL(type = "HC0")`); `cr1s` by G/(G − 1)·(n − 1)/(n − k), which is Stata's factor and `vcovCL`'s default, HC1.
 * `absorbed` is the number of further coefficients that k counts. Refer it to t with G − 1 df. One cluster: not estimable.
 */
export function clusterCovariance(fit: LeastSquares, clusters: Int32Array, type: ClusterType, absorbed = 0): Estimable<Float64Array[]> {
  const { n, basis, residuals, weights } = fit;
  const rows = clusterRows(clusters, n);
  const g = rows.length;
  if (g < 2) return notEstimable("one cluster: nothing to compare it with");
  const df = n - fit.kept.length - absorbed;
  if (type === "cr1s" && df <= 0) return notEstimable("as many coefficients as rows: no residual is left to measure the error by");
  const factor = type === "cr0" ? 1 : (g / (g - 1)) * (type === "cr1s" ? (n - 1) / df : 1);
  const k = basis.length;
  const meat = Array.from({ length: k }, () => new Float64Array(k));
  for (const cluster of rows) {
    const score = basis.map((q) => {
      let sum = 0;
      for (const i of cluster) sum += q[i]! * residuals[i]! * (weights === null ? 1 : Math.sqrt(weights[i]!));
      return sum;
    });
    for (let r = 0; r < k; r++) for (let c = 0; c < k; c++) meat[r]![c]! += factor * score[r]! * score[c]!;
  }
  return estimable(sandwichedCovariance(fit, meat));
}
