import { denseSpace, type DenseSpace } from "./denseSpace.js";
import { invertTriangle } from "./invertTriangle.js";
import { widest, type SymbolicFactor } from "./symbolicFactor.js";
import type { SymmetricMatrix } from "./symmetricMatrix.js";

/** Memory of a factor: the numbers of its panels, as many for the inverse, and room for four blocks as high as the highest panel. */
export interface FactorSpace extends DenseSpace {
  /** where the panels of the inverse start */
  readonly inverse: number;
  readonly blocks: readonly [number, number, number, number];
}

/** The Cholesky factor of one matrix: pivots of the leading variables, and panels for what they leave. */
export interface CholeskyFactor {
  readonly symbolic: SymbolicFactor;
  readonly matrix: SymmetricMatrix;
  readonly space: FactorSpace;
  readonly logDeterminant: number;
}

/** One space serves all factors of an analysis, one after the other: the next overwrites the one before. */
export function factorSpace({ length, panels }: SymbolicFactor): FactorSpace {
  const block = widest * Math.max(widest, ...panels.map(({ rows }) => rows.length));
  return { ...denseSpace(2 * length + 4 * block), inverse: length, blocks: [2 * length, 2 * length + block, 2 * length + 2 * block, 2 * length + 3 * block] };
}

/**
 * Numeric factorisation: the leading variables at once, the rest panel by panel, each taking the updates of the panels
 * before it (left-looking, supernodal). Returns null where the matrix is not positive definite to machine precision.
 */
export function choleskyFactor(symbolic: SymbolicFactor, matrix: SymmetricMatrix, space = factorSpace(symbolic)): CholeskyFactor | null {
  const { leading, panels, panelOf } = symbolic;
  const { numbers: values, blocks: [scratch] } = space;
  values.fill(0, 0, symbolic.length);
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
  const wait = (panel: number, at: number): void => {
    const target = panelOf[panels[panel]!.rows[at]!]!;
    reached[panel] = at;
    following[panel] = waiting[target]!;
    waiting[target] = panel;
  };

  for (let p = 0; p < panels.length; p++) {
    const { first, width, rows, offset } = panels[p]!;
    for (let i = 0; i < rows.length; i++) local[rows[i]!] = offset + i * width - first;
    assemble(symbolic, matrix, values, local, first, width);
    for (let d = waiting[p]!; d >= 0; ) {
      const next = following[d]!;
      const from = panels[d]!;
      const start = reached[d]!;
      let end = start;
      while (end < from.rows.length && from.rows[end]! < first + width) end++;
      const height = from.rows.length - start;
      const columns = end - start;
      const at = from.offset + start * from.width;
      const top = local[from.rows[start]!]!;
      const straight = from.rows[end - 1]! - from.rows[start]! === columns - 1 && local[from.rows[from.rows.length - 1]!]! - top === (height - 1) * width;
      if (straight) space.subtractTransposed(top + from.rows[start]!, width, at, from.width, at, from.width, height, columns, from.width);
      else {
        space.multiplyTransposed(scratch, columns, at, from.width, at, from.width, height, columns, from.width);
        for (let i = 0, s = scratch; i < height; i++, s += columns) {
          const row = local[from.rows[start + i]!]!;
          for (let j = 0; j < columns; j++) values[row + from.rows[start + j]!]! -= values[s + j]!;
        }
      }
      if (end < from.rows.length) wait(d, end);
      d = next;
    }
    if (!factorPanel(space, offset, width, rows.length)) return null;
    for (let j = 0; j < width; j++) logDeterminant += 2 * Math.log(values[offset + j * width + j]!);
    if (rows.length > width) wait(p, width);
  }
  return { symbolic, matrix, space, logDeterminant };
}

/** Adds the columns of a panel: own entries, less what the leading variables take. */
function assemble(symbolic: SymbolicFactor, matrix: SymmetricMatrix, values: Float64Array, local: Int32Array, first: number, width: number): void {
  const { leading, cliques, members, entries, variables } = symbolic;
  for (let j = first; j < first + width; j++) {
    values[local[j]! + j]! += matrix.values[matrix.starts[leading + variables[j]!]!]!;
    for (let k = members.starts[j]!; k < members.starts[j + 1]!; k++) {
      const position = members.positions[k]!;
      const clique = members.cliqueAt[position]!;
      const end = cliques.starts[clique + 1]!;
      if (clique >= leading) {
        if (position + 1 < end) values[local[cliques.members[position + 1]!]! + j]! += matrix.values[entries[position]!]!;
        continue;
      }
      const scale = matrix.values[entries[position]!]! / matrix.values[matrix.starts[clique]!]!;
      for (let at = position; at < end; at++) values[local[cliques.members[at]!]! + j]! -= scale * matrix.values[entries[at]!]!;
    }
  }
}

/** Factors the first `width` rows of a panel and multiplies the rows below by the inverse of its transpose, in place. */
function factorPanel(space: FactorSpace, offset: number, width: number, height: number): boolean {
  const { numbers: values, blocks: [scratch, inverted] } = space;
  for (let i = 0; i < width; i++) {
    const row = offset + i * width;
    for (let j = 0; j <= i; j++) {
      const other = offset + j * width;
      let sum = values[row + j]!;
      for (let k = 0; k < j; k++) sum -= values[row + k]! * values[other + k]!;
      if (j < i) values[row + j] = sum / values[other + j]!;
      else if (sum > 0) values[row + i] = Math.sqrt(sum);
      else return false;
    }
  }
  const below = offset + width * width;
  const count = (height - width) * width;
  if (width === 1) {
    const inverse = 1 / values[offset]!;
    for (let at = below; at < below + count; at++) values[at]! *= inverse;
  } else if (count > 0) {
    invertTriangle(values, offset, width, inverted);
    space.multiplyTransposed(scratch, width, below, width, inverted, width, height - width, width, width);
    values.copyWithin(below, scratch, scratch + count);
  }
  return true;
}
