import betainc from "@stdlib/math-base-special-betainc";
import quantile from "@stdlib/stats-base-dists-t-quantile";
import { normalQuantile, normalTwoSided } from "./normal.js";

/** P(|T| ≥ |t|) for Student's t with `df` > 0 degrees of freedom, which need not be whole; `Infinity` is the normal. */
export function studentTTwoSided(t: number, df: number): number {
  if (!(df > 0)) throw new RangeError(`degrees of freedom must be positive: ${df}`);
  if (Number.isNaN(t)) return NaN;
  if (!Number.isFinite(t)) return 0;
  if (df === Infinity) return normalTwoSided(t);
  const square = t * t;
  return square < df ? betainc(square / (df + square), 0.5, df / 2, true, true) : betainc(df / (df + square), df / 2, 0.5, true, false);
}

/** P(T > t). */
export function studentTUpperTail(t: number, df: number): number {
  const half = studentTTwoSided(t, df) / 2;
  return t > 0 ? half : 1 - half;
}

/** t with P(T ≤ t) = p. */
export function studentTQuantile(p: number, df: number): number {
  if (!(df > 0)) throw new RangeError(`degrees of freedom must be positive: ${df}`);
  return df === Infinity ? normalQuantile(p) : quantile(p, df);
}
