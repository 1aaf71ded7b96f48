import { betaCdf } from "../distributions/beta.js";
import { alarmTail, warningTail, type ControlLimits } from "./controlLimits.js";

/**
 * Exact control limits of a funnel plot for a share: a unit lies outside exactly where its binomial tail is smaller than 2.5 %
 * or 0.1 %, that is, where the target lies outside its Clopper–Pearson interval of 95 % or 99.8 %. Between whole counts the tail
 * is the incomplete beta function, so that the limits run smoothly over n. Where no count is that rare they are 0 and 1.
 *
 * Spiegelhalter (2005, Statistics in Medicine 24, 1185–1202, appendix A.1.1) interpolates to the other side of the last count
 * inside, so that his limits lie up to one count nearer to the target and, for small units, cut off counts that are not rare.
 *
 * @param target the share that all units are held to, in [0, 1]
 * @param n size of the unit, whole and positive
 * @throws RangeError for anything else
 */
export function binomialFunnelLimits(target: number, n: number): ControlLimits {
  if (!(target >= 0 && target <= 1)) throw new RangeError(`a share lies between 0 and 1, not ${target}`);
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`a size is whole and positive, not ${n}`);
  const high = (tail: number) => greatestInside(target, n, tail) / n;
  const low = (tail: number) => 1 - greatestInside(1 - target, n, tail) / n;
  return { low95: low(warningTail), high95: high(warningTail), low998: low(alarmTail), high998: high(alarmTail) };
}

/** x with P(R ≥ x) = tail, no more than n; a count of the mirrored share from below is one from above. */
function greatestInside(target: number, n: number, tail: number): number {
  const above = (x: number) => (x === 0 ? 1 : betaCdf(target, x, n - x + 1));
  if (target === 0) return 0;
  if (above(n) >= tail) return n;
  let [inside, outside] = [0, n];
  while (outside - inside > 1e-7 * n) {
    const middle = (inside + outside) / 2;
    if (above(middle) >= tail) inside = middle;
    else outside = middle;
  }
  return (inside + outside) / 2;
}
