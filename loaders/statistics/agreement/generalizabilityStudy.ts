import { estimable, notEstimable, type Estimable } from "../estimable.js";
import { groupMoments } from "../oneway/groupMoments.js";
import { onewayVariances } from "../oneway/onewayVariances.js";
import { twoWayMeanSquares, type RatingTable } from "./twoWayMeanSquares.js";

/**
 * Variance components of one rating of one person: `person`, `rater` (0 where raters are nested in persons and cannot
 * be told from the rest) and `residual` (interaction and error). Negative estimates are 0; `untruncated` keeps them.
 */
export interface GeneralizabilityComponents {
  readonly design: "crossed" | "nested";
  readonly person: number;
  readonly rater: number;
  readonly residual: number;
  readonly untruncated: { readonly person: number; readonly rater: number };
  /** persons left out because a rating is missing (crossed) or because they have none (nested) */
  readonly dropped: number;
}

/**
 * G study of persons crossed with raters (p × r), by expected mean squares (Brennan 2001, §3.4). Persons that miss a
 * rating are left out. Each component is estimated before any is truncated at 0, so one truncation does not move
 * another. Not estimable with fewer than two complete persons or two raters.
 */
export function crossedGeneralizability(table: RatingTable, weights: ArrayLike<number> | null = null): Estimable<GeneralizabilityComponents> {
  const squares = twoWayMeanSquares(table, weights);
  if (!squares) return notEstimable("fewer than two persons were rated by all of two or more raters");
  const person = (squares.target - squares.residual) / squares.raters;
  const rater = (squares.rater - squares.residual) / squares.targets;
  return estimable({ design: "crossed", person: Math.max(0, person), rater: Math.max(0, rater), residual: squares.residual, untruncated: { person, rater }, dropped: squares.dropped });
}

/**
 * G study of raters nested in persons (r : p), each person with ratings of its own raters, in any number: expected
 * mean squares of the one-way layout (Brennan 2001, §7.1). Persons without a rating are left out. Not estimable with
 * fewer than two persons or no person with two ratings.
 *
 * @param ratings for each person its ratings
 */
export function nestedGeneralizability(ratings: readonly (readonly number[])[]): Estimable<GeneralizabilityComponents> {
  const rated = ratings.filter((own) => own.length > 0);
  if (rated.length < 2) return notEstimable("fewer than two persons were rated");
  const codes = rated.flatMap((own, p) => own.map(() => p));
  const { value, reason } = onewayVariances(groupMoments(rated.flat(), codes, rated.length));
  if (value === null) return notEstimable(reason === "there are no more rows than groups" ? "no person has two ratings" : reason);
  return estimable({ design: "nested", person: value.between, rater: 0, residual: value.within, untruncated: { person: value.betweenUntruncated, rater: 0 }, dropped: ratings.length - rated.length });
}

export interface DecisionStudy {
  readonly raters: number;
  /** variance of the error of a person's mean when persons are compared, and when its level counts */
  readonly relativeError: number;
  readonly absoluteError: number;
  /** Eρ², reliability of comparisons; null where there is no variance */
  readonly generalizability: number | null;
  /** Φ, dependability of levels; null where there is no variance */
  readonly dependability: number | null;
}

/**
 * D study: what the mean of `raters` raters is worth (Brennan 2001, §1.2). In the nested design both errors, and so
 * both coefficients, are equal.
 *
 * @throws RangeError unless `raters` is positive
 */
export function decisionStudy(components: GeneralizabilityComponents, raters: number): DecisionStudy {
  if (!(raters > 0 && raters < Infinity)) throw new RangeError(`raters must be positive: ${raters}`);
  const relativeError = components.residual / raters;
  const absoluteError = (components.rater + components.residual) / raters;
  const share = (error: number) => (components.person + error > 0 ? components.person / (components.person + error) : null);
  return { raters, relativeError, absoluteError, generalizability: share(relativeError), dependability: share(absoluteError) };
}
