/**
 * Chance that a 95 % score test of the true share accepts it, by adding up the binomial probabilities of the counts with
 * |count − n·share| ≤ 1.96 √(n·share·(1 − share)): the exact coverage of the interval that inverts this test (Wilson 1927).
 */
export function scoreAcceptance(n: number, share: number): number {
  const reach = 1.959963984540054 * Math.sqrt(n * share * (1 - share));
  let probability = (1 - share) ** n;
  let sum = 0;
  for (let count = 0; count <= n; count++) {
    if (Math.abs(count - n * share) <= reach) sum += probability;
    probability *= ((n - count) / (count + 1)) * (share / (1 - share));
  }
  return sum;
}
