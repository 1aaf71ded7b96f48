import { estimable, type Estimable } from "../estimable.js";
import { twoWayModel, type Regression, type TwoWayModel, type TwoWayRows } from "./twoWayModel.js";

export interface LevelEffect {
  /** code of the level in the rows */
  readonly code: number;
  readonly effect: number;
}

/** Least-squares estimates of y = α(first) + ψ(second) + xβ + ε. */
export interface TwoWayFit {
  readonly model: TwoWayModel;
  /** the response less its weighted mean, and its regression */
  readonly centred: Float64Array;
  readonly regression: Regression;
  readonly residuals: Float64Array;
  /** α, which carries the level of y at x = 0 */
  readonly first: readonly LevelEffect[];
  /** ψ, whose weighted mean over rows is zero */
  readonly second: readonly LevelEffect[];
  /** β and its classical standard error by covariate; null where aliased */
  readonly beta: readonly ({ readonly estimate: number; readonly se: number | null } | null)[];
  /** Σ w e² / df; null without degrees of freedom */
  readonly residualVariance: number | null;
  /** rows less (first levels + second levels − 1 + covariates estimated) */
  readonly df: number;
  /** weighted variance of the response over rows, divided by the sum of weights */
  readonly responseVariance: number;
}

/**
 * Two-way fixed effects (Abowd, Kramarz & Margolis 1999) by least squares on rows of one connected set, weighted by precision weights as in `lm`.
 * ψ has weighted mean zero over rows; α carries the level. A response that the levels fit exactly gives a residual variance of about zero.
 * Not estimable where a factor has one level or rows are not connected. @throws RangeError as `twoWayModel`
 */
export function fitTwoWay(rows: TwoWayRows, exactLevels?: number): Estimable<TwoWayFit> {
  const prepared = twoWayModel(rows, exactLevels);
  if (prepared.value === null) return prepared;
  const model = prepared.value;
  const { weights, totalWeight, swapped } = model;
  const offset = rows.response[0]!;
  let sum = 0;
  for (let i = 0; i < model.rows; i++) sum += weights[i]! * (rows.response[i]! - offset);
  const mean = sum / totalWeight;
  const centred = rows.response.map((value) => value - offset - mean);
  const regression = model.regress(centred);
  const residuals = centred.map((value, i) => value - regression.fitted[i]!);
  let squares = 0;
  let total = 0;
  for (let i = 0; i < model.rows; i++) {
    squares += weights[i]! * residuals[i]! ** 2;
    total += weights[i]! * centred[i]! ** 2;
  }
  const df = model.rows - model.rank;
  const residualVariance = df > 0 ? squares / df : null;

  const secondSide = swapped ? regression.many : regression.few;
  const firstSide = swapped ? regression.few : regression.many;
  const secondWeight = swapped ? model.system.manyWeight : model.system.fewWeight;
  const secondMean = secondSide.reduce((whole, effect, b) => whole + effect * secondWeight[b]!, 0) / totalWeight;
  let level = offset + mean + secondMean;
  model.estimated.forEach((covariate, k) => (level -= regression.beta[k]! * model.means[covariate]!));
  const firstCodes = swapped ? model.fewCodes : model.manyCodes;
  const secondCodes = swapped ? model.manyCodes : model.fewCodes;
  const size = model.estimated.length;
  return estimable({
    model, centred, regression, residuals, residualVariance, df,
    first: Array.from(firstSide, (effect, a) => ({ code: firstCodes[a]!, effect: effect + level })),
    second: Array.from(secondSide, (effect, b) => ({ code: secondCodes[b]!, effect: effect - secondMean })),
    beta: rows.covariates.map((_, covariate) => {
      const k = model.estimated.indexOf(covariate);
      if (k < 0) return null;
      return { estimate: regression.beta[k]!, se: residualVariance === null ? null : Math.sqrt(residualVariance * model.betaInverse[k * size + k]!) };
    }),
    responseVariance: total / totalWeight,
  });
}
