import { studentTQuantile, studentTTwoSided } from "../../statistics/distributions/studentT.js";
import { normalMinimalDetectableEffect } from "../../statistics/power/normalMinimalDetectableEffect.js";
import { midranks } from "../../statistics/tests/midranks.js";
import { twoWayClusteredError } from "./clusteredError.js";
import { sortedStrata } from "./concordance.js";

export interface RankAssociation {
  readonly estimate: number;
  readonly se: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
  readonly detectable: number;
}

/**
 * Correlation of average ranks taken within strata (over n + 1, less their mean), pooled over strata: Spearman's where there is one. The error
 * is that of a product-moment correlation by its influence, clustered by ratee and rater, ranks taken as given; the interval by Fisher's z.
 * Ties pull it towards 0: with most ratings alike its greatest value is far below 1. Null where either is constant within every stratum.
 */
export function rankAssociation(x: Float64Array, y: Float64Array, strata: Int32Array, ratees: Int32Array, raters: Int32Array): RankAssociation | null {
  const a = stratumRanks(x, strata);
  const b = stratumRanks(y, strata);
  const sum = (term: (i: number) => number) => a.reduce((total, _, i) => total + term(i), 0);
  const aa = sum((i) => a[i]! ** 2);
  const bb = sum((i) => b[i]! ** 2);
  if (!(aa > 1e-9 && bb > 1e-9)) return null;
  const r = sum((i) => a[i]! * b[i]!) / Math.sqrt(aa * bb);
  const influence = a.map((value, i) => (value * b[i]!) / Math.sqrt(aa * bb) - (r / 2) * (value ** 2 / aa + b[i]! ** 2 / bb));
  const error = twoWayClusteredError(influence, ratees, raters);
  if (!error || !(error.se > 1e-9) || Math.abs(r) >= 1 - 1e-9) return null;
  const half = (studentTQuantile(0.975, error.df) * error.se) / (1 - r * r);
  return {
    estimate: r, se: error.se, low: Math.tanh(Math.atanh(r) - half), high: Math.tanh(Math.atanh(r) + half),
    p: studentTTwoSided(r / error.se, error.df), detectable: normalMinimalDetectableEffect(error.se),
  };
}

/** Average ranks within strata over n + 1, less ½. */
export function stratumRanks(values: Float64Array, strata: Int32Array): Float64Array {
  const ranked = new Float64Array(values.length);
  for (const rows of sortedStrata(strata, values)) {
    const { ranks } = midranks(Array.from(rows, (row) => values[row]!));
    rows.forEach((row, at) => { ranked[row] = ranks[at]! / (rows.length + 1) - 0.5; });
  }
  return ranked;
}
