import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { welch } from "../../../loaders/statistics/difference/welch.js";
import expected from "../../reference/expected.json" with { type: "json" };

const rows = (values: readonly number[], weights: readonly number[] | null = null) => ({ values, weights });
const sleep = readFileSync("data/examples/sleep.csv", "utf8").trim().split("\n").slice(1).map((line) => line.replaceAll('"', "").split(","));
const drug = (group: string) => rows(sleep.filter((row) => row[1] === group).map((row) => Number(row[0])));

describe("welch", () => {
  it("agrees with R's t.test on the sleep data", () => {
    const { t, df, p, interval } = welch(drug("1"), drug("2")).value!;
    expect(t).toBeCloseTo(expected.sleep.welch_t, 10);
    expect(df).toBeCloseTo(expected.sleep.welch_df, 10);
    expect(p).toBeCloseTo(expected.sleep.welch_p, 12);
    expect(interval.low).toBeCloseTo(expected.sleep.welch_ci[0]!, 10);
    expect(interval.high).toBeCloseTo(expected.sleep.welch_ci[1]!, 10);
  });

  // R 4 t.test(((1:40) * 7) %% 11, ((1:25) * 5) %% 13); t.test of two small samples; a constant second group
  it.each([
    [Array.from({ length: 40 }, (_, i) => ((i + 1) * 7) % 11), Array.from({ length: 25 }, (_, i) => ((i + 1) * 5) % 13), -1.196070353963, 45.1347636462831, 0.23791488420653, -2.85824179784508, 0.728241797845084],
    [[0.8, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46], [1.15, 0.88, 0.9, 0.74, 1.21], 2.04138309221007, 12.9705384432575, 0.0621013437810785, -0.019724996335104, 0.693724996335104],
    [[1, 2], [5, 5, 5], -7, 1, 0.0903344706017331, -9.85310236808735, 2.85310236808735],
  ])("agrees with R on other data", (first, second, t, df, p, low, high) => {
    const found = welch(rows(first), rows(second)).value!;
    expect([found.t, found.df, found.p, found.interval.low, found.interval.high].map((value) => value.toPrecision(9))).toEqual([t, df, p, low, high].map((value) => value.toPrecision(9)));
  });

  it("takes frequencies as repeated rows, and loses nothing to an offset", () => {
    const group = fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 0, max: 3 })), { minLength: 2, maxLength: 12 });
    fc.assert(fc.property(group, group, fc.integer({ min: -1e9, max: 1e9 }), (first, second, offset) => {
      const repeat = (pairs: readonly (readonly [number, number])[]) => rows(pairs.flatMap(([value, weight]) => Array<number>(weight).fill(value + offset)));
      const weigh = (pairs: readonly (readonly [number, number])[]) => rows(pairs.map(([value]) => value), pairs.map(([, weight]) => weight));
      const repeated = welch(repeat(first), repeat(second));
      const weighted = welch(weigh(first), weigh(second));
      expect(weighted.reason).toBe(repeated.reason);
      if (weighted.value === null) return;
      expect(repeated.value!.t).toBeCloseTo(weighted.value.t, 6);
      expect(repeated.value!.df).toBeCloseTo(weighted.value.df, 5);
    }));
  });

  it("says why there is no answer", () => {
    expect(welch(rows([1]), rows([1, 2])).reason).toMatch(/at least two rows/);
    expect(welch(rows([3, 3]), rows([4, 4])).reason).toMatch(/all equal/);
    expect(welch(rows([1e9 + 0.1, 1e9 + 0.1 + 1e-7]), rows([2e9, 2e9])).reason).toMatch(/all equal/);
    expect(() => welch(rows([1, 2], [1, 1.5]), rows([1, 2]))).toThrow(/frequency 1 must be a whole number: 1.5/);
    expect(() => welch(rows([1, NaN]), rows([1, 2]))).toThrow(RangeError);
  });
});
