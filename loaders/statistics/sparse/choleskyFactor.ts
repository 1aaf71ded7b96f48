import { factorPanel, multiplyTransposed } from "./denseKernels.js";
import type { SymbolicFactor } from "./symbolicFactor.js";
import type { SymmetricMatrix } from "./symmetricMatrix.js";

/** The Cholesky factor of one matrix: pivots of the leading variables, and panels for what they leave. */
export interface CholeskyFactor {
  readonly symbolic: SymbolicFactor;
  readonly matrix: SymmetricMatrix;
  readonly values: Float64Array;
  readonly logDeterminant: number;
}

/**
 * Numeric factorisation: the leading variables at once, the rest panel by panel, each taking the updates of the panels
 * before it (left-looking, supernodal). `into` is overwritten if it is given: one array serves all factors of an analysis.
 * Returns null where the matrix is not positive definite to machine precision.
 */
export function choleskyFactor(symbolic: SymbolicFactor, matrix: SymmetricMatrix, into: Float64Array = new Float64Array(symbolic.length)): CholeskyFactor | null {
  const { leading, panels, panelOf } = symbolic;
  const values = into;
  values.fill(0);
  let logDeterminant = 0;
  for (let j = 0; j < leading; j++) {
    const pivot = matrix.values[matrix.starts[j]!]!;
    if (!(pivot > 0)) return null;
    logDeterminant += Math.log(pivot);
  }
  const local = new Int32Array(symbolic.size - leading);
  const waiting = new Int32Array(panels.length).fill(-1); // first panel that still has to update this one
  const following = new Int32Array(panels.length).fill(-1);
  const reached = new Int32Array(panels.length);
  let scratch = new Float64Array(0);

  for (let p = 0; p < panels.length; p++) {
    const { first, width, rows, offset } = panels[p]!;
    for (let i = 0; i < rows.length; i++) local[rows[i]!] = offset + i * width;
    assemble(symbolic, matrix, values, local, first, width);
    for (let d = waiting[p]!; d >= 0; ) {
      const next = following[d]!;
      const from = panels[d]!;
      const start = reached[d]!;
      let end = start;
      while (end < from.rows.length && from.rows[end]! < first + width) end++;
      const height = from.rows.length - start;
      const columns = end - start;
      if (scratch.length < height * columns) scratch = new Float64Array(2 * height * columns);
      const at = from.offset + start * from.width;
      multiplyTransposed(scratch, 0, columns, values, at, from.width, values, at, from.width, height, columns, from.width);
      for (let i = 0; i < height; i++) {
        const row = local[from.rows[start + i]!]! - first;
        for (let j = 0; j < columns; j++) values[row + from.rows[start + j]!]! -= scratch[i * columns + j]!;
      }
      if (end < from.rows.length) wait(d, end, from.rows[end]!);
      d = next;
    }
    if (!factorPanel(values, offset, width, rows.length)) return null;
    for (let j = 0; j < width; j++) logDeterminant += 2 * Math.log(values[offset + j * width + j]!);
    if (rows.length > width) wait(p, width, rows[width]!);
  }
  return { symbolic, matrix, values, logDeterminant };

  function wait(panel: number, at: number, row: number): void {
    const target = panelOf[row]!;
    reached[panel] = at;
    following[panel] = waiting[target]!;
    waiting[target] = panel;
  }
}

function assemble(symbolic: SymbolicFactor, matrix: SymmetricMatrix, values: Float64Array, local: Int32Array, first: number, width: number): void {
  const { leading, cliques, members, entries, variables } = symbolic;
  for (let j = first; j < first + width; j++) {
    const column = j - first;
    values[local[j]! + column]! += matrix.values[matrix.starts[leading + variables[j]!]!]!;
    for (let k = members.starts[j]!; k < members.starts[j + 1]!; k++) {
      const position = members.positions[k]!;
      const clique = members.cliqueAt[position]!;
      const end = cliques.starts[clique + 1]!;
      if (clique >= leading) {
        if (position + 1 < end) values[local[cliques.members[position + 1]!]! + column]! += matrix.values[entries[position]!]!;
        continue;
      }
      const scale = matrix.values[entries[position]!]! / matrix.values[matrix.starts[clique]!]!;
      for (let at = position; at < end; at++) values[local[cliques.members[at]!]! + column]! -= scale * matrix.values[entries[at]!]!;
    }
  }
}
