import { CholeskyDecomposition, Matrix } from "ml-matrix";
import { indicatorProducts, type MixedModel } from "./mixedModel.js";
import type { MixedSystem, Solver } from "./mixedSystem.js";

export type Criterion = "REML" | "ML";

/** The model solved at given variances. Everything is in units of the residual variance. */
export interface MixedFit<S extends MixedSystem = MixedSystem> {
  readonly model: MixedModel;
  /** variance of each factor over the residual variance */
  readonly ratios: Float64Array;
  /** standard deviation over the residual one, effect by effect */
  readonly scale: Float64Array;
  /** ΛZ'WZΛ + I */
  readonly system: S;
  /** (ΛZ'WZΛ + I)⁻¹ΛZ'W times each orthonormal column */
  readonly solvedFixed: readonly Float64Array[];
  /** inverse of X'V⁻¹X for the orthonormal columns, and its log-determinant (of X'V⁻¹X) */
  readonly fixedCovariance: Matrix;
  readonly logFixed: number;
  /** coefficients on the orthonormal columns, beyond least squares */
  readonly coefficients: Float64Array;
  /** conditional modes, effect by effect */
  readonly modes: Float64Array;
  /** Z'W(y - Xβ - Zb) = Z'Py */
  readonly scores: Float64Array;
  /** weighted residual squares, and with the squares of the spherical effects */
  readonly residual: number;
  readonly penalised: number;
}

/** Bates, Mächler, Bolker & Walker (2015), eq. 17–19. Returns null where the system is singular to machine precision. */
export function mixedFit<S extends MixedSystem>(model: MixedModel, ratios: Float64Array, solver: Solver<S>): MixedFit<S> | null {
  const { incidence, crossFixed, crossResponse, fixed, cells, effectOf } = model;
  const { matrix, factorOf } = incidence;
  const scale = Float64Array.from(factorOf, (k) => Math.sqrt(ratios[k]!));
  const values = new Float64Array(matrix.values.length);
  for (let j = 0; j < matrix.size; j++) {
    const start = matrix.starts[j]!;
    for (let at = start; at < matrix.starts[j + 1]!; at++) values[at] = matrix.values[at]! * scale[j]! * scale[matrix.rows[at]!]!;
    values[start]! += 1;
  }
  const system = solver({ ...matrix, values });
  if (!system) return null;

  const solved = (cross: Float64Array): Float64Array => {
    const vector = cross.map((x, i) => x * scale[i]!);
    system.solve(vector);
    return vector;
  };
  const solvedFixed = crossFixed.map(solved);
  const solvedResponse = solved(crossResponse);
  const p = crossFixed.length;
  const scaledProduct = (a: Float64Array, b: Float64Array): number => a.reduce((sum, x, i) => sum + x * scale[i]! * b[i]!, 0);
  const gram = new Matrix(p, p);
  const right = new Matrix(p, 1);
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) {
      const value = (i === j ? 1 : 0) - scaledProduct(crossFixed[i]!, solvedFixed[j]!);
      gram.set(i, j, value);
      gram.set(j, i, value);
    }
    right.set(i, 0, -scaledProduct(crossFixed[i]!, solvedResponse));
  }
  const root = p > 0 ? new CholeskyDecomposition(gram) : null;
  if (root && !root.isPositiveDefinite()) return null;
  const logFixed = root ? 2 * root.lowerTriangularMatrix.diag().reduce((sum, x) => sum + Math.log(x), 0) : 0;
  const fixedCovariance = root ? root.solve(Matrix.eye(p)) : gram;
  const coefficients = Float64Array.from(root ? root.solve(right).getColumn(0) : []);

  const spherical = solvedResponse;
  solvedFixed.forEach((vector, j) => {
    for (let i = 0; i < vector.length; i++) spherical[i]! -= coefficients[j]! * vector[i]!;
  });
  const modes = spherical.map((u, i) => u * scale[i]!);
  const residuals = model.response.slice();
  fixed.columns.forEach((column, j) => {
    for (let r = 0; r < residuals.length; r++) residuals[r]! -= coefficients[j]! * column[r]!;
  });
  for (const effects of effectOf) for (let r = 0; r < residuals.length; r++) residuals[r]! -= modes[effects[r]!]!;
  let residual = cells.within;
  for (let r = 0; r < residuals.length; r++) residual += cells.weights[r]! * residuals[r]! ** 2;
  return {
    model, ratios, scale, system, solvedFixed, fixedCovariance, logFixed, coefficients, modes, residual,
    scores: indicatorProducts(effectOf, residuals, cells.weights, matrix.size),
    penalised: residual + spherical.reduce((sum, u) => sum + u * u, 0),
  };
}

/** Rows that carry information on the variances: n - p under REML, n under ML. */
export function degreesOfFreedom({ n, fixed }: MixedModel, criterion: Criterion): number {
  return criterion === "REML" ? n - fixed.columns.length : n;
}

/** Minus twice the (restricted) log-likelihood at residual variance `variance`; null where the system has no determinant. */
export function deviance({ model, system, logFixed, penalised }: MixedFit, variance: number, criterion: Criterion): number | null {
  if (system.logDeterminant === null) return null;
  const triangle = model.fixed.triangle.reduce((sum, row, j) => sum + 2 * Math.log(row[j]!), 0);
  return (
    system.logDeterminant - model.logWeights + (criterion === "REML" ? logFixed + triangle : 0)
    + degreesOfFreedom(model, criterion) * Math.log(2 * Math.PI * variance) + penalised / variance
  );
}
