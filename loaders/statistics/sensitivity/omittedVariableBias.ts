/** What is left of an estimate if an omitted variable is as strong as supposed. */
export interface Adjusted {
  readonly bias: number;
  readonly estimate: number;
  readonly se: number;
  readonly t: number | null;
}

/**
 * Bounds of Cinelli & Hazlett (2020): an omitted variable with partial R² `withTreatment` and `withResponse` (given treatment and
 * controls) shifts the estimate by se·√df·√(R²y·R²d/(1 − R²d)), here towards and past zero, and makes its error
 * se·√((1 − R²y)/(1 − R²d))·√(df/(df − 1)). An error of 0 (all of the response explained) gives no t.
 * @throws RangeError unless se > 0, df > 1, 0 ≤ withTreatment < 1 and 0 ≤ withResponse ≤ 1
 */
export function omittedVariableBias(estimate: number, se: number, df: number, withTreatment: number, withResponse: number): Adjusted {
  if (!Number.isFinite(estimate)) throw new RangeError(`estimate must be finite: ${estimate}`);
  if (!(se > 0)) throw new RangeError(`standard error must be positive: ${se}`);
  if (!(df > 1)) throw new RangeError(`degrees of freedom must be above 1: ${df}`);
  if (!(withTreatment >= 0 && withTreatment < 1)) throw new RangeError(`partial R² with the treatment must lie in [0, 1): ${withTreatment}`);
  if (!(withResponse >= 0 && withResponse <= 1)) throw new RangeError(`partial R² with the response must lie in [0, 1]: ${withResponse}`);
  const bias = se * Math.sqrt(df) * Math.sqrt((withResponse * withTreatment) / (1 - withTreatment));
  const adjusted = estimate - (estimate < 0 ? -bias : bias);
  const error = se * Math.sqrt((1 - withResponse) / (1 - withTreatment)) * Math.sqrt(df / (df - 1));
  return { bias, estimate: adjusted, se: error, t: error > 0 ? adjusted / error : null };
}
