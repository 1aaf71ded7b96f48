import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { kendallCorrelation } from "../../../loaders/statistics/correlation/kendallCorrelation.js";
import { pearsonCorrelation } from "../../../loaders/statistics/correlation/pearsonCorrelation.js";
import { spearmanCorrelation } from "../../../loaders/statistics/correlation/spearmanCorrelation.js";

const rows = Array.from({ length: 23 }, (_, k) => k + 1);
const smooth = [Float64Array.from(rows, (i) => (i * i) % 7), Float64Array.from(rows, (i) => ((i * 5 + Math.floor(i / 3)) % 6) + 0.3 * ((i * i) % 7))] as const;
const tied = [Float64Array.from(rows, (i) => Math.round(Math.sin(i) * 5)), Float64Array.of(1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 4, 4, 4, 5, 5, 5, 5, 5, 6, 6)] as const;

describe("against R 4 cor.test, with ties, exact = FALSE", () => {
  test.each([
    ["few ties", smooth, 0.256335316921292, 1.215281062283769, 0.237745928632886, -0.174281820841775, 0.604649077222713],
    ["many ties", tied, -0.141316424239255, -0.654158028121681, 0.520110254036867, -0.523050422961979, 0.287641116791119],
  ] as const)("pearson, %s", (_, [x, y], r, t, p, low, high) => {
    const found = pearsonCorrelation(x, y)!;
    for (const [ours, theirs] of [[found.estimate, r], [found.statistic, t], [found.p, p], [found.interval!.low, low], [found.interval!.high, high]]) expect(ours).toBeCloseTo(theirs!, 11);
  });
  test.each([
    ["few ties", smooth, 0.230435053624871, 0.290138279564722],
    ["many ties", tied, -0.115199103005767, 0.600686210294986],
  ] as const)("spearman, %s", (_, [x, y], r, p) => {
    const found = spearmanCorrelation(x, y)!;
    expect(found.estimate).toBeCloseTo(r, 12);
    expect(found.p).toBeCloseTo(p, 11);
  });
  test.each([
    ["few ties", smooth, 0.196943351571087, 1.188760547110391, 0.234533907163375],
    ["many ties", tied, -0.0845279701270245, -0.5166456124455884, 0.605403568813444],
  ] as const)("kendall tau-b, %s", (_, [x, y], tau, z, p) => {
    const found = kendallCorrelation(x, y)!;
    expect(found.estimate).toBeCloseTo(tau, 12);
    expect(found.statistic).toBeCloseTo(z, 12);
    expect(found.p).toBeCloseTo(p, 12);
  });
});

const scores = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), { minLength: 3, maxLength: 40 });
test("tau-b counts every pair as the plain double loop does", () => {
  fc.assert(
    fc.property(scores, (pairs) => {
      const [x, y] = [0, 1].map((at) => Float64Array.from(pairs, (pair) => pair[at]!)) as [Float64Array, Float64Array];
      let [s, inX, inY] = [0, 0, 0];
      for (let i = 0; i < x.length; i++)
        for (let j = 0; j < i; j++) {
          const [a, b] = [Math.sign(x[i]! - x[j]!), Math.sign(y[i]! - y[j]!)];
          s += a * b;
          inX += a * a;
          inY += b * b;
        }
      const found = kendallCorrelation(x, y);
      if (inX === 0 || inY === 0) expect(found).toBeNull();
      else expect(found!.estimate).toBeCloseTo(s / Math.sqrt(inX * inY), 12);
    }),
  );
});

test("ranks ignore any increasing change of scale; the product-moment one ignores a linear one, however far off", () => {
  fc.assert(
    fc.property(scores, (pairs) => {
      const [x, y] = [0, 1].map((at) => Float64Array.from(pairs, (pair) => pair[at]!)) as [Float64Array, Float64Array];
      const r = pearsonCorrelation(x, y);
      fc.pre(r !== null);
      expect(spearmanCorrelation(x.map((v) => Math.exp(v)), y)!.estimate).toBeCloseTo(spearmanCorrelation(x, y)!.estimate, 12);
      expect(pearsonCorrelation(x.map((v) => 1e9 + 4 * v), y)!.estimate).toBeCloseTo(r!.estimate, 12);
      expect(pearsonCorrelation(x.map((v) => -v), y)!.estimate).toBeCloseTo(-r!.estimate, 12);
    }),
  );
});

test("degenerate and misuse", () => {
  const of = (...values: number[]) => Float64Array.from(values);
  for (const correlation of [pearsonCorrelation, spearmanCorrelation, kendallCorrelation]) {
    expect(correlation(of(1, 2, 3), of(4, 4, 4))).toBeNull();
    expect(correlation(of(1), of(1))).toBeNull();
    expect(() => correlation(of(1, 2), of(1))).toThrow("x and y must have as many rows: 2 and 1");
    expect(() => correlation(of(1, NaN), of(1, 2))).toThrow("x must hold finite numbers: NaN");
  }
  expect(pearsonCorrelation(of(1, 2), of(3, 5))).toMatchObject({ estimate: expect.closeTo(1, 12), p: null, interval: null });
  expect(pearsonCorrelation(of(1, 2), of(1, 2))).toMatchObject({ statistic: null, p: null });
  expect(pearsonCorrelation(of(1, 2, 3, 4), of(2, 4, 6, 8))).toMatchObject({ estimate: expect.closeTo(1, 12), interval: { low: expect.closeTo(1, 6), high: expect.closeTo(1, 6) } });
});
