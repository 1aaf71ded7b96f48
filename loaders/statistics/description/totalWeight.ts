/**
 * The sum of the weights, or the count where there are none, after checking values and weights.
 *
 * @param weights frequencies: a value with weight 3 counts as three rows; a weight of 0 leaves it out
 * @throws RangeError for a value that is not finite, a weight that is negative or not finite, or differing lengths
 */
export function totalWeight(values: ArrayLike<number>, weights: ArrayLike<number> | null): number {
  if (weights !== null && weights.length !== values.length) throw new RangeError(`weights must be as many as values: ${weights.length} for ${values.length}`);
  let total = 0;
  for (let i = 0; i < values.length; i += 1) {
    if (!Number.isFinite(values[i])) throw new RangeError(`value ${i} must be a finite number: ${values[i]}`);
    const weight = weights === null ? 1 : weights[i]!;
    if (!(weight >= 0 && weight < Infinity)) throw new RangeError(`weight ${i} must be a finite number from 0: ${weight}`);
    total += weight;
  }
  return total;
}
