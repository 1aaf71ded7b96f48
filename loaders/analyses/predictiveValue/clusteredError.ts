/**
 * Standard error of an estimate from the influence of each row, where rows hang together in two ways: the variances by the first and by the
 * second kind of cluster less that by both at once (Cameron, Gelbach & Miller 2011, eq. 2.3), each times G / (G − 1); never less than either alone.
 * Degrees of freedom are those of the fewer clusters. Null with fewer than two clusters of either kind.
 */
export function twoWayClusteredError(influence: Float64Array, first: Int32Array, second: Int32Array): { readonly se: number; readonly df: number } | null {
  const one = variance(influence, first);
  const two = variance(influence, second);
  const both = variance(influence, pairs(first, second));
  if (!one || !two || !both) return null;
  return { se: Math.sqrt(Math.max(one.variance, two.variance, one.variance + two.variance - both.variance)), df: Math.min(one.clusters, two.clusters) - 1 };
}

function variance(influence: Float64Array, clusters: ArrayLike<number>): { readonly variance: number; readonly clusters: number } | null {
  const sums = new Map<number, number>();
  for (let i = 0; i < influence.length; i++) sums.set(clusters[i]!, (sums.get(clusters[i]!) ?? 0) + influence[i]!);
  if (sums.size < 2) return null;
  let squares = 0;
  for (const sum of sums.values()) squares += sum * sum;
  return { variance: (squares * sums.size) / (sums.size - 1), clusters: sums.size };
}

function pairs(first: Int32Array, second: Int32Array): Float64Array {
  const width = second.reduce((most, code) => Math.max(most, code), 0) + 1;
  return Float64Array.from(first, (code, i) => code * width + second[i]!);
}
