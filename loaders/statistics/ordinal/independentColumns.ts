/** Columns brought to weighted mean 0 and weighted standard deviation 1, less those that say nothing new. */
export interface IndependentColumns {
  /** indices of the columns kept, in their order */
  readonly kept: readonly number[];
  /** indices of the columns that are constant or a combination of columns before them */
  readonly aliased: readonly number[];
  /** of the kept columns */
  readonly means: Float64Array;
  readonly scales: Float64Array;
  readonly columns: readonly Float64Array[];
}

/**
 * Gram–Schmidt in the order of the columns, with an intercept before them: a column is aliased where less than `tolerance`
 * of its length about its mean is left once the columns before it are taken out (the rule and tolerance of R's `qr`).
 */
export function independentColumns(columns: readonly Float64Array[], n: number, weights: Float64Array | null, tolerance = 1e-7): IndependentColumns {
  let total = 0;
  for (let i = 0; i < n; i++) total += weights ? weights[i]! : 1;
  const kept: number[] = [];
  const aliased: number[] = [];
  const means: number[] = [];
  const scales: number[] = [];
  const standardised: Float64Array[] = [];
  const basis: Float64Array[] = [];
  columns.forEach((column, index) => {
    const first = n > 0 ? column[0]! : 0;
    let sum = 0;
    for (let i = 0; i < n; i++) sum += (weights ? weights[i]! : 1) * (column[i]! - first);
    const shift = sum / total;
    const centred = new Float64Array(n);
    let squares = 0;
    for (let i = 0; i < n; i++) {
      const deviation = column[i]! - first - shift;
      centred[i] = deviation;
      squares += (weights ? weights[i]! : 1) * deviation * deviation;
    }
    const scale = Math.sqrt(squares / total);
    if (!(scale > 1e-13 * Math.abs(first + shift))) {
      aliased.push(index);
      return;
    }
    for (let i = 0; i < n; i++) centred[i] = centred[i]! / scale;
    const rest = centred.slice();
    for (let pass = 0; pass < 2; pass++) {
      for (const direction of basis) {
        let product = 0;
        for (let i = 0; i < n; i++) product += (weights ? weights[i]! : 1) * rest[i]! * direction[i]!;
        product /= total;
        for (let i = 0; i < n; i++) rest[i] = rest[i]! - product * direction[i]!;
      }
    }
    let left = 0;
    for (let i = 0; i < n; i++) left += (weights ? weights[i]! : 1) * rest[i]! * rest[i]!;
    left = Math.sqrt(left / total);
    if (left < tolerance) {
      aliased.push(index);
      return;
    }
    for (let i = 0; i < n; i++) rest[i] = rest[i]! / left;
    basis.push(rest);
    kept.push(index);
    means.push(first + shift);
    scales.push(scale);
    standardised.push(centred);
  });
  return { kept, aliased, means: Float64Array.from(means), scales: Float64Array.from(scales), columns: standardised };
}
