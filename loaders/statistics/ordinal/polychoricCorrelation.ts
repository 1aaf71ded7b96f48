import { type Estimable } from "../estimable.js";
import { latentCorrelation, marginThresholds, type LatentCorrelation } from "./latentCorrelation.js";

export interface PolychoricCorrelation extends LatentCorrelation {
  readonly rowThresholds: Float64Array;
  readonly columnThresholds: Float64Array;
}

/**
 * Two-step polychoric correlation of a table of counts (Olsson 1979; `psych::polychoric` with `correct = 0`): thresholds from the
 * margins, then maximum likelihood in the correlation. Counts may be weighted; empty cells stay empty.
 * @param counts row-major, rows × columns
 * @throws RangeError where counts and sizes differ or a count is negative
 */
export function polychoricCorrelation(counts: Float64Array, rows: number, columns: number): Estimable<PolychoricCorrelation> {
  if (counts.length !== rows * columns) throw new RangeError(`table must have ${rows * columns} counts: ${counts.length}`);
  const ofRows = new Float64Array(rows);
  const ofColumns = new Float64Array(columns);
  counts.forEach((count, at) => {
    ofRows[Math.floor(at / columns)]! += count;
    ofColumns[at % columns]! += count;
  });
  const rowThresholds = marginThresholds(ofRows);
  const columnThresholds = marginThresholds(ofColumns);
  const { value, reason } = latentCorrelation([{ counts, rowThresholds, columnThresholds }]);
  return value ? { value: { ...value, rowThresholds, columnThresholds }, reason: null } : { value: null, reason };
}
