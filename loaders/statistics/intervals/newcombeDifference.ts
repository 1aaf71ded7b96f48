import type { Interval } from "../interval.js";
import { wilsonInterval } from "./wilsonInterval.js";

/**
 * Interval for the difference of two independent shares, first minus second, in [−1, 1]: the hybrid of their Wilson
 * intervals without continuity correction (method 10 of Newcombe 1998, Statist. Med. 17, 873–890).
 *
 * @param count1 successes among the `n1` trials of the first group · `count2`, `n2`: of the second
 * @param level confidence level in (0, 1)
 * @returns `null` where either group has no trials
 * @throws RangeError for counts or levels that `wilsonInterval` refuses
 */
export function newcombeDifference(count1: number, n1: number, count2: number, n2: number, level = 0.95): Interval | null {
  const first = wilsonInterval(count1, n1, level);
  const second = wilsonInterval(count2, n2, level);
  if (first === null || second === null) return null;
  const share1 = count1 / n1;
  const share2 = count2 / n2;
  return {
    low: share1 - share2 - Math.hypot(share1 - first.low, second.high - share2),
    high: share1 - share2 + Math.hypot(first.high - share1, share2 - second.low),
  };
}
