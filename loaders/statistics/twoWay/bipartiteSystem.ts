import { collapseMatches, type Matches } from "./matches.js";
import { dot, invertPositiveDefinite } from "./positiveDefinite.js";

/** Effects of the two kinds of levels, in the gauge in which the weighted mean over the `few` is zero. */
export interface LevelValues {
  readonly many: Float64Array;
  readonly few: Float64Array;
}

/** Normal equations D'WD of two crossed sets of dummies; the `many` levels are eliminated, what is left is a weighted Laplacian over the `few`. */
export interface BipartiteSystem {
  readonly matches: Matches;
  /** sums of weights by match, by level and in all */
  readonly matchWeight: Float64Array;
  readonly manyWeight: Float64Array;
  readonly fewWeight: Float64Array;
  readonly totalWeight: number;
  /** inverse over the `few`, exact on vectors that sum to zero; null where there are too many for it and conjugate gradients are used */
  readonly inverse: Float64Array | null;
  /** Solves D'WD θ = (many, few); both right-hand sides must have the same sum. `tolerance` is the relative residual asked of conjugate gradients. @throws Error where they don't get there */
  solve(many: Float64Array, few: Float64Array, tolerance?: number): LevelValues;
}

/**
 * Sets up the equations for rows in one connected set whose levels are numbered without gaps.
 * With at most `exactLevels` of the `few` the Laplacian, made regular by the gauge, is inverted (Cholesky; one step of refinement unless `tolerance` is loose);
 * beyond that each solve takes conjugate gradients with the diagonal as preconditioner.
 */
export function bipartiteSystem(manyCodes: Int32Array, fewCodes: Int32Array, weights: Float64Array, exactLevels: number): BipartiteSystem {
  const matches = collapseMatches(manyCodes, fewCodes);
  const { count, firstLevels: manyLevels, secondLevels: fewLevels, start, first, second } = matches;
  const matchWeight = new Float64Array(count);
  const manyWeight = new Float64Array(manyLevels);
  const fewWeight = new Float64Array(fewLevels);
  let totalWeight = 0;
  for (let i = 0; i < weights.length; i++) matchWeight[matches.ofRow[i]!]! += weights[i]!;
  for (let match = 0; match < count; match++) {
    manyWeight[first[match]!]! += matchWeight[match]!;
    fewWeight[second[match]!]! += matchWeight[match]!;
    totalWeight += matchWeight[match]!;
  }

  const toMany = (few: Float64Array) => {
    const many = new Float64Array(manyLevels);
    for (let match = 0; match < count; match++) many[first[match]!]! += matchWeight[match]! * few[second[match]!]!;
    return many;
  };
  const toFew = (many: Float64Array) => {
    const few = new Float64Array(fewLevels);
    for (let match = 0; match < count; match++) few[second[match]!]! += matchWeight[match]! * many[first[match]!]!;
    return few;
  };
  const laplacian = (few: Float64Array) => {
    const image = new Float64Array(fewLevels);
    for (let a = 0; a < manyLevels; a++) {
      let mean = 0;
      for (let match = start[a]!; match < start[a + 1]!; match++) mean += matchWeight[match]! * few[second[match]!]!;
      mean /= manyWeight[a]!;
      for (let match = start[a]!; match < start[a + 1]!; match++) image[second[match]!]! += matchWeight[match]! * (few[second[match]!]! - mean);
    }
    return image;
  };
  const intoGauge = (few: Float64Array) => {
    const mean = dot(fewWeight, 0, few, 0, fewLevels) / totalWeight;
    return few.map((value) => value - mean);
  };

  const denseInverse = () => {
    const dense = new Float64Array(fewLevels * fewLevels);
    for (let b = 0; b < fewLevels; b++) {
      for (let other = 0; other < fewLevels; other++) dense[b * fewLevels + other] = (fewWeight[b]! * fewWeight[other]!) / totalWeight;
      dense[b * fewLevels + b]! += fewWeight[b]!;
    }
    for (let a = 0; a < manyLevels; a++) {
      for (let i = start[a]!; i < start[a + 1]!; i++) {
        const scaled = matchWeight[i]! / manyWeight[a]!;
        for (let j = start[a]!; j < start[a + 1]!; j++) dense[second[i]! * fewLevels + second[j]!]! -= scaled * matchWeight[j]!;
      }
    }
    return invertPositiveDefinite(dense, fewLevels);
  };
  const inverse = fewLevels <= exactLevels ? denseInverse() : null;
  const multiply = (matrix: Float64Array, values: Float64Array) => {
    const result = new Float64Array(fewLevels);
    for (let b = 0; b < fewLevels; b++) result[b] = dot(matrix, b * fewLevels, values, 0, fewLevels);
    return result;
  };

  const diagonal = fewWeight.slice();
  for (let match = 0; match < count; match++) diagonal[second[match]!]! -= matchWeight[match]! ** 2 / manyWeight[first[match]!]!;
  for (let b = 0; b < fewLevels; b++) if (!(diagonal[b]! > 1e-12 * fewWeight[b]!)) diagonal[b] = fewWeight[b]!;

  const conjugateGradients = (right: Float64Array, tolerance: number) => {
    const solution = new Float64Array(fewLevels);
    const residual = right.slice();
    const preconditioned = residual.map((value, b) => value / diagonal[b]!);
    const direction = preconditioned.slice();
    let product = dot(residual, 0, preconditioned, 0, fewLevels);
    const bound = tolerance ** 2 * dot(right, 0, right, 0, fewLevels);
    const limit = 1000 + 10 * fewLevels;
    for (let step = 0; step < limit; step++) {
      const length = dot(residual, 0, residual, 0, fewLevels);
      if (length <= bound) return solution;
      const image = laplacian(direction);
      const size = product / dot(direction, 0, image, 0, fewLevels);
      for (let b = 0; b < fewLevels; b++) {
        solution[b]! += size * direction[b]!;
        residual[b]! -= size * image[b]!;
        preconditioned[b] = residual[b]! / diagonal[b]!;
      }
      const next = dot(residual, 0, preconditioned, 0, fewLevels);
      for (let b = 0; b < fewLevels; b++) direction[b] = preconditioned[b]! + (next / product) * direction[b]!;
      product = next;
    }
    throw new Error(`conjugate gradients must reach a relative residual of ${tolerance} in ${limit} steps: ${Math.sqrt(dot(residual, 0, residual, 0, fewLevels) / dot(right, 0, right, 0, fewLevels))}`);
  };

  const solve = (manyRight: Float64Array, fewRight: Float64Array, tolerance = 1e-12): LevelValues => {
    const across = toFew(manyRight.map((value, a) => value / manyWeight[a]!));
    const right = fewRight.map((value, b) => value - across[b]!);
    let few: Float64Array;
    if (inverse === null) few = conjugateGradients(right, tolerance);
    else {
      few = multiply(inverse, right);
      if (tolerance < 1e-8) {
        const image = laplacian(few);
        const correction = multiply(inverse, right.map((value, b) => value - image[b]!));
        few = few.map((value, b) => value + correction[b]!);
      }
    }
    few = intoGauge(few);
    const sums = toMany(few);
    return { many: manyRight.map((value, a) => (value - sums[a]!) / manyWeight[a]!), few };
  };
  return { matches, matchWeight, manyWeight, fewWeight, totalWeight, inverse, solve };
}
