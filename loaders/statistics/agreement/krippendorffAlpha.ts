import { quantile } from "../description/quantile.js";
import { estimable, notEstimable, type Estimable } from "../estimable.js";
import { upperProbability, type Interval } from "../interval.js";
import type { RandomStream } from "../randomStream.js";

/** Difference of two values: any difference alike, steps in rank, or squared distance. */
export type AlphaMetric = "nominal" | "ordinal" | "interval";

export interface KrippendorffAlpha {
  /** 1 − observed / expected disagreement; 0 for chance, negative for systematic disagreement */
  readonly estimate: number;
  /** units with two or more ratings, and their ratings, both counted with weights */
  readonly units: number;
  readonly ratings: number;
}

/**
 * Distinct sets of ratings. Set s has `sizes[s]` ratings and belongs to `frequencies[s]` units; the levels in it and how
 * often it has each stand at `starts[s]` … `starts[s + 1]` − 1.
 */
interface Patterns {
  readonly values: Float64Array;
  readonly starts: Int32Array;
  readonly levels: Int32Array;
  readonly counts: Float64Array;
  readonly sizes: Float64Array;
  readonly frequencies: Float64Array;
}

/**
 * Krippendorff's alpha for any number of raters and missing ratings, from coincidences within units (Krippendorff
 * 2011). Units with fewer than two ratings are not pairable and left out. The ordinal difference counts the ratings
 * between two values, half of each end, which is the distance of their mid-ranks.
 * Not estimable without a pairable unit or where all pairable ratings are equal.
 *
 * @param units for each unit its ratings, in any order; for nominal ratings the numbers are codes
 * @param options.weights how often each unit counts
 * @throws RangeError where a rating is not finite or a weight is not positive
 */
export function krippendorffAlpha(units: readonly (readonly number[])[], metric: AlphaMetric, options: { readonly weights?: ArrayLike<number> | null } = {}): Estimable<KrippendorffAlpha> {
  const patterns = patternsOf(units, options.weights ?? null);
  if (patterns.sizes.length === 0) return notEstimable("no unit has two ratings");
  const estimate = alpha(patterns, patterns.frequencies, metric);
  if (estimate === null) return notEstimable("all ratings of units with two or more of them are equal");
  let count = 0;
  let ratings = 0;
  patterns.sizes.forEach((size, s) => {
    count += patterns.frequencies[s]!;
    ratings += patterns.frequencies[s]! * size;
  });
  return estimable({ estimate, units: count, ratings });
}

/**
 * Percentile interval of Krippendorff's alpha by drawing whole units with replacement (Zapf et al. 2016), quantiles
 * of R type 7. Draws in which all ratings are equal have no alpha and are left out. With weights a unit is drawn in
 * proportion to its weight, as many times as the weights sum to.
 *
 * @param options.draws bootstrap samples, 1000 unless told
 * @returns null where alpha is not estimable in the data or in more than half of the draws, or only one unit counts
 */
export function krippendorffInterval(
  units: readonly (readonly number[])[],
  metric: AlphaMetric,
  random: RandomStream,
  options: { readonly level?: number; readonly draws?: number; readonly weights?: ArrayLike<number> | null } = {},
): Interval | null {
  const upper = upperProbability(options.level ?? 0.95);
  const draws = options.draws ?? 1000;
  if (!Number.isSafeInteger(draws) || draws < 2) throw new RangeError(`draws must be a whole number from 2: ${draws}`);
  const patterns = patternsOf(units, options.weights ?? null);
  const total = patterns.frequencies.reduce((sum, frequency) => sum + frequency, 0);
  const size = Math.round(total);
  if (size < 2 || alpha(patterns, patterns.frequencies, metric) === null) return null;
  const draw = drawerOf(patterns.frequencies, random);
  const drawn = new Float64Array(patterns.sizes.length);
  const estimates: number[] = [];
  for (let sample = 0; sample < draws; sample++) {
    drawn.fill(0);
    for (let i = 0; i < size; i++) drawn[draw()]!++;
    const estimate = alpha(patterns, drawn, metric);
    if (estimate !== null) estimates.push(estimate);
  }
  if (estimates.length < draws / 2) return null;
  return { low: quantile(estimates, 1 - upper)!, high: quantile(estimates, upper)! };
}

function patternsOf(units: readonly (readonly number[])[], weights: ArrayLike<number> | null): Patterns {
  if (weights && weights.length !== units.length) throw new RangeError(`units and weights must have the same length: ${units.length}, ${weights.length}`);
  const distinct = new Set<number>();
  units.forEach((unit, u) => {
    const weight = weights ? weights[u]! : 1;
    if (!(weight > 0 && weight < Infinity)) throw new RangeError(`weight ${u} must be positive: ${weight}`);
    for (const rating of unit) if (!Number.isFinite(rating)) throw new RangeError(`rating of unit ${u} must be finite: ${rating}`);
    if (unit.length > 1) for (const rating of unit) distinct.add(rating);
  });
  const values = Float64Array.from(distinct).sort();
  const levelOf = new Map(Array.from(values, (value, level) => [value, level]));
  const found = new Map<string, number>();
  const starts: number[] = [0];
  const levels: number[] = [];
  const counts: number[] = [];
  const sizes: number[] = [];
  const frequencies: number[] = [];
  units.forEach((unit, u) => {
    if (unit.length < 2) return;
    const sorted = unit.map((rating) => levelOf.get(rating)!).sort((a, b) => a - b);
    const key = sorted.join();
    let s = found.get(key);
    if (s === undefined) {
      s = sizes.length;
      found.set(key, s);
      sorted.forEach((level, i) => {
        if (i > 0 && level === sorted[i - 1]) counts[counts.length - 1]!++;
        else {
          levels.push(level);
          counts.push(1);
        }
      });
      starts.push(levels.length);
      sizes.push(sorted.length);
      frequencies.push(0);
    }
    frequencies[s]! += weights ? weights[u]! : 1;
  });
  return { values, starts: Int32Array.from(starts), levels: Int32Array.from(levels), counts: Float64Array.from(counts), sizes: Float64Array.from(sizes), frequencies: Float64Array.from(frequencies) };
}

/** 1 − (n − 1) × observed / expected, both summed over ordered pairs; null where no pair of ratings differs. */
function alpha(patterns: Patterns, frequencies: Float64Array, metric: AlphaMetric): number | null {
  const { values, starts, levels, counts, sizes } = patterns;
  const margin = new Float64Array(values.length);
  let n = 0;
  for (let s = 0; s < sizes.length; s++) {
    if (frequencies[s] === 0) continue;
    n += frequencies[s]! * sizes[s]!;
    for (let i = starts[s]!; i < starts[s + 1]!; i++) margin[levels[i]!]! += frequencies[s]! * counts[i]!;
  }
  const first = margin.findIndex((size) => size > 0);
  if (first < 0 || margin.findLastIndex((size) => size > 0) === first) return null;
  const scores = metric === "interval" ? values : metric === "ordinal" ? midRanks(margin) : null;
  const all = Int32Array.from(margin.keys());
  const disagreement = scores
    ? (of: Int32Array, times: Float64Array, from: number, to: number, size: number) => squaredDistances(scores, of, times, from, to, size)
    : (_of: Int32Array, times: Float64Array, from: number, to: number, size: number) => unlikePairs(times, from, to, size);
  let observed = 0;
  for (let s = 0; s < sizes.length; s++) {
    if (frequencies[s]! > 0) observed += (frequencies[s]! * disagreement(levels, counts, starts[s]!, starts[s + 1]!, sizes[s]!)) / (sizes[s]! - 1);
  }
  return 1 - ((n - 1) * observed) / disagreement(all, margin, 0, all.length, n);
}

/** Ordered pairs of `size` ratings that differ. */
function unlikePairs(counts: Float64Array, from: number, to: number, size: number): number {
  let pairs = 0;
  for (let i = from; i < to; i++) pairs += counts[i]! * (size - counts[i]!);
  return pairs;
}

/** Sum over ordered pairs of squared differences of scores: 2 × size × the sum of squares about the mean. */
function squaredDistances(scores: Float64Array, levels: Int32Array, counts: Float64Array, from: number, to: number, size: number): number {
  const origin = scores[levels[from]!]!;
  let mean = 0;
  for (let i = from; i < to; i++) mean += (counts[i]! * (scores[levels[i]!]! - origin)) / size;
  let squares = 0;
  for (let i = from; i < to; i++) {
    const deviation = scores[levels[i]!]! - origin - mean;
    squares += counts[i]! * deviation * deviation;
  }
  return 2 * size * squares;
}

function midRanks(margin: Float64Array): Float64Array {
  let below = 0;
  return margin.map((size) => {
    below += size;
    return below - size / 2;
  });
}

/** Draws positions in proportion to `frequencies`: looks up where to start, and walks from there. */
function drawerOf(frequencies: Float64Array, random: RandomStream): () => number {
  const cumulative = Float64Array.from(frequencies);
  for (let s = 1; s < cumulative.length; s++) cumulative[s]! += cumulative[s - 1]!;
  const last = cumulative.length - 1;
  const total = cumulative[last]!;
  const starts = new Int32Array(cumulative.length);
  for (let bucket = 0, s = 0; bucket < starts.length; bucket++) {
    while (s < last && cumulative[s]! <= (bucket / starts.length) * total) s++;
    starts[bucket] = s;
  }
  return () => {
    const uniform = random.uniform();
    let s = starts[Math.floor(uniform * starts.length)]!;
    while (s < last && cumulative[s]! <= uniform * total) s++;
    return s;
  };
}
