import { fisherFUpperTail } from "../distributions/fisherF.js";
import { estimable, notEstimable, type Estimable } from "../estimable.js";
import type { GroupMoments } from "./groupMoments.js";

export interface WelchAnova {
  readonly f: number;
  readonly df: number;
  /** Welch's approximate denominator, a fraction as a rule */
  readonly df2: number;
  readonly p: number;
}

/**
 * Welch's (1951) test that group means are equal where variances are not (R `oneway.test`, its default).
 * Not estimable with fewer than two groups, or where a group has a single row or no spread.
 */
export function welchAnova(groups: readonly GroupMoments[]): Estimable<WelchAnova> {
  const k = groups.length;
  if (k < 2) return notEstimable("there is only one group");
  if (groups.some((group) => !(group.size > 1))) return notEstimable("a group has a single row");
  if (groups.some((group) => group.squares === 0)) return notEstimable("values do not differ within a group");
  const precisions = groups.map((group) => (group.size * (group.size - 1)) / group.squares);
  const total = precisions.reduce((sum, precision) => sum + precision, 0);
  const mean = groups.reduce((sum, group, g) => sum + precisions[g]! * group.deviation, 0) / total;
  let spread = 0;
  let lack = 0;
  groups.forEach((group, g) => {
    spread += precisions[g]! * (group.deviation - mean) ** 2;
    lack += (1 - precisions[g]! / total) ** 2 / (group.size - 1);
  });
  lack /= k * k - 1;
  const f = spread / ((k - 1) * (1 + 2 * (k - 2) * lack));
  const df2 = 1 / (3 * lack);
  return estimable({ f, df: k - 1, df2, p: fisherFUpperTail(f, k - 1, df2) });
}
