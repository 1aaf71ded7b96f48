/** Columns that are orthonormal under the weights and span what the given ones span. */
export interface OrthonormalColumns {
  /** the given columns that are kept, by position; the others depend on earlier ones */
  readonly kept: readonly number[];
  readonly columns: readonly Float64Array[];
  /** row by row, upper triangular: given column kept[j] = Σ_i columns[i] · triangle[i][j] */
  readonly triangle: readonly Float64Array[];
}

/**
 * Gram–Schmidt, twice, under Σ w x y. A column is dropped where less than 1e-7 of its length is left after the columns
 * before it are taken out, the rule of R's `qr` that `lm` and `lmer` follow.
 */
export function orthonormalColumns(given: readonly Float64Array[], weights: Float64Array): OrthonormalColumns {
  const kept: number[] = [];
  const columns: Float64Array[] = [];
  const factors: Float64Array[] = [];
  given.forEach((column, position) => {
    const left = column.slice();
    const length = Math.sqrt(product(left, left, weights));
    const along = new Float64Array(given.length);
    for (let pass = 0; pass < 2; pass++) {
      columns.forEach((unit, i) => {
        const part = product(left, unit, weights);
        along[i]! += part;
        for (let r = 0; r < left.length; r++) left[r]! -= part * unit[r]!;
      });
    }
    const rest = Math.sqrt(product(left, left, weights));
    if (!(rest >= 1e-7 * length) || length === 0) return;
    along[columns.length] = rest;
    for (let r = 0; r < left.length; r++) left[r]! /= rest;
    kept.push(position);
    columns.push(left);
    factors.push(along);
  });
  const triangle = columns.map((_, i) => Float64Array.from(factors, (along) => along[i]!));
  return { kept, columns, triangle };
}

export function product(a: Float64Array, b: Float64Array, weights: Float64Array): number {
  let sum = 0;
  for (let r = 0; r < a.length; r++) sum += weights[r]! * a[r]! * b[r]!;
  return sum;
}
