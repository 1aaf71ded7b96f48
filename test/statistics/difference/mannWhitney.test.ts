import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sortedSample } from "../../../loaders/statistics/description/sortedSample.js";
import { mannWhitney } from "../../../loaders/statistics/difference/mannWhitney.js";
import { pairedDifference } from "../../../loaders/statistics/difference/pairedDifference.js";
import { rankSumDistribution } from "../../../loaders/statistics/difference/rankSumDistribution.js";
import expected from "../../reference/expected.json" with { type: "json" };

const rows = (values: readonly number[], weights: readonly number[] | null = null) => ({ values, weights });
const first = [0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46];
const second = [1.15, 0.88, 0.9, 0.74, 1.21];
const sleep = [[0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2], [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]] as const;

describe("mannWhitney", () => {
  it("agrees with R's wilcox.test on the sleep data, which has ties", () => {
    const { w, p, z } = mannWhitney(rows(sleep[0]), rows(sleep[1])).value!;
    expect(w).toBe(expected.sleep.wilcox_w);
    expect(p).toBeCloseTo(expected.sleep.wilcox_p, 12);
    expect(z).not.toBeNull();
  });

  // R 4 wilcox.test(x, y, conf.int = TRUE); where it is not exact, R finds shift and bounds with a tolerance of 1e-4
  it.each([
    ["exact", first, second, 35, 0.254412254412254, 0.305, -0.15, 0.76, 12],
    ["exact, mirrored", second, first, 15, 0.254412254412254, -0.305, -0.76, 0.15, 12],
    ["ties", sleep[0], sleep[1], 25.5, 0.0693275754336266, -1.34638849248787, -3.59994709103699, 0.0999535598808875, 2],
    ["large", Array.from({ length: 60 }, (_, i) => Math.sin(i + 1) * 3 + 1), Array.from({ length: 35 }, (_, i) => Math.cos((i + 1) * 1.3) * 2), 1360, 0.0169475181435306, 1.10452858768032, 0.14705090532631, 2.00634600591156, 3],
    ["many ties", Array.from({ length: 40 }, (_, i) => ((i + 1) * 7) % 11), Array.from({ length: 25 }, (_, i) => ((i + 1) * 5) % 13), 415.5, 0.255705758641974, -1, -3, 1, 3],
    ["nearly all tied", [1, 1, 1, 1, 1], [1, 1, 1, 2], 7.5, 0.371093369522698, 0, -1, 0, 12],
  ])("agrees with R: %s", (_, x, y, w, p, shift, low, high, digits) => {
    const found = mannWhitney(rows(x), rows(y)).value!;
    expect(found.w).toBe(w);
    expect(found.p).toBeCloseTo(p, 12);
    expect(found.shift).toBeCloseTo(shift, digits);
    expect(found.interval!.low).toBeCloseTo(low, digits);
    expect(found.interval!.high).toBeCloseTo(high, digits);
  });

  it("has no interval where groups are too small for the level", () => {
    const found = mannWhitney(rows([1, 2]), rows([3.5, 4, 0.3])).value!;
    expect(found.p).toBeCloseTo(0.8, 12);
    expect(found.interval).toBeNull();
    expect(mannWhitney(rows([1, 2]), rows([3.5, 4, 0.3]), 0.5).value!.interval).not.toBeNull();
  });

  it("is exact to 49 rows a group, and normal from 50", () => {
    const rising = (count: number, from: number) => rows(Array.from({ length: count }, (_, i) => from + i * 1.01));
    expect(mannWhitney(rising(49, 0), rising(49, 0.3)).value!.z).toBeNull();
    expect(mannWhitney(rising(50, 0), rising(49, 0.3)).value!.z).not.toBeNull();
  });

  it("takes frequencies as repeated rows, and counts pairs", () => {
    const group = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 3 })), { minLength: 1, maxLength: 12 });
    fc.assert(fc.property(group, group, (a, b) => {
      const x = a.flatMap(([value, weight]) => Array<number>(weight).fill(value));
      const y = b.flatMap(([value, weight]) => Array<number>(weight).fill(value));
      const weighted = mannWhitney(rows(a.map(([value]) => value), a.map(([, weight]) => weight)), rows(b.map(([value]) => value), b.map(([, weight]) => weight)));
      expect(weighted).toEqual(mannWhitney(rows(x), rows(y)));
      if (weighted.value === null) return;
      let pairs = 0;
      for (const i of x) for (const j of y) pairs += i > j ? 1 : i === j ? 0.5 : 0;
      expect(weighted.value.w).toBe(pairs);
      const mirror = mannWhitney(rows(y), rows(x)).value!;
      expect(mirror.shift).toBeCloseTo(-weighted.value.shift, 12);
      expect(mirror.p).toBeCloseTo(weighted.value.p, 12);
      expect(mirror.interval === null ? null : -mirror.interval.low + 0).toBe(weighted.value.interval && weighted.value.interval.high + 0);
    }));
  });

  it("says why there is no answer", () => {
    expect(mannWhitney(rows([]), rows([1])).reason).toMatch(/at least one row/);
    expect(mannWhitney(rows([2, 2]), rows([2])).reason).toBe("all values are the same");
    expect(() => mannWhitney(rows([1], [0.5]), rows([1]))).toThrow(/frequency 0 must be a whole number: 0.5/);
  });
});

describe("rankSumDistribution", () => {
  it("agrees with R's dwilcox and pwilcox", () => {
    expect(Array.from(rankSumDistribution(3, 4), (value) => Math.round(value * 35))).toEqual([1, 1, 2, 3, 4, 4, 5, 4, 4, 3, 2, 1, 1]);
    expect(rankSumDistribution(40, 45).subarray(0, 701).reduce((sum, value) => sum + value, 0)).toBeCloseTo(0.0394784757393104, 13);
  });
});

it("pairedDifference finds what sorting all differences finds", () => {
  const values = fc.array(fc.double({ min: -1e3, max: 1e3, noNaN: true }), { minLength: 1, maxLength: 12 });
  fc.assert(fc.property(values, values, (x, y) => {
    const all = x.flatMap((a) => y.map((b) => a - b)).sort((a, b) => a - b);
    const found = all.map((_, i) => pairedDifference(sortedSample(x), sortedSample(y), i + 1));
    expect(found.map((value) => value + 0)).toEqual(all.map((value) => value + 0));
  }));
  expect(() => pairedDifference(sortedSample([1]), sortedSample([1]), 2)).toThrow(/rank must lie from 1 to 1: 2/);
});
