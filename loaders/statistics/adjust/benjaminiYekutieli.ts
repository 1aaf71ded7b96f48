import { stepUp } from "./stepUp.js";

/**
 * P values adjusted to control the false discovery rate however the tests depend on one another (Benjamini & Yekutieli
 * 2001), in the order given, as R's `p.adjust(p, "BY")`: a missing p value (null or NaN) stays null and is no test.
 *
 * @throws RangeError for a p value outside 0 to 1
 */
export function benjaminiYekutieli(p: ArrayLike<number | null>): (number | null)[] {
  return stepUp(p, (count) => {
    let harmonic = 0;
    for (let i = 1; i <= count; i += 1) harmonic += 1 / i;
    return harmonic;
  });
}
