import fc from "fast-check";
import { expect, it } from "vitest";
import { jonckheere } from "../../../loaders/statistics/tests/jonckheere.js";
import { kruskalWallis } from "../../../loaders/statistics/tests/kruskalWallis.js";
import { permutationTest } from "../../../loaders/statistics/tests/permutationTest.js";

// R 4 kruskal.test: three small groups with ties; Ozone by Month of airquality
const ozone = [41, 36, 12, 18, 28, 23, 19, 8, 7, 16, 11, 14, 18, 14, 34, 6, 30, 11, 1, 11, 4, 32, 23, 45, 115, 37, 29, 71, 39, 23, 21, 37, 20, 12, 13, 135, 49, 32, 64, 40, 77, 97, 97, 85, 10, 27, 7, 48, 35, 61, 79, 63, 16, 80, 108, 20, 52, 82, 50, 64, 59, 39, 9, 16, 78, 35, 66, 122, 89, 110, 44, 28, 65, 22, 59, 23, 31, 44, 21, 9, 45, 168, 73, 76, 118, 84, 85, 96, 78, 73, 91, 47, 32, 20, 23, 21, 24, 44, 21, 28, 9, 13, 46, 18, 13, 24, 16, 13, 23, 36, 7, 14, 30, 14, 18, 20];
const month = [26, 9, 26, 26, 29].flatMap((days, m) => new Array<number>(days).fill(m));

it("Kruskal and Wallis's test is R's", () => {
  const ties = kruskalWallis([1, 2, 2, 3, 5, 2, 4, 4, 6, 5, 5, 7], [0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2]).value!;
  expect(ties.statistic).toBeCloseTo(5.039350180505, 10);
  expect(ties.p).toBeCloseTo(0.0804857531074, 10);
  const { statistic, df, p } = kruskalWallis(ozone, month).value!;
  expect(statistic).toBeCloseTo(29.26657630612, 10);
  expect(df).toBe(4);
  expect(p).toBeCloseTo(6.900714118547e-6, 15);
});

it("Kruskal and Wallis's test of unmixed ranks is the textbook sum, and only order counts", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 2 }), { minLength: 3, maxLength: 40 }), (groups) => {
      const ranks = groups.map((_, i) => i + 1);
      const { value } = kruskalWallis(ranks, groups);
      if (!value) {
        expect(new Set(groups).size).toBe(1);
        return;
      }
      const n = groups.length;
      const sum = [0, 1, 2].reduce((all, g) => {
        const own = ranks.filter((_, i) => groups[i] === g);
        return own.length ? all + own.reduce((a, b) => a + b, 0) ** 2 / own.length : all;
      }, 0);
      expect(value.statistic).toBeCloseTo((12 * sum) / (n * (n + 1)) - 3 * (n + 1), 8);
      expect(kruskalWallis(ranks.map((rank) => Math.exp(rank / 10)), groups).value!.statistic).toBe(value.statistic);
    }),
  );
});

it("Jonckheere's moments are those of every arrangement", () => {
  const values = [1, 2, 2, 3, 3, 3, 4, 5];
  const groups = [1, 1, 2, 2, 2, 3, 3, 3];
  const { statistic, mean, variance, z, risingP, fallingP, twoSidedP } = jonckheere(values, groups).value!;
  // R 4: mean and variance over all 560 arrangements of the groups
  expect([statistic, mean]).toEqual([19.5, 10.5]);
  expect(variance).toBeCloseTo(13.339285714286, 10);
  expect(z).toBeCloseTo(9 / Math.sqrt(13.339285714286), 10);
  expect(risingP + fallingP).toBeCloseTo(1, 14);
  expect(twoSidedP).toBeCloseTo(2 * risingP, 14);
});

it("Jonckheere's statistic counts pairs, and falls as far as it rises when the order is turned", () => {
  const row = fc.record({ value: fc.integer({ min: 0, max: 6 }), group: fc.integer({ min: 0, max: 3 }) });
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 30 }), (rows) => {
      const [values, groups] = [rows.map((one) => one.value), rows.map((one) => one.group)];
      const { value } = jonckheere(values, groups);
      if (!value) {
        expect(new Set(values).size === 1 || new Set(groups).size === 1).toBe(true);
        return;
      }
      let pairs = 0;
      for (const x of rows) for (const y of rows) if (x.group < y.group) pairs += y.value > x.value ? 1 : y.value === x.value ? 0.5 : 0;
      expect(value.statistic).toBe(pairs);
      expect(jonckheere(values, groups.map((group) => 3 - group)).value!.z).toBeCloseTo(-value.z, 10);
    }),
  );
});

it("of two groups, Jonckheere and Kruskal–Wallis are one test", () => {
  const row = fc.record({ value: fc.integer({ min: 0, max: 6 }), group: fc.integer({ min: 0, max: 1 }) });
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 30 }), (rows) => {
      const [values, groups] = [rows.map((one) => one.value), rows.map((one) => one.group)];
      const ordered = jonckheere(values, groups).value;
      if (ordered) expect(ordered.z ** 2).toBeCloseTo(kruskalWallis(values, groups).value!.statistic, 8);
    }),
  );
});

it("ranks say what is missing and refuse what is no number", () => {
  expect(kruskalWallis([1, 1], [0, 1]).reason).toBe("all values are equal");
  expect(kruskalWallis([1, 2], [0, 0]).reason).toBe("fewer than two groups");
  expect(jonckheere([], []).reason).toBe("fewer than two groups");
  expect(jonckheere([4, 4], [0, 2]).reason).toBe("all values are equal");
  expect(() => kruskalWallis([1, NaN], [0, 1])).toThrow("values must be finite: NaN");
  expect(() => kruskalWallis([1], [0, 1])).toThrow("values and groups must be equally many: 1 and 2");
  expect(() => jonckheere([1, 2], [0, 0.5])).toThrow("groups must be whole numbers from 0: 0.5");
});

const meanDifference = (groups: readonly number[]) => (values: Float64Array) => {
  let sum = 0;
  groups.forEach((group, i) => (sum += group ? values[i]! : -values[i]!));
  return sum;
};

it("a permutation test comes near the share of all arrangements", () => {
  const values = [1, 4, 2, 8, 5, 7];
  const groups = [0, 0, 0, 1, 1, 1];
  // of 20 arrangements one has the three greatest values in the second group, and one in the first
  const found = permutationTest(values, meanDifference(groups), { seed: 3, permutations: 20000 });
  expect(found.observed).toBe(13);
  expect(Math.abs(found.p - 1 / 20)).toBeLessThan(4 * Math.sqrt((0.05 * 0.95) / 20000));
  const twoSided = permutationTest(values, meanDifference(groups), { seed: 3, permutations: 20000, alternative: "two-sided" });
  expect(Math.abs(twoSided.p - 2 / 20)).toBeLessThan(4 * Math.sqrt((0.1 * 0.9) / 20000));
  expect(permutationTest(values, meanDifference(groups), { seed: 3, permutations: 99, alternative: "less" }).p).toBeGreaterThan(0.8);
});

it("a permutation stays in its stratum, is the same for the same seed, and never has p = 0", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 3 })), { minLength: 1, maxLength: 20 }), fc.integer(), (rows, seed) => {
      const values = rows.map(([value]) => value);
      const strata = rows.map(([, stratum]) => stratum);
      const sums = (of: ArrayLike<number>) => [0, 1, 2, 3].map((s) => Array.from(of).filter((_, i) => strata[i] === s).sort((a, b) => a - b).join());
      const statistic = (permuted: Float64Array) => {
        expect(sums(permuted)).toEqual(sums(values));
        return permuted[0]!;
      };
      const found = permutationTest(values, statistic, { seed, strata, permutations: 19 });
      expect(permutationTest(values, statistic, { seed, strata, permutations: 19 })).toEqual(found);
      expect(found.p).toBe((found.exceedances + 1) / 20);
    }),
    { numRuns: 30 },
  );
  expect(permutationTest([1, 2], (values) => values[0]!, { seed: 1, strata: [0, 1], permutations: 9 }).p).toBe(1);
});

it("a permutation test refuses what it cannot do", () => {
  expect(() => permutationTest([1], () => NaN, { seed: 1 })).toThrow("the statistic must be a number: NaN");
  expect(() => permutationTest([1], () => 1, { seed: 1, permutations: 0 })).toThrow("permutations must be a whole number from 1: 0");
  expect(() => permutationTest([1], () => 1, { seed: 1, strata: [] })).toThrow("values and strata must be equally many: 1 and 0");
});
