import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cohenKappa, type KappaWeights } from "../../../loaders/statistics/agreement/cohenKappa.js";

const schemes: KappaWeights[] = ["unweighted", "linear", "quadratic"];

describe("cohenKappa", () => {
  // R 4.2.2 vcd 1.4-11, Kappa and confint: value, ASE, lwr, upr; the first table is Landis & Koch (1977), Winnipeg patients
  it.each([
    [[[38, 5, 0, 1], [33, 11, 3, 0], [10, 14, 5, 6], [3, 7, 3, 10]], [
      [0.207942464040025, 0.050455365240877, 0.109051765341092, 0.306833162738958],
      [0.379730547986679, 0.051666826218334, 0.278465429403255, 0.480995666570103],
      [0.52457646433184, 0.0600550988317956, 0.406870633533527, 0.642282295130152],
    ]],
    [[[20, 5], [10, 15]], Array(3).fill([0.4, 0.1269960629311, 0.151092290476661, 0.648907709523339])],
    [[[0, 5, 2], [7, 0, 3], [1, 4, 0]], [
      [-0.546325878594249, 0.0399693045880486, -0.624664276073936, -0.467987481114562],
      [-0.417525773195876, 0.0522825931677142, -0.519997772822956, -0.315053773568797],
      [-0.267657992565056, 0.123228251894737, -0.509180928156571, -0.0261350569735417],
    ]],
    [[[5, 0, 3], [0, 0, 0], [2, 0, 4]], Array(3).fill([0.285714285714286, 0.253493470778824, -0.211123787328266, 0.782552358756837])],
  ] as [number[][], number[][]][])("agrees with vcd on %j", (counts, theirs) => {
    schemes.forEach((weights, i) => {
      const { estimate, se, interval, z, p } = cohenKappa(counts, weights).value!;
      [estimate, se, interval.low, interval.high].forEach((value, j) => expect(value).toBeCloseTo(theirs[i]![j]!, 12));
      expect(z).toBeCloseTo(estimate / se, 12);
      expect(p).toBeGreaterThan(0);
    });
  });

  it("has the standard error of the delta method, by numeric differentiation", () => {
    const tables = fc.integer({ min: 2, max: 5 }).chain((k) => fc.array(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: k, maxLength: k }), { minLength: k, maxLength: k }));
    fc.assert(fc.property(tables, fc.constantFrom(...schemes), (counts, weights) => {
      const n = counts.flat().reduce((sum, count) => sum + count, 0);
      const slopes = counts.flatMap((row, i) => row.map((_, j) => {
        const moved = (step: number) => cohenKappa(counts.map((own, a) => own.map((count, b) => count + (a === i && b === j ? step : 0))), weights).value!.estimate;
        return (n * (moved(1e-4) - moved(-1e-4))) / 2e-4;
      }));
      const shares = counts.flat().map((count) => count / n);
      const mean = shares.reduce((sum, share, c) => sum + share * slopes[c]!, 0);
      const variance = shares.reduce((sum, share, c) => sum + share * (slopes[c]! - mean) ** 2, 0) / n;
      expect(cohenKappa(counts, weights).value!.se).toBeCloseTo(Math.sqrt(variance), 6);
    }), { numRuns: 60 });
  });

  it("takes quadratic weights for the intraclass correlation of two raters, whatever the step", () => {
    const counts = [[4, 2, 0], [1, 6, 3], [0, 2, 7]];
    const pairs = counts.flatMap((row, i) => row.flatMap((count, j) => Array.from({ length: count }, () => [i, j] as const)));
    const mean = (x: number[]) => x.reduce((sum, a) => sum + a, 0) / x.length;
    const [a, b] = [pairs.map(([i]) => i), pairs.map(([, j]) => j)];
    const covariance = mean(a.map((x, i) => (x - mean(a)) * (b[i]! - mean(b))));
    const variance = (x: number[]) => mean(x.map((value) => (value - mean(x)) ** 2));
    expect(cohenKappa(counts, "quadratic").value!.estimate).toBeCloseTo((2 * covariance) / (variance(a) + variance(b) + (mean(a) - mean(b)) ** 2), 12);
  });

  it("is 1 without error where raters agree throughout", () => {
    for (const weights of schemes) expect(cohenKappa([[3, 0], [0, 4]], weights).value).toEqual({ estimate: 1, se: 0, interval: { low: 1, high: 1 }, z: null, p: null, observed: 1, expected: expect.closeTo(25 / 49, 12) });
  });

  it("says why it cannot answer", () => {
    expect(cohenKappa([[7, 0], [0, 0]]).reason).toBe("both raters used one and the same level throughout");
    expect(cohenKappa([[7]], "linear").value).toBeNull();
    expect(cohenKappa([]).reason).toBe("there are no ratings");
    expect(() => cohenKappa([[1, 2]])).toThrow("row 0 must have 1 counts: 2");
    expect(() => cohenKappa([[-1]])).toThrow("count must be finite and not negative: -1");
    expect(() => cohenKappa([[1]], "linear", 1)).toThrow("level must lie between 0 and 1: 1");
  });
});
