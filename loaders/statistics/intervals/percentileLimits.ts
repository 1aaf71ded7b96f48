import { normalQuantile } from "../distributions/normal.js";
import { upperProbability, type Interval } from "../interval.js";

/**
 * The percentile interval of bootstrap replicates (Efron 1981; Davison & Hinkley 1997, §5.3), in their unit, as
 * `boot.ci(type = "perc")` in the R package boot: the (R + 1)p-th smallest of R, interpolated on the normal scale between
 * two of them; the least or greatest one beyond the ends.
 *
 * @param replicates of the estimate, finite, in any order
 * @param level confidence level in (0, 1)
 * @throws RangeError where there are none
 */
export function percentileLimits(replicates: ArrayLike<number>, level = 0.95): Interval {
  const upper = upperProbability(level);
  const sorted = Float64Array.from(replicates).sort();
  return { low: normalInterpolation(sorted, 1 - upper), high: normalInterpolation(sorted, upper) };
}

/** Quantile of sorted replicates as `norm.inter` of the R package boot. @throws RangeError where there are none */
export function normalInterpolation(sorted: Float64Array, p: number): number {
  const count = sorted.length;
  if (count === 0) throw new RangeError(`replicates must be at least 1: ${count}`);
  const rank = (count + 1) * p;
  const below = Math.floor(rank);
  if (below <= 0) return sorted[0]!;
  if (below >= count) return sorted[count - 1]!;
  const low = sorted[below - 1]!;
  if (below === rank) return low;
  const start = normalQuantile(below / (count + 1));
  const share = (normalQuantile(p) - start) / (normalQuantile((below + 1) / (count + 1)) - start);
  return low + share * (sorted[below]! - low);
}
