/** An ordered response with covariates. */
export interface OrdinalData {
  /** level of each row: index into `levels` */
  readonly codes: Int32Array;
  /** lowest first */
  readonly levels: readonly string[];
  /** names of the columns */
  readonly names: readonly string[];
  /** covariates column by column, without an intercept: the thresholds are the intercepts */
  readonly columns: readonly Float64Array[];
  /** case weights: a row of weight 2 counts as two rows */
  readonly weights: Float64Array | null;
}

/** The response on the levels that occur. */
export interface UsedLevels {
  readonly codes: Int32Array;
  readonly levels: readonly string[];
  /** levels without a row, which the model leaves out */
  readonly emptyLevels: readonly string[];
  /** weight per used level */
  readonly counts: Float64Array;
}

/** @throws RangeError where lengths differ, a code has no level, or a number is not finite or a weight not positive */
export function usedLevels(data: OrdinalData): UsedLevels {
  const n = data.codes.length;
  if (data.names.length !== data.columns.length) throw new RangeError(`${data.columns.length} columns need as many names: ${data.names.length}`);
  data.columns.forEach((column, j) => {
    if (column.length !== n) throw new RangeError(`column ${data.names[j]} must have ${n} rows: ${column.length}`);
    for (const value of column) if (!Number.isFinite(value)) throw new RangeError(`column ${data.names[j]} must be finite: ${value}`);
  });
  if (data.weights) {
    if (data.weights.length !== n) throw new RangeError(`weights must have ${n} rows: ${data.weights.length}`);
    for (const weight of data.weights) if (!(weight > 0 && weight < Infinity)) throw new RangeError(`weights must be positive and finite: ${weight}`);
  }
  const all = new Float64Array(data.levels.length);
  for (let i = 0; i < n; i++) {
    const code = data.codes[i]!;
    if (!(code >= 0 && code < all.length)) throw new RangeError(`codes must lie in 0 to ${all.length - 1}: ${code}`);
    all[code] = all[code]! + (data.weights ? data.weights[i]! : 1);
  }
  const index = new Int32Array(all.length).fill(-1);
  const levels: string[] = [];
  const emptyLevels: string[] = [];
  const counts: number[] = [];
  data.levels.forEach((level, code) => {
    if (all[code] === 0) emptyLevels.push(level);
    else {
      index[code] = levels.length;
      levels.push(level);
      counts.push(all[code]!);
    }
  });
  return { codes: data.codes.map((code) => index[code]!), levels, emptyLevels, counts: Float64Array.from(counts) };
}
