/**
 * McDonald's (1999) omega total of a sum of items from its one-factor model: (Σλ)² / ((Σλ)² + Σψ), with the variance
 * that the model implies as denominator. Give loadings and unique variances in the items' own units for the plain sum,
 * standardised ones for the sum of standardised items.
 *
 * @returns null where loadings sum to 0 and there is no unique variance
 * @throws RangeError where lengths differ, there is no item, a loading is not finite or a unique variance is negative
 */
export function mcdonaldOmega(loadings: ArrayLike<number>, uniqueVariances: ArrayLike<number>): number | null {
  if (loadings.length !== uniqueVariances.length || loadings.length === 0) {
    throw new RangeError(`loadings and unique variances must have the same length above 0: ${loadings.length}, ${uniqueVariances.length}`);
  }
  let sum = 0;
  let unique = 0;
  for (let i = 0; i < loadings.length; i++) {
    if (!Number.isFinite(loadings[i]!)) throw new RangeError(`loading ${i} must be finite: ${loadings[i]}`);
    if (!(uniqueVariances[i]! >= 0 && uniqueVariances[i]! < Infinity)) throw new RangeError(`unique variance ${i} must be finite and not negative: ${uniqueVariances[i]}`);
    sum += loadings[i]!;
    unique += uniqueVariances[i]!;
  }
  const common = sum * sum;
  return common + unique > 0 ? common / (common + unique) : null;
}
