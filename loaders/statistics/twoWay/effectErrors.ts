import { dot } from "./positiveDefinite.js";
import type { TwoWayFit } from "./twoWayFit.js";

/** Standard errors of the effects of `fit.first` and `fit.second`, in their order. */
export interface EffectErrors {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/**
 * Classical standard errors of α (with the level of y at x = 0) and of ψ (less their weighted mean over rows).
 * Null without degrees of freedom or where the model was set up without the inverse over its fewer levels.
 */
export function effectErrors(fit: TwoWayFit): EffectErrors | null {
  const { model, residualVariance } = fit;
  const { inverse, matches, matchWeight, manyWeight, fewWeight, totalWeight } = model.system;
  if (inverse === null || residualVariance === null) return null;
  const levels = fewWeight.length;
  const size = model.estimated.length;
  const ofCovariates = (side: "many" | "few", level: number, isFirst: boolean) => {
    const slope = Float64Array.from(model.onLevels, (values, k) => values[side][level]! + (isFirst ? model.means[model.estimated[k]!]! : 0));
    let sum = 0;
    for (let k = 0; k < size; k++) sum += slope[k]! * dot(model.betaInverse, k * size, slope, 0, size);
    return sum;
  };
  const error = (variance: number) => Math.sqrt(residualVariance * Math.max(variance, 0));
  const many = Float64Array.from(manyWeight, (weight, a) => {
    let spread = 0;
    for (let c = matches.start[a]!; c < matches.start[a + 1]!; c++) {
      for (let k = matches.start[a]!; k < matches.start[a + 1]!; k++) spread += ((matchWeight[c]! * matchWeight[k]!) / weight ** 2) * inverse[matches.second[c]! * levels + matches.second[k]!]!;
    }
    return error(1 / weight + spread - (model.swapped ? 2 : 1) / totalWeight + ofCovariates("many", a, !model.swapped));
  });
  const few = Float64Array.from(fewWeight, (_, b) => error(inverse[b * levels + b]! - (model.swapped ? 0 : 1) / totalWeight + ofCovariates("few", b, model.swapped)));
  return model.swapped ? { first: few, second: many } : { first: many, second: few };
}
