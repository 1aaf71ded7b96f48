import type { Interval } from "../interval.js";
import { clopperPearson } from "./clopperPearson.js";

/**
 * Exact interval for the ratio of two rates, first over second, from counts of rare events: given their sum the first count is binomial, and
 * the Clopper–Pearson bounds of its chance are turned into a ratio (Przyborowski & Wilenski 1940), as R's `poisson.test`. For counts out of so
 * many people it is on the safe side, as these vary less than Poisson counts.
 *
 * Without an event in the first group it begins at 0, without any in the second it ends at `Infinity`.
 *
 * @param count1 events of the first group over `exposure1` · `count2`, `exposure2`: of the second
 * @returns null where there is no event at all
 * @throws RangeError for counts that are not whole, exposures that are not positive, or another level
 */
export function exactRateRatio(count1: number, exposure1: number, count2: number, exposure2: number, level = 0.95): Interval | null {
  for (const exposure of [exposure1, exposure2]) if (!(exposure > 0 && exposure < Infinity)) throw new RangeError(`exposures must be positive and finite: ${exposure}`);
  const share = clopperPearson(count1, count1 + count2, level);
  if (!share) return null;
  const ratio = (chance: number) => (chance >= 1 ? Infinity : ((chance / (1 - chance)) * exposure2) / exposure1);
  return { low: ratio(share.low), high: ratio(share.high) };
}
