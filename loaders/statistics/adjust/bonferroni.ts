import { presentPValues } from "./presentPValues.js";

/**
 * P values times the number of tests, at most 1 (Dunn 1961), in the order given, as R's `p.adjust(p, "bonferroni")`: a
 * missing p value (null or NaN) stays null and is no test.
 *
 * @throws RangeError for a p value outside 0 to 1
 */
export function bonferroni(p: ArrayLike<number | null>): (number | null)[] {
  const { count, order } = presentPValues(p);
  const adjusted = new Array<number | null>(p.length).fill(null);
  for (const place of order) adjusted[place] = Math.min(1, count * p[place]!);
  return adjusted;
}
