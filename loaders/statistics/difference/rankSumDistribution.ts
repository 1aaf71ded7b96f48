/**
 * Probabilities of 0, 1, …, mn pairs in which the first group's value is the greater, for two groups of m and n rows
 * without ties and without difference (Mann & Whitney 1947), as R's `dwilcox`: by the recurrence over the greatest row.
 *
 * @param m, n rows, whole, from 1; time and memory grow with (mn)²
 */
export function rankSumDistribution(m: number, n: number): Float64Array {
  let previous: Float64Array[] = Array.from({ length: n + 1 }, () => Float64Array.of(1));
  for (let i = 1; i <= m; i += 1) {
    const current: Float64Array[] = [Float64Array.of(1)];
    for (let j = 1; j <= n; j += 1) {
      const withFirst = previous[j]!;
      const withSecond = current[j - 1]!;
      const found = new Float64Array(i * j + 1);
      for (let u = 0; u < withFirst.length; u += 1) found[u + j]! += (i / (i + j)) * withFirst[u]!;
      for (let u = 0; u < withSecond.length; u += 1) found[u]! += (j / (i + j)) * withSecond[u]!;
      current.push(found);
    }
    previous = current;
  }
  return previous[n]!;
}
