import fc from "fast-check";
import { Matrix, solve } from "ml-matrix";
import { describe, expect, test } from "vitest";
import { leastSquares } from "../../../loaders/statistics/linear/leastSquares.js";
import { goodnessOfFit } from "../../../loaders/statistics/linear/goodnessOfFit.js";
import { columns, reference, response, weights, x } from "./unbalanced.js";

const close = (ours: readonly (number | null)[], theirs: readonly number[], digits = 11) => theirs.forEach((value, i) => expect(ours[i]! / value).toBeCloseTo(1, digits));

describe("against R", () => {
  test.each([["plain", null], ["weighted", weights]] as const)("coefficients and fit, %s", (which, w) => {
    const fit = leastSquares(columns, response, w);
    const found = goodnessOfFit(fit);
    close(fit.coefficients, reference[which].coef);
    close([found.residualStandardError, found.rSquared, found.adjustedRSquared, found.fStatistic], reference[which].fit);
    expect([found.dfResidual, found.fDf, found.perfect]).toEqual([55, 4, false]);
  });

  test("a column that depends on earlier ones is aliased and changes nothing", () => {
    const fit = leastSquares([columns[0]!, x, x.map((v) => 2 * v + 1), ...columns.slice(2)], response, weights);
    expect(fit.aliased).toEqual([2]);
    expect(fit.coefficients[2]).toBeNull();
    close(fit.coefficients.filter((value) => value !== null), reference.weighted.coef);
  });
});

test("NIST Longley: certified coefficients of a nearly dependent design", () => {
  const table = [
    [60323, 83, 234289, 2356, 1590, 107608, 1947], [61122, 88.5, 259426, 2325, 1456, 108632, 1948], [60171, 88.2, 258054, 3682, 1616, 109773, 1949], [61187, 89.5, 284599, 3351, 1650, 110929, 1950],
    [63221, 96.2, 328975, 2099, 3099, 112075, 1951], [63639, 98.1, 346999, 1932, 3594, 113270, 1952], [64989, 99, 365385, 1870, 3547, 115094, 1953], [63761, 100, 363112, 3578, 3350, 116219, 1954],
    [66019, 101.2, 397469, 2904, 3048, 117388, 1955], [67857, 104.6, 419180, 2822, 2857, 118734, 1956], [68169, 108.4, 442769, 2936, 2798, 120445, 1957], [66513, 110.8, 444546, 4681, 2637, 121950, 1958],
    [68655, 112.6, 482704, 3813, 2552, 123366, 1959], [69564, 114.2, 502601, 3931, 2514, 125368, 1960], [69331, 115.7, 518173, 4806, 2572, 127852, 1961], [70551, 116.9, 554894, 4007, 2827, 130081, 1962],
  ];
  const column = (j: number) => Float64Array.from(table, (row) => row[j]!);
  const fit = leastSquares([new Float64Array(16).fill(1), ...[1, 2, 3, 4, 5, 6].map(column)], column(0));
  close(fit.coefficients, [-3482258.63459582, 15.0618722713733, -0.0358191792925910, -2.02022980381683, -1.03322686717359, -0.0511041056535807, 1829.15146461355], 8);
  const { residualStandardError, rSquared, fStatistic } = goodnessOfFit(fit);
  close([residualStandardError, rSquared, fStatistic], [304.854073561965, 0.995479004577296, 330.285339234588], 10);
});

describe("degenerate", () => {
  test("intercept alone, constant response, no residual df, perfect fit", () => {
    const y = Float64Array.of(3, 5, 4, 9);
    const one = Float64Array.of(1, 1, 1, 1);
    expect(goodnessOfFit(leastSquares([one], y))).toMatchObject({ rSquared: 0, fStatistic: null, fP: null });
    expect(goodnessOfFit(leastSquares([one, y], Float64Array.of(7, 7, 7, 7))).rSquared).toBeNull();
    const full = goodnessOfFit(leastSquares([one, Float64Array.of(1, 2, 3, 4), Float64Array.of(1, 4, 9, 16), Float64Array.of(1, 8, 27, 64)], y));
    expect([full.dfResidual, full.residualStandardError, full.fStatistic, full.adjustedRSquared]).toEqual([0, null, null, null]);
    expect(goodnessOfFit(leastSquares([one, y], y.map((v) => 2 * v - 1))).perfect).toBe(true);
  });

  test("misuse is named", () => {
    const y = Float64Array.of(1, 2);
    expect(() => leastSquares([Float64Array.of(1)], y)).toThrow("column 0 must have 2 rows: 1");
    expect(() => leastSquares([Float64Array.of(1, NaN)], y)).toThrow("column 0 must hold finite numbers: NaN");
    expect(() => leastSquares([y], y, Float64Array.of(1, 0))).toThrow("weights must be positive: 0");
    expect(() => leastSquares([], new Float64Array())).toThrow(RangeError);
  });
});

const number = fc.integer({ min: -50, max: 50 });
test("solves the normal equations, and whole-number weights give the coefficients of rows repeated", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number, number, fc.integer({ min: 1, max: 4 })), { minLength: 6, maxLength: 25 }), (table) => {
      const design = [new Float64Array(table.length).fill(1), Float64Array.from(table, (r) => r[0]), Float64Array.from(table, (r) => r[1])];
      const y = Float64Array.from(table, (r) => r[2]);
      const w = Float64Array.from(table, (r) => r[3]);
      const fit = leastSquares(design, y, w);
      fc.pre(fit.aliased.length === 0);
      const a = new Matrix(design.map((p) => design.map((q) => p.reduce((sum, v, i) => sum + v * q[i]! * w[i]!, 0))));
      const b = Matrix.columnVector(design.map((p) => p.reduce((sum, v, i) => sum + v * y[i]! * w[i]!, 0)));
      const direct = solve(a, b).to1DArray();
      const repeat = (v: Float64Array) => Float64Array.from(table.flatMap((r, i) => new Array<number>(r[3]).fill(v[i]!)));
      const repeated = leastSquares(design.map(repeat), repeat(y));
      fit.coefficients.forEach((value, j) => {
        expect(value).toBeCloseTo(direct[j]!, 6);
        expect(value).toBeCloseTo(repeated.coefficients[j]!, 8);
      });
    }),
    { numRuns: 60 },
  );
});
