/** Bounds of an interval, in the unit of the estimate. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** The probability below the upper bound of a two-sided interval. @throws RangeError unless 0 < level < 1 */
export function upperProbability(level: number): number {
  if (!(level > 0 && level < 1)) throw new RangeError(`level must lie between 0 and 1: ${level}`);
  return 1 - (1 - level) / 2;
}
