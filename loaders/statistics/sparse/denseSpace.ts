import { webAssemblyKernel, type BlockProduct } from "./webAssemblyKernel.js";

/** Numbers in one piece of memory, and products of dense blocks among them. */
export interface DenseSpace {
  readonly numbers: Float64Array;
  /** writes the product */
  readonly multiplyTransposed: TransposedProduct;
  /** takes the product from the numbers that stand in its place */
  readonly subtractTransposed: TransposedProduct;
}

/**
 * product (rows × columns) = left (rows × depth) · right' (columns × depth), all row by row; the first number of each
 * and the distance of its rows are positions in `numbers`. The product may not overlap the others.
 */
export type TransposedProduct = (
  product: number, stride: number, left: number, leftStride: number, right: number, rightStride: number, rows: number, columns: number, depth: number,
) => void;

const page = 65536;

/** @throws RangeError where 4 GB would not be enough */
export function denseSpace(length: number): DenseSpace {
  const pages = Math.max(1, Math.ceil((length * 8) / page));
  if (pages > 65535) throw new RangeError(`the factor takes ${length} numbers, more than fit into 4 GB`);
  const memory = new WebAssembly.Memory({ initial: pages });
  const numbers = new Float64Array(memory.buffer);
  const { write, subtract } = webAssemblyKernel(memory);
  return { numbers, multiplyTransposed: product(numbers, write, false), subtractTransposed: product(numbers, subtract, true) };
}

/** The kernel where it applies, and the rows, columns and depth that it leaves over. */
function product(numbers: Float64Array, kernel: BlockProduct, subtract: boolean): TransposedProduct {
  const dots = (
    to: number, stride: number, left: number, leftStride: number, right: number, rightStride: number, fromRow: number, toRow: number, fromColumn: number, toColumn: number, depth: number,
  ): void => {
    for (let i = fromRow; i < toRow; i++) {
      for (let j = fromColumn; j < toColumn; j++) {
        const a = left + i * leftStride;
        const b = right + j * rightStride;
        let sum = 0;
        for (let k = 0; k < depth; k++) sum += numbers[a + k]! * numbers[b + k]!;
        const at = to + i * stride + j;
        numbers[at] = subtract ? numbers[at]! - sum : sum;
      }
    }
  };
  const sign = subtract ? -1 : 1;
  return (to, stride, left, leftStride, right, rightStride, rows, columns, depth) => {
    const r = rows & ~3;
    const c = columns & ~1;
    const d = depth & ~1;
    if (r === 0 || c === 0 || d === 0) return dots(to, stride, left, leftStride, right, rightStride, 0, rows, 0, columns, depth);
    kernel(to * 8, stride * 8, left * 8, leftStride * 8, right * 8, rightStride * 8, r, c, d);
    if (d < depth) {
      for (let i = 0; i < r; i++) {
        const x = sign * numbers[left + i * leftStride + d]!;
        for (let j = 0; j < c; j++) numbers[to + i * stride + j]! += x * numbers[right + j * rightStride + d]!;
      }
    }
    dots(to, stride, left, leftStride, right, rightStride, r, rows, 0, c, depth);
    dots(to, stride, left, leftStride, right, rightStride, 0, rows, c, columns, depth);
  };
}
