import { normalCdf } from "../statistics/distributions/normal.js";
import { studentTQuantile } from "../statistics/distributions/studentT.js";
import type { Quantity } from "./limits.js";
import type { Expectation } from "./method.js";
import type { SourceName } from "./sources.js";

/** What a value is held to, and why; null on a side without a bound. */
export interface Bound {
  readonly low: number | null;
  readonly high: number | null;
  readonly source: SourceName;
}

/** What a bound may depend on: what is planted, what theory expects, and the error that the method itself states. */
export interface Circumstances {
  /** mean over data sets */
  readonly truth: number;
  /** what theory says of the target */
  readonly expected: Expectation;
  /** root mean square of the stated standard errors; null where the method states none */
  readonly statedError: number | null;
}

/** How bias is judged: exactly none, none but for terms of order 1/n, or small beside what is planted. */
const unbiased = ["postStratified", "andrews", "absorbedCr1", "absorbedCr2", "wilson", "newcombe", "welch", "mannWhitney"];
const cautious = ["funnelExact", "funnelWidened", "partialPooling", "bayesianPooling", "exactRateRatio", "exactStratified", "newcombe", "katz", "score", "imputedRatio"];
/** variances and shares of variance that cannot be negative */
const cutAtZero = ["crossedReml", "pairwise"];
/** standard errors and intervals that are on the safe side by design */
const safe = ["partialPooling", "bayesianPooling", "leaveOneOut", "pairwise", "imputedRatio"];
/** rows of the two-way designs, at the fewest */
const twoWayRows = 500;

export function boundOf(method: string, target: string, quantity: Quantity, circumstances: Circumstances): Bound {
  const rules: Record<Quantity, () => Bound> = {
    bias: () => biasBound(method, circumstances),
    rmse: () => errorBound(method, circumstances),
    coverage: () => coverageBound(method, circumstances),
    typeOneError: () => typeOneBound(method),
    power: () => powerBound(circumstances),
    falseFindings: () => falseFindingsBound(method, circumstances),
  };
  if (cutAtZero.includes(method) && target.startsWith("rater") && circumstances.truth === 0) return onBoundary(quantity, circumstances);
  return rules[quantity]();
}

function biasBound(method: string, { truth, expected, statedError }: Circumstances): Bound {
  if (method === "leaveOneOut") return { low: -2 / twoWayRows, high: 2 / twoWayRows, source: "centring" };
  if (unbiased.includes(method)) return { low: 0, high: 0, source: "unbiased" };
  const error = expected.se ?? statedError;
  if (truth === 0 && error !== null) return { low: -0.1 * error, high: 0.1 * error, source: "negligibleBias" };
  return { low: -0.05 * Math.abs(truth), high: 0.05 * Math.abs(truth), source: "hooglandBias" };
}

function errorBound(method: string, { expected, statedError }: Circumstances): Bound {
  if (safe.includes(method) && statedError !== null) return { low: null, high: 1.1 * statedError, source: "atMostStated" };
  const se = expected.se ?? statedError;
  if (se === null) return { low: null, high: null, source: "noFormula" };
  return { low: 0.9 * se, high: 1.1 * se, source: expected.se === undefined ? "hooglandError" : "theoreticalError" };
}

function coverageBound(method: string, { expected }: Circumstances): Bound {
  if (expected.coverage !== undefined) return { low: expected.coverage, high: expected.coverage, source: "exactScore" };
  if (safe.includes(method)) return { low: 0.925, high: null, source: "atMostStated" };
  return cautious.includes(method) ? { low: 0.925, high: null, source: "conservative" } : { low: 0.925, high: 0.975, source: "bradley" };
}

function typeOneBound(method: string): Bound {
  if (method === "permutation") return { low: 0.025, high: 0.05, source: "permutation" };
  return cautious.includes(method) ? { low: null, high: 0.075, source: "conservative" } : { low: 0.025, high: 0.075, source: "bradley" };
}

function powerBound({ truth, expected, statedError }: Circumstances): Bound {
  const error = expected.se ?? statedError;
  const noncentrality = expected.noncentrality ?? (error === null ? null : Math.abs(truth) / error);
  if (noncentrality === null) return { low: null, high: null, source: "noFormula" };
  const critical = expected.df === undefined ? 1.959963984540054 : studentTQuantile(0.975, expected.df);
  const power = (effect: number) => normalCdf(effect - critical) + normalCdf(-effect - critical);
  return { low: power(noncentrality / 1.1), high: power(noncentrality / 0.9), source: "power" };
}

function falseFindingsBound(method: string, { expected }: Circumstances): Bound {
  if (method === "holm") return { low: null, high: 0.05, source: "familyWise" };
  const rate = expected.falseFindings ?? null;
  return { low: rate, high: rate, source: "falseDiscovery" };
}

/** A variance that is 0. */
function onBoundary(quantity: Quantity, { expected, statedError }: Circumstances): Bound {
  const se = expected.se ?? statedError ?? 0;
  if (quantity === "bias") return { low: 0, high: 1.1 * 0.3989 * se, source: "truncated" };
  if (quantity === "rmse") return { low: null, high: 1.1 * se, source: "theoreticalError" };
  if (quantity === "coverage") return { low: 0.925, high: null, source: "boundary" };
  return { low: null, high: 0.0375, source: "boundary" };
}
