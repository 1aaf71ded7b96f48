import fc from "fast-check";
import { CholeskyDecomposition, inverse as dense, Matrix } from "ml-matrix";
import { describe, expect, test } from "vitest";
import { choleskyFactor } from "../../../loaders/statistics/sparse/choleskyFactor.js";
import { inverseDiagonal } from "../../../loaders/statistics/sparse/inverseDiagonal.js";
import { solve } from "../../../loaders/statistics/sparse/solve.js";
import { symbolicFactor } from "../../../loaders/statistics/sparse/symbolicFactor.js";
import { multiply, type SymmetricMatrix } from "../../../loaders/statistics/sparse/symmetricMatrix.js";

/** Lower triangle of a diagonally dominant matrix with entries where `filled` says so. */
function planted(size: number, filled: (i: number, j: number) => boolean): { sparse: SymmetricMatrix; full: Matrix } {
  const full = Matrix.zeros(size, size);
  for (let j = 0; j < size; j++) {
    for (let i = j + 1; i < size; i++) {
      if (!filled(i, j)) continue;
      const value = Math.sin(i * 7 + j * 3);
      full.set(i, j, value);
      full.set(j, i, value);
    }
  }
  const starts = [0];
  const rows: number[] = [];
  const values: number[] = [];
  for (let j = 0; j < size; j++) {
    full.set(j, j, 1 + full.getRow(j).reduce((sum, x) => sum + Math.abs(x), 0));
    for (let i = j; i < size; i++) {
      if (i > j && full.get(i, j) === 0) continue;
      rows.push(i);
      values.push(full.get(i, j));
    }
    starts.push(rows.length);
  }
  return { sparse: { size, starts: Int32Array.from(starts), rows: Int32Array.from(rows), values: Float64Array.from(values) }, full };
}

function agrees(size: number, leading: number, filled: (i: number, j: number) => boolean): void {
  const { sparse, full } = planted(size, filled);
  const symbolic = symbolicFactor(sparse, leading);
  expect([...symbolic.place].sort((a, b) => a - b)).toEqual(Array.from({ length: size - leading }, (_, k) => k));
  const factor = choleskyFactor(symbolic, sparse)!;
  expect(factor.logDeterminant).toBeCloseTo(2 * new CholeskyDecomposition(full).lowerTriangularMatrix.diag().reduce((sum, x) => sum + Math.log(x), 0), 9);
  const truth = Float64Array.from({ length: size }, (_, i) => Math.cos(i));
  const vector = new Float64Array(size);
  multiply(sparse, truth, vector);
  expect(vector[0]).toBeCloseTo(full.mmul(Matrix.columnVector(truth)).get(0, 0), 10);
  solve(factor, vector);
  vector.forEach((x, i) => expect(x).toBeCloseTo(truth[i]!, 10));
  const expected = dense(full).diag();
  inverseDiagonal(factor).forEach((x, i) => expect(x).toBeCloseTo(expected[i]!, 11));
}

describe("sparse Cholesky factor", () => {
  test("solve, determinant and diagonal of the inverse agree with dense algebra on random graphs", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 60 }), fc.integer(), (size, lead, percent, salt) => {
        const leading = Math.min(lead, size);
        agrees(size, leading, (i, j) => i >= leading && Math.abs(Math.sin(i * 12.9898 + j * 78.233 + (salt % 1000)) * 43758.5453) % 1 < percent / 100);
      }),
      { numRuns: 150, seed: 4 },
    );
  });

  test("panels wider than the widest, and a dense matrix", () => {
    agrees(150, 0, () => true);
    agrees(200, 60, (i, j) => i >= 60 && (i + j) % 3 === 0);
  });

  test("an arrow costs no fill, a chain neither", () => {
    const arrow = planted(50, (_, j) => j === 0).sparse;
    expect(symbolicFactor(arrow).nonzeros).toBe(99);
    const chain = planted(50, (i, j) => (i * 17) % 50 === (j * 17 + 1) % 50 || (j * 17) % 50 === (i * 17 + 1) % 50).sparse;
    expect(symbolicFactor(chain).nonzeros).toBeLessThanOrEqual(50 + 49 + 48);
  });

  test("not positive definite gives null, neighbours that should lead are named", () => {
    const { sparse } = planted(3, () => true);
    const indefinite = { ...sparse, values: sparse.values.map((x) => -x) };
    expect(choleskyFactor(symbolicFactor(indefinite), indefinite)).toBeNull();
    expect(() => symbolicFactor(sparse, 2)).toThrow("leading variables 0 and 1 are neighbours");
  });
});
