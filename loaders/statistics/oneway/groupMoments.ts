/** Size, mean and spread of one group; `size` is the sum of its frequency weights. */
export interface GroupMoments {
  readonly size: number;
  readonly mean: number;
  /** the mean less the value of the first row of all, with the digits that a large common offset takes from the mean */
  readonly deviation: number;
  /** sum of squared deviations from the group's mean; exactly 0 where all its values are equal */
  readonly squares: number;
}

/**
 * Moments of each of `groups` groups by two passes over deviations from the group's first value, so that a large
 * common offset costs no digits.
 *
 * @param values one finite number per row
 * @param codes group of each row, 0 … groups − 1; each group has a row
 * @param weights frequency of each row, positive; null for 1
 * @throws RangeError where lengths differ, a value is not finite, a code is out of range, a weight is not positive or a group is empty
 */
export function groupMoments(values: ArrayLike<number>, codes: ArrayLike<number>, groups: number, weights: ArrayLike<number> | null = null): GroupMoments[] {
  if (codes.length !== values.length) throw new RangeError(`values and groups must have the same length: ${values.length}, ${codes.length}`);
  if (weights && weights.length !== values.length) throw new RangeError(`values and weights must have the same length: ${values.length}, ${weights.length}`);
  const first = new Float64Array(groups).fill(NaN);
  const size = new Float64Array(groups);
  const mean = new Float64Array(groups);
  const squares = new Float64Array(groups);
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const g = codes[i]!;
    const weight = weights ? weights[i]! : 1;
    if (!Number.isFinite(value)) throw new RangeError(`value ${i} must be finite: ${value}`);
    if (!Number.isInteger(g) || g < 0 || g >= groups) throw new RangeError(`group of row ${i} must be a whole number from 0 to ${groups - 1}: ${g}`);
    if (!(weight > 0 && weight < Infinity)) throw new RangeError(`weight ${i} must be positive: ${weight}`);
    if (Number.isNaN(first[g]!)) first[g] = value;
    size[g]! += weight;
    mean[g]! += weight * (value - first[g]!);
  }
  for (let g = 0; g < groups; g++) {
    if (size[g] === 0) throw new RangeError(`group must have a row: ${g}`);
    mean[g]! /= size[g]!;
  }
  for (let i = 0; i < values.length; i++) {
    const g = codes[i]!;
    const deviation = values[i]! - first[g]! - mean[g]!;
    squares[g]! += (weights ? weights[i]! : 1) * deviation * deviation;
  }
  return Array.from(size, (n, g) => ({ size: n, mean: first[g]! + mean[g]!, deviation: first[g]! - values[0]! + mean[g]!, squares: squares[g]! }));
}

/** Number of rows, their mean as a `deviation` from the first, and the sum of squares between groups. */
export function betweenGroups(groups: readonly GroupMoments[]): { readonly size: number; readonly deviation: number; readonly squares: number } {
  let size = 0;
  let deviation = 0;
  for (const group of groups) {
    size += group.size;
    deviation += group.size * group.deviation;
  }
  deviation /= size || 1;
  let squares = 0;
  for (const group of groups) squares += group.size * (group.deviation - deviation) ** 2;
  return { size, deviation, squares };
}
