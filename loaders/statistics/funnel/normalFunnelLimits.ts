import { normalQuantile } from "../distributions/normal.js";
import { alarmTail, warningTail, type ControlLimits } from "./controlLimits.js";

/**
 * Control limits of a funnel plot for a mean: target ± z √(sd² / n + between²) (Spiegelhalter 2005, appendix A.1.2 and A.3.2).
 *
 * @param target the mean that all units are held to
 * @param sd standard deviation within units, in the unit of the target
 * @param n size of the unit, positive
 * @param between standard deviation between units that are in control; 0 where they differ by chance alone
 * @throws RangeError for a negative or missing spread or size
 */
export function normalFunnelLimits(target: number, sd: number, n: number, between = 0): ControlLimits {
  if (!(sd >= 0) || !(between >= 0)) throw new RangeError(`a spread is not negative: ${sd}, ${between}`);
  if (!(n > 0)) throw new RangeError(`a size is positive, not ${n}`);
  return spread(target, Math.sqrt((sd * sd) / n + between * between));
}

/** `target` and what lies z standard errors to both sides of it. */
export function spread(target: number, error: number): ControlLimits {
  const [warning, alarm] = [-normalQuantile(warningTail) * error, -normalQuantile(alarmTail) * error];
  return { low95: target - warning, high95: target + warning, low998: target - alarm, high998: target + alarm };
}
