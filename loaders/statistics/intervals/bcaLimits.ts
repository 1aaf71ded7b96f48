import { normalCdf, normalQuantile } from "../distributions/normal.js";
import { estimable, notEstimable, type Estimable } from "../estimable.js";
import { upperProbability, type Interval } from "../interval.js";
import { normalInterpolation } from "./percentileLimits.js";

/**
 * The bias-corrected and accelerated interval of bootstrap replicates (Efron 1987), in their unit, as `boot.ci(type =
 * "bca")` in the R package boot, with acceleration Σ l³ / (6 (Σ l²)^(3/2)).
 *
 * @param replicates of the estimate, finite, in any order
 * @param observed the estimate itself
 * @param influence empirical influence of each sampling unit, up to a common factor: with the jackknife, the mean of the
 * leave-one-out estimates minus each of them
 * @param level confidence level in (0, 1)
 * @returns not estimable where all replicates lie on one side of the estimate, or no unit has influence
 * @throws RangeError where there are no replicates
 */
export function bcaLimits(replicates: ArrayLike<number>, observed: number, influence: ArrayLike<number>, level = 0.95): Estimable<Interval> {
  const upper = upperProbability(level);
  const sorted = Float64Array.from(replicates).sort();
  if (sorted.length === 0) throw new RangeError(`replicates must be at least 1: ${sorted.length}`);
  let below = 0;
  while (below < sorted.length && sorted[below]! < observed) below += 1;
  if (below === 0 || below === sorted.length) return notEstimable("all bootstrap replicates lie on one side of the estimate");

  let squares = 0;
  let cubes = 0;
  for (let i = 0; i < influence.length; i += 1) {
    squares += influence[i]! ** 2;
    cubes += influence[i]! ** 3;
  }
  if (!(squares > 0)) return notEstimable("the estimate is the same without any one unit");
  const acceleration = cubes / (6 * squares ** 1.5);
  const bias = normalQuantile(below / sorted.length);
  const limit = (p: number) => {
    const shifted = bias + normalQuantile(p);
    return normalInterpolation(sorted, normalCdf(bias + shifted / (1 - acceleration * shifted)));
  };
  return estimable({ low: limit(1 - upper), high: limit(upper) });
}
