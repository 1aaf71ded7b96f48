import type { Verdict } from "./analysis.js";

/**
 * Bands of realised against planned performance in Permendagri 86/2017 (scale of performance ranks): 91 % and over is very high, 76 % and over
 * high, below that middling or low.
 */
const veryHigh = 0.91;
export const high = 0.76;

/** `found`: less than high beyond doubt. `small`: high, and less than very high, beyond doubt. `none`: very high beyond doubt. */
export function shortfallVerdict(interval: { readonly low: number | null; readonly high: number | null }): Verdict {
  const { low, high: top } = interval;
  if (low === null || top === null) return "unclear";
  if (low >= veryHigh) return "none";
  if (top < high) return "found";
  return low >= high && top < veryHigh ? "small" : "unclear";
}
