import { estimable, notEstimable, type Estimable } from "../estimable.js";
import { bipartiteSystem, type BipartiteSystem, type LevelValues } from "./bipartiteSystem.js";
import { connectedSets } from "./connectedSets.js";
import { collapseMatches } from "./matches.js";
import { dot, invertPositiveDefinite } from "./positiveDefinite.js";

/** Rows of y = α(first) + ψ(second) + xβ + ε with var ε = σ² / weight. Levels are codes from 0; gaps are allowed. */
export interface TwoWayRows {
  readonly response: Float64Array;
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** precision weights, positive; null for 1 */
  readonly weights: Float64Array | null;
  readonly covariates: readonly Float64Array[];
}

/** What a regression on both sets of dummies and the covariates gives; effects are in the gauge of the system, on covariates with mean zero. */
export interface Regression extends LevelValues {
  readonly beta: Float64Array;
  readonly fitted: Float64Array;
}

/** The design of two-way fixed effects, ready for regressions. The factor with fewer levels is called `few`, whichever it is. */
export interface TwoWayModel {
  readonly rows: number;
  /** whether the first factor is the one with fewer levels */
  readonly swapped: boolean;
  /** the original code of each level */
  readonly manyCodes: Int32Array;
  readonly fewCodes: Int32Array;
  /** levels of each row */
  readonly many: Int32Array;
  readonly few: Int32Array;
  readonly weights: Float64Array;
  readonly totalWeight: number;
  readonly system: BipartiteSystem;
  /** covariates that the levels and the covariates before them don't determine, and those dropped, by position */
  readonly estimated: readonly number[];
  readonly aliased: readonly number[];
  readonly means: Float64Array;
  /** estimated covariates less their mean, what the levels explain of them, and the coefficients of that */
  readonly centred: readonly Float64Array[];
  readonly explained: readonly Float64Array[];
  readonly onLevels: readonly LevelValues[];
  /** inverse of the weighted cross-products of what the levels leave of the covariates, row-major */
  readonly betaInverse: Float64Array;
  readonly rank: number;
  regress(values: Float64Array, tolerance?: number): Regression;
  /** solves the normal equations; right-hand sides over levels must have the same sum */
  solve(many: Float64Array, few: Float64Array, beta: Float64Array, tolerance?: number): Regression;
  /** weighted sums of values over the levels */
  sums(values: Float64Array): LevelValues;
}

function recode(codes: Int32Array): { codes: Int32Array; levels: Int32Array } {
  const levels = Int32Array.from(new Set(codes)).sort();
  const position = new Map<number, number>();
  levels.forEach((code, index) => position.set(code, index));
  return { codes: codes.map((code) => position.get(code)!), levels };
}

function checked(rows: TwoWayRows): void {
  const n = rows.response.length;
  if (n === 0) throw new RangeError("rows must not be empty: 0");
  const columns: [string, Float64Array][] = [["response", rows.response], ...rows.covariates.map((column, k): [string, Float64Array] => [`covariate ${k + 1}`, column])];
  for (const [name, column] of columns) {
    if (column.length !== n) throw new RangeError(`${name} must have one value per row: ${column.length} for ${n}`);
    for (const value of column) if (!Number.isFinite(value)) throw new RangeError(`${name} must be finite: ${value}`);
  }
  if (rows.first.length !== n) throw new RangeError(`first must have one level per row: ${rows.first.length} for ${n}`);
  if (rows.weights !== null) {
    if (rows.weights.length !== n) throw new RangeError(`weights must have one value per row: ${rows.weights.length} for ${n}`);
    for (const weight of rows.weights) if (!(weight > 0 && weight < Infinity)) throw new RangeError(`weight must be positive and finite: ${weight}`);
  }
}

/**
 * Prepares two-way fixed effects (Abowd, Kramarz & Margolis 1999). Covariates are regressed on the levels once (Frisch & Waugh 1933);
 * one whose sum of squares falls by a factor of 10¹⁴ or more is aliased, as `lm` with its tolerance of 10⁻⁷ would have it.
 * Not estimable unless all rows are in one connected set with two levels of each factor.
 * @throws RangeError for lengths that differ, values that are not finite, weights that are not positive
 */
export function twoWayModel(input: TwoWayRows, exactLevels = 1500): Estimable<TwoWayModel> {
  checked(input);
  const n = input.response.length;
  const weights = input.weights ?? new Float64Array(n).fill(1);
  const first = recode(input.first);
  const second = recode(input.second);
  if (first.levels.length < 2 || second.levels.length < 2) return notEstimable("each factor needs two levels in the connected set");
  const swapped = first.levels.length < second.levels.length;
  const [manySide, fewSide] = swapped ? [second, first] : [first, second];
  const many = manySide.codes;
  const few = fewSide.codes;
  if (connectedSets(collapseMatches(many, few)).count > 1) return notEstimable("rows fall into several connected sets, between which effects cannot be compared");
  const system = bipartiteSystem(many, few, weights, exactLevels);
  const { totalWeight } = system;
  const manyLevels = manySide.levels.length;
  const fewLevels = fewSide.levels.length;

  const sums = (values: Float64Array): LevelValues => {
    const result = { many: new Float64Array(manyLevels), few: new Float64Array(fewLevels) };
    for (let i = 0; i < n; i++) {
      const value = weights[i]! * values[i]!;
      result.many[many[i]!]! += value;
      result.few[few[i]!]! += value;
    }
    return result;
  };
  const spread = (levels: LevelValues) => {
    const values = new Float64Array(n);
    for (let i = 0; i < n; i++) values[i] = levels.many[many[i]!]! + levels.few[few[i]!]!;
    return values;
  };

  const means = Float64Array.from(input.covariates, (column) => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += weights[i]! * (column[i]! - column[0]!);
    return column[0]! + sum / totalWeight;
  });
  const estimated: number[] = [];
  const aliased: number[] = [];
  const centred: Float64Array[] = [];
  const explained: Float64Array[] = [];
  const onLevels: LevelValues[] = [];
  const left: Float64Array[] = [];
  const orthogonal: Float64Array[] = [];
  const weighted = (x: Float64Array, y: Float64Array) => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += weights[i]! * x[i]! * y[i]!;
    return sum;
  };
  input.covariates.forEach((column, k) => {
    const x = column.map((value) => value - means[k]!);
    const totals = sums(x);
    const coefficients = system.solve(totals.many, totals.few);
    const fit = spread(coefficients);
    const remainder = x.map((value, i) => value - fit[i]!);
    let own = remainder;
    for (const earlier of orthogonal) {
      const slope = weighted(own, earlier) / weighted(earlier, earlier);
      own = own.map((value, i) => value - slope * earlier[i]!);
    }
    if (!(weighted(own, own) > 1e-14 * weighted(x, x))) {
      aliased.push(k);
      return;
    }
    estimated.push(k);
    orthogonal.push(own);
    centred.push(x);
    explained.push(fit);
    onLevels.push(coefficients);
    left.push(remainder);
  });
  const size = estimated.length;
  const products = new Float64Array(size * size);
  for (let j = 0; j < size; j++) for (let k = 0; k < size; k++) products[j * size + k] = weighted(left[j]!, left[k]!);
  const betaInverse = invertPositiveDefinite(products, size);
  if (betaInverse === null) return notEstimable("covariates are too nearly dependent on one another");

  const solve = (manyRight: Float64Array, fewRight: Float64Array, betaRight: Float64Array, tolerance?: number): Regression => {
    const levels = system.solve(manyRight, fewRight, tolerance);
    const reduced = betaRight.map((value, k) => value - dot(onLevels[k]!.many, 0, manyRight, 0, manyLevels) - dot(onLevels[k]!.few, 0, fewRight, 0, fewLevels));
    const beta = Float64Array.from({ length: size }, (_, k) => dot(betaInverse, k * size, reduced, 0, size));
    onLevels.forEach((coefficients, k) => {
      for (let a = 0; a < manyLevels; a++) levels.many[a]! -= beta[k]! * coefficients.many[a]!;
      for (let b = 0; b < fewLevels; b++) levels.few[b]! -= beta[k]! * coefficients.few[b]!;
    });
    const fitted = spread(levels);
    centred.forEach((x, k) => {
      for (let i = 0; i < n; i++) fitted[i]! += beta[k]! * x[i]!;
    });
    return { ...levels, beta, fitted };
  };
  const regress = (values: Float64Array, tolerance?: number) => {
    const totals = sums(values);
    return solve(totals.many, totals.few, Float64Array.from(centred, (x) => weighted(x, values)), tolerance);
  };
  return estimable({
    rows: n, swapped, manyCodes: manySide.levels, fewCodes: fewSide.levels, many, few, weights, totalWeight, system, estimated, aliased, means, centred, explained, onLevels,
    betaInverse, rank: manyLevels + fewLevels - 1 + size, regress, solve, sums,
  });
}
