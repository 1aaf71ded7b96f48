import { normalQuantile } from "../distributions/normal.js";
import { upperProbability, type Interval } from "../interval.js";
import { rowsOf, type CrossedEffects, type CrossedEffectsInput } from "./crossedEffects.js";
import { minimiseDeviance, type MinimisedDeviance } from "./minimiseDeviance.js";
import { mixedModel, type MixedModel } from "./mixedModel.js";

export interface ProfileIntervals {
  /** standard deviations of the factors, in order, and of the residual */
  readonly sds: readonly (Interval | null)[];
  /** as in `fixed` of the estimates; null for a dropped column */
  readonly fixed: readonly (Interval | null)[];
}

/**
 * Profile-likelihood intervals as `confint(fit, method = "profile")` of lme4: the model is fitted again by ML, and an
 * interval holds the values whose best ML deviance, over all other parameters (the residual variance among them), is less
 * than the squared normal quantile above the least. lme4 interpolates the profile by splines, this solves for its ends.
 * The low end of a standard deviation is 0 where 0 is not ruled out. An end that cannot be found makes the interval null.
 */
export function profileIntervals(input: CrossedEffectsInput, effects: CrossedEffects, level = 0.95): ProfileIntervals {
  const limit = normalQuantile(upperProbability(level));
  const { model, search } = effects;
  const start = Float64Array.from([...effects.variances, effects.residualVariance]);
  const best = minimiseDeviance(model, start, "ML", search);
  if (!best) return { sds: [...start].map(() => null), fixed: effects.fixed.map(() => null) };

  const root = (value: MinimisedDeviance | null): number => (value ? Math.sqrt(Math.max(0, value.deviance - best.deviance)) : Infinity);
  const sds = [...start.keys()].map((k) => {
    const estimate = Math.sqrt(best.variances[k]!);
    let warm = best.variances;
    const distance = (sd: number): number => {
      const from = warm.slice();
      from[k] = sd ** 2;
      const found = minimiseDeviance(model, from, "ML", { ...search, held: [k] });
      if (found) warm = found.variances;
      return root(found);
    };
    const residual = Math.sqrt(best.variances[best.variances.length - 1]!);
    const width = estimate > 0 ? limit * estimate / Math.sqrt(2 * (k < effects.variances.length ? model.incidence.effects[k]!.length : model.n)) : residual / 4;
    const high = crossing(distance, estimate, width, limit, Infinity);
    warm = best.variances;
    const low = estimate === 0 || (k < effects.variances.length && distance(0) <= limit) ? 0 : crossing(distance, estimate, -width, limit, 0);
    return low === null || high === null ? null : { low, high };
  });

  const origin = input.response[0]!;
  const { cells, columns, logWeights } = rowsOf(input, origin);
  const fixed = effects.fixed.map((own, position) => {
    if (!own) return null;
    const held = columns[position]!;
    const others = columns.filter((_, j) => j !== position && effects.fixed[j] !== null);
    const shift = position === 0 ? origin : 0;
    let warm = best.variances;
    const distance = (value: number): number => {
      const response = cells.response.map((y, r) => y - (value - shift) * held[r]!);
      const restricted: MixedModel = mixedModel({ ...cells, response }, others, model.n, logWeights, model);
      const found = minimiseDeviance(restricted, warm, "ML", search);
      if (found) warm = found.variances;
      return root(found);
    };
    const centre = mlEstimate(best, position, shift);
    const high = crossing(distance, centre, limit * own.se, limit, Infinity);
    warm = best.variances;
    const low = crossing(distance, centre, -limit * own.se, limit, -Infinity);
    return low === null || high === null ? null : { low, high };
  });
  return { sds, fixed };
}

function mlEstimate({ fit }: MinimisedDeviance, position: number, shift: number): number {
  const { kept, triangle } = fit.model.fixed;
  const coefficients = Float64Array.from(kept, () => 0);
  for (let j = kept.length - 1; j >= 0; j--) {
    let sum = fit.model.leastSquares[j]! + fit.coefficients[j]!;
    for (let k = j + 1; k < kept.length; k++) sum -= triangle[j]![k]! * coefficients[k]!;
    coefficients[j] = sum / triangle[j]![j]!;
  }
  return shift + coefficients[kept.indexOf(position)]!;
}

/** Where `distance`, 0 at `from` and growing away from it, reaches `limit` in the direction of `step`, not beyond `end`; regula falsi (Illinois). */
function crossing(distance: (value: number) => number, from: number, step: number, limit: number, end: number): number | null {
  let inside = from;
  let insideGap = -limit;
  let outside = from + step;
  let outsideGap = NaN;
  for (let tries = 0; ; tries++) {
    if (tries === 60) return null;
    if ((step < 0 && outside <= end) || (step > 0 && outside >= end)) outside = (inside + end) / 2;
    outsideGap = distance(outside) - limit;
    if (outsideGap >= 0) break;
    const slope = (outsideGap - insideGap) / (outside - inside);
    inside = outside;
    insideGap = outsideGap;
    const ahead = slope !== 0 ? -outsideGap / slope : step;
    outside = inside + Math.sign(step) * Math.min(Math.abs(1.1 * ahead) + Math.abs(step) / 20, 8 * Math.abs(step));
  }
  if (outsideGap === Infinity) return null;
  let side = 0;
  for (let tries = 0; tries < 100 && Math.abs(outside - inside) > 1e-10 * (Math.abs(outside) + Math.abs(step)); tries++) {
    const middle = (inside * outsideGap - outside * insideGap) / (outsideGap - insideGap);
    const gap = distance(middle) - limit;
    if (Math.abs(gap) < 1e-9) return middle;
    if (gap > 0) {
      outside = middle;
      outsideGap = gap;
      if (side === 1) insideGap /= 2;
      side = 1;
    } else {
      inside = middle;
      insideGap = gap;
      if (side === -1) outsideGap /= 2;
      side = -1;
    }
  }
  return (inside + outside) / 2;
}
