import { estimable, notEstimable, type Estimable } from "../estimable.js";

export interface WithinBetweenCovariance {
  readonly size: number;
  readonly groups: number;
  /** means of squares and products about group means, with N − G degrees of freedom; `null` where N = G */
  readonly within: readonly Float64Array[] | null;
  /** means of squares and products of group means, each counted by its size, with G − 1 degrees of freedom */
  readonly betweenMeanProducts: readonly Float64Array[];
  /** covariance of the true group means, (between mean products − within) / effective size; not truncated, so a variance in it may be negative and the matrix indefinite; `null` where N = G */
  readonly between: readonly Float64Array[] | null;
  /** (N − Σn²/N) / (G − 1) */
  readonly effectiveSize: number;
}

/**
 * Splits the covariance of several variables into what lies within groups (pooled) and between them (Muthén 1994;
 * Searle, Casella, McCulloch 1992, §3.6 for each entry). Sums of products within and between add up to the total.
 * Not estimable with fewer than two groups.
 *
 * @param columns p variables, each with one finite number per row
 * @param codes group of each row, 0 … groups − 1; each group has a row
 * @param weights frequency of each row; null for 1
 * @throws RangeError where lengths differ, a value is not finite, a code is out of range, a weight is not positive or a group is empty
 */
export function withinBetweenCovariance(columns: readonly ArrayLike<number>[], codes: ArrayLike<number>, groups: number, weights: ArrayLike<number> | null = null): Estimable<WithinBetweenCovariance> {
  const rows = codes.length;
  const sizes = new Float64Array(groups);
  if (weights && weights.length !== rows) throw new RangeError(`rows and weights must have the same length: ${rows}, ${weights.length}`);
  for (let i = 0; i < rows; i++) {
    const weight = weights ? weights[i]! : 1;
    if (!Number.isInteger(codes[i]!) || codes[i]! < 0 || codes[i]! >= groups) throw new RangeError(`group of row ${i} must be a whole number from 0 to ${groups - 1}: ${codes[i]}`);
    if (!(weight > 0 && weight < Infinity)) throw new RangeError(`weight ${i} must be positive: ${weight}`);
    sizes[codes[i]!]! += weight;
  }
  const empty = sizes.indexOf(0);
  if (empty >= 0) throw new RangeError(`group must have a row: ${empty}`);
  columns.forEach((column, c) => {
    if (column.length !== rows) throw new RangeError(`column ${c} must have ${rows} values: ${column.length}`);
    for (let i = 0; i < rows; i++) if (!Number.isFinite(column[i]!)) throw new RangeError(`value ${i} of column ${c} must be finite: ${column[i]}`);
  });
  if (groups < 2) return notEstimable("there is only one group");

  const size = sizes.reduce((sum, n) => sum + n, 0);
  const means = columns.map((column) => {
    const own = new Float64Array(groups);
    let overall = 0;
    for (let i = 0; i < rows; i++) own[codes[i]!]! += ((weights ? weights[i]! : 1) * (column[i]! - column[0]!)) / sizes[codes[i]!]!;
    own.forEach((mean, g) => (overall += (sizes[g]! * mean) / size));
    return { own, overall };
  });
  const products = (entry: (a: number, b: number) => number) => columns.map((_, a) => Float64Array.from(columns, (_unused, b) => entry(a, b)));
  const betweenMeanProducts = products((a, b) => {
    let sum = 0;
    for (let g = 0; g < groups; g++) sum += sizes[g]! * (means[a]!.own[g]! - means[a]!.overall) * (means[b]!.own[g]! - means[b]!.overall);
    return sum / (groups - 1);
  });
  const effectiveSize = (size - sizes.reduce((sum, n) => sum + n * n, 0) / size) / (groups - 1);
  if (!(size > groups)) return estimable({ size, groups, within: null, betweenMeanProducts, between: null, effectiveSize });
  const within = products((a, b) => {
    let sum = 0;
    for (let i = 0; i < rows; i++) {
      const g = codes[i]!;
      sum += (weights ? weights[i]! : 1) * (columns[a]![i]! - columns[a]![0]! - means[a]!.own[g]!) * (columns[b]![i]! - columns[b]![0]! - means[b]!.own[g]!);
    }
    return sum / (size - groups);
  });
  const between = products((a, b) => (betweenMeanProducts[a]![b]! - within[a]![b]!) / effectiveSize);
  return estimable({ size, groups, within, betweenMeanProducts, between, effectiveSize });
}
