import { chiSquareUpperTail } from "../distributions/chiSquare.js";
import { estimable, notEstimable, type Estimable } from "../estimable.js";
import { contingencyMargins } from "./contingencyMargins.js";

export interface ChiSquareTest {
  readonly statistic: number;
  readonly df: number;
  readonly p: number;
  /** counts under independence, in the shape of the table */
  readonly expected: readonly (readonly number[])[];
  readonly smallestExpected: number;
}

/**
 * Pearson's chi-square test of independence in a table of counts (Pearson 1900), as R's `chisq.test`.
 *
 * @param table rows of equal length; counts from 0, fractions allowed (sums of weights)
 * @param options.yates Yates' continuity correction, in a 2×2 table only and never larger than the smallest |count − expected|
 * @returns not estimable with an empty row or column
 * @throws RangeError with fewer than two rows or columns, ragged rows, or negative or infinite counts
 */
export function chiSquareTest(table: readonly (readonly number[])[], options: { readonly yates?: boolean } = {}): Estimable<ChiSquareTest> {
  const { rows, columns, total } = contingencyMargins(table);
  if (rows.length < 2 || columns.length < 2) throw new RangeError(`a table needs two rows and two columns: ${rows.length} × ${columns.length}`);
  if (rows.includes(0) || columns.includes(0)) return notEstimable("a row or column of the table is empty");
  const expected = rows.map((row) => columns.map((column) => (row * column) / total));
  const distances = table.flatMap((row, i) => row.map((count, j) => Math.abs(count - expected[i]![j]!)));
  const correction = options.yates && rows.length === 2 && columns.length === 2 ? Math.min(0.5, ...distances) : 0;
  const flat = expected.flat();
  let statistic = 0;
  let smallestExpected = Infinity;
  flat.forEach((mean, i) => {
    statistic += (distances[i]! - correction) ** 2 / mean;
    smallestExpected = Math.min(smallestExpected, mean);
  });
  const df = (rows.length - 1) * (columns.length - 1);
  return estimable({ statistic, df, p: chiSquareUpperTail(statistic, df), expected, smallestExpected });
}
