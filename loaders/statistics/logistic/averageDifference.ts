export interface AverageDifference {
  /** mean over rows of the chance with the column at 1 less that at 0, other columns as they are */
  readonly estimate: number;
  /** by the delta method from the covariance of the coefficients */
  readonly se: number;
  /** the two means */
  readonly with: number;
  readonly without: number;
  /** standard error of the logarithm of their ratio */
  readonly logRatioSe: number;
}

/**
 * What a column of 0 and 1 adds to the chance of a 1 on average (the sample average of predictive margins, as R `marginaleffects::avg_comparisons`).
 * Null where the column is aliased.
 *
 * @param coefficients per column, null where aliased · @param covariance over the `kept` columns
 * @param rows only these, where not all
 */
export function averageDifference(
  columns: readonly Float64Array[],
  { coefficients, covariance, kept }: { readonly coefficients: readonly (number | null)[]; readonly covariance: readonly Float64Array[]; readonly kept: readonly number[] },
  column: number,
  rows?: ArrayLike<number>,
): AverageDifference | null {
  if (!kept.includes(column)) return null;
  const chosen = rows ? Array.from(rows) : Array.from({ length: columns[0]!.length }, (_, i) => i);
  const gradients = [new Float64Array(kept.length), new Float64Array(kept.length)];
  const sums = [0, 0];
  for (const i of chosen) {
    let rest = 0;
    for (const j of kept) if (j !== column) rest += coefficients[j]! * columns[j]![i]!;
    for (const value of [0, 1]) {
      const chance = 1 / (1 + Math.exp(-rest - value * coefficients[column]!));
      sums[value]! += chance;
      kept.forEach((j, k) => { gradients[value]![k]! += chance * (1 - chance) * (j === column ? value : columns[j]![i]!); });
    }
  }
  const n = chosen.length;
  const errorOf = (weights: readonly [number, number]): number => {
    const gradient = gradients[0]!.map((own, k) => weights[0] * own + weights[1] * gradients[1]![k]!);
    let variance = 0;
    for (let r = 0; r < kept.length; r++) for (let c = 0; c < kept.length; c++) variance += gradient[r]! * covariance[r]![c]! * gradient[c]!;
    return Math.sqrt(Math.max(0, variance));
  };
  return { estimate: (sums[1]! - sums[0]!) / n, se: errorOf([-1 / n, 1 / n]), with: sums[1]! / n, without: sums[0]! / n, logRatioSe: errorOf([-1 / sums[0]!, 1 / sums[1]!]) };
}
