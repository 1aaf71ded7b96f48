import { EigenvalueDecomposition, Matrix } from "ml-matrix";
import { type Estimable, estimable, notEstimable } from "../estimable.js";
import { clusterRows } from "./clusterCovariance.js";
import type { LeastSquares } from "./leastSquares.js";
import { sandwichedCovariance } from "./sandwichedCovariance.js";

export interface BiasReduced {
  /** k × k over the kept columns */
  readonly covariance: readonly Float64Array[];
  /** Satterthwaite df per kept column; null where no cluster carries information about it */
  readonly df: readonly (number | null)[];
  readonly clusters: number;
}

/** eigenvalues up to this count as zero, as in clubSandwich */
const ZERO = 1e-12;
const DEPENDENT = 1e-11;

/**
 * Bias-reduced cluster-robust covariance CR2 (Bell & McCaffrey 2002; Pustejovsky & Tipton 2018) with Satterthwaite df per
 * coefficient, as R `clubSandwich` (`vcovCR(type = "CR2")`, `coef_test(test = "Satterthwaite")`) on an `lm`. The working
 * model is equal variance and no correlation within clusters; it stays so where the fit is weighted, which is
 * clubSandwich's default there too. Each cluster's residuals are multiplied by the symmetric inverse root of
 * their covariance under that model, with zero eigenvalues left at zero. The root is found in the at most 2k-dimensional
 * space in which it differs from the identity, so cost grows with n, not with the square of a cluster's size.
 * One cluster: not estimable.
 *
 * @param wanted the first kept columns of which df are wanted; all unless given. Others are null, and cost nothing.
 */
export function biasReducedCovariance(fit: LeastSquares, clusters: Int32Array, wanted: number = fit.kept.length): Estimable<BiasReduced> {
  const rows = clusterRows(clusters, fit.n);
  if (rows.length < 2) return notEstimable("one cluster: nothing to compare it with");
  if (fit.dfResidual === 0) return notEstimable("as many coefficients as rows: no residual is left to measure the error by");
  const { basis, weights, residuals, toCoefficients } = fit;
  const k = basis.length;
  const spread = weights === null ? Matrix.eye(k) : crossedBasis(basis, weights);
  const meat = Array.from({ length: k }, () => new Float64Array(k));
  const traces = Array.from({ length: k }, (): ClusterTrace[] => []);

  for (const cluster of rows) {
    const plain = new Matrix(cluster.length, k);
    const weighted = new Matrix(cluster.length, k);
    cluster.forEach((i, r) => {
      const root = weights === null ? 1 : Math.sqrt(weights[i]!);
      for (let c = 0; c < k; c++) {
        plain.set(r, c, basis[c]![i]! / root);
        weighted.set(r, c, basis[c]![i]! * root);
      }
    });
    const adjusted = adjustedScores(plain, weighted, spread, weights !== null);
    const score = new Float64Array(k);
    for (let c = 0; c < k; c++) cluster.forEach((i, r) => (score[c]! += adjusted.get(r, c) * residuals[i]!));
    for (let r = 0; r < k; r++) for (let c = 0; c < k; c++) meat[r]![c]! += score[r]! * score[c]!;

    const own = adjusted.transpose().mmul(adjusted);
    const onPlain = plain.transpose().mmul(adjusted);
    const onWeighted = weights === null ? onPlain : weighted.transpose().mmul(adjusted);
    toCoefficients.slice(0, wanted).forEach((row, c) => {
      const t = Matrix.columnVector(row);
      traces[c]!.push({ own: t.transpose().mmul(own).mmul(t).get(0, 0), plain: onPlain.mmul(t).to1DArray(), weighted: onWeighted.mmul(t).to1DArray() });
    });
  }
  return estimable({ covariance: sandwichedCovariance(fit, meat), df: traces.map((trace, c) => (c < wanted ? satterthwaiteDf(trace, spread) : null)), clusters: rows.length });
}

/** What one cluster adds to the variance estimate of one coefficient, as a linear form in the errors. */
interface ClusterTrace {
  readonly own: number;
  readonly plain: readonly number[];
  readonly weighted: readonly number[];
}

/** A·W·X of one cluster in the basis: rows of the cluster × k. */
function adjustedScores(plain: Matrix, weighted: Matrix, spread: Matrix, hasWeights: boolean): Matrix {
  const z = orthonormal(hasWeights ? [plain, weighted] : [plain]);
  if (z.columns === 0) return weighted;
  const zPlain = z.transpose().mmul(plain);
  const zWeighted = z.transpose().mmul(weighted);
  const cross = zPlain.mmul(zWeighted.transpose());
  const b = Matrix.eye(z.columns).sub(cross).sub(cross.transpose()).add(zPlain.mmul(spread).mmul(zPlain.transpose()));
  const { realEigenvalues, eigenvectorMatrix: v } = new EigenvalueDecomposition(b, { assumeSymmetric: true });
  const change = Matrix.diag(realEigenvalues.map((value) => (value > ZERO ? 1 / Math.sqrt(value) : 0) - 1));
  return Matrix.add(weighted, z.mmul(v.mmul(change).mmul(v.transpose()).mmul(zWeighted)));
}

function orthonormal(blocks: readonly Matrix[]): Matrix {
  const found: Float64Array[] = [];
  for (const block of blocks) {
    for (let c = 0; c < block.columns && found.length < block.rows; c++) {
      const v = Float64Array.from(block.getColumn(c));
      const length = Math.sqrt(inner(v, v));
      for (let pass = 0; pass < 2; pass++) {
        for (const q of found) {
          const part = inner(q, v);
          for (let i = 0; i < v.length; i++) v[i]! -= part * q[i]!;
        }
      }
      const rest = Math.sqrt(inner(v, v));
      if (rest > DEPENDENT * length) found.push(v.map((value) => value / rest));
    }
  }
  return found.length === 0 ? new Matrix(blocks[0]!.rows, 0) : new Matrix(found.map((q) => [...q])).transpose();
}

function inner(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function crossedBasis(basis: readonly Float64Array[], weights: Float64Array): Matrix {
  return new Matrix(basis.map((a) => basis.map((b) => a.reduce((sum, value, i) => sum + value * b[i]! * weights[i]!, 0))));
}

/** 2·E²/Var of Σ(gᵢ'ε)² under independent errors, where gᵢ'gⱼ = own·[i = j] − pᵢ'qⱼ − qᵢ'pⱼ + pᵢ'S pⱼ. */
function satterthwaiteDf(trace: readonly ClusterTrace[], spread: Matrix): number | null {
  const k = spread.rows;
  const kernel = new Matrix(2 * k, 2 * k);
  for (let r = 0; r < k; r++) {
    for (let c = 0; c < k; c++) kernel.set(r, c, spread.get(r, c));
    kernel.set(r, k + r, -1);
    kernel.set(k + r, r, -1);
  }
  const u = new Matrix(trace.map(({ plain, weighted }) => [...plain, ...weighted]));
  const ku = u.mmul(kernel);
  let expected = 0;
  let squares = 0;
  trace.forEach(({ own }, i) => {
    const inner = ku.getRow(i).reduce((sum, value, c) => sum + value * u.get(i, c), 0);
    expected += own + inner;
    squares += own * own + 2 * own * inner;
  });
  const m = u.transpose().mmul(ku);
  squares += m.mmul(m).trace();
  return expected > ZERO * Math.max(...trace.map(({ own }) => own), 0) && squares > 0 ? (expected * expected) / squares : null;
}
