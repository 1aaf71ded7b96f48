import { Matrix, determinant, solve } from "ml-matrix";
import { describe, expect, it } from "vitest";
import { crossedLikelihood } from "../../../loaders/statistics/ordinal/crossedLikelihood.js";
import { codes, numbers } from "./designs.js";

const n = 40;
const response = codes(n, (i) => (i * i + (i % 7)) % 3);
const outerCodes = codes(n, (i) => (i * 5) % 8);
const innerCodes = codes(n, (i) => (i + Math.floor(i / 8)) % 3);
const columns = [numbers(n, (i) => Math.cos(i)), numbers(n, (i) => (i % 2 ? 1 : -1))];
const weights = numbers(n, (i) => 1 + (i % 3) / 2);
const counts = numbers(3, (k) => response.reduce((sum, code, i) => sum + (code === k ? weights[i]! : 0), 0));
const problem = { codes: response, counts, columns, weights };
const both = crossedLikelihood(problem, { outerCodes, outer: 8, innerCodes, inner: 3 });
const parameters = Float64Array.of(-0.7, 0.9, 0.4, -0.2, 1.3, 0.6);

/** The Laplace approximation by dense algebra, with derivatives by u taken from differences of probabilities. */
function byBruteForce([low, high, first, second, outerSd, innerSd]: ArrayLike<number> & Iterable<number>): number {
  const cdf = (value: number) => 1 / (1 + Math.exp(-value));
  const design = Matrix.zeros(n, 11);
  for (let i = 0; i < n; i++) {
    design.set(i, outerCodes[i]!, outerSd!);
    design.set(i, 8 + innerCodes[i]!, innerSd!);
  }
  const bounds = [-Infinity, low!, high!, Infinity];
  let u = Matrix.zeros(11, 1);
  let hessian = Matrix.eye(11, 11);
  let value = 0;
  for (let iteration = 0; iteration < 40; iteration++) {
    const random = design.mmul(u).to1DArray();
    const gradient = u.clone();
    hessian = Matrix.eye(11, 11);
    value = 0.5 * u.dot(u);
    for (let i = 0; i < n; i++) {
      const eta = first! * columns[0]![i]! + second! * columns[1]![i]! + random[i]!;
      const [upper, lower] = [cdf(bounds[response[i]! + 1]! - eta), cdf(bounds[response[i]!]! - eta)];
      const p = upper - lower;
      const d1 = -(upper * (1 - upper) - lower * (1 - lower)) / p;
      const d2 = (upper * (1 - upper) * (1 - 2 * upper) - lower * (1 - lower) * (1 - 2 * lower)) / p - d1 * d1;
      value -= weights[i]! * Math.log(p);
      const row = design.getRowVector(i).transpose();
      gradient.add(row.clone().mul(-weights[i]! * d1));
      hessian.add(row.mmul(row.transpose()).mul(-weights[i]! * d2));
    }
    u = Matrix.sub(u, solve(hessian, gradient));
  }
  return value + 0.5 * Math.log(determinant(hessian));
}

describe("the Laplace approximation", () => {
  it("is what dense algebra gives", () => {
    for (const at of [parameters, parameters.map((value) => value * 0.5), Float64Array.of(-2, 3, 1, 1, -0.8, 2)]) expect(both.slope(at).value).toBeCloseTo(byBruteForce(at), 8);
  });
  it("has the gradient that differences have", () => {
    const { gradient } = both.slope(parameters);
    gradient.forEach((value, k) => {
      const moved = (by: number) => byBruteForce(parameters.map((parameter, l) => parameter + (k === l ? by : 0)));
      expect(value).toBeCloseTo((moved(1e-4) - moved(-1e-4)) / 2e-4, 6);
    });
  });
  it("for one factor is that for two with a standard deviation of zero", () => {
    const one = crossedLikelihood(problem, { outerCodes, outer: 8, innerCodes: null, inner: 0 });
    const alone = one.slope(parameters.slice(0, 5));
    const zero = both.slope(Float64Array.of(...parameters.slice(0, 5), 0));
    expect(alone.value).toBeCloseTo(zero.value, 10);
    alone.gradient.forEach((value, k) => expect(value).toBeCloseTo(zero.gradient[k]!, 10));
    expect(zero.gradient[5]).toBe(0);
  });
  it("is infinite where thresholds are not ascending", () => expect(both.slope(Float64Array.of(1, 1, 0, 0, 1, 1)).value).toBe(Infinity));
});
