import { normalQuantile } from "../distributions/normal.js";
import { upperProbability, type Interval } from "../interval.js";
import { risingRoot } from "../tests/risingRoot.js";
import { binomialProbabilities } from "./binomialProbabilities.js";
import { checkCount } from "./checkCount.js";
import { clopperPearson } from "./clopperPearson.js";
import { greatestValue } from "./greatestValue.js";
import { ratioScore } from "./ratioScore.js";
import { scoreRatio } from "./scoreRatio.js";

/** Trials in both groups up to which `exactRatio` answers within about a fifth of a second. */
export const exactRatioLimit = 500;

/**
 * Exact unconditional interval for the ratio of two independent shares, first over second, without unit; for small cells.
 * Its coverage is at least `level` whatever the two shares are.
 *
 * Each bound is that of Buehler (1957) at half the error: tables are ordered by the same bound of Koopman's score interval
 * (Kabaila & Lloyd 1997 order by an approximate bound), and the lower one is the ratio at which the greatest probability
 * of a table that ranks at least as high as the observed one equals that half. The greatest is sought over the second
 * shares within their Clopper–Pearson interval whose own error γ, a ten-thousandth of the half, is added (Berger & Boos
 * 1994). The probability rises with the ratio, so that the bound is unique. The upper bound is that of the mirrored table.
 *
 * Without success in the first group the interval begins at 0, without any in the second it ends at `Infinity`.
 *
 * @param count1 successes among the `n1` trials of the first group · `count2`, `n2`: of the second
 * @param level confidence level in (0, 1)
 * @returns `null` where either group has no trials
 * @throws RangeError for other counts or levels, or more than `exactRatioLimit` trials
 */
export function exactRatio(count1: number, n1: number, count2: number, n2: number, level = 0.95): Interval | null {
  checkCount(count1, n1);
  checkCount(count2, n2);
  const tail = 1 - upperProbability(level);
  if (n1 + n2 > exactRatioLimit) throw new RangeError(`trials must not be more than ${exactRatioLimit}: ${n1 + n2}`);
  if (n1 === 0 || n2 === 0) return null;
  return {
    low: lowerBound(count1, n1, count2, n2, tail, level),
    high: 1 / lowerBound(count2, n2, count1, n1, tail, level),
  };
}

function lowerBound(count1: number, n1: number, count2: number, n2: number, tail: number, level: number): number {
  if (count1 === 0) return 0;
  const start = scoreRatio(count1, n1, count2, n2, level)!.low;
  const limit = Math.min(ratioScore(count1, n1, count2, n2, start), normalQuantile(1 - tail)) - 1e-9;

  // the least count of the first group, for each of the second, with which a table ranks as high as the observed one
  const least = new Int32Array(n2 + 1);
  let from = n1 + 1;
  for (let j = n2; j >= 0; j -= 1) {
    while (from > 0 && ratioScore(from - 1, n1, j, n2, start) >= limit) from -= 1;
    least[j] = from;
  }

  const first = new Float64Array(n1 + 1);
  const second = new Float64Array(n2 + 1);
  const atLeast = new Float64Array(n1 + 2);
  const rankedHigh = (ratio: number, share2: number) => {
    binomialProbabilities(n1, Math.min(1, ratio * share2), first);
    binomialProbabilities(n2, share2, second);
    for (let i = n1; i >= 0; i -= 1) atLeast[i] = atLeast[i + 1]! + first[i]!;
    let sum = 0;
    for (let j = 0; j <= n2; j += 1) sum += second[j]! * atLeast[least[j]!]!;
    return sum;
  };
  const gamma = tail / 10000;
  const shares = clopperPearson(count2, n2, 1 - gamma)!;
  const from2 = Math.asin(Math.sqrt(shares.low));
  const to2 = Math.asin(Math.sqrt(shares.high));
  return Math.exp(risingRoot((logRatio) => {
    const ratio = Math.exp(logRatio);
    return greatestValue((angle) => rankedHigh(ratio, Math.sin(angle) ** 2), from2, to2, 64 + Math.ceil((n1 + n2) / 4)) + gamma - tail;
  }));
}
