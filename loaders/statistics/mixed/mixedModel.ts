import { symbolicFactor, type SymbolicFactor } from "../sparse/symbolicFactor.js";
import type { Cells } from "./collapseCells.js";
import { levelIncidence, type LevelIncidence } from "./levelIncidence.js";
import { orthonormalColumns, product, type OrthonormalColumns } from "./orthonormalColumns.js";

/** Everything about y = X β + Σ Z_k b_k + ε that does not change with the variances. */
export interface MixedModel {
  /** rows of the data, before cells were merged */
  readonly n: number;
  readonly cells: Cells;
  readonly incidence: LevelIncidence;
  readonly symbolic: SymbolicFactor;
  /** random effect of each row, factor by factor */
  readonly effectOf: readonly Int32Array[];
  readonly fixed: OrthonormalColumns;
  /** coefficients of the least-squares fit on the orthonormal columns */
  readonly leastSquares: Float64Array;
  /** response minus its least-squares fit */
  readonly response: Float64Array;
  /** weighted squares of the response around its least-squares fit, those within cells included */
  readonly total: number;
  /** Z'W times each orthonormal column, and times the response */
  readonly crossFixed: readonly Float64Array[];
  readonly crossResponse: Float64Array;
  /** Σ log w over the rows of the data */
  readonly logWeights: number;
}

/** The parts that depend on the levels only; one for all responses and fixed columns on the same rows. */
export function mixedStructure(cells: Cells): Pick<MixedModel, "incidence" | "symbolic" | "effectOf"> {
  const incidence = levelIncidence(cells.factors, cells.weights);
  const effectOf = cells.factors.map(({ codes }, k) => codes.map((code) => incidence.effects[k]![code]!));
  return { incidence, symbolic: symbolicFactor(incidence.matrix, incidence.leading), effectOf };
}

/** @param columns fixed columns over the cells, the intercept among them */
export function mixedModel(
  cells: Cells, columns: readonly Float64Array[], n: number, logWeights: number, structure = mixedStructure(cells),
): MixedModel {
  const fixed = orthonormalColumns(columns, cells.weights);
  const response = cells.response.slice();
  const leastSquares = new Float64Array(fixed.columns.length);
  for (let pass = 0; pass < 2; pass++) {
    fixed.columns.forEach((column, j) => {
      const part = product(response, column, cells.weights);
      leastSquares[j]! += part;
      for (let r = 0; r < response.length; r++) response[r]! -= part * column[r]!;
    });
  }
  const cross = (column: Float64Array): Float64Array => indicatorProducts(structure.effectOf, column, cells.weights, structure.incidence.matrix.size);
  return {
    ...structure, n, cells, fixed, leastSquares, response, logWeights,
    total: product(response, response, cells.weights) + cells.within,
    crossFixed: fixed.columns.map(cross),
    crossResponse: cross(response),
  };
}

/** Z'W x */
export function indicatorProducts(effectOf: readonly Int32Array[], column: Float64Array, weights: Float64Array, size: number): Float64Array {
  const sums = new Float64Array(size);
  for (const effects of effectOf) for (let r = 0; r < column.length; r++) sums[effects[r]!]! += weights[r]! * column[r]!;
  return sums;
}
