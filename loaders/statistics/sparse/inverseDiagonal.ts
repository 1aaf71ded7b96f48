import type { CholeskyFactor } from "./choleskyFactor.js";
import { invertTriangle } from "./invertTriangle.js";

/**
 * The diagonal of the inverse of the factored matrix, one number per variable, from those entries of the inverse that
 * the factor has too (Takahashi, Fagan & Chen 1973), computed panel by panel from the last to the first.
 */
export function inverseDiagonal(factor: CholeskyFactor): Float64Array {
  const { symbolic, matrix, space: { numbers: inverse, inverse: shift } } = factor;
  const { leading, size, place, panels, cliques, entries, members } = symbolic;
  selectedInverse(factor);
  const diagonal = new Float64Array(size);
  for (let j = 0; j < leading; j++) diagonal[j] = 1 / matrix.values[matrix.starts[j]!]!;
  const local = new Int32Array(size - leading);
  const added = new Float64Array(leading);
  for (const { first, width, rows, offset } of panels) {
    for (let i = 0; i < rows.length; i++) local[rows[i]!] = shift + offset + i * width;
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
    diagonal[v] = inverse[shift + offset + (at - first) * (width + 1)]!;
  }
  return diagonal;
}

/** Writes the entries of the inverse that lie in the factor's panels; the diagonal blocks hold both triangles. */
function selectedInverse({ symbolic, space }: CholeskyFactor): void {
  const { panels, panelOf, size, leading, length } = symbolic;
  const { numbers, inverse, blocks: [turned, block, product, root] } = space;
  numbers.fill(0, inverse, inverse + length);
  const local = new Int32Array(size - leading);
  for (let p = panels.length - 1; p >= 0; p--) {
    const { width, rows, offset } = panels[p]!;
    const depth = rows.length - width;
    invertTriangle(numbers, offset, width, root);
    transposeSquare(numbers, root, width);
    // turned: the rows below times the inverse of the diagonal block, transposed (width × depth)
    space.multiplyTransposed(turned, depth, root, width, offset + width * width, width, width, depth, width);
    const below = inverse + offset + width * width;
    for (let start = 0; start < depth; ) {
      const other = panels[panelOf[rows[width + start]!]!]!;
      let end = start;
      while (end < depth && rows[width + end]! < other.first + other.width) end++;
      for (let i = 0; i < other.rows.length; i++) local[other.rows[i]!] = inverse + other.offset + i * other.width - other.first;
      const columns = end - start;
      const height = depth - start;
      const top = local[rows[width + start]!]!;
      const straight = rows[width + end - 1]! - rows[width + start]! === columns - 1 && local[rows[rows.length - 1]!]! - top === (height - 1) * other.width;
      const from = straight ? top + rows[width + start]! : block;
      const stride = straight ? other.width : columns;
      if (!straight) {
        for (let i = 0, at = block; i < height; i++) {
          const row = local[rows[width + start + i]!]!;
          for (let j = start; j < end; j++) numbers[at++] = numbers[row + rows[width + j]!]!;
        }
      }
      space.subtractTransposed(below + start * width, width, from, stride, turned + start, depth, height, width, columns);
      const rest = height - columns;
      if (rest > 0) {
        for (let i = 0; i < rest; i++) {
          const row = from + (columns + i) * stride;
          for (let j = 0; j < columns; j++) numbers[product + j * rest + i] = numbers[row + j]!;
        }
        space.subtractTransposed(below + start * width, width, product, rest, turned + end, depth, columns, width, rest);
      }
      start = end;
    }
    for (let k = 0; k < depth; k++) for (let j = 0; j < width; j++) numbers[block + j * depth + k] = numbers[below + k * width + j]!;
    space.multiplyTransposed(product, width, turned, depth, block, depth, width, width, depth);
    for (let i = 0; i < width; i++) {
      for (let j = 0; j <= i; j++) {
        let sum = -numbers[product + i * width + j]!;
        for (let k = i; k < width; k++) sum += numbers[root + i * width + k]! * numbers[root + j * width + k]!;
        numbers[inverse + offset + i * width + j] = sum;
        numbers[inverse + offset + j * width + i] = sum;
      }
    }
  }
}

function transposeSquare(numbers: Float64Array, from: number, width: number): void {
  for (let i = 0; i < width; i++) {
    for (let j = 0; j < i; j++) {
      numbers[from + j * width + i] = numbers[from + i * width + j]!;
      numbers[from + i * width + j] = 0;
    }
  }
}
