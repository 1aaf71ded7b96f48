import { describe, expect, it } from "vitest";
import { binomialDraw, negativeBinomialDraw, poissonDraw } from "../../../loaders/statistics/draws/countDraws.js";
import { betaDraw, gammaDraw } from "../../../loaders/statistics/draws/gammaDraw.js";
import { randomStream, type RandomStream } from "../../../loaders/statistics/randomStream.js";

const draws = 40_000;

/** Within 4 standard errors of the mean, and the variance within 6 %. */
function agrees(draw: (stream: RandomStream) => number, mean: number, variance: number): void {
  const stream = randomStream(11);
  const values = Array.from({ length: draws }, () => draw(stream));
  const average = values.reduce((sum, value) => sum + value, 0) / draws;
  const spread = values.reduce((sum, value) => sum + (value - average) ** 2, 0) / (draws - 1);
  expect(Math.abs(average - mean)).toBeLessThan(4 * Math.sqrt(variance / draws));
  expect(spread / variance).toBeGreaterThan(0.94);
  expect(spread / variance).toBeLessThan(1.06);
}

describe("draws have the mean and variance of their distribution", () => {
  it.each([0.3, 1, 2.5, 400])("gamma of shape %f", (shape) => agrees((stream) => gammaDraw(shape, stream), shape, shape));
  it.each([[0.5, 3], [12, 900], [40, 2]])("beta of %f and %f", (a, b) => agrees((stream) => betaDraw(a, b, stream), a / (a + b), (a * b) / ((a + b) ** 2 * (a + b + 1))));
  it.each([[5, 0.02], [40, 0.7], [300, 0.4]])("binomial of %i trials at %f", (n, p) => agrees((stream) => binomialDraw(n, p, stream), n * p, n * p * (1 - p)));
  it.each([0.4, 12, 220])("Poisson of mean %f", (mean) => agrees((stream) => poissonDraw(mean, stream), mean, mean));
  it.each([[40, 3], [5, 1.5]])("negative binomial of mean %f and size %f", (mean, size) => agrees((stream) => negativeBinomialDraw(mean, size, stream), mean, mean + mean ** 2 / size));
});

it("draws at the edges are certain, and what is no distribution is refused", () => {
  const stream = randomStream(1);
  expect([binomialDraw(7, 0, stream), binomialDraw(7, 1, stream), poissonDraw(0, stream), betaDraw(0, 3, stream), betaDraw(3, 0, stream), negativeBinomialDraw(0, 2, stream)]).toEqual([0, 7, 0, 0, 1, 0]);
  for (const draw of [() => gammaDraw(0, stream), () => betaDraw(0, 0, stream), () => binomialDraw(2.5, 0.1, stream), () => binomialDraw(2, 1.1, stream), () => poissonDraw(-1, stream)]) expect(draw).toThrow(RangeError);
});
