import { estimable, notEstimable, type Estimable } from "../estimable.js";
import { betweenGroups, type GroupMoments } from "./groupMoments.js";

export interface OnewayVariances {
  /** variance between groups; 0 where the mean square between is below that within */
  readonly between: number;
  readonly within: number;
  /** the variance between groups before it is truncated at 0 */
  readonly betweenUntruncated: number;
  /** effective size of a group: (N − Σn²/N) / (G − 1) */
  readonly effectiveSize: number;
}

/**
 * Variance components by equating mean squares with their expectations (ANOVA or Henderson's method 1; Searle,
 * Casella, McCulloch 1992, §3.6), for groups of any size. Not estimable with fewer than two groups or no more rows
 * than groups.
 */
export function onewayVariances(groups: readonly GroupMoments[]): Estimable<OnewayVariances> {
  const df = groups.length - 1;
  if (df < 1) return notEstimable("there is only one group");
  const { size, squares } = betweenGroups(groups);
  if (!(size > groups.length)) return notEstimable("there are no more rows than groups");
  let within = 0;
  let sizes = 0;
  for (const group of groups) {
    within += group.squares;
    sizes += group.size * group.size;
  }
  within /= size - groups.length;
  const effectiveSize = (size - sizes / size) / df;
  const betweenUntruncated = (squares / df - within) / effectiveSize;
  return estimable({ between: Math.max(0, betweenUntruncated), within, betweenUntruncated, effectiveSize });
}
