import { chiSquareUpperTail } from "../distributions/chiSquare.js";
import { normalQuantile } from "../distributions/normal.js";
import { estimable, notEstimable, type Estimable } from "../estimable.js";
import { upperProbability, type Interval } from "../interval.js";
import { checkTwoByTwo, isInformative, type TwoByTwo } from "./twoByTwo.js";

export interface CommonRatio {
  /** 0 or Infinity where the data hold no bound on that side */
  readonly estimate: number;
  /** null where the estimate is 0 or Infinity, like its standard error */
  readonly interval: Interval | null;
  readonly logSe: number | null;
}

export interface CochranMantelHaenszel {
  /** odds of success of the first group over those of the second */
  readonly oddsRatio: CommonRatio;
  readonly riskRatio: CommonRatio;
  readonly riskDifference: { readonly estimate: number; readonly se: number; readonly interval: Interval };
  readonly statistic: number;
  readonly p: number;
  readonly correctedStatistic: number;
  readonly correctedP: number;
  /** of the two statistics */
  readonly df: 1;
  /** strata in which both groups and both outcomes occur; the others change neither odds ratio nor test */
  readonly informative: number;
}

/**
 * Association of group and outcome within strata: the Mantel–Haenszel chi-square (1959), without and with the
 * continuity correction (which, as in R, applies only where |Σ(a − E)| ≥ ½), the common odds ratio with the interval of
 * Robins, Breslow & Greenland (1986), as R's `mantelhaen.test`; common risk ratio and risk difference with the variances
 * of Greenland & Robins (1985), in which a stratum without failures or successes counts too.
 * R refuses a stratum of fewer than two; here it takes no part in the test, as its table cannot vary.
 *
 * @param level confidence level in (0, 1)
 * @returns not estimable where no stratum has both groups and both outcomes
 * @throws RangeError for a negative or infinite count, or another level
 */
export function cochranMantelHaenszel(strata: readonly TwoByTwo[], level = 0.95): Estimable<CochranMantelHaenszel> {
  strata.forEach(checkTwoByTwo);
  const z = normalQuantile(upperProbability(level));
  let informative = 0;
  let excess = 0, variance = 0;
  let diagonal = 0, off = 0, sameSame = 0, mixed = 0, offOff = 0;
  let first = 0, second = 0, riskVariance = 0;
  let difference = 0, weight = 0, differenceVariance = 0;
  for (const stratum of strata) {
    const { a, b, c, d } = stratum;
    const n1 = a + b;
    const n0 = c + d;
    const n = n1 + n0;
    if (n1 === 0 || n0 === 0) continue;
    difference += (a * n0 - c * n1) / n;
    weight += (n1 * n0) / n;
    differenceVariance += (a * b * n0 ** 3 + c * d * n1 ** 3) / (n1 * n0 * n * n);
    first += (a * n0) / n;
    second += (c * n1) / n;
    riskVariance += ((a + c) * n1 * n0 - a * c * n) / (n * n);
    if (!isInformative(stratum)) continue;
    informative += 1;
    if (n >= 2) {
      excess += a - (n1 * (a + c)) / n;
      variance += ((n1 * n0) / n) * (((a + c) * (b + d)) / n / (n - 1));
    }
    diagonal += (a * d) / n;
    off += (b * c) / n;
    sameSame += ((a + d) * a * d) / (n * n);
    mixed += ((a + d) * b * c + (b + c) * a * d) / (n * n);
    offOff += ((b + c) * b * c) / (n * n);
  }
  if (informative === 0 || variance === 0) return notEstimable("no stratum has both groups and both outcomes");

  const ratio = (top: number, bottom: number, logVariance: number): CommonRatio => {
    const estimate = top / bottom;
    if (top === 0 || bottom === 0) return { estimate, interval: null, logSe: null };
    const logSe = Math.sqrt(logVariance);
    return { estimate, logSe, interval: { low: estimate * Math.exp(-z * logSe), high: estimate * Math.exp(z * logSe) } };
  };
  const riskDifference = difference / weight;
  const se = Math.sqrt(differenceVariance) / weight;
  const statistic = excess ** 2 / variance;
  const correctedStatistic = Math.abs(excess) >= 0.5 ? (Math.abs(excess) - 0.5) ** 2 / variance : statistic;
  return estimable({
    oddsRatio: ratio(diagonal, off, sameSame / (2 * diagonal ** 2) + mixed / (2 * diagonal * off) + offOff / (2 * off ** 2)),
    riskRatio: ratio(first, second, riskVariance / (first * second)),
    riskDifference: { estimate: riskDifference, se, interval: { low: riskDifference - z * se, high: riskDifference + z * se } },
    statistic,
    p: chiSquareUpperTail(statistic, 1),
    correctedStatistic,
    correctedP: chiSquareUpperTail(correctedStatistic, 1),
    df: 1,
    informative,
  });
}
