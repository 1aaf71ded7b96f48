import { fisherFQuantile, fisherFUpperTail } from "../distributions/fisherF.js";
import { estimable, notEstimable, type Estimable } from "../estimable.js";
import { upperProbability, type Interval } from "../interval.js";
import { twoWayMeanSquares, type RatingTable, type TwoWayMeanSquares } from "./twoWayMeanSquares.js";

export type IccName = "ICC1" | "ICC2" | "ICC3" | "ICC1k" | "ICC2k" | "ICC3k";

export interface IntraclassCorrelation {
  readonly name: IccName;
  /** may be negative; null where its denominator is 0 */
  readonly estimate: number | null;
  readonly interval: Interval | null;
  /** test that targets do not differ; null where ratings leave no error, so that F is infinite */
  readonly f: number | null;
  readonly df: number;
  readonly df2: number;
  readonly p: number | null;
}

export interface IntraclassCorrelations {
  readonly correlations: readonly IntraclassCorrelation[];
  readonly meanSquares: TwoWayMeanSquares;
}

/**
 * The six intraclass correlations of Shrout and Fleiss (1979), with their F tests and intervals, from mean squares
 * (psych `ICC(lmer = FALSE)`): raters nested in targets (1), random (2) or fixed (3), for one rating and for the mean
 * of the table's k raters (k). The interval of ICC2 is theirs, by Satterthwaite's degrees of freedom.
 *
 * Targets without all ratings are left out. Where raters agree without error beyond their own level, F is infinite:
 * it is given as null, p as 0 and the intervals as their limits. Not estimable with fewer than two complete targets,
 * fewer than two raters, or where all ratings are equal.
 */
export function intraclassCorrelations(table: RatingTable, options: { readonly level?: number; readonly weights?: ArrayLike<number> | null } = {}): Estimable<IntraclassCorrelations> {
  const upper = upperProbability(options.level ?? 0.95);
  const meanSquares = twoWayMeanSquares(table, options.weights);
  if (!meanSquares) return notEstimable("fewer than two targets were rated by all of two or more raters");
  const { targets: n, raters: k, target, rater, residual, within } = meanSquares;
  if (target === 0 && rater === 0 && residual === 0) return notEstimable("all ratings are equal");

  const df = n - 1;
  const nested = test(target, within, df, n * (k - 1), upper);
  const crossed = test(target, residual, df, df * (k - 1), upper);
  const single = ratio(target - residual, target + (k - 1) * residual + (k * (rater - residual)) / n);
  const singleInterval = single === null ? null : randomRaterInterval(single);
  return estimable({
    meanSquares,
    correlations: [
      { name: "ICC1", estimate: ratio(target - within, target + (k - 1) * within), interval: nested.single, ...nested.test },
      { name: "ICC2", estimate: single, interval: singleInterval, ...crossed.test },
      { name: "ICC3", estimate: ratio(target - residual, target + (k - 1) * residual), interval: crossed.single, ...crossed.test },
      { name: "ICC1k", estimate: ratio(target - within, target), interval: nested.average, ...nested.test },
      { name: "ICC2k", estimate: ratio(target - residual, target + (rater - residual) / n), interval: singleInterval && { low: stepUp(singleInterval.low), high: stepUp(singleInterval.high) }, ...crossed.test },
      { name: "ICC3k", estimate: ratio(target - residual, target), interval: crossed.average, ...crossed.test },
    ],
  });

  function test(effect: number, error: number, df1: number, df2: number, probability: number) {
    if (effect === 0 && error === 0) return { test: { f: null, df: df1, df2, p: null }, single: null, average: null };
    if (error === 0) return { test: { f: null, df: df1, df2, p: 0 }, single: { low: 1, high: 1 }, average: { low: 1, high: 1 } };
    const f = effect / error;
    const low = f / fisherFQuantile(probability, df1, df2);
    const high = f * fisherFQuantile(probability, df2, df1);
    return {
      test: { f, df: df1, df2, p: fisherFUpperTail(f, df1, df2) },
      single: { low: (low - 1) / (low + k - 1), high: (high - 1) / (high + k - 1) },
      average: f === 0 ? null : { low: 1 - 1 / low, high: 1 - 1 / high },
    };
  }

  function randomRaterInterval(icc: number): Interval | null {
    if (rater === 0 && residual === 0) return { low: 1, high: 1 };
    const a = k * icc * rater;
    const b = (n * (1 + (k - 1) * icc) - k * icc) * residual;
    const satterthwaite = ((k - 1) * df * (a + b) ** 2) / (df * a * a + b * b);
    if (!(satterthwaite > 0)) return null;
    const error = k * rater + (k * n - k - n) * residual;
    // an infinite quantile, as few degrees of freedom have, gives the limit
    const forLow = 1 / fisherFQuantile(upper, df, satterthwaite);
    const forHigh = fisherFQuantile(upper, satterthwaite, df);
    return {
      low: (n * (forLow * target - residual)) / (error + n * forLow * target),
      high: (n * (forHigh * target - residual)) / (error + n * forHigh * target),
    };
  }

  function stepUp(icc: number): number {
    return (k * icc) / (1 + (k - 1) * icc);
  }
}

function ratio(numerator: number, denominator: number): number | null {
  return denominator === 0 ? null : numerator / denominator;
}
