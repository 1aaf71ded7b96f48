export interface Midranks {
  /** from 1; equal values share the mean of their ranks */
  readonly ranks: Float64Array;
  /** how many values are equal, in ascending order of the value; 1 where a value stands alone */
  readonly tieSizes: readonly number[];
}

/** Ranks with ties at their mean. @throws RangeError for a value that is not finite */
export function midranks(values: ArrayLike<number>): Midranks {
  const n = values.length;
  for (let i = 0; i < n; i += 1) if (!Number.isFinite(values[i]!)) throw new RangeError(`values must be finite: ${values[i]}`);
  const order = Uint32Array.from({ length: n }, (_, i) => i).sort((i, j) => values[i]! - values[j]!);
  const ranks = new Float64Array(n);
  const tieSizes: number[] = [];
  for (let from = 0; from < n; ) {
    let to = from + 1;
    while (to < n && values[order[to]!] === values[order[from]!]) to += 1;
    for (let i = from; i < to; i += 1) ranks[order[i]!] = (from + 1 + to) / 2;
    tieSizes.push(to - from);
    from = to;
  }
  return { ranks, tieSizes };
}
