import { Misuse, type Factor, type FitInput } from "./fitMethod.js";

/** The columns `--response`, `--target` and `--rater` as one row per target and one cell per rater, null where there is none. */
export interface RatingCells {
  readonly table: (number | null)[][];
  /** weight of each target, null where there are no weights */
  readonly weights: Float64Array | null;
  readonly targets: Factor;
  readonly raters: Factor;
}

/**
 * @param values the rating of each row, the numeric column `--response` unless given
 * @throws Misuse where a rater rated a target twice, or the ratings of one target have different weights
 */
export function ratingTable(input: FitInput, values: ArrayLike<number> = input.numeric(input.flag("response")!)): RatingCells {
  const targets = input.factor(input.flag("target")!);
  const raters = input.factor(input.flag("rater")!);
  const table = targets.levels.map(() => new Array<number | null>(raters.levels.length).fill(null));
  const weights = input.weights && new Float64Array(targets.levels.length);
  for (let i = 0; i < input.n; i++) {
    const t = targets.codes[i]!;
    const r = raters.codes[i]!;
    if (table[t]![r] !== null) throw new Misuse(`${raters.name} ${raters.levels[r]} rated ${targets.name} ${targets.levels[t]} more than once`);
    table[t]![r] = values[i]!;
    if (!weights) continue;
    const weight = input.weights![i]!;
    if (weights[t] !== 0 && weights[t] !== weight) throw new Misuse(`ratings of ${targets.name} ${targets.levels[t]} have different weights: ${weights[t]}, ${weight}; a weight says how often a target counts`);
    weights[t] = weight;
  }
  return { table, weights, targets, raters };
}
