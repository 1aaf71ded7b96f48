import { EigenvalueDecomposition, Matrix, inverse } from "ml-matrix";
import { describe, expect, test } from "vitest";
import { biasReducedCovariance } from "../../../loaders/statistics/linear/biasReducedCovariance.js";
import { classicalCovariance } from "../../../loaders/statistics/linear/classicalCovariance.js";
import { clusterCovariance } from "../../../loaders/statistics/linear/clusterCovariance.js";
import { coefficientTable } from "../../../loaders/statistics/linear/coefficientTable.js";
import { leastSquares } from "../../../loaders/statistics/linear/leastSquares.js";
import { leverages, robustCovariance } from "../../../loaders/statistics/linear/robustCovariance.js";
import { cluster, columns, one, reference, response, weights, x } from "./unbalanced.js";

const close = (ours: readonly (number | null)[], theirs: readonly number[], digits = 10) => theirs.forEach((value, i) => expect(ours[i]! / value).toBeCloseTo(1, digits));
const errors = (covariance: readonly Float64Array[]) => covariance.map((row, i) => Math.sqrt(row[i]!));

describe.each([["plain", null], ["weighted", weights]] as const)("against R, %s", (which, w) => {
  const fit = leastSquares(columns, response, w);
  test("classical", () => close(errors(classicalCovariance(fit).value!), reference[which].se));
  test.each(["hc0", "hc1", "hc2", "hc3"] as const)("%s", (type) => close(errors(robustCovariance(fit, type).value!), reference[which][type]));
  test.each(["cr0", "cr1", "cr1s"] as const)("%s", (type) => close(errors(clusterCovariance(fit, cluster, type).value!), reference[which][type]));
  test("cr2 with Satterthwaite df and p", () => {
    const found = biasReducedCovariance(fit, cluster).value!;
    close(errors(found.covariance), reference[which].cr2);
    close(found.df, reference[which].df);
    close(coefficientTable(fit, found.covariance, found.df).map((row) => row.p), reference[which].p, 8);
  });
});

describe("cr2 where adjustment matrices are singular, against clubSandwich 0.5.8", () => {
  const indicator = (of: readonly number[]) => Float64Array.from(cluster, (code) => (of.includes(code) ? 1 : 0));
  const y = Float64Array.from(x, (v, k) => Math.round(1e4 * (2 + 0.7 * v + Math.sin(37 * (k + 1)) * (1 + 0.1 * Math.abs(v)) + 0.5 * Math.cos(cluster[k]! * 5))) / 1e4);
  const cases = [
    ["treatment by cluster, one cluster of its own", [one, indicator([2, 5]), indicator([3])], null, [0.663041959285, 0.754053448029, 0.663041959285], [1.82644391327, 1.79237975782, 1.82644391327]],
    ["the same with a covariate and weights", [one, x, indicator([2, 5]), indicator([3])], weights, [0.1684131125637, 0.0470518005051, 0.250405437095, 0.1428427409096], [1.73095744725, 3.94735579974, 1.8019564761, 1.7982663315]],
    ["an indicator per cluster", [one, x, ...[2, 3, 4, 5, 6, 7, 8].map((code) => indicator([code]))], null, [0.0169332503212, 0.0274433780174, 0.0206440524188, 0.0263614228391, 0.0434333994361, 0.0415723724948, 0.0537801018163, 0.1433937083943, 0.107711828296], new Array<number>(9).fill(3.59076341091)],
    ["the same with weights", [one, x, ...[2, 3, 4, 5, 6, 7, 8].map((code) => indicator([code]))], weights, [0.0244173216346, 0.0460658209706], [3.4787872137, 3.4787872137]],
  ] as const;
  test.each(cases)("%s", (_, design, w, se, df) => {
    const found = biasReducedCovariance(leastSquares(design, y, w), cluster).value!;
    close(errors(found.covariance), se, 8);
    close(found.df, df, 8);
  });
});

test("cr2 is what its definition with full n × n matrices gives", () => {
  const design = new Matrix(columns.map((column) => [...column])).transpose();
  const w = Matrix.diag([...weights]);
  const bread = inverse(design.transpose().mmul(w).mmul(design));
  const rest = Matrix.eye(60).sub(design.mmul(bread).mmul(design.transpose()).mmul(w));
  const target = rest.mmul(rest.transpose());
  const fit = leastSquares(columns, response, weights);
  let meat = Matrix.zeros(5, 5);
  for (const code of new Set(cluster)) {
    const rows = [...cluster.keys()].filter((i) => cluster[i] === code);
    const { realEigenvalues, eigenvectorMatrix: v } = new EigenvalueDecomposition(target.selection(rows, rows), { assumeSymmetric: true });
    const root = v.mmul(Matrix.diag(realEigenvalues.map((value) => (value > 1e-12 ? value ** -0.5 : 0)))).mmul(v.transpose());
    const all = [0, 1, 2, 3, 4];
    const score = design.selection(rows, all).transpose().mmul(w.selection(rows, rows)).mmul(root).mmul(Matrix.columnVector(rows.map((i) => fit.residuals[i]!)));
    meat = Matrix.add(meat, score.mmul(score.transpose()));
  }
  const brute = bread.mmul(meat).mmul(bread);
  close(errors(biasReducedCovariance(fit, cluster).value!.covariance), brute.diagonal().map(Math.sqrt), 9);
});

test("every row its own cluster: cr0 is hc0, cr2 is hc2", () => {
  const fit = leastSquares(columns, response);
  const own = Int32Array.from(response.keys());
  close(errors(clusterCovariance(fit, own, "cr0").value!), errors(robustCovariance(fit, "hc0").value!));
  close(errors(biasReducedCovariance(fit, own).value!.covariance), errors(robustCovariance(fit, "hc2").value!));
});

describe("degenerate", () => {
  const y = Float64Array.of(1, 3, 2, 5, 9);
  const alone = Float64Array.of(0, 0, 0, 0, 1);
  const five = new Float64Array(5).fill(1);
  test("a row that alone determines a coefficient: no hc2, hc3; the others stand", () => {
    const fit = leastSquares([five, alone], y);
    expect(leverages(fit)[4]).toBe(1);
    for (const type of ["hc2", "hc3"] as const) expect(robustCovariance(fit, type).reason).toMatch(/^row 5 alone determines/);
    expect(robustCovariance(fit, "hc1").value).not.toBeNull();
  });
  test("no residual df, one cluster, misuse", () => {
    const full = leastSquares([Float64Array.of(1, 1), Float64Array.of(0, 1)], Float64Array.of(2, 3));
    expect(classicalCovariance(full).value).toBeNull();
    expect(robustCovariance(full, "hc0").value).toBeNull();
    expect(coefficientTable(full, null, 0).map(({ estimate, se, p }) => [estimate, se, p])).toEqual([[2, null, null], [expect.closeTo(1, 12), null, null]]);
    const fit = leastSquares([five], y);
    expect(clusterCovariance(fit, new Int32Array(5), "cr1").reason).toBe("one cluster: nothing to compare it with");
    expect(biasReducedCovariance(fit, new Int32Array(5)).value).toBeNull();
    expect(() => clusterCovariance(fit, new Int32Array(4), "cr1")).toThrow("clusters must have 5 rows: 4");
  });
});
