import { studentTTwoSided } from "../distributions/studentT.js";
import { type Correlation, productMoment, requirePairs } from "./pearsonCorrelation.js";

/**
 * Spearman's rank correlation: the product-moment correlation of average ranks, so ties are allowed, with the t test on
 * n − 2 df of R `cor.test(method = "spearman", exact = FALSE)` and of scipy; no interval. Fewer than two rows or a constant: null.
 * @throws RangeError where lengths differ or a value is not finite
 */
export function spearmanCorrelation(x: Float64Array, y: Float64Array): Correlation | null {
  requirePairs(x, y);
  const n = x.length;
  const r = productMoment(averageRanks(x), averageRanks(y));
  if (r === null) return null;
  const statistic = n > 2 && Math.abs(r) < 1 ? r * Math.sqrt((n - 2) / ((1 - r) * (1 + r))) : null;
  return { estimate: r, n, statistic, p: n === 2 ? null : statistic === null ? 0 : studentTTwoSided(statistic, n - 2), interval: null };
}

function averageRanks(values: Float64Array): Float64Array {
  const order = Int32Array.from(values.keys()).sort((a, b) => values[a]! - values[b]!);
  const ranks = new Float64Array(values.length);
  for (let start = 0, end = 0; start < order.length; start = end) {
    while (end < order.length && values[order[end]!] === values[order[start]!]) end++;
    for (let i = start; i < end; i++) ranks[order[i]!] = (start + end + 1) / 2;
  }
  return ranks;
}
