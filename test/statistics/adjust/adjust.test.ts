import fc from "fast-check";
import { expect, it } from "vitest";
import { benjaminiHochberg } from "../../../loaders/statistics/adjust/benjaminiHochberg.js";
import { benjaminiYekutieli } from "../../../loaders/statistics/adjust/benjaminiYekutieli.js";
import { bonferroni } from "../../../loaders/statistics/adjust/bonferroni.js";
import { holm } from "../../../loaders/statistics/adjust/holm.js";
import expected from "../../reference/expected.json" with { type: "json" };

const near = (ours: readonly (number | null)[], theirs: readonly (number | null)[]) => {
  expect(ours.length).toBe(theirs.length);
  theirs.forEach((value, i) => (value === null ? expect(ours[i]).toBeNull() : expect(ours[i]!).toBeCloseTo(value, 12)));
};

it("agrees with the reference values of Benjamini and Hochberg's example", () => {
  near(benjaminiHochberg(expected.bh1995.p), expected.bh1995.bh);
  near(holm(expected.bh1995.p), expected.bh1995.holm);
});

it("agrees with R's p.adjust, unordered, with ties and a missing value", () => {
  const p = [0.01, 0.02, 0.03, 0.5, 0.03, NaN, 1, 0, 0.2];
  near(benjaminiHochberg(p), [0.04, 0.048, 0.048, 0.5714285714286, 0.048, null, 1, 0, 0.2666666666667]);
  near(benjaminiYekutieli(p), [0.1087142857143, 0.1304571428571, 0.1304571428571, 1, 0.1304571428571, null, 1, 0, 0.7247619047619]);
  near(holm(p), [0.07, 0.12, 0.15, 1, 0.15, null, 1, 0, 0.6]);
  near(bonferroni(p), [0.08, 0.16, 0.24, 1, 0.24, null, 1, 0, 1]);
  expect(holm([null, NaN])).toEqual([null, null]);
  expect(benjaminiYekutieli([])).toEqual([]);
  expect(() => bonferroni([0.5, 1.2])).toThrow("p values must lie between 0 and 1: 1.2");
  expect(() => benjaminiHochberg([-0.1])).toThrow(RangeError);
});

const ps = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 30 });

it("rejects what the procedures reject", () => {
  fc.assert(
    fc.property(ps, fc.double({ min: 0.001, max: 0.5, noNaN: true }), (p, level) => {
      const m = p.length;
      const sorted = [...p].sort((a, b) => a - b);
      const edge = (value: number | null) => Math.abs(value! - level) < 1e-12;
      let stepUp = 0;
      sorted.forEach((value, i) => { if (value <= (level * (i + 1)) / m) stepUp = i + 1; });
      const hochberg = benjaminiHochberg(p);
      if (!hochberg.some(edge)) expect(hochberg.filter((value) => value! <= level).length).toBe(stepUp);
      const stop = sorted.findIndex((value, i) => value > level / (m - i));
      const holms = holm(p);
      if (!holms.some(edge)) expect(holms.filter((value) => value! <= level).length).toBe(stop < 0 ? m : stop);
    }),
  );
});

it("orders the methods by how much they demand, and keeps the order of the p values", () => {
  fc.assert(
    fc.property(ps, (p) => {
      const [hochberg, yekutieli, holms, bonferronis] = [benjaminiHochberg(p), benjaminiYekutieli(p), holm(p), bonferroni(p)];
      p.forEach((value, i) => {
        expect(value).toBeLessThanOrEqual(hochberg[i]! + 1e-15);
        expect(hochberg[i]).toBeLessThanOrEqual(yekutieli[i]!);
        expect(hochberg[i]).toBeLessThanOrEqual(holms[i]! + 1e-15);
        expect(holms[i]).toBeLessThanOrEqual(bonferronis[i]!);
      });
      for (const adjusted of [hochberg, yekutieli, holms, bonferronis]) {
        const order = p.map((_, i) => i).sort((i, j) => p[i]! - p[j]!);
        for (let k = 1; k < order.length; k += 1) expect(adjusted[order[k]!]).toBeGreaterThanOrEqual(adjusted[order[k - 1]!]!);
      }
    }),
  );
});
