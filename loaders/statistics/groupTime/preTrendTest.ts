import { chiSquareUpperTail } from "../distributions/chiSquare.js";
import { type Estimable, estimable, notEstimable } from "../estimable.js";
import { clusterSums, type GroupTimeEffects } from "./groupTimeEffects.js";

export interface PreTrendTest {
  readonly statistic: number;
  readonly df: number;
  readonly p: number;
}

/** share of a diagonal below which a pivot of the covariance counts as none */
const SINGULAR = 1e-10;

/**
 * Wald test that every effect before treatment is nil, which parallel trends imply (Callaway & Sant'Anna 2021): τ'V⁻¹τ against χ² with one df per
 * cell, as in the summary of R `did::att_gt`. Needs many clusters; a test that does not reject proves nothing about trends it cannot see.
 * Not estimable without such cells, or with no more clusters than cells.
 */
export function preTrendTest({ effects, clusters }: Pick<GroupTimeEffects, "effects" | "clusters">): Estimable<PreTrendTest> {
  const cells = effects.filter(({ isBefore }) => isBefore);
  if (cells.length === 0) return notEstimable("no group is seen in two periods before its treatment");
  const sums = clusterSums(cells.map(({ influence }) => influence), clusters);
  const k = cells.length;
  const factor = Array.from({ length: k }, () => new Float64Array(k));
  const scaled = new Float64Array(k);
  for (let r = 0; r < k; r++) {
    for (let c = 0; c <= r; c++) {
      let value = 0;
      for (let i = 0; i < sums[r]!.length; i++) value += sums[r]![i]! * sums[c]![i]!;
      const own = value;
      for (let m = 0; m < c; m++) value -= factor[r]![m]! * factor[c]![m]!;
      if (r !== c) factor[r]![c] = value / factor[c]![c]!;
      else if (!(value > SINGULAR * own)) return notEstimable("effects before treatment vary together: their errors cannot be told apart");
      else factor[r]![r] = Math.sqrt(value);
    }
    let rest = cells[r]!.estimate;
    for (let m = 0; m < r; m++) rest -= factor[r]![m]! * scaled[m]!;
    scaled[r] = rest / factor[r]![r]!;
  }
  const statistic = scaled.reduce((sum, value) => sum + value * value, 0);
  return estimable({ statistic, df: k, p: chiSquareUpperTail(statistic, k) });
}
