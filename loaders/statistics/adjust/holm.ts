import { presentPValues } from "./presentPValues.js";

/**
 * P values adjusted to control the chance of any false rejection, step by step down (Holm 1979), in the order given, as
 * R's `p.adjust(p, "holm")`: a missing p value (null or NaN) stays null and is no test.
 *
 * @throws RangeError for a p value outside 0 to 1
 */
export function holm(p: ArrayLike<number | null>): (number | null)[] {
  const { count, order } = presentPValues(p);
  const adjusted = new Array<number | null>(p.length).fill(null);
  let greatest = 0;
  order.forEach((place, i) => {
    greatest = Math.max(greatest, Math.min(1, (count - i) * p[place]!));
    adjusted[place] = greatest;
  });
  return adjusted;
}
