import { chiSquareUpperTail } from "../distributions/chiSquare.js";
import { estimable, notEstimable, type Estimable } from "../estimable.js";
import { checkTwoByTwo, isInformative, type TwoByTwo } from "./twoByTwo.js";

export interface BreslowDay {
  readonly statistic: number;
  readonly p: number;
  /** with Tarone's correction, which makes the statistic chi-square although the Mantel–Haenszel estimate is not efficient */
  readonly taroneStatistic: number;
  readonly taroneP: number;
  readonly df: number;
}

/**
 * Whether strata share one odds ratio: the test of Breslow & Day (1980, eq. 4.30), and Tarone's (1985).
 *
 * @param strata those without both groups and both outcomes say nothing and take no degree of freedom
 * @param oddsRatio that which the strata would share, as a rule the Mantel–Haenszel estimate
 * @returns not estimable with fewer than two informative strata, or an odds ratio of 0 or Infinity
 * @throws RangeError for a negative or infinite count, or an odds ratio that is negative or not a number
 */
export function breslowDay(strata: readonly TwoByTwo[], oddsRatio: number): Estimable<BreslowDay> {
  strata.forEach(checkTwoByTwo);
  if (!(oddsRatio >= 0)) throw new RangeError(`odds ratio must not be negative: ${oddsRatio}`);
  const informative = strata.filter(isInformative);
  if (informative.length < 2) return notEstimable("fewer than two strata have both groups and both outcomes");
  if (oddsRatio === 0 || oddsRatio === Infinity) return notEstimable("the common odds ratio is 0 or infinite");
  let statistic = 0;
  let excess = 0;
  let variances = 0;
  for (const { a, b, c, d } of informative) {
    const fitted = fittedCount(a + b, c + d, a + c, oddsRatio);
    const variance = 1 / (1 / fitted + 1 / (a + b - fitted) + 1 / (a + c - fitted) + 1 / (d - a + fitted));
    statistic += (a - fitted) ** 2 / variance;
    excess += a - fitted;
    variances += variance;
  }
  const df = informative.length - 1;
  const taroneStatistic = Math.max(0, statistic - excess ** 2 / variances);
  return estimable({ statistic, p: chiSquareUpperTail(statistic, df), taroneStatistic, taroneP: chiSquareUpperTail(taroneStatistic, df), df });
}

/** The successes of the first group that give the odds ratio under the margins, from the root of a quadratic that does not cancel. */
function fittedCount(n1: number, n0: number, successes: number, oddsRatio: number): number {
  const linear = n0 - successes + oddsRatio * (n1 + successes);
  const product = oddsRatio * n1 * successes;
  return (2 * product) / (linear + Math.sqrt(linear * linear - 4 * (oddsRatio - 1) * product));
}
