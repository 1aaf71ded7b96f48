import { type Estimable, estimable, notEstimable } from "../estimable.js";
import { type LeastSquares, leastSquares } from "../linear/leastSquares.js";

export interface FirthLogit {
  /** per column, in log odds; null where the column is aliased */
  readonly coefficients: readonly (number | null)[];
  readonly kept: readonly number[];
  /** (X'WX)⁻¹ over the kept columns; the row and column of a fixed coefficient are of the free model */
  readonly covariance: readonly Float64Array[];
  /** log-likelihood plus half the log determinant of the information */
  readonly penalised: number;
  /** fitted chance of a 1, per row */
  readonly chances: Float64Array;
}

const STEPS = 200;
/** log odds by which one step may move a row at most, so that the search does not leap */
const LEAP = 5;

/**
 * Logistic regression by the penalised likelihood of Firth (1993; Heinze & Schemper 2002), finite where columns separate the outcomes.
 * `columns` is the design, an intercept included if one is wanted; `response` holds 0 and 1. `fixed` holds one coefficient at a value, for profiles.
 * @returns not estimable where only one outcome occurs or the search does not end
 * @throws RangeError for a response other than 0 and 1
 */
export function firthLogit(columns: readonly Float64Array[], response: ArrayLike<number>, fixed?: { readonly column: number; readonly value: number }): Estimable<FirthLogit> {
  const n = response.length;
  let ones = 0;
  for (let i = 0; i < n; i++) {
    if (response[i] !== 0 && response[i] !== 1) throw new RangeError(`response must be 0 or 1: ${response[i]}`);
    ones += response[i]!;
  }
  if (ones === 0 || ones === n) return notEstimable("only one of two outcomes occurs");
  const offset = fixed ? columns[fixed.column]!.map((x) => x * fixed.value) : new Float64Array(n);
  const free = fixed ? columns.map((column, j) => (j === fixed.column ? new Float64Array(n) : column)) : columns;
  let logits = Float64Array.from(offset);
  for (let step = 0; step < STEPS; step++) {
    const chances = logits.map((x) => 1 / (1 + Math.exp(-x)));
    const precisions = chances.map((p) => Math.max(1e-12, p * (1 - p)));
    const whole = leastSquares(columns, new Float64Array(n), precisions);
    const scores = Float64Array.from(chances, (p, i) => response[i]! - p + leverage(whole, i) * (0.5 - p));
    const fit = leastSquares(free, logits.map((x, i) => x - offset[i]! + scores[i]! / precisions[i]!), precisions);
    let change = 0;
    for (let i = 0; i < n; i++) change = Math.max(change, Math.abs(fit.fitted[i]! + offset[i]! - logits[i]!));
    const length = change > LEAP ? LEAP / change : 1;
    logits = logits.map((x, i) => x + length * (fit.fitted[i]! + offset[i]! - x));
    if (change > 1e-9) continue;
    const coefficients = fit.coefficients.map((own, j) => (fixed && j === fixed.column ? fixed.value : own));
    return estimable({ coefficients, kept: whole.kept, covariance: covarianceOf(whole), penalised: likelihoodOf(whole, chances, response), chances });
  }
  return notEstimable("the penalised logistic regression does not converge");
}

function leverage({ basis }: LeastSquares, row: number): number {
  let sum = 0;
  for (const q of basis) sum += q[row]! ** 2;
  return sum;
}

function covarianceOf({ toCoefficients }: LeastSquares): Float64Array[] {
  return toCoefficients.map((row, r) => Float64Array.from(toCoefficients, (other, c) => {
    let sum = 0;
    for (let k = Math.max(r, c); k < row.length; k++) sum += row[k]! * other[k]!;
    return sum;
  }));
}

/** The triangle inverts the Cholesky factor of the information. */
function likelihoodOf({ toCoefficients }: LeastSquares, chances: Float64Array, response: ArrayLike<number>): number {
  let sum = 0;
  toCoefficients.forEach((row, k) => { sum -= Math.log(Math.abs(row[k]!)); });
  chances.forEach((p, i) => { sum += Math.log(Math.max(1e-300, response[i] ? p : 1 - p)); });
  return sum;
}
