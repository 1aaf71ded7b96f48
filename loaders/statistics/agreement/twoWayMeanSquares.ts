/** One row per target, one cell per rater; null where a rater did not rate a target. */
export type RatingTable = readonly (readonly (number | null)[])[];

export interface TwoWayMeanSquares {
  /** complete targets, counted with their weights, and raters */
  readonly targets: number;
  readonly raters: number;
  /** targets left out because a rating is missing, counted without weights */
  readonly dropped: number;
  /** mean squares of targets, of raters, of their interaction, and within targets (raters and interaction together) */
  readonly target: number;
  readonly rater: number;
  readonly residual: number;
  readonly within: number;
}

/**
 * Mean squares of a complete target × rater table without replication. Targets that miss a rating are left out
 * (listwise), since the expectations of these mean squares hold for complete tables only. Squares of the interaction
 * below 1e-26 of the total are rounding and count as 0.
 *
 * @param weights how often each target counts; null for once
 * @returns null where fewer than two complete targets or fewer than two raters remain
 * @throws RangeError where rows differ in length, a rating is not finite or a weight is not positive
 */
export function twoWayMeanSquares(table: RatingTable, weights: ArrayLike<number> | null = null): TwoWayMeanSquares | null {
  if (weights && weights.length !== table.length) throw new RangeError(`targets and weights must have the same length: ${table.length}, ${weights.length}`);
  const raters = table[0]?.length ?? 0;
  const rows: number[][] = [];
  const counts: number[] = [];
  let origin: number | null = null;
  table.forEach((row, t) => {
    if (row.length !== raters) throw new RangeError(`target ${t} must have ${raters} ratings: ${row.length}`);
    const weight = weights ? weights[t]! : 1;
    if (!(weight > 0 && weight < Infinity)) throw new RangeError(`weight ${t} must be positive: ${weight}`);
    for (const rating of row) if (rating !== null && !Number.isFinite(rating)) throw new RangeError(`rating of target ${t} must be finite: ${rating}`);
    if (row.includes(null)) return;
    const ratings = row as readonly number[];
    origin ??= ratings[0] ?? 0;
    rows.push(ratings.map((rating) => rating - origin!));
    counts.push(weight);
  });
  const targets = counts.reduce((sum, count) => sum + count, 0);
  if (!(targets > 1) || rows.length < 2 || raters < 2) return null;

  const raterMeans = new Float64Array(raters);
  const targetMeans = rows.map((row) => row.reduce((sum, rating) => sum + rating, 0) / raters);
  let mean = 0;
  rows.forEach((row, t) => {
    mean += (counts[t]! * targetMeans[t]!) / targets;
    row.forEach((rating, r) => (raterMeans[r]! += (counts[t]! * rating) / targets));
  });
  let target = 0;
  let residual = 0;
  rows.forEach((row, t) => {
    target += counts[t]! * raters * (targetMeans[t]! - mean) ** 2;
    row.forEach((rating, r) => (residual += counts[t]! * (rating - targetMeans[t]! - raterMeans[r]! + mean) ** 2));
  });
  let rater = 0;
  for (const raterMean of raterMeans) rater += targets * (raterMean - mean) ** 2;
  const rounding = 1e-26 * (target + rater + residual);
  if (residual <= rounding) residual = 0;
  if (rater <= rounding) rater = 0;
  if (target <= rounding) target = 0;
  return {
    targets,
    raters,
    dropped: table.length - rows.length,
    target: target / (targets - 1),
    rater: rater / (raters - 1),
    residual: residual / ((targets - 1) * (raters - 1)),
    within: (rater + residual) / (targets * (raters - 1)),
  };
}
