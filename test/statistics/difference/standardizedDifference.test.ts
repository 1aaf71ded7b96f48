import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { studentTTwoSided } from "../../../loaders/statistics/distributions/studentT.js";
import { noncentralTCdf } from "../../../loaders/statistics/difference/noncentralTCdf.js";
import { cohenD, hedgesG } from "../../../loaders/statistics/difference/standardizedDifference.js";
import expected from "../../reference/expected.json" with { type: "json" };

const rows = (values: readonly number[], weights: readonly number[] | null = null) => ({ values, weights });

describe("cohenD and hedgesG", () => {
  // R 4: pooled d, bounds by uniroot of pt(t, df, ncp), g with lgamma
  it.each([
    [[0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2], [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4], -0.83218108134954, -1.73881689910342, 0.0954503982114186, -0.796935239191122, -1.66517179067486, 0.0914077328051563],
    [[0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46], [1.15, 0.88, 0.9, 0.74, 1.21], 0.87971727926801, -0.260047792310076, 1.98895170296483, 0.827798536122618, -0.24470041326836, 1.87156868113679],
    [Array.from({ length: 40 }, (_, i) => ((i + 1) * 7) % 11), Array.from({ length: 25 }, (_, i) => ((i + 1) * 5) % 13), -0.316277951823623, -0.817764765861851, 0.187685124878254, -0.312495218227013, -0.807984171811227, 0.185440381533461],
    [[1, 2], [5, 7], -4.02492235949962, -8.12885427737039, 0.0781824674234459, -2.27081926981814, -4.58621490947, 0.04410973373637],
  ])("agree with R", (first, second, d, low, high, g, gLow, gHigh) => {
    const cohen = cohenD(rows(first), rows(second)).value!;
    expect(cohen.estimate).toBeCloseTo(d, 12);
    expect(cohen.interval.low).toBeCloseTo(low, 8);
    expect(cohen.interval.high).toBeCloseTo(high, 8);
    const hedges = hedgesG(rows(first), rows(second)).value!;
    expect(hedges.estimate).toBeCloseTo(g, 12);
    expect(hedges.interval.low).toBeCloseTo(gLow, 8);
    expect(hedges.interval.high).toBeCloseTo(gHigh, 8);
  });

  it("agree with the published d of the sleep data, and take frequencies as repeated rows", () => {
    const first = rows([0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2]);
    const second = rows([1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]);
    expect(cohenD(first, second).value!.estimate).toBeCloseTo(expected.sleep.cohen_d_pooled, 12);
    const weighted = cohenD(rows([1, 4], [3, 2]), rows([2, 6], [1, 4])).value!;
    const repeated = cohenD(rows([1, 1, 1, 4, 4]), rows([2, 6, 6, 6, 6])).value!;
    expect(weighted.estimate).toBeCloseTo(repeated.estimate, 13);
    expect(weighted.interval.low).toBeCloseTo(repeated.interval.low, 10);
  });

  it("are bounded, and quick, where groups hardly overlap", () => {
    // beyond t = 1000 the normal part does not matter: bounds are t √(χ²/df)
    const apart = cohenD(rows([0, 1e-6, 2e-6]), rows([1000, 1000 + 1e-6, 1000 + 2e-6])).value!;
    expect(apart.interval.high / apart.estimate).toBeCloseTo(Math.sqrt(0.4844185570879299 / 4), 5);
    expect(apart.interval.low / apart.estimate).toBeCloseTo(Math.sqrt(11.143286781877796 / 4), 5);
  });

  it("say why there is no answer", () => {
    expect(cohenD(rows([1]), rows([2])).reason).toMatch(/both together three/);
    expect(cohenD(rows([]), rows([2, 3, 4])).reason).toMatch(/each group needs a row/);
    expect(cohenD(rows([1, 1]), rows([2, 2])).reason).toMatch(/all equal/);
    expect(cohenD(rows([1]), rows([2, 4])).value).not.toBeNull();
    expect(hedgesG(rows([1]), rows([2, 4])).reason).toMatch(/four rows/);
  });
});

describe("noncentralTCdf", () => {
  // R 4 pt(t, df, ncp), and quadrature with 25 digits where R is not made for such ncp
  it.each([
    [1.5, 3, 0.7, 0.719854212722238],
    [-2, 1, 1, 0.0318488815583738],
    [10, 50, 9, 0.748352874584912],
    [0.3, 500, -1, 0.903163794047695],
    [30, 20, 28, 0.623171423829504],
    [0, 7, 2, 0.0227501319481792],
    [100, 1, 3, 0.976065200240316],
    [-900, 8, -700, 0.2254180758765399],
  ])("at %d with %d degrees of freedom and noncentrality %d agrees with R", (t, df, ncp, p) => {
    expect(noncentralTCdf(t, df, ncp)).toBeCloseTo(p, 10);
  });

  it("is Student's t without noncentrality", () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 30, noNaN: true }), fc.double({ min: 1, max: 5000, noNaN: true }), (t, df) => {
      expect(2 * noncentralTCdf(-t, df, 0)).toBeCloseTo(studentTTwoSided(t, df), 10);
    }));
    expect(() => noncentralTCdf(1, 0, 0)).toThrow(/degrees of freedom must be positive and finite: 0/);
  });
});
