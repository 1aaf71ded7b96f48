import { upperProbability, type Interval } from "../interval.js";
import { risingRoot } from "./risingRoot.js";

export interface FisherExact {
  /** two-sided */
  readonly p: number;
  /** conditional maximum likelihood estimate; 0 or Infinity at the ends of its support, null where a row or column is empty */
  readonly oddsRatio: number | null;
  /** exact conditional interval, from 0 or up to Infinity at the ends of the support */
  readonly interval: Interval;
}

/**
 * Fisher's exact test of the table `a b / c d`, with the conditional maximum likelihood odds ratio (not ad/bc) and its
 * exact interval, both tails of equal probability (Fisher 1935; Cornfield 1956), as R's `fisher.test`: the p value adds
 * the tables that are no more probable than the observed one, with R's relative tolerance of 1e-7. R stops its searches
 * for the odds ratio and the interval at about four digits; these run to the end.
 *
 * With an empty row or column there is one table only: p = 1, no odds ratio, an interval without information.
 *
 * @param a successes of the first group · b: its failures · c, d: those of the second group; whole numbers from 0
 * @param level confidence level in (0, 1)
 * @throws RangeError for any other count or level
 */
export function fisherExact(a: number, b: number, c: number, d: number, level = 0.95): FisherExact {
  for (const count of [a, b, c, d]) if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`counts must be whole numbers from 0: ${count}`);
  const tail = 1 - upperProbability(level);
  const low = Math.max(0, a - d);
  const high = Math.min(a + b, a + c);
  if (low === high) return { p: 1, oddsRatio: null, interval: { low: 0, high: Infinity } };

  const size = high - low + 1;
  const logWeights = new Float64Array(size);
  for (let i = 1; i < size; i += 1) {
    const k = low + i;
    logWeights[i] = logWeights[i - 1]! + Math.log((a + b - k + 1) / k) + Math.log((a + c - k + 1) / (d - a + k));
  }
  const observed = a - low;

  let greatest = -Infinity;
  for (const weight of logWeights) greatest = Math.max(greatest, weight);
  const limit = logWeights[observed]! + Math.log1p(1e-7);
  let total = 0;
  let extreme = 0;
  for (const weight of logWeights) {
    const term = Math.exp(weight - greatest);
    total += term;
    if (weight <= limit) extreme += term;
  }

  // of the count of successes in the first group, its mean and the probabilities of at most and at least the observed one
  const underLogOdds = (logOdds: number) => {
    let top = -Infinity;
    for (let i = 0; i < size; i += 1) top = Math.max(top, logWeights[i]! + logOdds * i);
    let all = 0;
    let mean = 0;
    let atMost = 0;
    let atLeast = 0;
    for (let i = 0; i < size; i += 1) {
      const term = Math.exp(logWeights[i]! + logOdds * i - top);
      all += term;
      mean += i * term;
      if (i <= observed) atMost += term;
      if (i >= observed) atLeast += term;
    }
    return { mean: mean / all, atMost: atMost / all, atLeast: atLeast / all };
  };
  const first = observed === 0;
  const last = observed === size - 1;
  return {
    p: Math.min(1, extreme / total),
    oddsRatio: first ? 0 : last ? Infinity : Math.exp(risingRoot((logOdds) => underLogOdds(logOdds).mean - observed)),
    interval: {
      low: first ? 0 : Math.exp(risingRoot((logOdds) => underLogOdds(logOdds).atLeast - tail)),
      high: last ? Infinity : Math.exp(risingRoot((logOdds) => tail - underLogOdds(logOdds).atMost)),
    },
  };
}
