import betainc from "@stdlib/math-base-special-betainc";
import quantile from "@stdlib/stats-base-dists-f-quantile";
import { chiSquareQuantile, chiSquareUpperTail } from "./chiSquare.js";

/** P(F > f) with `df1` and `df2` > 0 degrees of freedom; `df2` may be `Infinity`. */
export function fisherFUpperTail(f: number, df1: number, df2: number): number {
  if (!(df1 > 0) || !(df2 > 0)) throw new RangeError(`degrees of freedom must be positive: ${df1}, ${df2}`);
  if (Number.isNaN(f)) return NaN;
  if (f <= 0) return 1;
  if (f === Infinity) return 0;
  if (df2 === Infinity) return chiSquareUpperTail(f * df1, df1);
  return betainc(df2 / (df2 + df1 * f), df2 / 2, df1 / 2, true, false);
}

/** f with P(F ≤ f) = p. */
export function fisherFQuantile(p: number, df1: number, df2: number): number {
  if (!(df1 > 0) || !(df2 > 0)) throw new RangeError(`degrees of freedom must be positive: ${df1}, ${df2}`);
  return df2 === Infinity ? chiSquareQuantile(p, df1) / df1 : quantile(p, df1, df2);
}
