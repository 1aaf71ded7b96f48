import { normalQuantile } from "../distributions/normal.js";
import { studentTTwoSided } from "../distributions/studentT.js";
import { type Interval, upperProbability } from "../interval.js";

export interface Correlation {
  readonly estimate: number;
  readonly n: number;
  readonly statistic: number | null;
  readonly p: number | null;
  /** null where the method has none or rows are too few */
  readonly interval: Interval | null;
}

/**
 * Pearson's product-moment correlation with t test on n − 2 df and interval by Fisher's z (1921) with error 1/√(n − 3), as R
 * `cor.test`. Fewer than two rows or a constant: null. Two rows: no test; fewer than four: no interval. A perfect correlation
 * has p 0 and the interval [r, r]. @throws RangeError where lengths differ, a value is not finite or the level lies outside (0, 1)
 */
export function pearsonCorrelation(x: Float64Array, y: Float64Array, level = 0.95): Correlation | null {
  requirePairs(x, y);
  const quantile = normalQuantile(upperProbability(level));
  const n = x.length;
  const r = productMoment(x, y);
  if (r === null) return null;
  const df = n - 2;
  const statistic = df > 0 && Math.abs(r) < 1 ? Math.sqrt(df) * (r / Math.sqrt((1 - r) * (1 + r))) : null;
  return { estimate: r, n, statistic, p: df === 0 ? null : statistic === null ? 0 : studentTTwoSided(statistic, df), interval: n < 4 ? null : fisherInterval(r, n, quantile) };
}

function fisherInterval(r: number, n: number, quantile: number): Interval {
  const half = quantile / Math.sqrt(n - 3);
  return { low: Math.tanh(Math.atanh(r) - half), high: Math.tanh(Math.atanh(r) + half) };
}

/** The coefficient alone; null for fewer than two rows or a constant. */
export function productMoment(x: Float64Array, y: Float64Array): number | null {
  const n = x.length;
  if (n < 2 || x.every((v) => v === x[0]) || y.every((v) => v === y[0])) return null;
  const a = centered(x);
  const b = centered(y);
  const sum = a.reduce((total, v, i) => total + v * b[i]!, 0);
  return Math.max(-1, Math.min(1, sum / Math.sqrt(a.reduce((total, v) => total + v * v, 0)) / Math.sqrt(b.reduce((total, v) => total + v * v, 0))));
}

function centered(x: Float64Array): Float64Array {
  const shifted = x.map((v) => v - x[0]!);
  const mean = shifted.reduce((total, v) => total + v, 0) / x.length;
  return shifted.map((v) => v - mean);
}

/** @throws RangeError where lengths differ or a value is not finite */
export function requirePairs(x: Float64Array, y: Float64Array): void {
  if (x.length !== y.length) throw new RangeError(`x and y must have as many rows: ${x.length} and ${y.length}`);
  for (const [name, values] of [["x", x], ["y", y]] as const) for (const v of values) if (!Number.isFinite(v)) throw new RangeError(`${name} must hold finite numbers: ${v}`);
}
