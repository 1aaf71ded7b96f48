import { inverse, Matrix } from "ml-matrix";

export interface PlantedFactor {
  readonly codes: Int32Array;
  readonly levels: number;
  readonly variance: number;
}

/**
 * Asymptotic covariances of REML variances, those of the factors and then of the residual, from the expected information at the
 * planted values, I_kl = ½ tr(P V_k P V_l) (Searle, Casella & McCulloch 1992, §6.6), for a model with an intercept.
 */
export function varianceCovariances(factors: readonly PlantedFactor[], residual: number): number[][] {
  const n = factors[0]!.codes.length;
  const starts = factors.map((_, k) => factors.slice(0, k).reduce((sum, { levels }) => sum + levels, 0));
  const size = factors.reduce((sum, { levels }) => sum + levels, 0);
  const cross = Matrix.zeros(size, size);
  const counts = Matrix.zeros(size, 1);
  for (let r = 0; r < n; r++) {
    factors.forEach(({ codes }, k) => {
      const a = starts[k]! + codes[r]!;
      counts.set(a, 0, counts.get(a, 0) + 1);
      factors.forEach((other, l) => {
        const b = starts[l]! + other.codes[r]!;
        cross.set(a, b, cross.get(a, b) + 1);
      });
    });
  }
  const variances = factors.flatMap(({ levels, variance }) => new Array<number>(levels).fill(variance));
  const inner = Matrix.diag(variances).mmul(inverse(Matrix.eye(size).mul(residual).add(cross.clone().mulRowVector(variances))));
  const within = cross.clone().sub(cross.mmul(inner).mmul(cross)).div(residual);
  const ones = counts.clone().sub(cross.mmul(inner).mmul(counts)).div(residual);
  const total = (n - counts.transpose().mmul(inner).mmul(counts).get(0, 0)) / residual;
  const projected = within.sub(ones.mmul(ones.transpose()).div(total));

  const block = (k: number, l: number) => projected.subMatrix(starts[k]!, starts[k]! + factors[k]!.levels - 1, starts[l]!, starts[l]! + factors[l]!.levels - 1);
  const traces = factors.map((_, k) => block(k, k).trace());
  const squares = factors.map((_, k) => factors.map((__, l) => block(k, l).norm("frobenius") ** 2));
  const mixed = factors.map((_, k) => (traces[k]! - factors.reduce((sum, { variance }, l) => sum + variance * squares[k]![l]!, 0)) / residual);
  const trace = (n - 1 - factors.reduce((sum, { variance }, k) => sum + variance * traces[k]!, 0)) / residual;
  const last = (trace - factors.reduce((sum, { variance }, k) => sum + variance * mixed[k]!, 0)) / residual;
  const information = new Matrix([...squares.map((row, k) => [...row, mixed[k]!]), [...mixed, last]]).div(2);
  return inverse(information).to2DArray();
}
