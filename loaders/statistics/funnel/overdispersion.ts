import { normalQuantile } from "../distributions/normal.js";

export interface Overdispersion {
  /** mean of the squared z-values; 1 where units differ by chance alone */
  readonly phi: number;
  /** standard deviation between units beyond chance, on the scale of the errors; 0 where there is none */
  readonly between: number;
}

/**
 * How far units differ beyond chance: a random effect between them by the method of moments, from z-values of which the outermost
 * tenth on each side (one unit at least where there are five) are pulled in, so that the units out of control do not hide themselves (Spiegelhalter 2005, appendix A.3;
 * the additive model of his §3.3 as in NHS practice). Pulling in makes the mean square of normal z-values smaller than 1, for a tenth
 * on each side 0.679; it is divided by that, without which limits from it would be too narrow (Huber 1981, Robust Statistics, §5.1).
 *
 * @param z how far each unit lies from the target on a standard normal scale, if chance alone were at work
 * @param errors standard errors of the units, positive, on the scale of `between`
 * @throws RangeError for fewer than two units or an error that is not positive
 */
export function overdispersion(z: readonly number[], errors: readonly number[]): Overdispersion {
  const units = z.length;
  if (units < 2 || errors.length !== units) throw new RangeError(`z-values and errors of two units at least: ${units}, ${errors.length}`);
  if (!errors.every((error) => error > 0)) throw new RangeError("a standard error is positive");
  const tenth = units < 5 ? 0 : Math.max(1, Math.floor(units * 0.1));
  const phi = winsorised(z, tenth).reduce((sum, value) => sum + value * value, 0) / units / winsorisedVariance(tenth / units);
  const weights = errors.map((error) => error ** -2);
  const sum = weights.reduce((a, b) => a + b, 0);
  const squares = weights.reduce((a, b) => a + b * b, 0);
  const variance = Math.max(0, (units * phi - (units - 1)) / (sum - squares / sum));
  return { phi, between: Math.sqrt(variance) };
}

/** The lowest and the highest few become the next one inside. */
function winsorised(z: readonly number[], few: number): number[] {
  const sorted = [...z].sort((a, b) => a - b);
  const [low, high] = [sorted[few]!, sorted[sorted.length - 1 - few]!];
  return z.map((value) => Math.min(high, Math.max(low, value)));
}

/** The mean square of standard normal values of which a part on each side is pulled in to its inner end. */
function winsorisedVariance(part: number): number {
  if (part === 0) return 1;
  const end = normalQuantile(1 - part);
  const density = Math.exp((-end * end) / 2) / Math.sqrt(2 * Math.PI);
  return 1 - 2 * part - 2 * end * density + 2 * part * end * end;
}
