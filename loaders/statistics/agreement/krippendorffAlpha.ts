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

/** Distinct sets of ratings: for each the levels given and how often each was given, and how many units have it. */
interface Patterns {
  readonly values: Float64Array;
  readonly sets: readonly { readonly levels: readonly number[]; readonly counts: readonly number[]; readonly size: number }[];
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
  if (patterns.sets.length === 0) return notEstimable("no unit has two ratings");
  const estimate = alpha(patterns, patterns.frequencies, metric);
  if (estimate === null) return notEstimable("all ratings of units with two or more of them are equal");
  let count = 0;
  let ratings = 0;
  patterns.sets.forEach((set, s) => {
    count += patterns.frequencies[s]!;
    ratings += patterns.frequencies[s]! * set.size;
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
  const cumulative = Float64Array.from(patterns.frequencies);
  for (let s = 1; s < cumulative.length; s++) cumulative[s]! += cumulative[s - 1]!;
  const total = cumulative.at(-1) ?? 0;
  const size = Math.round(total);
  if (size < 2 || alpha(patterns, patterns.frequencies, metric) === null) return null;
  const drawn = new Float64Array(patterns.sets.length);
  const estimates: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    drawn.fill(0);
    for (let i = 0; i < size; i++) drawn[firstAbove(cumulative, random.uniform() * total)]!++;
    const estimate = alpha(patterns, drawn, metric);
    if (estimate !== null) estimates.push(estimate);
  }
  if (estimates.length < draws / 2) return null;
  estimates.sort((a, b) => a - b);
  const at = (p: number) => {
    const position = p * (estimates.length - 1);
    const below = estimates[Math.floor(position)]!;
    return below + (position - Math.floor(position)) * (estimates[Math.ceil(position)]! - below);
  };
  return { low: at(1 - upper), high: at(upper) };
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
  const sets: { levels: number[]; counts: number[]; size: number }[] = [];
  const frequencies: number[] = [];
  units.forEach((unit, u) => {
    if (unit.length < 2) return;
    const sorted = unit.map((rating) => levelOf.get(rating)!).sort((a, b) => a - b);
    const key = sorted.join();
    let s = found.get(key);
    if (s === undefined) {
      s = sets.length;
      found.set(key, s);
      const levels = [...new Set(sorted)];
      sets.push({ levels, counts: levels.map((level) => sorted.filter((other) => other === level).length), size: sorted.length });
      frequencies.push(0);
    }
    frequencies[s]! += weights ? weights[u]! : 1;
  });
  return { values, sets, frequencies: Float64Array.from(frequencies) };
}

/** 1 − (n − 1) × observed / expected, both summed over ordered pairs; null where no pair of ratings differs. */
function alpha(patterns: Patterns, frequencies: Float64Array, metric: AlphaMetric): number | null {
  const { values, sets } = patterns;
  const margin = new Float64Array(values.length);
  let n = 0;
  sets.forEach((set, s) => {
    set.levels.forEach((level, i) => (margin[level]! += frequencies[s]! * set.counts[i]!));
    n += frequencies[s]! * set.size;
  });
  const used = margin.reduce((count, size) => count + (size > 0 ? 1 : 0), 0);
  if (used < 2) return null;
  const scores = metric === "interval" ? values : metric === "ordinal" ? midRanks(margin) : null;
  const disagreement = scores
    ? (levels: ArrayLike<number> | null, counts: ArrayLike<number>, size: number) => squaredDistances(scores, levels, counts, size)
    : (_levels: ArrayLike<number> | null, counts: ArrayLike<number>, size: number) => unlikePairs(counts, size);
  let observed = 0;
  sets.forEach((set, s) => {
    if (frequencies[s]! > 0) observed += (frequencies[s]! * disagreement(set.levels, set.counts, set.size)) / (set.size - 1);
  });
  return 1 - ((n - 1) * observed) / disagreement(null, margin, n);
}

function unlikePairs(counts: ArrayLike<number>, size: number): number {
  let pairs = 0;
  for (let i = 0; i < counts.length; i++) pairs += counts[i]! * (size - counts[i]!);
  return pairs;
}

/** Sum over ordered pairs of squared differences of scores: 2 × size × the sum of squares about the mean. */
function squaredDistances(scores: Float64Array, levels: ArrayLike<number> | null, counts: ArrayLike<number>, size: number): number {
  const score = (i: number) => scores[levels ? levels[i]! : i]!;
  const origin = score(0);
  let mean = 0;
  for (let i = 0; i < counts.length; i++) mean += (counts[i]! * (score(i) - origin)) / size;
  let squares = 0;
  for (let i = 0; i < counts.length; i++) squares += counts[i]! * (score(i) - origin - mean) ** 2;
  return 2 * size * squares;
}

function midRanks(margin: Float64Array): Float64Array {
  let below = 0;
  return margin.map((size) => {
    below += size;
    return below - size / 2;
  });
}

function firstAbove(cumulative: Float64Array, position: number): number {
  let low = 0;
  let high = cumulative.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulative[middle]! > position) high = middle;
    else low = middle + 1;
  }
  return low;
}
