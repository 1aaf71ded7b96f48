/** A fitted linear model. Square matrices and `basis` cover the kept columns only, in their order. */
export interface LeastSquares {
  readonly n: number;
  readonly response: Float64Array;
  readonly weights: Float64Array | null;
  /** per column of the design; null where it is aliased */
  readonly coefficients: readonly (number | null)[];
  /** positions in the design of the columns that carry a coefficient */
  readonly kept: readonly number[];
  /** positions of the columns that depend linearly on earlier ones */
  readonly aliased: readonly number[];
  /** orthonormal columns spanning √w·X */
  readonly basis: readonly Float64Array[];
  /** T, upper triangular by rows, with √w·X·T = basis, so that (X'WX)⁻¹ = T·T' */
  readonly toCoefficients: readonly Float64Array[];
  readonly fitted: Float64Array;
  /** response − fitted, not weighted */
  readonly residuals: Float64Array;
  /** Σ w·residual² */
  readonly residualSumOfSquares: number;
  readonly dfResidual: number;
}

/** relative length of what a column adds, below which R's `lm` calls it aliased */
const ALIASING = 1e-7;

/**
 * Weighted least squares by orthogonalisation (Gram–Schmidt, twice), with R `lm`'s rule for rank deficiency: a column is
 * aliased when less than 1e-7 of its length is left once the earlier columns are projected out; it gets no coefficient.
 * `columns` is the design column by column, an intercept included if one is wanted. `weights` are precisions, as in `lm`:
 * the variance of row i is σ²/wᵢ; they must be positive. Without usable columns the fit is zero; with as many kept
 * columns as rows the residual df is 0.
 * @throws RangeError where lengths differ, there are no rows, or a value is not finite
 */
export function leastSquares(columns: readonly Float64Array[], response: Float64Array, weights: Float64Array | null = null): LeastSquares {
  const n = response.length;
  if (n === 0) throw new RangeError("response has no rows: 0");
  requireFinite("response", response, n);
  columns.forEach((column, j) => requireFinite(`column ${j}`, column, n));
  if (weights !== null) {
    requireFinite("weights", weights, n);
    for (const w of weights) if (!(w > 0)) throw new RangeError(`weights must be positive: ${w}`);
  }
  const root = weights === null ? null : weights.map(Math.sqrt);
  const scaled = (x: Float64Array) => (root === null ? Float64Array.from(x) : x.map((v, i) => v * root[i]!));

  const basis: Float64Array[] = [];
  const kept: number[] = [];
  const aliased: number[] = [];
  const triangle: number[][] = [];
  columns.forEach((column, j) => {
    const v = scaled(column);
    const length = norm(v);
    const parts = projectOut(v, basis);
    const rest = norm(v);
    if (!(rest > ALIASING * length)) return void aliased.push(j);
    for (let i = 0; i < n; i++) v[i]! /= rest;
    basis.push(v);
    kept.push(j);
    triangle.push([...parts, rest]);
  });

  const k = kept.length;
  const toCoefficients = invertTriangle(triangle);
  const rest = scaled(response);
  const scores = projectOut(rest, basis);
  const coefficients: (number | null)[] = columns.map(() => null);
  kept.forEach((column, r) => {
    let sum = 0;
    for (let c = r; c < k; c++) sum += toCoefficients[r]![c]! * scores[c]!;
    coefficients[column] = sum;
  });
  const residuals = root === null ? rest : rest.map((v, i) => v / root[i]!);
  let residualSumOfSquares = 0;
  for (let i = 0; i < n; i++) residualSumOfSquares += (weights === null ? 1 : weights[i]!) * residuals[i]! ** 2;
  return { n, response, weights, coefficients, kept, aliased, basis, toCoefficients, fitted: response.map((y, i) => y - residuals[i]!), residuals, residualSumOfSquares, dfResidual: n - k };
}

function requireFinite(name: string, values: Float64Array, n: number): void {
  if (values.length !== n) throw new RangeError(`${name} must have ${n} rows: ${values.length}`);
  for (const v of values) if (!Number.isFinite(v)) throw new RangeError(`${name} must hold finite numbers: ${v}`);
}

function norm(v: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < v.length; i++) sum += v[i]! * v[i]!;
  return Math.sqrt(sum);
}

function projectOut(v: Float64Array, basis: readonly Float64Array[]): number[] {
  const parts = basis.map(() => 0);
  for (let pass = 0; pass < 2; pass++) {
    basis.forEach((q, j) => {
      let part = 0;
      for (let i = 0; i < v.length; i++) part += q[i]! * v[i]!;
      for (let i = 0; i < v.length; i++) v[i]! -= part * q[i]!;
      parts[j]! += part;
    });
  }
  return parts;
}

/** `triangle[c]` is column c of an upper triangular matrix; the inverse is returned by rows. */
function invertTriangle(triangle: readonly number[][]): Float64Array[] {
  const k = triangle.length;
  const inverse = Array.from({ length: k }, () => new Float64Array(k));
  for (let c = 0; c < k; c++) {
    inverse[c]![c] = 1 / triangle[c]![c]!;
    for (let r = c - 1; r >= 0; r--) {
      let sum = 0;
      for (let m = r + 1; m <= c; m++) sum += triangle[m]![r]! * inverse[m]![c]!;
      inverse[r]![c] = -sum / triangle[r]![r]!;
    }
  }
  return inverse;
}
