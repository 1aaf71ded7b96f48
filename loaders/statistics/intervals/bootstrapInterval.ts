import { estimable, notEstimable, type Estimable } from "../estimable.js";
import type { Interval } from "../interval.js";
import { randomStream } from "../randomStream.js";
import { bcaLimits } from "./bcaLimits.js";
import { percentileLimits } from "./percentileLimits.js";

export interface BootstrapOptions {
  /** whole number; equal seeds give equal intervals */
  readonly seed: number;
  /** resamples drawn, 1999 unless told */
  readonly replicates?: number;
  /** confidence level in (0, 1), 0.95 unless told */
  readonly level?: number;
  /** cluster of each row as any whole number from 0: whole clusters are drawn, not rows */
  readonly clusters?: ArrayLike<number>;
}

export interface Bootstrap {
  readonly estimate: number;
  /** standard deviation of the replicates */
  readonly se: number;
  readonly percentile: Interval;
  /** null where bias or acceleration cannot be estimated, for which see `bcaLimits` */
  readonly bca: Interval | null;
  /** rows or clusters that were drawn from */
  readonly units: number;
}

/**
 * Nonparametric bootstrap of any statistic, with percentile and BCa interval (Efron 1979, 1987). Rows are drawn with
 * replacement, as many as there are; with `clusters`, clusters are, each with all its rows (Davison & Hinkley 1997, §3.8,
 * strategy 1), and the acceleration comes from leaving out one cluster at a time.
 *
 * @param n rows of the sample
 * @param statistic of a sample given by row numbers in [0, n), repeated where a row was drawn more than once
 * @returns not estimable where there are fewer than two units, or the statistic is not finite on the sample itself, on a
 * resample or without one unit
 * @throws RangeError for fewer than one row or replicate, or clusters that are not one whole number from 0 per row
 */
export function bootstrapInterval(n: number, statistic: (rows: Int32Array) => number, options: BootstrapOptions): Estimable<Bootstrap> {
  const { seed, replicates: count = 1999, level = 0.95, clusters } = options;
  if (!Number.isSafeInteger(n) || n < 1) throw new RangeError(`rows must be a whole number from 1: ${n}`);
  if (!Number.isSafeInteger(count) || count < 1) throw new RangeError(`replicates must be a whole number from 1: ${count}`);
  const units = clusters === undefined ? Array.from({ length: n }, (_, row) => [row]) : rowsByCluster(clusters, n);
  if (units.length < 2) return notEstimable(`resampling needs at least two ${clusters === undefined ? "rows" : "clusters"}`);

  const estimate = statistic(Int32Array.from({ length: n }, (_, row) => row));
  if (!Number.isFinite(estimate)) return notEstimable("the statistic has no finite value on the sample");
  const stream = randomStream(seed);
  const values = new Float64Array(count);
  for (let i = 0; i < count; i += 1) {
    values[i] = statistic(Int32Array.from(units.flatMap(() => units[stream.index(units.length)]!)));
    if (!Number.isFinite(values[i])) return notEstimable("the statistic has no finite value on a resample");
  }
  const without = units.map((left) => statistic(Int32Array.from(units.flatMap((unit) => (unit === left ? [] : unit)))));
  if (!without.every(Number.isFinite)) return notEstimable("the statistic has no finite value without one of the units");

  const meanWithout = without.reduce((sum, value) => sum + value, 0) / units.length;
  const meanValue = values.reduce((sum, value) => sum + value, 0) / count;
  return estimable({
    estimate,
    se: Math.sqrt(values.reduce((sum, value) => sum + (value - meanValue) ** 2, 0) / Math.max(1, count - 1)),
    percentile: percentileLimits(values, level),
    bca: bcaLimits(values, estimate, without.map((value) => meanWithout - value), level).value,
    units: units.length,
  });
}

function rowsByCluster(clusters: ArrayLike<number>, n: number): number[][] {
  if (clusters.length !== n) throw new RangeError(`clusters must be as many as rows: ${clusters.length} for ${n}`);
  const rows = new Map<number, number[]>();
  for (let row = 0; row < n; row += 1) {
    const cluster = clusters[row]!;
    if (!Number.isSafeInteger(cluster) || cluster < 0) throw new RangeError(`cluster of row ${row} must be a whole number from 0: ${cluster}`);
    const known = rows.get(cluster);
    if (known === undefined) rows.set(cluster, [row]);
    else known.push(row);
  }
  return [...rows.values()];
}
