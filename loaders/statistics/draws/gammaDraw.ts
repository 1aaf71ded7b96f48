import type { RandomStream } from "../randomStream.js";

/**
 * One draw from the gamma distribution with this shape (> 0) and mean `shape` (scale 1). Rejection by Marsaglia & Tsang (2000), ACM Transactions
 * on Mathematical Software 26, 363–372; shapes below 1 by their boost.
 */
export function gammaDraw(shape: number, stream: RandomStream): number {
  if (!(shape > 0) || !Number.isFinite(shape)) throw new RangeError(`shape must be above 0: ${shape}`);
  if (shape < 1) return gammaDraw(shape + 1, stream) * stream.uniform() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = stream.normal();
    const v = (1 + c * z) ** 3;
    if (v > 0 && Math.log(stream.uniform()) < 0.5 * z * z + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** One draw from the beta distribution, as a ratio of gammas. A parameter of 0 puts everything at that end. */
export function betaDraw(a: number, b: number, stream: RandomStream): number {
  if (!(a >= 0 && b >= 0 && a + b > 0)) throw new RangeError(`beta parameters must be 0 or above, not both 0: ${a}, ${b}`);
  if (a === 0) return 0;
  if (b === 0) return 1;
  const x = gammaDraw(a, stream);
  return x / (x + gammaDraw(b, stream));
}
