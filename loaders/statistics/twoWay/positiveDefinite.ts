/** Σ x[i] y[i] over `length` places from `x` at `i` and `y` at `j`; four running sums, so that additions needn't wait for one another. */
export function dot(x: Float64Array, i: number, y: Float64Array, j: number, length: number): number {
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s3 = 0;
  let k = 0;
  for (; k + 3 < length; k += 4) {
    s0 += x[i + k]! * y[j + k]!;
    s1 += x[i + k + 1]! * y[j + k + 1]!;
    s2 += x[i + k + 2]! * y[j + k + 2]!;
    s3 += x[i + k + 3]! * y[j + k + 3]!;
  }
  for (; k < length; k++) s0 += x[i + k]! * y[j + k]!;
  return s0 + s1 + (s2 + s3);
}

/**
 * Inverse of a symmetric positive definite matrix (row-major, n × n; the lower triangle is read) by Cholesky, with rows met in storage order.
 * Null where a pivot is not positive.
 */
export function invertPositiveDefinite(matrix: Float64Array, n: number): Float64Array | null {
  const lower = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) lower[i * n + j] = (matrix[i * n + j]! - dot(lower, i * n, lower, j * n, j)) / lower[j * n + j]!;
    const pivot = matrix[i * n + i]! - dot(lower, i * n, lower, i * n, i);
    if (!(pivot > 0)) return null;
    lower[i * n + i] = Math.sqrt(pivot);
  }
  // row j holds column j of the inverse of `lower`
  const columns = new Float64Array(n * n);
  for (let j = 0; j < n; j++) {
    columns[j * n + j] = 1 / lower[j * n + j]!;
    for (let i = j + 1; i < n; i++) columns[j * n + i] = -dot(lower, i * n + j, columns, j * n + j, i - j) / lower[i * n + i]!;
  }
  const inverse = lower;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) inverse[i * n + j] = inverse[j * n + i] = dot(columns, i * n + i, columns, j * n + i, n - i);
  }
  return inverse;
}
