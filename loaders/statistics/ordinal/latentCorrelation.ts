import { normalQuantile } from "../distributions/normal.js";
import { type Estimable, estimable, notEstimable } from "../estimable.js";
import { bivariateNormalCdf, bivariateNormalDensity } from "./bivariateNormalCdf.js";

/** Counts of pairs of ordered levels, which two standard normal variables cut at thresholds would give. */
export interface ThresholdTable {
  /** row-major; whole or weighted */
  readonly counts: Float64Array;
  /** cuts between the levels of the rows, ascending; equal or infinite where a level is empty */
  readonly rowThresholds: Float64Array;
  readonly columnThresholds: Float64Array;
}

export interface LatentCorrelation {
  /** ±1 where the likelihood rises up to there */
  readonly correlation: number;
  readonly logLikelihood: number;
  readonly iterations: number;
}

/** Nearest to ±1 that the search goes. */
const limit = 1 - 1e-8;
/** Smallest probability of a cell with counts: below it differences of distribution functions are rounding. */
const floor = 1e-17;

/**
 * Maximum-likelihood correlation of the latent variables behind one or several tables, with their thresholds as given and one
 * correlation in common: the second step of Olsson (1979), by Fisher scoring, then secants, with halving. Empty cells need no correction.
 * Not estimable: no table has two levels in use in rows and in columns, so that nothing depends on the correlation.
 * @param start where the search begins
 * @param tolerance of the last step
 * @throws RangeError where a count is negative or not finite, or there are not (rows + 1) × (columns + 1) of them
 */
export function latentCorrelation(tables: readonly ThresholdTable[], start = 0, tolerance = 1e-11): Estimable<LatentCorrelation> {
  for (const { counts, rowThresholds, columnThresholds } of tables) {
    const size = (rowThresholds.length + 1) * (columnThresholds.length + 1);
    if (counts.length !== size) throw new RangeError(`table must have ${size} counts: ${counts.length}`);
    for (const count of counts) if (!(count >= 0 && count < Infinity)) throw new RangeError(`counts must be finite and not negative: ${count}`);
  }
  let correlation = Math.min(0.9, Math.max(-0.9, start));
  let current = scoreAt(tables, correlation);
  if (!(current.information > 0)) return notEstimable("fewer than two levels are in use");
  let curvature = current.information;
  let iterations = 0;
  for (let change = 1; change > tolerance && iterations < 100; iterations++) {
    let step = current.score / curvature;
    let moved = correlation;
    let tried = current;
    for (let halving = 0; halving < 40; halving++, step /= 2) {
      const end = Math.sign(step) * limit;
      moved = Math.abs(correlation + step) < limit ? correlation + step : Math.abs(end - correlation) < 1e-3 ? end : (correlation + end) / 2;
      tried = scoreAt(tables, moved);
      if (tried.logLikelihood >= current.logLikelihood - 1e-13 * Math.abs(current.logLikelihood)) break;
    }
    change = Math.abs(moved - correlation);
    const secant = (current.score - tried.score) / (moved - correlation);
    curvature = secant > tried.information / 4 ? secant : tried.information;
    correlation = moved;
    current = tried;
    if (iterations > 12 && scoreAt(tables, Math.sign(current.score) * limit).logLikelihood >= current.logLikelihood) correlation = Math.sign(current.score) * limit;
    if (!(curvature > 0) || Math.abs(correlation) === limit) break;
  }
  return estimable({ correlation: Math.abs(correlation) === limit ? Math.sign(correlation) : correlation, logLikelihood: current.logLikelihood, iterations });
}

/** Cuts of a standard normal variable that give the levels their shares: ±∞ beside empty outer levels. */
export function marginThresholds(counts: Float64Array): Float64Array {
  const total = counts.reduce((sum, count) => sum + count, 0);
  let below = 0;
  let last = 0;
  counts.forEach((count, level) => { if (count > 0) last = level; });
  return Float64Array.from({ length: counts.length - 1 }, (_, level) => {
    below += counts[level]!;
    return level >= last ? Infinity : below > 0 ? normalQuantile(below / total) : -Infinity;
  });
}

interface Score {
  readonly logLikelihood: number;
  readonly score: number;
  readonly information: number;
}

function scoreAt(tables: readonly ThresholdTable[], correlation: number): Score {
  let logLikelihood = 0;
  let score = 0;
  let information = 0;
  for (const { counts, rowThresholds, columnThresholds } of tables) {
    const [rows, columns] = [rowThresholds.length + 1, columnThresholds.length + 1];
    const symmetric = rowThresholds === columnThresholds;
    const width = columns + 1;
    const below = new Float64Array((rows + 1) * width);
    const slope = new Float64Array((rows + 1) * width);
    for (let i = 1; i <= rows; i++) {
      const x = i < rows ? rowThresholds[i - 1]! : Infinity;
      for (let j = 1; j <= columns; j++) {
        const at = i * width + j;
        if (symmetric && j < i) {
          below[at] = below[j * width + i]!;
          slope[at] = slope[j * width + i]!;
        } else {
          const y = j < columns ? columnThresholds[j - 1]! : Infinity;
          below[at] = bivariateNormalCdf(x, y, correlation);
          slope[at] = bivariateNormalDensity(x, y, correlation);
        }
      }
    }
    let total = 0;
    let expected = 0;
    for (let i = 0; i < rows; i++) {
      for (let j = 0; j < columns; j++) {
        const at = i * width + j;
        const probability = Math.max(floor, below[at + width + 1]! - below[at + width]! - below[at + 1]! + below[at]!);
        const change = slope[at + width + 1]! - slope[at + width]! - slope[at + 1]! + slope[at]!;
        const count = counts[i * columns + j]!;
        total += count;
        if (count > 0) {
          logLikelihood += count * Math.log(probability);
          score += (count * change) / probability;
        }
        if (probability > floor) expected += (change * change) / probability;
      }
    }
    information += total * expected;
  }
  return { logLikelihood, score, information };
}
