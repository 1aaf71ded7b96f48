import { CholeskyDecomposition, EigenvalueDecomposition, Matrix } from "ml-matrix";
import { chiSquareUpperTail } from "../distributions/chiSquare.js";
import { estimable, notEstimable, type Estimable } from "../estimable.js";

export interface OneFactor {
  /** of standardised variables; their sum is not negative */
  readonly loadings: Float64Array;
  /** share of each variable's variance that is its own, 0.005 at least */
  readonly uniquenesses: Float64Array;
  /** positions whose uniqueness lies on the bound: a Heywood case, whose fit is to be read with caution */
  readonly heywood: readonly number[];
  /** share of the variance of all variables that the factor carries: Σλ² / p */
  readonly factorShare: number;
  /** minimum of the discrepancy, F = log|Σ| − log|R| + tr(Σ⁻¹R) − p */
  readonly discrepancy: number;
  /** Bartlett-corrected likelihood-ratio test of fit; null with three variables or an unknown number of rows */
  readonly fit: { readonly chiSquare: number; readonly df: number; readonly p: number } | null;
}

/** Smallest uniqueness that is admitted, that of R. */
const bound = 0.005;

/** What two evaluations of the discrepancy may differ by without meaning it. */
const rounding = 1e-14;

/**
 * One common factor by maximum likelihood (Lawley and Maxwell 1971; R `factanal(factors = 1)` with its start and its
 * bound on uniquenesses), by Newton's method with the exact second derivatives in log uniquenesses.
 * Variances are scaled out, so a correlation and a covariance matrix give the same answer.
 * Not estimable with fewer than three variables, a variable without variance or a singular matrix.
 *
 * @param matrix correlation or covariance matrix, p × p
 * @param n rows it was computed from, for the test of fit; null where unknown
 * @throws RangeError unless the matrix is square, symmetric and finite
 */
export function oneFactor(matrix: readonly ArrayLike<number>[], n: number | null = null): Estimable<OneFactor> {
  const p = matrix.length;
  matrix.forEach((row, i) => {
    if (row.length !== p) throw new RangeError(`row ${i} must have ${p} columns: ${row.length}`);
    for (let j = 0; j < p; j++) {
      if (!Number.isFinite(row[j]!)) throw new RangeError(`entry ${i}, ${j} must be finite: ${row[j]}`);
      if (Math.abs(row[j]! - matrix[j]![i]!) > 1e-8 * Math.sqrt(Math.abs(matrix[i]![i]! * matrix[j]![j]!))) throw new RangeError(`matrix must be symmetric: ${row[j]}, ${matrix[j]![i]}`);
    }
  });
  if (n !== null && !(n > 1)) throw new RangeError(`rows must be more than 1: ${n}`);
  if (p < 3) return notEstimable("a factor needs three variables");
  if (matrix.some((row, i) => !(row[i]! > 0))) return notEstimable("a variable does not vary");
  const correlations = new Matrix(p, p);
  for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) correlations.set(i, j, i === j ? 1 : (matrix[i]![j]! + matrix[j]![i]!) / 2 / Math.sqrt(matrix[i]![i]! * matrix[j]![j]!));
  const smallest = new EigenvalueDecomposition(correlations, { assumeSymmetric: true }).realEigenvalues.reduce((a, b) => Math.min(a, b));
  if (smallest < 1e-12) return notEstimable("a variable is a sum of others");

  const precision = new CholeskyDecomposition(correlations).solve(Matrix.eye(p));
  let logs = Float64Array.from({ length: p }, (_, i) => Math.min(0, Math.max(Math.log(bound), Math.log((1 - 0.5 / p) / precision.get(i, i)))));
  let state = discrepancyAt(correlations, logs);
  for (let iteration = 0; iteration < 200; iteration++) {
    const free = Array.from(logs.keys()).filter((i) => !(logs[i]! <= Math.log(bound) && state.gradient[i]! > 0) && !(logs[i]! >= 0 && state.gradient[i]! < 0));
    if (free.every((i) => Math.abs(state.gradient[i]!) < 1e-10)) break;
    const next = improve(state.hessian(), free) ?? improve(state.expectedHessian(), free);
    if (!next) break;
    ({ logs, state } = next);
  }

  const uniquenesses = logs.map(Math.exp);
  const scale = Math.sqrt(Math.max(0, state.first - 1));
  const loadings = state.vector.map((part, i) => part * scale * Math.sqrt(uniquenesses[i]!));
  if (loadings.reduce((sum, loading) => sum + loading, 0) < 0) loadings.forEach((loading, i) => (loadings[i] = -loading));
  const df = (p * (p - 3)) / 2;
  const chiSquare = n === null ? null : (n - 1 - (2 * p + 5) / 6 - 2 / 3) * state.value;
  return estimable({
    loadings,
    uniquenesses,
    heywood: Array.from(logs.keys()).filter((i) => logs[i]! <= Math.log(bound)),
    factorShare: loadings.reduce((sum, loading) => sum + loading * loading, 0) / p,
    discrepancy: state.value,
    fit: chiSquare === null || df === 0 ? null : { chiSquare, df, p: chiSquareUpperTail(chiSquare, df) },
  });

  /** A step downhill within the bounds, or null where this matrix of curvature gives none. */
  function improve(hessian: Matrix, free: readonly number[]) {
    const curvature = new CholeskyDecomposition(hessian.selection([...free], [...free]));
    if (!curvature.isPositiveDefinite()) return null;
    const step = curvature.solve(Matrix.columnVector(free.map((i) => -state.gradient[i]!)));
    for (let length = 1; length > 1e-10; length /= 2) {
      const moved = Float64Array.from(logs);
      free.forEach((i, position) => (moved[i] = Math.min(0, Math.max(Math.log(bound), logs[i]! + length * step.get(position, 0)))));
      const there = discrepancyAt(correlations, moved);
      const slope = free.reduce((sum, i) => sum + state.gradient[i]! * (moved[i]! - logs[i]!), 0);
      if (slope < 0 && there.value <= state.value + 1e-4 * slope + rounding) return { logs: moved, state: there };
    }
    return null;
  }
}

/**
 * Discrepancy, concentrated over loadings, with derivatives in log uniquenesses θ. With eigenvalues e and vectors u of
 * Ψ^-½ R Ψ^-½ (Clarke 1970): F = Σ(e − log e − 1) over all but the largest, ∂F/∂θᵢ = Σ(1 − e)uᵢ².
 */
function discrepancyAt(correlations: Matrix, logs: Float64Array) {
  const p = logs.length;
  const roots = logs.map((log) => Math.exp(-log / 2));
  const scaled = new Matrix(p, p);
  for (let i = 0; i < p; i++) for (let j = 0; j < p; j++) scaled.set(i, j, correlations.get(i, j) * roots[i]! * roots[j]!);
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(scaled, { assumeSymmetric: true });
  const order = Array.from(realEigenvalues.keys()).sort((a, b) => realEigenvalues[b]! - realEigenvalues[a]!);
  const values = order.map((m) => realEigenvalues[m]!);
  const u = eigenvectorMatrix.subMatrixColumn(order);
  let value = 0;
  const gradient = new Float64Array(p);
  for (let m = 1; m < p; m++) {
    value += values[m]! - Math.log(values[m]!) - 1;
    for (let i = 0; i < p; i++) gradient[i]! += (1 - values[m]!) * u.get(i, m) ** 2;
  }

  const hessian = () => {
    const second = new Matrix(p, p);
    for (let i = 0; i < p; i++) {
      for (let j = 0; j <= i; j++) {
        let sum = 0;
        for (let m = 1; m < p; m++) {
          const a = u.get(i, m) * u.get(j, m);
          for (let l = 1; l < p; l++) sum += 0.5 * (values[m]! + values[l]!) * a * u.get(i, l) * u.get(j, l);
          sum -= (((1 - values[m]!) * (values[0]! + values[m]!)) / (values[m]! - values[0]!)) * a * u.get(i, 0) * u.get(j, 0);
        }
        second.set(i, j, sum);
        second.set(j, i, sum);
      }
    }
    return second;
  };
  const expectedHessian = () => {
    const second = new Matrix(p, p);
    for (let i = 0; i < p; i++) {
      for (let j = 0; j < p; j++) {
        let rest = 0;
        for (let m = 1; m < p; m++) rest += u.get(i, m) * u.get(j, m);
        second.set(i, j, rest * rest + (i === j ? 1e-10 : 0));
      }
    }
    return second;
  };
  return { value, gradient, first: values[0]!, vector: Float64Array.from(u.getColumn(0)), hessian, expectedHessian };
}
