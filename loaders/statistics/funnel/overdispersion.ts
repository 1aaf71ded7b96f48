export interface Overdispersion {
  /** mean of the squared z-values; 1 where units differ by chance alone */
  readonly phi: number;
  /** standard deviation between units beyond chance, on the scale of the errors; 0 where there is none */
  readonly between: number;
}

/**
 * How far units differ beyond chance: a random effect between them by the method of moments, from z-values of which the outermost
 * tenth on each side are pulled in, so that the units out of control do not hide themselves (Spiegelhalter 2005, appendix A.3;
 * the additive model of his §3.3 as in NHS practice).
 *
 * @param z how far each unit lies from the target on a standard normal scale, if chance alone were at work
 * @param errors standard errors of the units, positive, on the scale of `between`
 * @throws RangeError for fewer than two units or an error that is not positive
 */
export function overdispersion(z: readonly number[], errors: readonly number[]): Overdispersion {
  const units = z.length;
  if (units < 2 || errors.length !== units) throw new RangeError(`z-values and errors of two units at least: ${units}, ${errors.length}`);
  if (!errors.every((error) => error > 0)) throw new RangeError("a standard error is positive");
  const phi = winsorised(z).reduce((sum, value) => sum + value * value, 0) / units;
  const weights = errors.map((error) => error ** -2);
  const sum = weights.reduce((a, b) => a + b, 0);
  const squares = weights.reduce((a, b) => a + b * b, 0);
  const variance = Math.max(0, (units * phi - (units - 1)) / (sum - squares / sum));
  return { phi, between: Math.sqrt(variance) };
}

/** The lowest and highest tenth, rounded down to whole units, become the next one inside. */
function winsorised(z: readonly number[]): number[] {
  const sorted = [...z].sort((a, b) => a - b);
  const tenth = Math.floor(z.length * 0.1);
  const [low, high] = [sorted[tenth]!, sorted[sorted.length - 1 - tenth]!];
  return z.map((value) => Math.min(high, Math.max(low, value)));
}
