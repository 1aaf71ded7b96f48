/** Rows of the cells in which both outcomes occur: elsewhere there is nothing to compare. */
export function inComparison<Row>(rows: readonly Row[], outcome: (row: Row) => number | null, cell: (row: Row) => string): readonly Row[] {
  const seen = new Map<string, Set<number | null>>();
  for (const row of rows) seen.set(cell(row), (seen.get(cell(row)) ?? new Set()).add(outcome(row)));
  return rows.filter((row) => seen.get(cell(row))!.size === 2);
}

/** Mean 0, standard deviation 1; zeros where all are alike. */
export function standard(values: readonly number[]): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
  return Float64Array.from(values, (value) => (sd > 0 ? (value - mean) / sd : 0));
}

/** A column for each name but the first. */
export function dummies(names: readonly string[]): Float64Array[] {
  return [...new Set(names)].sort().slice(1).map((name) => Float64Array.from(names, (own) => Number(own === name)));
}
