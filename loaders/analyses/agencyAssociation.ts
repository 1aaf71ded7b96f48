import { normalQuantile } from "../statistics/distributions/normal.js";
import { normalMinimalDetectableEffect } from "../statistics/power/normalMinimalDetectableEffect.js";
import { midranks } from "../statistics/tests/midranks.js";
import { permutationTest } from "../statistics/tests/permutationTest.js";

export interface AgencyAssociation {
  readonly estimate: number;
  readonly se: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
  readonly detectable: number;
}

/** Fewer agencies than this say nothing, and could be told from the number. */
export const fewestAgencies = 10;

const permutations = 4999;

/**
 * Spearman's rank correlation over agencies, one pair of values each: p by permutation (Phipson & Smyth 2010), interval by Bonett & Wright
 * (2000). Null for fewer than ten agencies or where one of the two is the same in all.
 */
export function agencyAssociation(x: readonly number[], y: readonly number[], seed: number): AgencyAssociation | null {
  const n = x.length;
  if (n < fewestAgencies) return null;
  const [a, b] = [centred(x), centred(y)];
  const scale = Math.sqrt(squares(a) * squares(b));
  if (!(scale > 1e-9)) return null;
  const correlation = (values: Float64Array) => values.reduce((sum, value, i) => sum + value * b[i]!, 0) / scale;
  const estimate = correlation(a);
  if (Math.abs(estimate) >= 1 - 1e-9) return null;
  const { p } = permutationTest(a, correlation, { seed, permutations, alternative: "two-sided" });
  return { estimate, p, ...rankInterval(estimate, n) };
}

/** Interval of Bonett & Wright (2000) for Spearman's correlation of n pairs, and the correlation that would be found. */
export function rankInterval(estimate: number, n: number): Pick<AgencyAssociation, "se" | "low" | "high" | "detectable"> {
  const se = Math.sqrt((1 + estimate ** 2 / 2) / (n - 3));
  const bound = (sign: number) => Math.tanh(Math.atanh(estimate) + sign * normalQuantile(0.975) * se);
  return { se: se * (1 - estimate ** 2), low: bound(-1), high: bound(1), detectable: Math.tanh(normalMinimalDetectableEffect(1 / Math.sqrt(n - 3))) };
}

function centred(values: readonly number[]): Float64Array {
  // equal values that differ in their last bits are ties
  return midranks(values.map((value) => Math.round(value * 1e9) / 1e9)).ranks.map((rank) => rank - (values.length + 1) / 2);
}

const squares = (values: Float64Array) => values.reduce((sum, value) => sum + value * value, 0);
