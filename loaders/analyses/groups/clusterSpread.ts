/**
 * Variance of a sum of scores that hang together within raters and within ratees: V(rater) + V(ratee) − V(rater × ratee)
 * (Cameron, Gelbach & Miller 2011), each with G/(G − 1), and never less than the larger of the first two.
 */
export function clusterSpread(scores: ArrayLike<number>, raters: ArrayLike<number>, ratees: ArrayLike<number>): number {
  const byRater = oneWay(scores, (i) => raters[i]!);
  const byRatee = oneWay(scores, (i) => ratees[i]!);
  return Math.max(byRater, byRatee, byRater + byRatee - oneWay(scores, (i) => raters[i]! * 2 ** 26 + ratees[i]!));
}

function oneWay(scores: ArrayLike<number>, cluster: (i: number) => number): number {
  const sums = new Map<number, number>();
  for (let i = 0; i < scores.length; i += 1) sums.set(cluster(i), (sums.get(cluster(i)) ?? 0) + scores[i]!);
  if (sums.size < 2) return NaN;
  let squares = 0;
  for (const sum of sums.values()) squares += sum * sum;
  return (squares * sums.size) / (sums.size - 1);
}
