import { latentCorrelation, marginThresholds } from "./latentCorrelation.js";
import type { PairTables } from "./pairTables.js";

/** Polychoric correlations of classes of pairs; null where a class has none. */
export interface PairCorrelations {
  readonly full: readonly (number | null)[];
  /** the same without some rows, cuts included */
  without(rows: Int32Array): readonly (number | null)[];
}

/** A step this short is followed by one of about its square: ample for a jackknife. */
const replicateTolerance = 1e-5;

/** Correlations with cuts from the margin of all rows, per stratum of cuts. */
export function pairCorrelations(codes: Int32Array, levels: number, strata: { readonly codes: Int32Array; readonly count: number }, classes: readonly PairTables[]): PairCorrelations {
  const counts = Array.from({ length: strata.count }, () => new Float64Array(levels));
  codes.forEach((code, row) => { counts[strata.codes[row]!]![code]! += 1; });
  const correlation = (totals: Float64Array, cuts: readonly Float64Array[], start: number, tolerance?: number) => {
    const cells = levels * levels;
    const tables = cuts.map((thresholds, stratum) => ({
      counts: totals.subarray(stratum * cells, (stratum + 1) * cells).map(unrounded),
      rowThresholds: thresholds,
      columnThresholds: thresholds,
    })).filter((table) => table.counts.some((count) => count > 0));
    return latentCorrelation(tables, start, tolerance).value?.correlation ?? null;
  };
  const cuts = counts.map(marginThresholds);
  const full = classes.map(({ totals }) => correlation(totals, cuts, 0));
  return {
    full,
    without(rows) {
      const left = counts.map((each) => each.slice());
      for (const row of rows) left[strata.codes[row]!]![codes[row]!]! -= 1;
      const moved = left.map(marginThresholds);
      return classes.map((pairs, at) => (full[at] === null ? null : correlation(pairs.without(rows), moved, full[at]!, replicateTolerance)));
    },
  };
}

/** Sums of weights that went and came are 0 up to rounding where no pair is left. */
function unrounded(count: number): number {
  return count > 1e-9 ? count : 0;
}
