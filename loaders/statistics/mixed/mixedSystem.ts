import { choleskyFactor, factorSpace, type FactorSpace } from "../sparse/choleskyFactor.js";
import { inverseDiagonal } from "../sparse/inverseDiagonal.js";
import { solve } from "../sparse/solve.js";
import type { SymmetricMatrix } from "../sparse/symmetricMatrix.js";
import type { MixedModel } from "./mixedModel.js";

/** A way to solve (ΛZ'WZΛ + I) u = c. */
export interface MixedSystem {
  /** replaces c by u */
  solve(vector: Float64Array): void;
  /** null where the way of solving does not give it */
  readonly logDeterminant: number | null;
  /** trace of the inverse, factor by factor */
  inverseTraces(): Float64Array;
}

export interface ExactSystem extends MixedSystem {
  readonly logDeterminant: number;
  /** one number for each effect */
  inverseDiagonal(): Float64Array;
}

/** Makes a system from ΛZ'WZΛ + I; null where that is singular to machine precision. */
export type Solver<S extends MixedSystem = MixedSystem> = (matrix: SymmetricMatrix) => S | null;

/** Sparse Cholesky factors in one piece of memory: the next system overwrites the one before. */
export function exactSolver({ symbolic, incidence }: Pick<MixedModel, "symbolic" | "incidence">): Solver<ExactSystem> {
  let space: FactorSpace | null = null;
  return (matrix) => {
    space ??= factorSpace(symbolic);
    const factor = choleskyFactor(symbolic, matrix, space);
    if (!factor) return null;
    let diagonal: Float64Array | null = null;
    const own = (): Float64Array => (diagonal ??= inverseDiagonal(factor));
    return {
      solve: (vector) => solve(factor, vector),
      logDeterminant: factor.logDeterminant,
      inverseDiagonal: own,
      inverseTraces() {
        const traces = new Float64Array(incidence.effects.length);
        own().forEach((x, i) => (traces[incidence.factorOf[i]!]! += x));
        return traces;
      },
    };
  };
}
