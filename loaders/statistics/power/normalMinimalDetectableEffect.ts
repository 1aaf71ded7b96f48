import { normalQuantile } from "../distributions/normal.js";
import { upperProbability } from "../interval.js";

/**
 * Effect that a two-sided z test finds with the wanted power when its estimate has this standard error:
 * (z_{1−α/2} + z_power) · se (Bloom 1995). In the unit of `se`; the rejections in the wrong direction are left out, which below a
 * power of 0.5 makes it a little large. 0 where `se` is 0.
 * @throws RangeError unless se is finite and not negative, 0 < alpha < 1, alpha/2 < power < 1
 */
export function normalMinimalDetectableEffect(se: number, { power = 0.8, alpha = 0.05 }: { readonly power?: number; readonly alpha?: number } = {}): number {
  if (!(se >= 0 && se < Infinity)) throw new RangeError(`se must be finite and not negative: ${se}`);
  const critical = normalQuantile(upperProbability(1 - alpha));
  if (!(power > alpha / 2 && power < 1)) throw new RangeError(`power must lie between alpha / 2 and 1: ${power}`);
  return (critical + normalQuantile(power)) * se;
}
