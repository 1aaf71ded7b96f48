/** What past yearly counts say of the counts to come: weights on a grid of mean and size of a negative binomial. */
export interface EntryPosterior {
  readonly mean: Float64Array;
  readonly size: Float64Array;
  /** running sum of the weights; ends at 1 */
  readonly cumulative: Float64Array;
}

/** Points of the grid. */
const points = { mean: 60, variation: 24 } as const;

/**
 * Posterior of mean and size of a negative binomial from the counts of past years: flat on the log of the mean, and on the coefficient of
 * variation that the size gives beyond Poisson (1 / √size, from 0 to 1). The mean reaches from a twentieth of theirs to ten times theirs, so
 * that the counts of one year still give a proper distribution.
 *
 * @param counts one for each past year, none below 0, at least one; where all are 0 the grid is laid around half a count in all of them
 */
export function entryPosterior(counts: readonly number[]): EntryPosterior {
  if (!counts.length || counts.some((count) => !Number.isInteger(count) || count < 0)) throw new RangeError(`counts must be whole numbers, at least one: ${counts.join(", ")}`);
  const average = Math.max(0.5, counts.reduce((sum, count) => sum + count, 0)) / counts.length;
  const mean: number[] = [];
  const size: number[] = [];
  const logs: number[] = [];
  for (let i = 0; i < points.variation; i++) for (const m of grid(average / 20, average * 10, points.mean)) {
    const k = (points.variation / (i + 0.5)) ** 2;
    mean.push(m);
    size.push(k);
    logs.push(counts.reduce((sum, count) => sum + logProbability(count, m, k), 0));
  }
  const most = Math.max(...logs);
  const weights = logs.map((log) => Math.exp(log - most));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let running = 0;
  return { mean: Float64Array.from(mean), size: Float64Array.from(size), cumulative: Float64Array.from(weights, (weight) => (running += weight / total)) };
}

/** Mean of the counts to come, over the posterior. */
export function expectedEntries({ mean, cumulative }: EntryPosterior): number {
  return mean.reduce((sum, value, at) => sum + value * (cumulative[at]! - (at ? cumulative[at - 1]! : 0)), 0);
}

/** The point of the grid at this share of the posterior's weight. */
export function entryPoint({ cumulative }: EntryPosterior, share: number): number {
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulative[middle]! < share) low = middle + 1;
    else high = middle;
  }
  return low;
}

function grid(low: number, high: number, count: number): number[] {
  return Array.from({ length: count }, (_, i) => low * (high / low) ** (i / (count - 1)));
}

function logProbability(count: number, mean: number, size: number): number {
  let sum = size * Math.log(size / (size + mean)) + count * Math.log(mean / (size + mean));
  for (let i = 0; i < count; i++) sum += Math.log((size + i) / (i + 1));
  return sum;
}
