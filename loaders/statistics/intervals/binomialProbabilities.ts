/**
 * P(X = 0), …, P(X = n) for a binomial X, by recurrence from its mode; terms below 1e-30 of the greatest are 0.
 *
 * @param n trials, whole, from 0
 * @param share probability of success in [0, 1]
 * @param into array of n + 1 numbers to fill
 */
export function binomialProbabilities(n: number, share: number, into: Float64Array): Float64Array {
  into.fill(0);
  if (share <= 0 || share >= 1) {
    into[share <= 0 ? 0 : n] = 1;
    return into;
  }
  const odds = share / (1 - share);
  const mode = Math.min(n, Math.floor((n + 1) * share));
  into[mode] = 1;
  let sum = 1;
  for (let k = mode; k < n && into[k]! > 1e-30; k += 1) sum += into[k + 1] = (into[k]! * (n - k) * odds) / (k + 1);
  for (let k = mode; k > 0 && into[k]! > 1e-30; k -= 1) sum += into[k - 1] = (into[k]! * k) / ((n - k + 1) * odds);
  for (let k = 0; k <= n; k += 1) into[k]! /= sum;
  return into;
}
