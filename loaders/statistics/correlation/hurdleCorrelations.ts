import { lawleyCovariance } from "./rangeRestriction.js";
import { normalQuantile } from "../distributions/normal.js";
import type { Interval } from "../interval.js";
import type { RandomStream } from "../randomStream.js";

/** Two scores and an outcome of the people seen, one element each; their groups' means are taken out before. */
export interface Seen {
  readonly first: Float64Array;
  readonly second: Float64Array;
  readonly outcome: Float64Array;
}

/** What is known of the scores of those who were not seen. */
export interface Hurdles {
  /** variance of the first score among all */
  readonly all: number;
  /** covariances of first and second score among those who passed the first hurdle: variance, covariance, variance */
  readonly passed: readonly [number, number, number];
}

export interface HurdleCorrelation {
  readonly estimate: number;
  /** among those seen */
  readonly seen: number;
  /** on Fisher's z scale */
  readonly se: number | null;
  readonly interval: Interval | null;
}

export interface HurdleOptions {
  /** in (0, 1) */
  readonly level?: number;
  /** resamples of those seen */
  readonly draws?: number;
}

/**
 * Correlations of two scores with an outcome, among all who sat the first test, from those who were selected on both: the first hurdle looks
 * at the first score, the second at both. Lawley's correction twice: covariances of the scores among all from those who passed the first
 * hurdle, then those with the outcome from the people seen. Interval: estimate ± z standard errors on Fisher's z scale, the error from a
 * bootstrap of the people seen; what is known of the others is taken as fixed, which is right where they are many times more.
 *
 * @returns null where fewer than four are seen, or a score or the outcome does not vary; no interval where a resample cannot be answered in a tenth of the draws
 */
export function hurdleCorrelations(seen: Seen, hurdles: Hurdles, stream: RandomStream, { level = 0.95, draws = 1000 }: HurdleOptions = {}): readonly [HurdleCorrelation, HurdleCorrelation] | null {
  const n = seen.outcome.length;
  const whole = corrected(seen, Int32Array.from({ length: n }, (_, row) => row), hurdles);
  if (n < 4 || whole === null) return null;
  const replicates: [number[], number[]] = [[], []];
  for (let draw = 0; draw < draws; draw++) {
    const found = corrected(seen, Int32Array.from({ length: n }, () => stream.index(n)), hurdles);
    if (found) found.all.forEach((value, at) => replicates[at]!.push(Math.atanh(Math.max(-0.999999, Math.min(0.999999, value)))));
  }
  const z = normalQuantile((1 + level) / 2);
  const answer = (at: 0 | 1): HurdleCorrelation => {
    const estimate = whole.all[at]!;
    const values = replicates[at];
    if (values.length < 0.9 * draws || Math.abs(estimate) >= 1) return { estimate, seen: whole.seen[at]!, se: null, interval: null };
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    // the bootstrap's variance is that of n, not of n − 3 as Fisher's
    const se = Math.sqrt((values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1)) * (n / (n - 3)));
    return { estimate, seen: whole.seen[at]!, se, interval: { low: Math.tanh(Math.atanh(estimate) - z * se), high: Math.tanh(Math.atanh(estimate) + z * se) } };
  };
  return [answer(0), answer(1)];
}

function corrected({ first, second, outcome }: Seen, rows: Int32Array, { all, passed: [p11, p12, p22] }: Hurdles): { readonly all: readonly number[]; readonly seen: readonly number[] } | null {
  const covariance = new Float64Array(9);
  const columns = [first, second, outcome];
  const means = columns.map((column) => rows.reduce((sum, row) => sum + column[row]!, 0) / rows.length);
  for (let i = 0; i < 3; i++) {
    for (let j = i; j < 3; j++) {
      let sum = 0;
      for (const row of rows) sum += (columns[i]![row]! - means[i]!) * (columns[j]![row]! - means[j]!);
      covariance[i * 3 + j] = covariance[j * 3 + i] = sum / (rows.length - 1);
    }
  }
  if (!(covariance[0]! > 0 && covariance[4]! > 0 && covariance[8]! > 0)) return null;
  const scores = lawleyCovariance(Float64Array.from([p11, p12, p12, p22]), 2, Float64Array.from([all]), 1).value;
  const everything = scores && lawleyCovariance(covariance, 3, scores, 2).value;
  if (!everything) return null;
  const r = (matrix: Float64Array, i: number) => matrix[i * 3 + 2]! / Math.sqrt(matrix[i * 4]! * matrix[8]!);
  return { all: [r(everything, 0), r(everything, 1)], seen: [r(covariance, 0), r(covariance, 1)] };
}
