import { type ArrowFactor, type ArrowMatrix, type CrossedCells, arrowFactor, arrowInverse, arrowSolve, crossedCells } from "./arrowMatrix.js";
import { type StandardisedProblem, logisticTail } from "./cumulativeLogit.js";
import type { Slope } from "./quasiNewton.js";

/** Two levels of one row: of the factor with more levels, and of the other one, if there is one. */
export interface CrossedLevels {
  readonly outerCodes: Int32Array;
  readonly outer: number;
  readonly innerCodes: Int32Array | null;
  readonly inner: number;
}

export interface ConditionalModes {
  /** outer levels, then inner levels, in units of the linear predictor */
  readonly modes: Float64Array;
  readonly se: Float64Array;
}

/** The Laplace approximation to the negative log-likelihood of a cumulative logit with one or two crossed random intercepts. */
export interface CrossedLikelihood {
  /** parameters: thresholds, slopes, standard deviation of the outer and of the inner intercepts (either sign) */
  slope(parameters: Float64Array): Slope;
  conditionalModes(parameters: Float64Array): ConditionalModes;
}

/** What one row's probability says: derivatives of its logarithm by the linear predictor and by the thresholds about its level. */
interface Rows {
  readonly pull: Float64Array;
  readonly curvature: Float64Array;
  /** slope, density and its derivative at the upper (side 0) and lower (side 1) threshold; 0 where there is none */
  readonly slopes: readonly [Float64Array, Float64Array];
  readonly densities: readonly [Float64Array, Float64Array];
  readonly bends: readonly [Float64Array, Float64Array];
}

const INNER_ITERATIONS = 100;

/**
 * −log L(ψ) ≈ f(û, ψ) + ½ log|D(û, ψ)|, f = −Σ w log P(y | u) + ½ u′u, û its minimum over the spherical intercepts u, D its
 * Hessian there (Tierney & Kadane 1986; the default of R's `clmm`). The gradient includes the movement of û, by the adjoint.
 * û starts where the last call ended.
 */
export function crossedLikelihood(problem: StandardisedProblem, levels: CrossedLevels): CrossedLikelihood {
  const { codes, counts, columns, weights } = problem;
  const { outerCodes, innerCodes } = levels;
  const n = codes.length;
  const thresholds = counts.length - 1;
  const p = columns.length;
  const structure = crossedCells(outerCodes, levels.outer, innerCodes, levels.inner);
  const { outer, inner, cellOf } = structure;
  const fixed = new Float64Array(n);
  const rows: Rows = {
    pull: new Float64Array(n),
    curvature: new Float64Array(n),
    slopes: [new Float64Array(n), new Float64Array(n)],
    densities: [new Float64Array(n), new Float64Array(n)],
    bends: [new Float64Array(n), new Float64Array(n)],
  };
  let modes = new Float64Array(outer + inner);

  const fillFixed = (parameters: Float64Array) => {
    fixed.fill(0);
    for (let j = 0; j < p; j++) {
      const slope = parameters[thresholds + j]!;
      for (let i = 0; i < n; i++) fixed[i] = fixed[i]! + slope * columns[j]![i]!;
    }
  };

  /** f at u, and the rows' derivatives there. */
  const penalised = (parameters: Float64Array, u: Float64Array): number => {
    const outerSd = parameters[thresholds + p]!;
    const innerSd = innerCodes ? parameters[thresholds + p + 1]! : 0;
    let value = 0;
    for (let k = 0; k < u.length; k++) value += 0.5 * u[k]! * u[k]!;
    for (let k = 1; k < thresholds; k++) value -= counts[k]! * Math.log(-Math.expm1(parameters[k - 1]! - parameters[k]!));
    for (let i = 0; i < n; i++) {
      const predictor = fixed[i]! + outerSd * u[outerCodes[i]!]! + (innerCodes ? innerSd * u[outer + innerCodes[i]!]! : 0);
      const weight = weights ? weights[i]! : 1;
      let pull = 0;
      let curvature = 0;
      for (let side = 0; side < 2; side++) {
        const k = codes[i]! - side;
        if (k < 0 || k >= thresholds) continue;
        const sign = side === 0 ? 1 : -1;
        const tail = logisticTail(sign * (parameters[k]! - predictor));
        value -= weight * tail.logProbability;
        const density = weight * tail.density;
        rows.slopes[side]![i] = weight * sign * tail.complement;
        rows.densities[side]![i] = density;
        rows.bends[side]![i] = sign * density * (2 * tail.complement - 1);
        pull -= weight * sign * tail.complement;
        curvature += density;
      }
      rows.pull[i] = pull;
      rows.curvature[i] = curvature;
    }
    return value;
  };

  const hessian = (outerSd: number, innerSd: number): ArrowMatrix => {
    const matrix = { diagonal: new Float64Array(outer + inner).fill(1), cells: new Float64Array(structure.innerOf.length) };
    for (let i = 0; i < n; i++) {
      const curvature = rows.curvature[i]!;
      const a = outerCodes[i]!;
      matrix.diagonal[a] = matrix.diagonal[a]! + outerSd * outerSd * curvature;
      if (!innerCodes) continue;
      const b = outer + innerCodes[i]!;
      matrix.diagonal[b] = matrix.diagonal[b]! + innerSd * innerSd * curvature;
      matrix.cells[cellOf[i]!] = matrix.cells[cellOf[i]!]! + outerSd * innerSd * curvature;
    }
    return matrix;
  };

  /** Sums a number per row over the levels of both factors, times their standard deviations. */
  const gathered = (perRow: Float64Array, outerSd: number, innerSd: number): Float64Array => {
    const sums = new Float64Array(outer + inner);
    for (let i = 0; i < n; i++) {
      const a = outerCodes[i]!;
      sums[a] = sums[a]! + outerSd * perRow[i]!;
      if (!innerCodes) continue;
      const b = outer + innerCodes[i]!;
      sums[b] = sums[b]! + innerSd * perRow[i]!;
    }
    return sums;
  };

  /** Newton's method for û; the rows' derivatives and the factor are left at it. */
  const solve = (parameters: Float64Array): { value: number; factor: ArrowFactor } | null => {
    const outerSd = parameters[thresholds + p]!;
    const innerSd = innerCodes ? parameters[thresholds + p + 1]! : 0;
    fillFixed(parameters);
    let u = modes.slice();
    let value = penalised(parameters, u);
    const zero = new Float64Array(outer + inner);
    const valueAtZero = penalised(parameters, zero);
    if (!(value <= valueAtZero)) u = zero;
    value = penalised(parameters, u);
    let before = Infinity;
    for (let iteration = 0; iteration < INNER_ITERATIONS; iteration++) {
      const factor = arrowFactor(structure, hessian(outerSd, innerSd));
      if (!factor || !Number.isFinite(value)) return null;
      const down = gathered(rows.pull, outerSd, innerSd);
      for (let k = 0; k < u.length; k++) down[k] = down[k]! - u[k]!;
      const step = arrowSolve(structure, factor, down.slice());
      let decrement = 0;
      for (let k = 0; k < u.length; k++) decrement += step[k]! * down[k]!;
      if (decrement < 1e-22 || (decrement < 1e-16 && decrement > 0.1 * before)) {
        modes = u;
        return { value, factor };
      }
      before = decrement;
      let length = 1;
      let moved = u;
      let next = value;
      for (let halving = 0; halving < 40; halving++, length /= 2) {
        moved = u.map((mode, k) => mode + length * step[k]!);
        next = penalised(parameters, moved);
        if (next <= value + 1e-13 * Math.abs(value)) break;
      }
      u = moved;
      value = next;
    }
    return null;
  };

  const slope = (parameters: Float64Array): Slope => {
    const gradient = new Float64Array(parameters.length);
    const outside = { value: Infinity, gradient };
    for (let k = 1; k < thresholds; k++) if (!(parameters[k]! > parameters[k - 1]!)) return outside;
    const solved = solve(parameters);
    if (!solved) return outside;
    const outerSd = parameters[thresholds + p]!;
    const innerSd = innerCodes ? parameters[thresholds + p + 1]! : 0;
    const inverse = arrowInverse(structure, solved.factor);
    const leverage = new Float64Array(n);
    const bent = new Float64Array(n);
    for (let i = 0; i < n; i++) {
      let h = outerSd * outerSd * inverse.diagonal[outerCodes[i]!]!;
      if (innerCodes) h += innerSd * innerSd * inverse.diagonal[outer + innerCodes[i]!]! + 2 * outerSd * innerSd * inverse.cells[cellOf[i]!]!;
      leverage[i] = h;
      bent[i] = -0.5 * h * (rows.bends[0][i]! + rows.bends[1][i]!);
    }
    const adjoint = arrowSolve(structure, solved.factor, gathered(bent, outerSd, innerSd));
    for (let k = 1; k < thresholds; k++) {
      const push = counts[k]! / Math.expm1(parameters[k]! - parameters[k - 1]!);
      gradient[k] = gradient[k]! - push;
      gradient[k - 1] = gradient[k - 1]! + push;
    }
    const outerAt = thresholds + p;
    for (let i = 0; i < n; i++) {
      const a = outerCodes[i]!;
      const b = innerCodes ? outer + innerCodes[i]! : -1;
      const moving = outerSd * adjoint[a]! + (innerCodes ? innerSd * adjoint[b]! : 0);
      for (let side = 0; side < 2; side++) {
        const k = codes[i]! - side;
        if (k >= 0 && k < thresholds) gradient[k] = gradient[k]! - rows.slopes[side]![i]! + 0.5 * leverage[i]! * rows.bends[side]![i]! + moving * rows.densities[side]![i]!;
      }
      const pull = rows.pull[i]!;
      const curvature = rows.curvature[i]!;
      const residual = bent[i]! - pull - curvature * moving;
      for (let j = 0; j < p; j++) gradient[thresholds + j] = gradient[thresholds + j]! + residual * columns[j]![i]!;
      const cell = innerCodes ? inverse.cells[cellOf[i]!]! : 0;
      gradient[outerAt] = gradient[outerAt]! + residual * modes[a]! + curvature * (outerSd * inverse.diagonal[a]! + innerSd * cell) + adjoint[a]! * pull;
      if (innerCodes) gradient[outerAt + 1] = gradient[outerAt + 1]! + residual * modes[b]! + curvature * (innerSd * inverse.diagonal[b]! + outerSd * cell) + adjoint[b]! * pull;
    }
    return { value: solved.value + 0.5 * solved.factor.logDeterminant, gradient };
  };

  const conditionalModes = (parameters: Float64Array): ConditionalModes => {
    const solved = solve(parameters);
    if (!solved) throw new RangeError(`parameters must be a maximum: ${Array.from(parameters).join(", ")}`);
    const inverse = arrowInverse(structure, solved.factor);
    const sd = (k: number) => Math.abs(parameters[thresholds + p + (k < outer ? 0 : 1)]!);
    const sign = (k: number) => Math.sign(parameters[thresholds + p + (k < outer ? 0 : 1)]!);
    return { modes: modes.map((mode, k) => sign(k) * sd(k) * mode), se: inverse.diagonal.map((variance, k) => sd(k) * Math.sqrt(variance)) };
  };

  return { slope, conditionalModes };
}
