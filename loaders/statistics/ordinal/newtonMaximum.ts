import { choleskyFactor, choleskySolve } from "./choleskyFactor.js";

/** A log-likelihood with its gradient and observed information (row-major, lower triangle); `logLikelihood` is −Infinity outside its domain. */
export interface Derivatives {
  readonly logLikelihood: number;
  readonly gradient: Float64Array;
  readonly information: Float64Array;
}

/** A maximum with the Cholesky factor of its information, or the last step of a search that ran off. */
export type NewtonMaximum =
  | { readonly found: true; readonly parameters: Float64Array; readonly logLikelihood: number; readonly factor: Float64Array; readonly iterations: number }
  | { readonly found: false; readonly step: Float64Array };

/** Newton decrements per unit of mean weight: nothing is left to gain, only rounding is left, convergence must be quadratic. */
const NOTHING = 1e-20;
const ROUNDING = 1e-12;
const LATE = 1e-3;
const ITERATIONS = 100;

/**
 * Newton's method with step halving for a concave log-likelihood. Towards a finite maximum the last decrements shrink
 * quadratically; where a parameter runs off (separation) each is about e⁻¹ times the one before, for ever: the search then ends.
 */
export function newtonMaximum(derivatives: (parameters: Float64Array) => Derivatives, start: Float64Array, meanWeight: number): NewtonMaximum {
  const q = start.length;
  let parameters = start.slice();
  let current = derivatives(parameters);
  let step = new Float64Array(q);
  let before = Infinity;
  let slow = 0;
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const factor = choleskyFactor(current.information, q, 1e-13);
    if (!factor) break;
    step = Float64Array.from(choleskySolve(factor, q, current.gradient.slice()));
    const decrement = step.reduce((sum, s, k) => sum + s * current.gradient[k]!, 0);
    const stalled = decrement > 0.1 * before;
    before = decrement;
    if (decrement < NOTHING * meanWeight || (stalled && decrement < ROUNDING * meanWeight)) return { found: true, parameters, logLikelihood: current.logLikelihood, factor, iterations: iteration };
    slow = stalled && decrement < LATE * meanWeight ? slow + 1 : 0;
    if (slow === 3) break;
    let length = 1;
    let next = current;
    let moved = parameters;
    for (let halving = 0; halving < 40; halving++, length /= 2) {
      moved = parameters.map((value, k) => value + length * step[k]!);
      next = derivatives(moved);
      if (next.logLikelihood >= current.logLikelihood - 1e-13 * Math.abs(current.logLikelihood)) break;
    }
    parameters = moved;
    current = next;
  }
  return { found: false, step };
}
