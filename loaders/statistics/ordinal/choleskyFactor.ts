/**
 * Lower Cholesky factor of a symmetric positive definite matrix, n × n, row-major; only the lower triangle is read.
 * Null where a pivot is not above `tolerance` times its diagonal entry: the matrix is singular or indefinite to working precision.
 */
export function choleskyFactor(matrix: Float64Array, n: number, tolerance = 1e-14): Float64Array | null {
  if (matrix.length !== n * n) throw new RangeError(`a ${n} × ${n} matrix has ${n * n} entries: ${matrix.length}`);
  const factor = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    const row = i * n;
    for (let j = 0; j <= i; j++) {
      const other = j * n;
      let sum = matrix[row + j]!;
      for (let k = 0; k < j; k++) sum -= factor[row + k]! * factor[other + k]!;
      if (j < i) factor[row + j] = sum / factor[other + j]!;
      else if (sum > tolerance * matrix[row + i]!) factor[row + i] = Math.sqrt(sum);
      else return null;
    }
  }
  return factor;
}

/** Solves L Lᵀ x = b in place, L being a factor from `choleskyFactor`. */
export function choleskySolve(factor: Float64Array, n: number, b: Float64Array): Float64Array {
  for (let i = 0; i < n; i++) {
    let sum = b[i]!;
    for (let k = 0; k < i; k++) sum -= factor[i * n + k]! * b[k]!;
    b[i] = sum / factor[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    const solved = b[i]! / factor[i * n + i]!;
    b[i] = solved;
    for (let k = 0; k < i; k++) b[k] = b[k]! - factor[i * n + k]! * solved;
  }
  return b;
}

/** (L Lᵀ)⁻¹, n × n, both triangles. */
export function choleskyInverse(factor: Float64Array, n: number): Float64Array {
  const lower = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    const row = i * n;
    const pivot = factor[row + i]!;
    for (let k = 0; k < i; k++) {
      const scale = factor[row + k]!;
      if (scale === 0) continue;
      for (let j = 0; j <= k; j++) lower[row + j] = lower[row + j]! - scale * lower[k * n + j]!;
    }
    for (let j = 0; j < i; j++) lower[row + j] = lower[row + j]! / pivot;
    lower[row + i] = 1 / pivot;
  }
  const inverse = new Float64Array(n * n);
  for (let k = 0; k < n; k++) {
    for (let i = 0; i <= k; i++) {
      const scale = lower[k * n + i]!;
      if (scale === 0) continue;
      for (let j = 0; j <= i; j++) inverse[i * n + j] = inverse[i * n + j]! + scale * lower[k * n + j]!;
    }
  }
  for (let i = 0; i < n; i++) for (let j = 0; j < i; j++) inverse[j * n + i] = inverse[i * n + j]!;
  return inverse;
}
