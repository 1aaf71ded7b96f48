import { studentTQuantile, studentTTwoSided } from "../../statistics/distributions/studentT.js";
import { normalMinimalDetectableEffect } from "../../statistics/power/normalMinimalDetectableEffect.js";
import { twoWayClusteredError } from "./clusteredError.js";

export interface Compared {
  /** whole numbers from 0, few levels */
  readonly groups: Int32Array;
  readonly values: Float64Array;
  readonly strata: Int32Array;
  readonly ratees: Int32Array;
  readonly raters: Int32Array;
}

export interface Concordance {
  readonly estimate: number;
  readonly se: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly p: number | null;
  readonly detectable: number | null;
  /** rows that have a row of another group in their stratum */
  readonly rows: Int32Array;
}

/**
 * Share of pairs from different groups of one stratum in which the row of the higher group has the greater value, ties of values counting one
 * half; a stratum of n rows weighs 1 / (n + 1) per pair (van Elteren 1960). Ties of groups make no pairs, so that a ceiling in the groups does
 * not pull the share towards ½. The error is that of a U-statistic by its projection on rows (Hájek), clustered by ratee and by rater; the
 * interval is made on the logit scale. Null where no stratum has two groups; no error where all pairs agree.
 */
export function stratifiedConcordance({ groups, values, strata, ratees, raters }: Compared): Concordance | null {
  const n = groups.length;
  const agree = new Float64Array(n);
  const total = new Float64Array(n);
  const levels = groups.reduce((most, group) => Math.max(most, group), 0) + 1;
  for (const rows of sortedStrata(strata, values)) count(rows, groups, values, levels, agree, total);
  const pairs = total.reduce((sum, value) => sum + value, 0);
  if (!(pairs > 0)) return null;
  const estimate = agree.reduce((sum, value) => sum + value, 0) / pairs;
  const rows = Int32Array.from(total.keys()).filter((row) => total[row]! > 0);
  const influence = Float64Array.from(rows, (row) => (2 * (agree[row]! - estimate * total[row]!)) / pairs);
  const error = twoWayClusteredError(influence, rows.map((row) => ratees[row]!), rows.map((row) => raters[row]!));
  const none = { se: null, low: null, high: null, p: null, detectable: null };
  if (!error || !(error.se > 1e-9) || estimate <= 0 || estimate >= 1) return { estimate, ...none, rows };
  const logit = Math.log(estimate / (1 - estimate));
  const half = (studentTQuantile(0.975, error.df) * error.se) / (estimate * (1 - estimate));
  return {
    estimate, se: error.se, low: 1 / (1 + Math.exp(half - logit)), high: 1 / (1 + Math.exp(-half - logit)),
    p: studentTTwoSided((estimate - 0.5) / error.se, error.df), detectable: normalMinimalDetectableEffect(error.se), rows,
  };
}

/** Rows of each stratum, in ascending order of the value. */
export function sortedStrata(strata: Int32Array, values: Float64Array): Int32Array[] {
  const order = Int32Array.from(strata.keys()).sort((a, b) => strata[a]! - strata[b]! || values[a]! - values[b]! || a - b);
  const found: Int32Array[] = [];
  for (let from = 0, to = 0; from < order.length; from = to) {
    while (to < order.length && strata[order[to]!] === strata[order[from]!]) to++;
    found.push(order.subarray(from, to));
  }
  return found;
}

function count(rows: Int32Array, groups: Int32Array, values: Float64Array, levels: number, agree: Float64Array, total: Float64Array): void {
  const weight = 1 / (rows.length + 1);
  const all = new Float64Array(levels);
  for (const row of rows) all[groups[row]!]!++;
  const below = new Float64Array(levels);
  for (let from = 0, to = 0; from < rows.length; from = to) {
    const equal = new Float64Array(levels);
    while (to < rows.length && values[rows[to]!] === values[rows[from]!]) equal[groups[rows[to++]!]!]!++;
    for (let at = from; at < to; at++) {
      const row = rows[at]!;
      for (let level = 0; level < levels; level++) {
        if (level === groups[row]!) continue;
        const smaller = below[level]! + equal[level]! / 2;
        agree[row]! += weight * (level < groups[row]! ? smaller : all[level]! - smaller);
        total[row]! += weight * all[level]!;
      }
    }
    for (let level = 0; level < levels; level++) below[level]! += equal[level]!;
  }
}
