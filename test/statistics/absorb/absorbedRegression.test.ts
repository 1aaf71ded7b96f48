import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { absorb } from "../../../loaders/statistics/absorb/absorb.js";
import { absorbedRank } from "../../../loaders/statistics/absorb/absorbedRank.js";
import { absorbedRegression } from "../../../loaders/statistics/absorb/absorbedRegression.js";
import { biasReducedCovariance } from "../../../loaders/statistics/linear/biasReducedCovariance.js";
import { classicalCovariance } from "../../../loaders/statistics/linear/classicalCovariance.js";
import { clusterCovariance } from "../../../loaders/statistics/linear/clusterCovariance.js";
import { leastSquares } from "../../../loaders/statistics/linear/leastSquares.js";
import { robustCovariance } from "../../../loaders/statistics/linear/robustCovariance.js";

const rows = Array.from({ length: 90 }, (_, k) => k + 1);
const rounded = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;
const a = Int32Array.from(rows, (i) => (i <= 80 ? (i * i) % 13 : 20 + (i % 3)));
const b = Int32Array.from(rows, (i) => (i <= 80 ? (i * 7 + Math.floor(i / 9)) % 11 : 30 + (Math.floor(i / 2) % 3)));
const c = Int32Array.from(rows, (i) => Math.floor(i / 4) % 5);
const x1 = Float64Array.from(rows, (i, k) => rounded(Math.sin(1.7 * i) + 0.1 * a[k]!, 4));
const x2 = Float64Array.from(rows, (i, k) => rounded(Math.cos(0.9 * i) * 2 + 0.2 * b[k]!, 4));
const weights = Float64Array.from(rows, (i) => rounded(0.4 + Math.abs(Math.sin(3.1 * i)), 3));
const y = Float64Array.from(rows, (i, k) => rounded(1 + 0.8 * x1[k]! - 0.5 * x2[k]! + 0.3 * a[k]! - 0.2 * b[k]! + Math.cos(53 * i), 4));
const ofA = Float64Array.from(a, (code) => code * 2);
const errors = (covariance: readonly Float64Array[]) => covariance.map((row, i) => Math.sqrt(row[i]!));

describe("against R 4 lm with a factor per category, sandwich and clubSandwich, clustered by the first", () => {
  const cases = [
    ["one", [a], null, 78, [0.801980147122492, -0.650663381744924], [0.148550778412541, 0.070320148392563], [0.151203765784026, 0.065781349723121], [0.047276209205876, 0.042336598049521], [0.049833500076396, 0.044626692739842], [0.053231547658574, 0.047669698451517]],
    ["two, in two components", [a, b], null, 66, [0.787131196082614, -0.517171129366322], [0.122204358849359, 0.064978273275993], [0.12532309419481, 0.06644859686172], [0.0433285926210788, 0.0099440669477293], [0.045672346830725, 0.010481966920008], [0.053036684072287, 0.012172108651501]],
    ["two, weighted", [a, b], weights, 66, [0.803688954781117, -0.510621447557219], [0.123000615984254, 0.066845153831939], [0.134916382692477, 0.070628565368969], [0.053496910393918, 0.016894138664938], [0.056390694875572, 0.01780798576264], [0.065483288603871, 0.020679395310195]],
    ["three", [a, b, c], null, 62, [0.787981171156567, -0.516649051369443], [0.126220384500464, 0.068795806676356], [0.128857600880347, 0.072275311370144], [0.046003324018367, 0.011248352360701], [0.048491761278923, 0.011856804461316], [0.058098793941449, 0.01420583664181]],
  ] as const;
  test.each(cases)("%s", (_, factors, w, df, slopes, classical, hc1, cr0, cr1, cr1s) => {
    const { fit, absorbed } = absorbedRegression([x1, ofA, x2], y, factors, w).value!;
    expect(fit.dfResidual).toBe(df);
    expect(fit.aliased).toEqual([1]);
    const close = (ours: readonly number[], theirs: readonly number[]) => theirs.forEach((value, i) => expect(ours[i]).toBeCloseTo(value, 11));
    close([fit.coefficients[0]!, fit.coefficients[2]!], slopes);
    close(errors(classicalCovariance(fit).value!), classical);
    close(errors(robustCovariance(fit, "hc1").value!), hc1);
    close(errors(clusterCovariance(fit, a, "cr0").value!), cr0);
    close(errors(clusterCovariance(fit, a, "cr1").value!), cr1);
    close(errors(clusterCovariance(fit, a, "cr1s", absorbed.rank).value!), cr1s);
  });
  test("cr2 where the category is the cluster", () => {
    const found = biasReducedCovariance(absorbedRegression([x1, x2], y, [a]).value!.fit, a).value!;
    [0.048504115763294, 0.04512089204488].forEach((value, i) => expect(errors(found.covariance)[i]).toBeCloseTo(value, 10));
    [5.0619063493, 6.12696440903].forEach((value, i) => expect(found.df[i]).toBeCloseTo(value, 8));
  });
});

const code = (most: number) => fc.integer({ min: 0, max: most });
const table = fc.array(fc.tuple(code(5), code(4), code(3), fc.integer({ min: -9, max: 9 }), fc.integer({ min: 1, max: 3 })), { minLength: 4, maxLength: 30 });
test("what is left and the rank are those of the regression on all indicators", () => {
  fc.assert(
    fc.property(table, fc.integer({ min: 1, max: 3 }), (data, categories) => {
      const factors = Array.from({ length: categories }, (_, q) => Int32Array.from(data, (row) => row[q]!));
      const values = Float64Array.from(data, (row) => row[3]);
      const w = Float64Array.from(data, (row) => row[4]);
      const indicators = factors.flatMap((codes) => [...new Set(codes)].map((level) => Float64Array.from(codes, (value) => (value === level ? 1 : 0))));
      const dummies = leastSquares(indicators, values, w);
      absorb(values, factors, w).value!.forEach((value, i) => expect(value).toBeCloseTo(dummies.residuals[i]!, 9));
      expect(absorbedRank(factors).rank).toBe(dummies.kept.length);
    }),
    { numRuns: 150 },
  );
});

test("a chain of 300 levels tied by single rows is still solved", () => {
  const persons = Int32Array.from({ length: 603 }, (_, i) => (i < 600 ? Math.floor(i / 2) : [0, 5, 299][i - 600]!));
  const places = Int32Array.from({ length: 603 }, (_, i) => (i < 600 ? Math.floor(i / 2) + (i % 2) : [3, 9, 2][i - 600]!));
  const left = absorb(Float64Array.from(persons, (_, i) => Math.sin(i * i) + places[i]! / 50), [persons, places]).value!;
  for (const codes of [persons, places]) {
    const sums = new Float64Array(301);
    left.forEach((value, i) => (sums[codes[i]!]! += value));
    expect(Math.max(...sums.map(Math.abs))).toBeLessThan(1e-10);
  }
});

describe("rank", () => {
  test("components and singletons, which may hang on one another", () => {
    expect(absorbedRank([Int32Array.of(0, 0, 1, 1, 2), Int32Array.of(7, 8, 7, 8, 9)])).toEqual({ rank: 4, exact: true, components: 2, singletons: 1 });
    expect(absorbedRank([Int32Array.of(0, 1, 1, 2, 2), Int32Array.of(0, 0, 1, 1, 2)]).singletons).toBe(5);
  });
  test("three large categories: an upper bound, said to be one", () => {
    const of = (f: (i: number) => number) => Int32Array.from({ length: 2000 }, (_, i) => f(i));
    const found = absorbedRank([of((i) => i % 620), of((i) => (i * 7) % 90), of((i) => (i * i) % 40)]);
    expect(found.exact).toBe(false);
    expect(found.rank).toBeLessThanOrEqual(620 + 90 + 40 - 2);
    expect(found.rank).toBeGreaterThan(620);
  });
});

describe("degenerate and misuse", () => {
  test("no residual df, nothing left to explain, lengths", () => {
    const own = Int32Array.of(0, 1, 2);
    expect(absorbedRegression([], Float64Array.of(1, 5, 2), [own]).reason).toBe("3 rows for 3 coefficients, the categories' included");
    const flat = absorbedRegression([Float64Array.of(1, 2, 3, 4)], Float64Array.of(1, 1, 5, 5), [Int32Array.of(0, 0, 1, 1)]).value!;
    expect(flat.withinRSquared).toBeNull();
    expect(() => absorb(Float64Array.of(1, 2), [own])).toThrow("factor 0 must have 2 rows: 3");
    expect(() => absorbedRegression([], Float64Array.of(1, 2), [])).toThrow("factors must be one or more: 0");
  });
});
