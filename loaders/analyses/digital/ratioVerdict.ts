import type { Verdict } from "../analysis.js";

/** A ratio of rates that matters: 1.22 or its inverse, "small" in Olivier, May & Bell (2017), Communications in Statistics 46, 6774–6781. */
export const relevantRatio = 1.22;

/** Paths that differ before the start cast doubt on any effect. */
const doubtful = 0.05;

/** What an interval of a ratio says, where agencies were on parallel paths before. */
export function ratioVerdict(interval: { readonly low: number | null; readonly high: number | null } | undefined, leadP: number | null = null): Verdict {
  if (!interval || interval.low === null || interval.high === null || (leadP !== null && leadP < doubtful)) return "unclear";
  const { low, high } = interval;
  if (high < 1 / relevantRatio || low > relevantRatio) return "found";
  if (low <= 1 / relevantRatio || high >= relevantRatio) return "unclear";
  return high < 1 || low > 1 ? "small" : "none";
}
