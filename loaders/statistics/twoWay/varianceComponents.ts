import { estimable, notEstimable, type Estimable } from "../estimable.js";
import type { Forms, Influence } from "./influence.js";
import { quadraticForms } from "./quadraticForms.js";
import type { TwoWayFit } from "./twoWayFit.js";

/** What the variance of the response is made of, weighted over rows and divided by the sum of weights. Corrected variances can be negative. */
export interface VarianceComponents {
  /** var(α) */
  readonly first: number;
  /** var(ψ) */
  readonly second: number;
  /** cov(α, ψ): counts twice in the variance of the response */
  readonly covariance: number;
  /** mean variance of an error over rows */
  readonly residual: number;
  /** cov / √(var(α) var(ψ)), outside [−1, 1] where a correction made it so; null unless both variances are positive */
  readonly correlation: number | null;
}

export function assembleComponents(fit: TwoWayFit, forms: Forms<number>, residual: number): VarianceComponents {
  const first = fit.model.swapped ? forms.few : forms.many;
  const second = fit.model.swapped ? forms.many : forms.few;
  const correlation = first > 0 && second > 0 ? forms.covariance / Math.sqrt(first * second) : null;
  return { first, second, covariance: forms.covariance, residual, correlation };
}

/**
 * The decomposition of Abowd, Kramarz & Margolis 1999 with the estimates in the place of the effects. Noise in the estimates swells both variances and
 * pushes the covariance down (limited-mobility bias). The residual is Σ w e² / Σ w: without covariates var(α) + var(ψ) + 2 cov + residual is the variance of the response.
 */
export function plugInComponents(fit: TwoWayFit): VarianceComponents {
  const { weights, totalWeight } = fit.model;
  const residual = fit.residuals.reduce((sum, residual, i) => sum + weights[i]! * residual ** 2, 0) / totalWeight;
  return assembleComponents(fit, quadraticForms(fit.model, fit.regression), residual);
}

/** tr(A⁻¹Q) of the three forms: their bias for each unit of σ². */
export function formTraces(fit: TwoWayFit, influence: Influence): Forms<number> {
  const { weights } = fit.model;
  const trace = (form: Float64Array) => form.reduce((sum, value, i) => sum + weights[i]! * value, 0);
  return { many: trace(influence.forms.many), few: trace(influence.forms.few), covariance: trace(influence.forms.covariance) };
}

/**
 * Plug-in less σ̂² tr(A⁻¹Q) (Andrews, Gill, Schank & Upward 2008): unbiased where errors are independent with variance σ² / weight.
 * The residual is σ̂² × rows / Σ w, σ̂² with its degrees of freedom. Not estimable without any.
 */
export function andrewsComponents(fit: TwoWayFit, influence: Influence): Estimable<VarianceComponents> {
  if (fit.residualVariance === null) return notEstimable("no degrees of freedom are left for the residual variance");
  const variance = fit.residualVariance;
  const plugIn = quadraticForms(fit.model, fit.regression);
  const traces = formTraces(fit, influence);
  return estimable(
    assembleComponents(
      fit,
      { many: plugIn.many - variance * traces.many, few: plugIn.few - variance * traces.few, covariance: plugIn.covariance - variance * traces.covariance },
      (variance * fit.model.rows) / fit.model.totalWeight,
    ),
  );
}

/** σ̂ᵢ² = (yᵢ − ȳ) eᵢ / (1 − Pᵢᵢ), for each row; single ones can be negative. */
export function leaveOneOutVariances(fit: TwoWayFit, influence: Influence): Float64Array {
  return fit.centred.map((value, i) => value * fit.residuals[i]! * influence.leaveOutFactor[i]!);
}

/**
 * Plug-in less Σ Bᵢᵢ σ̂ᵢ² (Kline, Saggio & Sølvsten 2020): unbiased, but for terms of order 1/n from centring the response as the authors' program does,
 * where errors are independent with any variances. The residual is the weighted mean of σ̂ᵢ².
 * Not estimable where a row has leverage 1.
 */
export function leaveOneOutComponents(fit: TwoWayFit, influence: Influence): Estimable<VarianceComponents> {
  const lone = influence.leaveOutFactor.indexOf(Infinity);
  if (lone >= 0) return notEstimable(`row ${lone + 1} of the set alone identifies an effect or a covariate, so that it cannot be left out`);
  const { weights, totalWeight } = fit.model;
  const variances = leaveOneOutVariances(fit, influence);
  const plugIn = quadraticForms(fit.model, fit.regression);
  const bias = (form: Float64Array) => form.reduce((sum, value, i) => sum + weights[i]! ** 2 * value * variances[i]!, 0);
  const { many, few, covariance } = influence.forms;
  return estimable(
    assembleComponents(
      fit,
      { many: plugIn.many - bias(many), few: plugIn.few - bias(few), covariance: plugIn.covariance - bias(covariance) },
      variances.reduce((sum, variance, i) => sum + weights[i]! * variance, 0) / totalWeight,
    ),
  );
}
