export interface ContingencyMargins {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly total: number;
}

/** Sums of a table of counts. @throws RangeError for ragged rows and for counts that are negative or not finite */
export function contingencyMargins(table: readonly (readonly number[])[]): ContingencyMargins {
  const columns: number[] = new Array<number>(table[0]?.length ?? 0).fill(0);
  let total = 0;
  const rows = table.map((row) => {
    if (row.length !== columns.length) throw new RangeError(`rows of a table must be equally long: ${columns.length} and ${row.length}`);
    let sum = 0;
    row.forEach((count, j) => {
      if (!(count >= 0 && count < Infinity)) throw new RangeError(`counts must be finite and not negative: ${count}`);
      sum += count;
      columns[j]! += count;
    });
    total += sum;
    return sum;
  });
  return { rows, columns, total };
}
