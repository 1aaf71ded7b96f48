import { fisherFQuantile } from "../distributions/fisherF.js";
import { estimable, notEstimable, type Estimable } from "../estimable.js";
import { upperProbability, type Interval } from "../interval.js";
import { twoWayMeanSquares, type RatingTable } from "./twoWayMeanSquares.js";

export interface CronbachAlpha {
  /** at most 1; negative where items contradict one another */
  readonly estimate: number;
  readonly interval: Interval;
  readonly df: number;
  readonly df2: number;
  /** rows left out because an item is missing */
  readonly dropped: number;
}

/**
 * Cronbach's (1951) raw alpha of a table of persons × items, by Hoyt's mean squares, with Feldt's (1965) interval
 * (psych `alpha.ci`). Rows with a missing item are left out. Not estimable with fewer than two complete rows or two
 * items, or where row totals do not differ.
 *
 * @param options.weights how often each row counts
 */
export function cronbachAlpha(table: RatingTable, options: { readonly level?: number; readonly weights?: ArrayLike<number> | null } = {}): Estimable<CronbachAlpha> {
  const upper = upperProbability(options.level ?? 0.95);
  const squares = twoWayMeanSquares(table, options.weights);
  if (!squares) return notEstimable("there are fewer than two complete rows or fewer than two columns");
  if (squares.target === 0) return notEstimable("row totals do not differ");
  const error = squares.residual / squares.target;
  const df = squares.targets - 1;
  const df2 = df * (squares.raters - 1);
  return estimable({
    estimate: 1 - error,
    interval: { low: 1 - error * fisherFQuantile(upper, df, df2), high: 1 - error / fisherFQuantile(upper, df2, df) },
    df,
    df2,
    dropped: squares.dropped,
  });
}
