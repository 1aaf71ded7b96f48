import type { CholeskyFactor } from "./choleskyFactor.js";
import { multiplyTransposed } from "./denseKernels.js";
import type { SymbolicFactor } from "./symbolicFactor.js";

/**
 * The diagonal of the inverse of the factored matrix, one number per variable, from those entries of the inverse that
 * the factor has too (Takahashi, Fagan & Chen 1973), computed panel by panel from the last to the first.
 */
export function inverseDiagonal({ symbolic, matrix, values }: CholeskyFactor): Float64Array {
  const { leading, size, place, panels, cliques, entries, members } = symbolic;
  const inverse = selectedInverse(symbolic, values);
  const diagonal = new Float64Array(size);
  for (let j = 0; j < leading; j++) diagonal[j] = 1 / matrix.values[matrix.starts[j]!]!;
  const local = new Int32Array(size - leading);
  const added = new Float64Array(leading);
  for (const { first, width, rows, offset } of panels) {
    for (let i = 0; i < rows.length; i++) local[rows[i]!] = offset + i * width;
    for (let j = first; j < first + width; j++) {
      const column = j - first;
      for (let k = members.starts[j]!; k < members.starts[j + 1]!; k++) {
        const position = members.positions[k]!;
        const clique = members.cliqueAt[position]!;
        if (clique >= leading) continue;
        const own = matrix.values[entries[position]!]!;
        let sum = own * inverse[local[j]! + column]!;
        for (let at = position + 1; at < cliques.starts[clique + 1]!; at++) {
          sum += 2 * matrix.values[entries[at]!]! * inverse[local[cliques.members[at]!]! + column]!;
        }
        added[clique]! += own * sum;
      }
    }
  }
  for (let j = 0; j < leading; j++) diagonal[j]! += added[j]! * diagonal[j]! ** 2;
  for (let v = leading; v < size; v++) {
    const at = place[v - leading]!;
    const { first, width, offset } = panels[symbolic.panelOf[at]!]!;
    diagonal[v] = inverse[offset + (at - first) * (width + 1)]!;
  }
  return diagonal;
}

/** Entries of the inverse in the places of the factor's panels; the diagonal blocks hold both triangles. */
function selectedInverse({ panels, panelOf, size, leading }: SymbolicFactor, values: Float64Array): Float64Array {
  const inverse = new Float64Array(values.length);
  const local = new Int32Array(size - leading);
  for (let p = panels.length - 1; p >= 0; p--) {
    const { width, rows, offset } = panels[p]!;
    const depth = rows.length - width;
    const root = invertedTriangle(values, offset, width);
    // turned: the rows below times the inverse of the diagonal block, transposed (width × depth)
    const turned = new Float64Array(width * depth);
    for (let i = 0; i < depth; i++) {
      const row = offset + (width + i) * width;
      for (let j = 0; j < width; j++) {
        let sum = 0;
        for (let k = j; k < width; k++) sum += values[row + k]! * root[k * width + j]!;
        turned[j * depth + i] = sum;
      }
    }
    const below = inverse.subarray(offset + width * width, offset + width * rows.length);
    for (let start = 0; start < depth; ) {
      const other = panels[panelOf[rows[width + start]!]!]!;
      let end = start;
      while (end < depth && rows[width + end]! < other.first + other.width) end++;
      for (let i = 0; i < other.rows.length; i++) local[other.rows[i]!] = other.offset + i * other.width;
      addProducts(below, inverse, local, rows, other.first, { width, depth, start, end }, turned);
      start = end;
    }
    for (let i = 0; i < width; i++) {
      for (let j = 0; j <= i; j++) {
        let sum = 0;
        for (let k = i; k < width; k++) sum += root[k * width + i]! * root[k * width + j]!;
        for (let k = 0; k < depth; k++) sum -= turned[i * depth + k]! * below[k * width + j]!;
        inverse[offset + i * width + j] = sum;
        inverse[offset + j * width + i] = sum;
      }
    }
  }
  return inverse;
}

/** Takes from `below` the product of the inverse among the rows below, as far as it lies in one later panel, with `turned`. */
function addProducts(
  below: Float64Array, inverse: Float64Array, local: Int32Array, rows: Int32Array, otherFirst: number,
  { width, depth, start, end }: { width: number; depth: number; start: number; end: number }, turned: Float64Array,
): void {
  const columns = end - start;
  const height = depth - start;
  const block = new Float64Array(height * columns);
  for (let i = 0; i < height; i++) {
    const row = local[rows[width + start + i]!]! - otherFirst;
    for (let j = 0; j < columns; j++) block[i * columns + j] = inverse[row + rows[width + start + j]!]!;
  }
  const product = new Float64Array(height * width);
  multiplyTransposed(product, 0, width, block, 0, columns, turned, start, depth, height, width, columns);
  for (let at = 0, to = start * width; at < product.length; at++, to++) below[to]! -= product[at]!;
  const rest = height - columns;
  if (rest === 0) return;
  const across = new Float64Array(columns * rest);
  for (let i = 0; i < rest; i++) for (let j = 0; j < columns; j++) across[j * rest + i] = block[(columns + i) * columns + j]!;
  multiplyTransposed(product, 0, width, across, 0, rest, turned, end, depth, columns, width, rest);
  for (let at = 0, to = start * width; at < columns * width; at++, to++) below[to]! -= product[at]!;
}

function invertedTriangle(values: Float64Array, offset: number, width: number): Float64Array {
  const inverted = new Float64Array(width * width);
  for (let j = 0; j < width; j++) {
    inverted[j * width + j] = 1 / values[offset + j * width + j]!;
    for (let i = j + 1; i < width; i++) {
      let sum = 0;
      for (let k = j; k < i; k++) sum -= values[offset + i * width + k]! * inverted[k * width + j]!;
      inverted[i * width + j] = sum / values[offset + i * width + i]!;
    }
  }
  return inverted;
}
