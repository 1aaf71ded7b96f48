import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oneFactor } from "../../../loaders/statistics/factor/oneFactor.js";

// R datasets::ability.cov, Bartholomew & Knott (1999), 112 people, six tests
const ability = [
  [24.641, 5.991, 33.52, 6.023, 20.755, 29.701],
  [5.991, 6.7, 18.137, 1.782, 4.936, 7.204],
  [33.52, 18.137, 149.831, 19.424, 31.43, 50.753],
  [6.023, 1.782, 19.424, 12.711, 4.757, 9.075],
  [20.755, 4.936, 31.43, 4.757, 52.604, 66.762],
  [29.701, 7.204, 50.753, 9.075, 66.762, 135.292],
];

function expectClose(ours: ArrayLike<number>, theirs: number[], digits = 6) {
  expect(ours.length).toBe(theirs.length);
  theirs.forEach((value, i) => expect(ours[i]).toBeCloseTo(value, digits));
}

describe("oneFactor", () => {
  // R 4.2.2 factanal(factors = 1, control = list(opt = list(factr = 1)))
  it("agrees with R on a covariance matrix", () => {
    const { value } = oneFactor(ability, 112);
    expectClose(value!.loadings, [0.68220310759256, 0.383954426815491, 0.501811073021224, 0.299786911257269, 0.876518049035294, 0.848680672801585]);
    expectClose(value!.uniquenesses, [0.534598919974044, 0.852578997908646, 0.7481856468278, 0.910127807654905, 0.231716109717467, 0.279741115616557]);
    expect(value!.discrepancy).toBeCloseTo(0.699345035353783, 12);
    expect(value!.fit!.chiSquare).toBeCloseTo(75.1795913005317, 10);
    expect(value!.fit!.df).toBe(9);
    expect(value!.fit!.p).toBeCloseTo(1.4563845654701e-12, 20);
    expect(value!.factorShare).toBeCloseTo([0.68220310759256, 0.383954426815491, 0.501811073021224, 0.299786911257269, 0.876518049035294, 0.848680672801585].reduce((sum, l) => sum + l * l, 0) / 6, 6);
    expect(value!.heywood).toEqual([]);
  });

  it("agrees with R on Heywood cases, which stop at the bound", () => {
    const three = oneFactor([[1, 0.64, 0.35], [0.64, 1, 0.9], [0.35, 0.9, 1]], 50).value!;
    expectClose(three.loadings, [0.636214995973796, 0.99752565099499, 0.901033397211221]);
    expectClose(three.uniquenesses, [0.59523047889763, 0.005, 0.188138817109983]);
    expect(three.discrepancy).toBeCloseTo(0.619102189806477, 10);
    expect(three.heywood).toEqual([1]);
    expect(three.fit).toBeNull();
    const four = oneFactor([[1, 0.9, 0.1, 0.2], [0.9, 1, 0.05, 0.1], [0.1, 0.05, 1, 0.3], [0.2, 0.1, 0.3, 1]], 50).value!;
    expectClose(four.loadings, [0.997499211618036, 0.902153815794982, 0.0995718703635515, 0.198712214461579]);
    expectClose(four.uniquenesses, [0.005, 0.186118492651459, 0.990085442634015, 0.96051345632435]);
    expect(four.fit!.chiSquare).toBeCloseTo(5.74358498645471, 8);
    expect(four.fit!.p).toBeCloseTo(0.0565973851712857, 8);
    expect(four.heywood).toEqual([0]);
  });

  it("recovers the loadings of a matrix that one factor made, whatever the signs and units", () => {
    const loadings = fc.array(fc.tuple(fc.double({ min: 0.3, max: 0.95, noNaN: true }), fc.boolean(), fc.integer({ min: 1, max: 50 })), { minLength: 3, maxLength: 9 });
    fc.assert(fc.property(loadings, (items) => {
      const truth = items.map(([size, negative]) => (negative ? -size : size));
      const matrix = items.map(([, , a], i) => items.map(([, , b], j) => a * b * (i === j ? 1 : truth[i]! * truth[j]!)));
      const { value } = oneFactor(matrix, 200);
      const sign = truth.reduce((sum, x) => sum + x, 0) < 0 ? -1 : 1;
      if (Math.abs(truth.reduce((sum, x) => sum + x, 0)) < 1e-6) return;
      expectClose(value!.loadings, truth.map((loading) => sign * loading), 5);
      expect(value!.discrepancy).toBeLessThan(1e-10);
    }), { numRuns: 60 });
  });

  it("has no smaller discrepancy nearby", () => {
    const { value } = oneFactor(ability);
    const discrepancy = (loadings: number[], uniquenesses: number[]) => {
      // log determinant and inverse of λλ' + Ψ by Sherman and Morrison; that of R does not move
      const s = 1 + loadings.reduce((sum, l, i) => sum + (l * l) / uniquenesses[i]!, 0);
      const correlation = (i: number, j: number) => ability[i]![j]! / Math.sqrt(ability[i]![i]! * ability[j]![j]!);
      const trace = loadings.reduce((sum, _, i) => sum + 1 / uniquenesses[i]!, 0) - loadings.reduce((sum, a, i) => sum + loadings.reduce((inner, b, j) => inner + ((a * b) / (uniquenesses[i]! * uniquenesses[j]!)) * correlation(i, j), 0), 0) / s;
      return Math.log(s) + uniquenesses.reduce((sum, u) => sum + Math.log(u), 0) + trace;
    };
    const best = discrepancy([...value!.loadings], [...value!.uniquenesses]);
    fc.assert(fc.property(fc.array(fc.double({ min: -0.05, max: 0.05, noNaN: true }), { minLength: 12, maxLength: 12 }), (steps) => {
      expect(discrepancy([...value!.loadings].map((l, i) => l + steps[i]!), [...value!.uniquenesses].map((u, i) => u + steps[6 + i]!))).toBeGreaterThanOrEqual(best - 1e-12);
    }));
  });

  it("says why it cannot answer", () => {
    expect(oneFactor([[1, 0.5], [0.5, 1]]).reason).toBe("a factor needs three variables");
    expect(oneFactor([[1, 0, 0], [0, 0, 0], [0, 0, 1]]).reason).toBe("a variable does not vary");
    expect(oneFactor([[1, 1, 0.5], [1, 1, 0.5], [0.5, 0.5, 1]]).reason).toBe("a variable is a sum of others");
    expect(oneFactor(ability).value!.fit).toBeNull();
    expect(() => oneFactor([[1, 2]])).toThrow("row 0 must have 1 columns: 2");
    expect(() => oneFactor([[NaN]])).toThrow("entry 0, 0 must be finite: NaN");
    expect(() => oneFactor([[1, 0.5, 0], [0.4, 1, 0], [0, 0, 1]])).toThrow("matrix must be symmetric: 0.5, 0.4");
    expect(() => oneFactor(ability, 1)).toThrow("rows must be more than 1: 1");
  });
});
