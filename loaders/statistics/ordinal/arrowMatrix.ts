import { choleskyFactor, choleskyInverse, choleskySolve } from "./choleskyFactor.js";

/** Which combinations of a level of the first and a level of the second factor occur, ordered by the first. */
export interface CrossedCells {
  /** levels of the larger factor */
  readonly outer: number;
  /** levels of the smaller factor; 0 where there is only one */
  readonly inner: number;
  /** cells of outer level a are `starts[a]` to `starts[a + 1]` */
  readonly starts: Int32Array;
  readonly innerOf: Int32Array;
  /** cell of each row */
  readonly cellOf: Int32Array;
}

/** The occurring cells of two factors; `innerCodes` null for one factor. */
export function crossedCells(outerCodes: Int32Array, outer: number, innerCodes: Int32Array | null, inner: number): CrossedCells {
  const n = outerCodes.length;
  const cellOf = new Int32Array(n);
  const starts = new Int32Array(outer + 1);
  if (!innerCodes) return { outer, inner: 0, starts, innerOf: new Int32Array(0), cellOf };
  const rowStarts = new Int32Array(outer + 1);
  for (let i = 0; i < n; i++) rowStarts[outerCodes[i]! + 1] = rowStarts[outerCodes[i]! + 1]! + 1;
  for (let a = 0; a < outer; a++) rowStarts[a + 1] = rowStarts[a + 1]! + rowStarts[a]!;
  const order = new Int32Array(n);
  const filled = rowStarts.slice();
  for (let i = 0; i < n; i++) {
    const a = outerCodes[i]!;
    order[filled[a]!] = i;
    filled[a] = filled[a]! + 1;
  }
  const seen = new Int32Array(inner).fill(-1);
  const innerOf: number[] = [];
  for (let a = 0; a < outer; a++) {
    starts[a] = innerOf.length;
    for (let at = rowStarts[a]!; at < rowStarts[a + 1]!; at++) {
      const row = order[at]!;
      const b = innerCodes[row]!;
      if (seen[b]! < starts[a]!) {
        seen[b] = innerOf.length;
        innerOf.push(b);
      }
      cellOf[row] = seen[b]!;
    }
  }
  starts[outer] = innerOf.length;
  return { outer, inner, starts, innerOf: Int32Array.from(innerOf), cellOf };
}

/** A symmetric positive definite matrix with two diagonal blocks, `diagonal` (outer, then inner), and `cells` where they cross. */
export interface ArrowMatrix {
  readonly diagonal: Float64Array;
  readonly cells: Float64Array;
}

/** The arrow matrix with its outer block eliminated: a dense Schur complement as large as the inner block is what is factored. */
export interface ArrowFactor {
  readonly matrix: ArrowMatrix;
  /** Cholesky factor of the Schur complement */
  readonly schur: Float64Array;
  readonly logDeterminant: number;
}

/** Null where the matrix is not positive definite. */
export function arrowFactor(structure: CrossedCells, matrix: ArrowMatrix): ArrowFactor | null {
  const { outer, inner, starts, innerOf } = structure;
  const dense = new Float64Array(inner * inner);
  let logDeterminant = 0;
  for (let b = 0; b < inner; b++) dense[b * inner + b] = matrix.diagonal[outer + b]!;
  for (let a = 0; a < outer; a++) {
    const pivot = matrix.diagonal[a]!;
    if (!(pivot > 0)) return null;
    logDeterminant += Math.log(pivot);
    for (let k = starts[a]!; k < starts[a + 1]!; k++) {
      const scale = matrix.cells[k]! / pivot;
      const row = innerOf[k]! * inner;
      for (let l = starts[a]!; l < starts[a + 1]!; l++) dense[row + innerOf[l]!] = dense[row + innerOf[l]!]! - scale * matrix.cells[l]!;
    }
  }
  const schur = choleskyFactor(dense, inner);
  if (!schur) return null;
  for (let b = 0; b < inner; b++) logDeterminant += 2 * Math.log(schur[b * inner + b]!);
  return { matrix, schur, logDeterminant };
}

/** Solves the arrow system for one right side, in place. */
export function arrowSolve(structure: CrossedCells, factor: ArrowFactor, b: Float64Array): Float64Array {
  const { outer, inner, starts, innerOf } = structure;
  const { diagonal, cells } = factor.matrix;
  const tail = b.subarray(outer);
  for (let a = 0; a < outer; a++) {
    const scaled = b[a]! / diagonal[a]!;
    for (let k = starts[a]!; k < starts[a + 1]!; k++) tail[innerOf[k]!] = tail[innerOf[k]!]! - cells[k]! * scaled;
  }
  choleskySolve(factor.schur, inner, tail);
  for (let a = 0; a < outer; a++) {
    let sum = b[a]!;
    for (let k = starts[a]!; k < starts[a + 1]!; k++) sum -= cells[k]! * tail[innerOf[k]!]!;
    b[a] = sum / diagonal[a]!;
  }
  return b;
}

/** The entries of the inverse at the places where the matrix has any. */
export function arrowInverse(structure: CrossedCells, factor: ArrowFactor): ArrowMatrix {
  const { outer, inner, starts, innerOf } = structure;
  const { diagonal, cells } = factor.matrix;
  const dense = choleskyInverse(factor.schur, inner);
  const inverse = { diagonal: new Float64Array(outer + inner), cells: new Float64Array(cells.length) };
  for (let b = 0; b < inner; b++) inverse.diagonal[outer + b] = dense[b * inner + b]!;
  for (let a = 0; a < outer; a++) {
    const pivot = diagonal[a]!;
    let own = 1;
    for (let k = starts[a]!; k < starts[a + 1]!; k++) {
      const row = innerOf[k]! * inner;
      let sum = 0;
      for (let l = starts[a]!; l < starts[a + 1]!; l++) sum += cells[l]! * dense[row + innerOf[l]!]!;
      inverse.cells[k] = -sum / pivot;
      own += (cells[k]! * sum) / pivot;
    }
    inverse.diagonal[a] = own / pivot;
  }
  return inverse;
}
