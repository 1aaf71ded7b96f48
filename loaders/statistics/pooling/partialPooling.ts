import { studentTQuantile } from "../distributions/studentT.js";
import { estimable, notEstimable, type Estimable } from "../estimable.js";
import { upperProbability, type Interval } from "../interval.js";

export interface PartialPooling {
  /** mean of the effects' distribution */
  readonly mean: number;
  /** of Hartung & Knapp (2001), no less than the plain one (Röver, Knapp & Friede 2015) */
  readonly se: number;
  /** Student's t with one degree of freedom per effect beyond the first */
  readonly interval: Interval;
  /** variance between the effects by restricted maximum likelihood, 0 at least */
  readonly between: number;
  /** Cochran's Q, which is χ² with one degree of freedom per effect beyond the first where all effects are the same */
  readonly q: number;
  /** each effect pulled towards the mean, as far as its own error is large */
  readonly effects: readonly { readonly estimate: number; /** of the prediction, the mean's own error included */ readonly se: number; /** how far it is pulled: 0 not at all, 1 all the way */ readonly shrinkage: number }[];
}

/**
 * Partial pooling of estimates with known errors under a normal distribution of true effects: variance by REML (Viechtbauer
 * 2005), best linear unbiased predictions of each effect (Henderson 1975; empirical Bayes, Morris 1983), as R `nlme::lme` with the
 * residual variance fixed at the known ones. The variance between effects counts as known in the predictions' errors.
 *
 * @param estimates two or more, in one unit · @param errors their standard errors, positive
 * @throws RangeError where lengths differ, a value is not finite or an error is not positive
 */
export function partialPooling(estimates: ArrayLike<number>, errors: ArrayLike<number>, level = 0.95): Estimable<PartialPooling> {
  const y = Array.from(estimates);
  const v = Array.from(errors, (error) => error * error);
  const upper = upperProbability(level);
  if (y.length !== v.length) throw new RangeError(`estimates and errors must be equally many: ${y.length} and ${v.length}`);
  y.forEach((value, i) => {
    if (!Number.isFinite(value)) throw new RangeError(`estimates must be finite: ${value}`);
    if (!(v[i]! > 0 && v[i]! < Infinity)) throw new RangeError(`errors must be positive and finite: ${errors[i]}`);
  });
  if (y.length < 2) return notEstimable("there is only one effect");

  const between = remlVariance(y, v);
  const { weights, total, mean } = weighted(y, v, between);
  const residual = weights.reduce((sum, w, i) => sum + w * (y[i]! - mean) ** 2, 0) / (y.length - 1);
  const se = Math.sqrt(Math.max(1, residual) / total);
  const half = studentTQuantile(upper, y.length - 1) * se;
  const fixed = weighted(y, v, 0);
  return estimable({
    mean, se, interval: { low: mean - half, high: mean + half }, between,
    q: fixed.weights.reduce((sum, w, i) => sum + w * (y[i]! - fixed.mean) ** 2, 0),
    effects: y.map((value, i) => {
      const shrinkage = v[i]! / (v[i]! + between);
      return { estimate: value + shrinkage * (mean - value), se: Math.sqrt((1 - shrinkage) * v[i]! + shrinkage ** 2 / total), shrinkage };
    }),
  });
}

function weighted(y: readonly number[], v: readonly number[], between: number): { weights: number[]; total: number; mean: number } {
  const weights = v.map((variance) => 1 / (variance + between));
  const total = weights.reduce((sum, w) => sum + w, 0);
  return { weights, total, mean: weights.reduce((sum, w, i) => sum + w * y[i]!, 0) / total };
}

/** Where the slope of the restricted likelihood is 0, by bisection; 0 where it falls from the start. */
function remlVariance(y: readonly number[], v: readonly number[]): number {
  const slope = (between: number) => {
    const { weights, total, mean } = weighted(y, v, between);
    let squares = 0;
    let fit = 0;
    weights.forEach((w, i) => {
      squares += w * w;
      fit += w * w * (y[i]! - mean) ** 2;
    });
    return fit + squares / total - total;
  };
  if (slope(0) <= 0) return 0;
  let low = 0;
  let high = Math.max(...v);
  while (slope(high) > 0) {
    low = high;
    high *= 2;
  }
  for (let step = 0; step < 200 && high - low > 1e-15 * high; step += 1) {
    const middle = (low + high) / 2;
    if (slope(middle) > 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
