import { chiSquareUpperTail } from "../distributions/chiSquare.js";
import { normalCdf } from "../distributions/normal.js";

/**
 * P(T ≤ t) for a noncentral t with `df` > 0 and noncentrality `ncp`: Φ(ts − ncp) averaged over s = √(χ²/df) by the
 * trapezoid rule in log s, where the integrand and all its derivatives vanish at both ends, so that the error falls
 * exponentially with the step. Absolute error below 1e-11 for df from 1. Beyond |t| = 1000, where Φ would be too steep,
 * P(s ≥ (z + ncp)/t) is averaged over a normal z instead; there the error is below 1e-6.
 *
 * @throws RangeError unless df is positive and finite
 */
export function noncentralTCdf(t: number, df: number, ncp: number): number {
  if (!(df > 0 && df < Infinity)) throw new RangeError(`degrees of freedom must be positive and finite: ${df}`);
  if (t < 0) return 1 - noncentralTCdf(-t, df, -ncp);
  return t > 1000 ? overNormal(t, df, ncp) : overScale(t, df, ncp);
}

function overScale(t: number, df: number, ncp: number): number {
  const step = Math.min(0.1, 0.5 / Math.sqrt(df), 0.5 / (1 + t));
  let density = 0;
  let sum = 0;
  for (const direction of [-1, 1]) {
    for (let k = direction === 1 ? 0 : 1; ; k += 1) {
      const u = direction * k * step;
      const log = df * (u - Math.expm1(2 * u) / 2);
      if (log < -40) break;
      density += Math.exp(log);
      sum += Math.exp(log) * normalCdf(t * Math.exp(u) - ncp);
    }
  }
  return sum / density;
}

function overNormal(t: number, df: number, ncp: number): number {
  let density = 0;
  let sum = 0;
  for (let k = -180; k <= 180; k += 1) {
    const z = k / 20;
    const weight = Math.exp((-z * z) / 2);
    density += weight;
    sum += weight * (z + ncp > 0 ? chiSquareUpperTail(df * ((z + ncp) / t) ** 2, df) : 1);
  }
  return sum / density;
}
