import { type Estimable, estimable, notEstimable } from "../estimable.js";
import { leastSquares } from "../linear/leastSquares.js";

export interface BinaryLogit {
  /** per column, in log odds; null where the column is aliased */
  readonly coefficients: readonly (number | null)[];
  /** fitted chance of a 1, per row */
  readonly chances: Float64Array;
  /** (X'WX)⁻¹·X'(y − p), one row each: what each observation adds to each kept coefficient */
  readonly influence: readonly Float64Array[];
  readonly kept: readonly number[];
}

const STEPS = 50;
/** log odds beyond which a fit counts as separated: a chance of 1e-10 */
const SEPARATED = 23;

/**
 * Logistic regression by Fisher scoring, as R `glm(family = binomial)`. `columns` is the design, an intercept included if one is wanted;
 * `response` holds 0 and 1. `weights` multiply the likelihood. Not estimable where the columns separate the two outcomes or one does not occur.
 * @throws RangeError for a response other than 0 and 1
 */
export function binaryLogit(columns: readonly Float64Array[], response: ArrayLike<number>, weights: Float64Array | null = null): Estimable<BinaryLogit> {
  const n = response.length;
  let ones = 0;
  for (let i = 0; i < n; i++) {
    if (response[i] !== 0 && response[i] !== 1) throw new RangeError(`response must be 0 or 1: ${response[i]}`);
    ones += response[i]!;
  }
  if (ones === 0 || ones === n) return notEstimable("only one of two outcomes occurs");
  let logits = Float64Array.from({ length: n }, (_, i) => ((response[i]! + 0.5) / 2 > 0.5 ? Math.log(3) : -Math.log(3)));
  for (let step = 0; step < STEPS; step++) {
    const chances = logits.map((x) => 1 / (1 + Math.exp(-x)));
    const precisions = chances.map((p, i) => Math.max(1e-12, p * (1 - p)) * (weights ? weights[i]! : 1));
    const fit = leastSquares(columns, logits.map((x, i) => x + (response[i]! - chances[i]!) / Math.max(1e-12, chances[i]! * (1 - chances[i]!))), precisions);
    let change = 0;
    for (let i = 0; i < n; i++) change = Math.max(change, Math.abs(fit.fitted[i]! - logits[i]!));
    logits = Float64Array.from(fit.fitted);
    if (logits.some((x) => Math.abs(x) > SEPARATED)) return notEstimable("the covariates tell the two outcomes apart without error: no chance can be fitted");
    if (change < 1e-10) return estimable({ coefficients: fit.coefficients, ...influenceOf(fit, logits, response, weights), kept: fit.kept });
  }
  return notEstimable("the logistic regression does not converge");
}

function influenceOf(fit: ReturnType<typeof leastSquares>, logits: Float64Array, response: ArrayLike<number>, weights: Float64Array | null): Pick<BinaryLogit, "chances" | "influence"> {
  const chances = logits.map((x) => 1 / (1 + Math.exp(-x)));
  const { basis, toCoefficients } = fit;
  const influence = basis.map(() => new Float64Array(logits.length));
  for (let i = 0; i < logits.length; i++) {
    // basis = √w·X·T, so X·T = basis / √w
    const scale = ((response[i]! - chances[i]!) * (weights ? weights[i]! : 1)) / Math.sqrt(fit.weights![i]!);
    for (let r = 0; r < basis.length; r++) {
      let sum = 0;
      for (let c = r; c < basis.length; c++) sum += toCoefficients[r]![c]! * basis[c]![i]!;
      influence[r]![i] = sum * scale;
    }
  }
  return { chances, influence };
}
