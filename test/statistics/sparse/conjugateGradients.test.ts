import { inverse, Matrix } from "ml-matrix";
import { expect, test } from "vitest";
import { conjugateGradients } from "../../../loaders/statistics/sparse/conjugateGradients.js";
import { schurComplement } from "../../../loaders/statistics/sparse/schurComplement.js";

/** 6 leading variables, 5 others, two entries among the others */
const full = new Matrix(Array.from({ length: 11 }, (_, i) => Array.from({ length: 11 }, (_, j) => {
  if (i === j) return 4 + i / 3;
  const [low, high] = [Math.min(i, j), Math.max(i, j)];
  if (high < 6) return 0;
  if (low >= 6) return (low === 6 && high === 9) || (low === 7 && high === 10) ? 0.7 : 0;
  return (low * 5 + high) % 3 === 0 ? 0 : Math.cos(low + high);
})));
const entries = Array.from({ length: 11 }, (_, j) => [j, ...Array.from({ length: 10 - j }, (_, k) => j + 1 + k).filter((i) => full.get(i, j) !== 0)]);
const matrix = {
  size: 11,
  starts: Int32Array.from([0, ...entries.map((_, j) => entries.slice(0, j + 1).flat().length)]),
  rows: Int32Array.from(entries.flat()),
  values: Float64Array.from(entries.flatMap((own, j) => own.map((i) => full.get(i, j)))),
};
const part = (r: [number, number], c: [number, number]): Matrix => full.subMatrix(r[0], r[1], c[0], c[1]);
const border = part([6, 10], [0, 5]);
const pivots = inverse(part([0, 5], [0, 5]));
const schur = part([6, 10], [6, 10]).sub(border.mmul(pivots).mmul(border.transpose()));
const squared = border.mmul(pivots).mmul(pivots).mmul(border.transpose());

test("the Schur complement, never formed, is the dense one", () => {
  const complement = schurComplement(matrix, 6);
  complement.diagonal.forEach((x, i) => expect(x).toBeCloseTo(schur.get(i, i), 13));
  const vectors = Float64Array.from({ length: 10 }, (_, k) => Math.sin(k));
  const products = new Float64Array(10);
  complement.multiply(vectors, products, 2);
  const expected = schur.mmul(new Matrix(Array.from({ length: 5 }, (_, i) => [vectors[2 * i]!, vectors[2 * i + 1]!])));
  products.forEach((x, k) => expect(x).toBeCloseTo(expected.get(Math.floor(k / 2), k % 2), 13));
  let pairs = 0;
  complement.forEachPair((i, j, value, square) => {
    pairs++;
    expect(i).toBeGreaterThan(j);
    expect(value).toBeCloseTo(schur.get(i, j), 13);
    expect(square).toBeCloseTo(squared.get(i, j), 13);
  });
  expect(pairs).toBe(10);
});

test("solves several systems side by side, one of them zero", () => {
  const complement = schurComplement(matrix, 6);
  const truth = Float64Array.from({ length: 15 }, (_, k) => (k % 3 === 1 ? 0 : Math.cos(k)));
  const vectors = new Float64Array(15);
  complement.multiply(truth, vectors, 3);
  expect(conjugateGradients(complement, vectors, 3, 1e-13)).toBe(true);
  vectors.forEach((x, k) => expect(x).toBeCloseTo(truth[k]!, 11));
  expect(conjugateGradients(complement, truth.slice(), 3, 1e-13, 1)).toBe(false);
});
