import { sortedSample, type SortedSample } from "../description/sortedSample.js";
import { normalQuantile, normalTwoSided } from "../distributions/normal.js";
import { estimable, notEstimable, type Estimable } from "../estimable.js";
import { upperProbability, type Interval } from "../interval.js";
import { moments, type Sample } from "./moments.js";
import { pairedDifference } from "./pairedDifference.js";
import { rankSumDistribution } from "./rankSumDistribution.js";

export interface MannWhitney {
  /** pairs in which the first group's value is the greater, ties counting one half */
  readonly w: number;
  /** w over the number of pairs: the probability that a row of the first group is the greater, ties counting one half */
  readonly superiority: number;
  /** two-sided */
  readonly p: number;
  /** with continuity correction; null where p is exact */
  readonly z: number | null;
  /** Hodges & Lehmann (1963): median of all differences, first minus second, in the unit of the values */
  readonly shift: number;
  /** of the shift; null where groups this small cannot reach the level */
  readonly interval: Interval | null;
}

/**
 * Mann & Whitney's (1947) test, as R's `wilcox.test(x, y, conf.int = TRUE)`: exact where both groups have fewer than 50
 * rows and no value occurs twice, otherwise normal with the variance corrected for ties and the continuity correction.
 *
 * The shift and its bounds are differences between rows. Without exact distribution, R searches the same bounds with a
 * tolerance of 1e-4 and takes any point between two middle differences as the shift, where this is their mean.
 *
 * @param first, second values with frequencies, which count as repeated rows
 * @param level confidence level in (0, 1)
 * @returns not estimable with an empty group, or where all values of both groups are the same
 * @throws RangeError for frequencies that are not whole, values that are not finite, or another level
 */
export function mannWhitney(first: Sample, second: Sample, level = 0.95): Estimable<MannWhitney> {
  const upper = upperProbability(level);
  moments(first);
  moments(second);
  const x = sortedSample(first.values, first.weights);
  const y = sortedSample(second.values, second.weights);
  const m = x.total;
  const n = y.total;
  if (m === 0 || n === 0) return notEstimable("each group needs at least one row");
  const pairs = m * n;
  const together = sortedSample([...x.values, ...y.values], [...x.weights, ...y.weights]);
  if (together.values.length === 1) return notEstimable("all values are the same");

  const w = greaterPairs(x, y);
  const median = (pairedDifference(x, y, Math.floor((pairs + 1) / 2)) + pairedDifference(x, y, Math.ceil((pairs + 1) / 2))) / 2;
  const bounds = (low: number, high: number) =>
    low >= 1 && high <= pairs ? { low: pairedDifference(x, y, low), high: pairedDifference(x, y, high) } : null;
  const found = { w, superiority: w / pairs, shift: median };

  if (m < 50 && n < 50 && together.values.length === m + n) {
    const probabilities = rankSumDistribution(m, n);
    const least = Math.min(w, pairs - w);
    let tail = 0;
    for (let u = 0; u <= least; u += 1) tail += probabilities[u]!;
    let rank = 0;
    for (let sum = probabilities[0]!; sum < 1 - upper; sum += probabilities[rank]!) rank += 1;
    return estimable({ ...found, p: Math.min(1, 2 * tail), z: null, interval: bounds(rank, pairs - rank + 1) });
  }

  const spread = (ties: number) => Math.sqrt((pairs / 12) * (m + n + 1 - ties / ((m + n) * (m + n - 1))));
  const deviation = w - pairs / 2;
  const z = (deviation - Math.sign(deviation) / 2) / spread(tieSum(together));
  const crossing = pairs / 2 + 0.5 + normalQuantile(upper) * spread(tieSum(x) + tieSum(y));
  return estimable({ ...found, p: Math.min(1, normalTwoSided(z)), z, interval: bounds(Math.floor(pairs - crossing) + 1, Math.floor(crossing) + 1) });
}

function greaterPairs(x: SortedSample, y: SortedSample): number {
  let pairs = 0;
  let below = 0;
  let j = 0;
  for (let i = 0; i < x.values.length; i += 1) {
    while (j < y.values.length && y.values[j]! < x.values[i]!) { below += y.weights[j]!; j += 1; }
    const tied = j < y.values.length && y.values[j] === x.values[i] ? y.weights[j]! : 0;
    pairs += x.weights[i]! * (below + tied / 2);
  }
  return pairs;
}

function tieSum(sample: SortedSample): number {
  return sample.weights.reduce((sum, count) => sum + (count ** 3 - count), 0);
}
