import gammaln from "@stdlib/math-base-special-gammaln";

/** log of n over k, for whole 0 ≤ k ≤ n. */
export function logChoose(n: number, k: number): number {
  return k === 0 || k === n ? 0 : gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1);
}

/** log P(X = k) for X drawn without replacement: `draws` from `successes` + `failures`. */
export function logHypergeometric(k: number, successes: number, failures: number, draws: number): number {
  return logChoose(successes, k) + logChoose(failures, draws - k) - logChoose(successes + failures, draws);
}
