/** Writes the inverse of a lower triangle (`width` rows one after the other from `from`; what stands above is ignored) to `to`, zeros above. */
export function invertTriangle(values: Float64Array, from: number, width: number, to: number): void {
  values.fill(0, to, to + width * width);
  for (let i = 0; i < width; i++) {
    const pivot = 1 / values[from + i * width + i]!;
    const row = to + i * width;
    for (let k = 0; k < i; k++) {
      const factor = values[from + i * width + k]! * pivot;
      const other = to + k * width;
      for (let j = 0; j <= k; j++) values[row + j]! -= factor * values[other + j]!;
    }
    values[row + i] = pivot;
  }
}
