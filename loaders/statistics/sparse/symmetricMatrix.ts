/**
 * A sparse symmetric matrix: its lower triangle, column by column (CSC).
 * Every column starts with its diagonal entry; the rows after it are larger than the column, in any order, none twice.
 */
export interface SymmetricMatrix {
  readonly size: number;
  /** `size + 1` positions; column j is `starts[j] … starts[j + 1] - 1` */
  readonly starts: Int32Array;
  readonly rows: Int32Array;
  readonly values: Float64Array;
}

/** Writes the product of the matrix with `vector` to `product`. Both have `size` numbers. */
export function multiply(matrix: SymmetricMatrix, vector: Float64Array, product: Float64Array): void {
  const { size, starts, rows, values } = matrix;
  product.fill(0);
  for (let j = 0; j < size; j++) {
    const x = vector[j]!;
    let sum = values[starts[j]!]! * x;
    for (let at = starts[j]! + 1; at < starts[j + 1]!; at++) {
      const i = rows[at]!;
      const value = values[at]!;
      sum += value * vector[i]!;
      product[i]! += value * x;
    }
    product[j]! += sum;
  }
}
