export interface PresentPValues {
  /** tests that have a p value */
  readonly count: number;
  /** places of the p values, ascending by p */
  readonly order: Uint32Array;
}

/** Sorts p values, leaving out null and NaN. @throws RangeError for a p value outside 0 to 1 */
export function presentPValues(p: ArrayLike<number | null>): PresentPValues {
  const places: number[] = [];
  for (let i = 0; i < p.length; i += 1) {
    const value = p[i];
    if (value === null || value === undefined || Number.isNaN(value)) continue;
    if (!(value >= 0 && value <= 1)) throw new RangeError(`p values must lie between 0 and 1: ${value}`);
    places.push(i);
  }
  const order = Uint32Array.from(places).sort((i, j) => p[i]! - p[j]!);
  return { count: order.length, order };
}
