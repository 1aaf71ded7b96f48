/**
 * Signed score statistic of the hypothesis that the first share is `ratio` times the second (Koopman 1984; its square is
 * Pearson's chi-square against the shares that are most likely under the hypothesis). It falls as the ratio rises, and is
 * 0 where there is no deviation at all.
 */
export function ratioScore(count1: number, n1: number, count2: number, n2: number, ratio: number): number {
  // the second share solves A s² − B s + C = 0; of its two roots the lesser, written so that nothing cancels
  const square = (n1 + n2) * ratio;
  const linear = (n1 + count2) * ratio + count1 + n2;
  const constant = count1 + count2;
  const root = Math.sqrt(Math.max(0, linear * linear - 4 * square * constant));
  const share2 = (2 * constant) / (linear + root);
  const share1 = Math.min(1, ratio * share2);
  const deviation = count1 / n1 - (ratio * count2) / n2;
  if (deviation === 0) return 0;
  const spread = (share1 * (1 - share1)) / n1 + (ratio * ratio * share2 * Math.max(0, 1 - share2)) / n2;
  return spread > 0 ? deviation / Math.sqrt(spread) : Math.sign(deviation) * Infinity;
}
