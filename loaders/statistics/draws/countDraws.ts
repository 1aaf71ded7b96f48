import type { RandomStream } from "../randomStream.js";
import { gammaDraw } from "./gammaDraw.js";

/** Above this mean a draw is split into two, so that inversion starts from a chance that is not 0 in floating point. */
const longest = 30;

/** Number of successes among `n` independent trials of chance `p`, by inversion: exact. */
export function binomialDraw(n: number, p: number, stream: RandomStream): number {
  if (!Number.isInteger(n) || n < 0) throw new RangeError(`trials must be a whole number: ${n}`);
  if (!(p >= 0 && p <= 1)) throw new RangeError(`chance must lie in [0, 1]: ${p}`);
  if (n === 0 || p === 0) return 0;
  if (p > 0.5) return n - binomialDraw(n, 1 - p, stream);
  if (n * p > longest) {
    const half = n >> 1;
    return binomialDraw(half, p, stream) + binomialDraw(n - half, p, stream);
  }
  let left = stream.uniform();
  let chance = Math.exp(n * Math.log1p(-p));
  let successes = 0;
  while (left > chance && successes < n) {
    left -= chance;
    successes += 1;
    chance *= ((n - successes + 1) / successes) * (p / (1 - p));
  }
  return successes;
}

/** A Poisson count with this mean, by inversion: exact. */
export function poissonDraw(mean: number, stream: RandomStream): number {
  if (!(mean >= 0) || !Number.isFinite(mean)) throw new RangeError(`mean must be 0 or above: ${mean}`);
  if (mean > longest) return poissonDraw(mean / 2, stream) + poissonDraw(mean / 2, stream);
  let left = stream.uniform();
  let chance = Math.exp(-mean);
  let count = 0;
  while (left > chance && count < 1000) {
    left -= chance;
    count += 1;
    chance *= mean / count;
  }
  return count;
}

/** A negative binomial count: Poisson with a gamma mean; its variance is mean + mean² / size. */
export function negativeBinomialDraw(mean: number, size: number, stream: RandomStream): number {
  return mean === 0 ? 0 : poissonDraw((gammaDraw(size, stream) * mean) / size, stream);
}
