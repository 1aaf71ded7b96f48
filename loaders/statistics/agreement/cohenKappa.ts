import { normalQuantile, normalTwoSided } from "../distributions/normal.js";
import { estimable, notEstimable, type Estimable } from "../estimable.js";
import { upperProbability, type Interval } from "../interval.js";

/** How much a disagreement of i steps counts among k levels: all alike, i/(k − 1), or its square. */
export type KappaWeights = "unweighted" | "linear" | "quadratic";

export interface CohenKappa {
  readonly estimate: number;
  /** asymptotic, not under the null hypothesis (Fleiss, Cohen, Everitt 1969) */
  readonly se: number;
  /** estimate ± z × se, cut at −1 and 1 */
  readonly interval: Interval;
  /** estimate / se, as vcd prints it; null where se is 0 */
  readonly z: number | null;
  readonly p: number | null;
  /** weighted share of agreement observed, and expected from the margins */
  readonly observed: number;
  readonly expected: number;
}

/**
 * Cohen's (1960, 1968) kappa of two raters from their square table of counts (vcd `Kappa`). The standard
 * error of psych `cohen.kappa` is equal where unweighted and differs where weighted: it sums the rows of the weights in
 * place of their mean over the margin.
 * Steps between levels are counted by position, not by value. Perfect agreement has standard error 0,
 * and so has a variance below 1e-14 of its terms, which is rounding.
 * Not estimable without ratings, or where both raters used one and the same level throughout.
 *
 * @param counts `counts[i][j]`: frequency with which the first rater chose level i and the second level j
 * @throws RangeError unless square, finite and not negative
 */
export function cohenKappa(counts: readonly (readonly number[])[], weights: KappaWeights = "unweighted", level = 0.95): Estimable<CohenKappa> {
  const k = counts.length;
  const z = normalQuantile(upperProbability(level));
  const rows = new Float64Array(k);
  const columns = new Float64Array(k);
  let n = 0;
  counts.forEach((row, i) => {
    if (row.length !== k) throw new RangeError(`row ${i} must have ${k} counts: ${row.length}`);
    row.forEach((count, j) => {
      if (!(count >= 0 && count < Infinity)) throw new RangeError(`count must be finite and not negative: ${count}`);
      n += count;
      rows[i]! += count;
      columns[j]! += count;
    });
  });
  if (n === 0) return notEstimable("there are no ratings");

  const agreement = (i: number, j: number) => (i === j ? 1 : weights === "unweighted" ? 0 : 1 - (Math.abs(i - j) / (k - 1)) ** (weights === "linear" ? 1 : 2));
  let lack = 0;
  let expectedLack = 0;
  const byRow = new Float64Array(k);
  const byColumn = new Float64Array(k);
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) {
      const weight = agreement(i, j);
      lack += ((1 - weight) * counts[i]![j]!) / n;
      expectedLack += ((1 - weight) * (rows[i]! / n) * columns[j]!) / n;
      byRow[i]! += (weight * columns[j]!) / n;
      byColumn[j]! += (weight * rows[i]!) / n;
    }
  }
  if (expectedLack === 0) return notEstimable("both raters used one and the same level throughout");
  const estimate = 1 - lack / expectedLack;
  let spread = 0;
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) spread += (counts[i]![j]! / n) * (agreement(i, j) - (byRow[i]! + byColumn[j]!) * (1 - estimate)) ** 2;
  }
  const excess = spread - (estimate - (1 - expectedLack) * (1 - estimate)) ** 2;
  const se = lack === 0 || excess < 1e-14 * spread ? 0 : Math.sqrt(excess / n) / expectedLack;
  return estimable({
    estimate,
    se,
    interval: { low: Math.max(-1, estimate - z * se), high: Math.min(1, estimate + z * se) },
    z: se > 0 ? estimate / se : null,
    p: se > 0 ? normalTwoSided(estimate / se) : null,
    observed: 1 - lack,
    expected: 1 - expectedLack,
  });
}
