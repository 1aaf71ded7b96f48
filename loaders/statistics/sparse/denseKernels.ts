/** product (rows × columns, row by row, `stride` apart) = left (rows × depth, `leftStride`) · right' (columns × depth, `rightStride`) */
export function multiplyTransposed(
  product: Float64Array, to: number, stride: number,
  left: Float64Array, leftFrom: number, leftStride: number,
  right: Float64Array, rightFrom: number, rightStride: number,
  rows: number, columns: number, depth: number,
): void {
  const whole = rows - (rows % 4);
  for (let j = 0; j < columns; j += 2) {
    const two = j + 1 < columns;
    const r0 = rightFrom + j * rightStride;
    const r1 = two ? r0 + rightStride : r0;
    for (let i = 0; i < whole; i += 4) {
      const l0 = leftFrom + i * leftStride;
      const l1 = l0 + leftStride;
      const l2 = l1 + leftStride;
      const l3 = l2 + leftStride;
      let a0 = 0, a1 = 0, a2 = 0, a3 = 0, b0 = 0, b1 = 0, b2 = 0, b3 = 0;
      for (let k = 0; k < depth; k++) {
        const x = right[r0 + k]!;
        const y = right[r1 + k]!;
        const p = left[l0 + k]!;
        const q = left[l1 + k]!;
        const r = left[l2 + k]!;
        const s = left[l3 + k]!;
        a0 += p * x; a1 += q * x; a2 += r * x; a3 += s * x;
        b0 += p * y; b1 += q * y; b2 += r * y; b3 += s * y;
      }
      const at = to + i * stride + j;
      product[at] = a0;
      product[at + stride] = a1;
      product[at + 2 * stride] = a2;
      product[at + 3 * stride] = a3;
      if (two) {
        product[at + 1] = b0;
        product[at + stride + 1] = b1;
        product[at + 2 * stride + 1] = b2;
        product[at + 3 * stride + 1] = b3;
      }
    }
    for (let i = whole; i < rows; i++) {
      const l = leftFrom + i * leftStride;
      let a = 0, b = 0;
      for (let k = 0; k < depth; k++) {
        a += left[l + k]! * right[r0 + k]!;
        b += left[l + k]! * right[r1 + k]!;
      }
      product[to + i * stride + j] = a;
      if (two) product[to + i * stride + j + 1] = b;
    }
  }
}

/** Cholesky factor of the first `width` rows of a panel in place (its upper triangle is ignored), and the rows below times the inverse of its transpose. Returns false where the matrix is not positive definite. */
export function factorPanel(values: Float64Array, offset: number, width: number, height: number): boolean {
  for (let i = 0; i < height; i++) {
    const row = offset + i * width;
    const end = Math.min(i, width);
    for (let j = 0; j < end; j++) {
      const other = offset + j * width;
      let sum = values[row + j]!;
      for (let k = 0; k < j; k++) sum -= values[row + k]! * values[other + k]!;
      values[row + j] = sum / values[other + j]!;
    }
    if (i < width) {
      let sum = values[row + i]!;
      for (let k = 0; k < i; k++) sum -= values[row + k]! ** 2;
      if (!(sum > 0)) return false;
      values[row + i] = Math.sqrt(sum);
    }
  }
  return true;
}
