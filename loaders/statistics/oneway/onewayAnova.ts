import { fisherFUpperTail } from "../distributions/fisherF.js";
import { estimable, notEstimable, type Estimable } from "../estimable.js";
import { betweenGroups, type GroupMoments } from "./groupMoments.js";

export interface OnewayAnova {
  readonly f: number;
  readonly df: number;
  readonly df2: number;
  readonly p: number;
  readonly squaresBetween: number;
  readonly squaresWithin: number;
  /** share of the total sum of squares that lies between groups, in [0, 1] */
  readonly etaSquared: number;
  /** Hays (1963), less biased than eta squared; negative where F < 1, not truncated */
  readonly omegaSquared: number;
}

/**
 * One-way analysis of variance with equal variances (R `aov(y ~ g)`, `oneway.test(var.equal = TRUE)`).
 * Sizes are sums of frequency weights, so that whole-number weights give the answer of repeated rows.
 * Not estimable with fewer than two groups, no more rows than groups, or no spread within groups.
 */
export function onewayAnova(groups: readonly GroupMoments[]): Estimable<OnewayAnova> {
  const df = groups.length - 1;
  if (df < 1) return notEstimable("there is only one group");
  const between = betweenGroups(groups);
  const df2 = between.size - groups.length;
  if (!(df2 > 0)) return notEstimable("there are no more rows than groups");
  let within = 0;
  for (const group of groups) within += group.squares;
  if (within === 0) return notEstimable("values do not differ within any group");
  const meanWithin = within / df2;
  const f = between.squares / df / meanWithin;
  const total = between.squares + within;
  return estimable({
    f,
    df,
    df2,
    p: fisherFUpperTail(f, df, df2),
    squaresBetween: between.squares,
    squaresWithin: within,
    etaSquared: between.squares / total,
    omegaSquared: (between.squares - df * meanWithin) / (total + meanWithin),
  });
}
