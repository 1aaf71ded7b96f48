import { stepUp } from "./stepUp.js";

/**
 * P values adjusted to control the false discovery rate of independent or positively dependent tests (Benjamini &
 * Hochberg 1995), in the order given, as R's `p.adjust(p, "BH")`: a missing p value (null or NaN) stays null and is no test.
 *
 * @throws RangeError for a p value outside 0 to 1
 */
export function benjaminiHochberg(p: ArrayLike<number | null>): (number | null)[] {
  return stepUp(p, () => 1);
}
