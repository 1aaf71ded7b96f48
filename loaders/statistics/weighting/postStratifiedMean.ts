import { studentTQuantile } from "../distributions/studentT.js";
import { type Estimable, estimable, notEstimable } from "../estimable.js";
import { type Interval, upperProbability } from "../interval.js";

export interface PostStratifiedMean {
  readonly estimate: number;
  readonly se: number;
  /** Satterthwaite's, of the variance */
  readonly df: number;
  readonly interval: Interval;
}

/**
 * Mean of a population from those who answered, each cell weighted with its size in the population, as if answering were at random within
 * cells: Σ W_h ȳ_h with the variance Σ W_h² (1 − n_h/N_h) s_h²/n_h, given the numbers that answered (Cochran 1977, §5A.9; Holt & Smith 1979)
 * and Satterthwaite's degrees of freedom. It is what `survey::svymean` gives for a stratified sample with finite populations. Where everybody
 * answered there is no error.
 *
 * @param values of those who answered · @param cells the cell of each, numbered from 0 · @param sizes people of each cell in the population
 * @returns not estimable where a cell with people has fewer than two answers, or fewer people than answers
 * @throws RangeError where lengths differ, a cell has no size or a size is negative
 */
export function postStratifiedMean(values: ArrayLike<number>, cells: ArrayLike<number>, sizes: ArrayLike<number>, level = 0.95): Estimable<PostStratifiedMean> {
  if (values.length !== cells.length) throw new RangeError(`values and cells must be equally many: ${values.length} and ${cells.length}`);
  const k = sizes.length;
  const counts = new Float64Array(k);
  const means = new Float64Array(k);
  const squares = new Float64Array(k);
  for (let i = 0; i < values.length; i += 1) {
    const cell = cells[i]!;
    if (!(cell >= 0 && cell < k)) throw new RangeError(`cell of row ${i} has no size: ${cell}`);
    counts[cell]! += 1;
    const delta = values[i]! - means[cell]!;
    means[cell]! += delta / counts[cell]!;
    squares[cell]! += delta * (values[i]! - means[cell]!);
  }
  let population = 0;
  for (let h = 0; h < k; h += 1) {
    const size = sizes[h]!;
    if (!(size >= 0 && size < Infinity)) throw new RangeError(`sizes must be finite and not negative: ${size}`);
    if (counts[h]! > size) return notEstimable(`${counts[h]} answers from a cell of ${size}`);
    if (size > 0 && counts[h]! < 2 && counts[h]! < size) return notEstimable(`${counts[h]} answers from a cell of ${size}`);
    population += size;
  }
  if (!(population > 0)) return notEstimable("nobody in the population");
  let estimate = 0;
  let variance = 0;
  let spread = 0;
  for (let h = 0; h < k; h += 1) {
    if (counts[h] === 0) continue;
    const weight = sizes[h]! / population;
    estimate += weight * means[h]!;
    const own = counts[h]! < 2 ? 0 : (weight ** 2 * (1 - counts[h]! / sizes[h]!) * squares[h]!) / (counts[h]! - 1) / counts[h]!;
    variance += own;
    if (own > 0) spread += own ** 2 / (counts[h]! - 1);
  }
  const df = spread > 0 ? variance ** 2 / spread : Infinity;
  const se = Math.sqrt(variance);
  const reach = se > 0 ? studentTQuantile(upperProbability(level), Math.min(df, 1e6)) * se : 0;
  return estimable({ estimate, se, df, interval: { low: estimate - reach, high: estimate + reach } });
}
