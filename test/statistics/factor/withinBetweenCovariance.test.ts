import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { withinBetweenCovariance } from "../../../loaders/statistics/factor/withinBetweenCovariance.js";
import { groupMoments } from "../../../loaders/statistics/oneway/groupMoments.js";
import { onewayVariances } from "../../../loaders/statistics/oneway/onewayVariances.js";

const codes = [0, 0, 0, 1, 1, 2, 2, 2, 2];
const columns = [codes.map((g, i) => ((5 * i * i) % 7) + g), codes.map((g, i) => ((3 * i * i + i) % 5) - 2 * g), codes.map((_, i) => (11 * i) % 13)];

describe("withinBetweenCovariance", () => {
  it("has the variance components of each variable on its diagonal, and of sums of two beside it", () => {
    const { value } = withinBetweenCovariance(columns, codes, 3);
    const components = (column: number[]) => onewayVariances(groupMoments(column, codes, 3)).value!;
    columns.forEach((a, i) => columns.forEach((b, j) => {
      const sum = components(a.map((x, row) => x + b[row]!));
      const parts = [components(a), components(b)];
      const polar = (key: "within" | "betweenUntruncated") => (sum[key] - parts[0]![key] - parts[1]![key]) / 2;
      expect(value!.within![i]![j]).toBeCloseTo(polar("within"), 11);
      expect(value!.between![i]![j]).toBeCloseTo(polar("betweenUntruncated"), 11);
    }));
    expect(value!.effectiveSize).toBeCloseTo(components(columns[0]!).effectiveSize, 12);
  });

  it("adds up to the total, whatever the offset, and counts weights as repeated rows", () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }), fc.integer({ min: 1, max: 3 })), { minLength: 6, maxLength: 15 }), (rows) => {
      const groups = rows.map((_, i) => i % 3);
      const x = rows.map(([a]) => a + 1e9);
      const y = rows.map(([, b]) => b);
      const weights = rows.map(([, , w]) => w);
      const repeat = (values: number[]) => values.flatMap((value, i) => Array<number>(weights[i]!).fill(value));
      const { value } = withinBetweenCovariance([x, y], groups, 3, weights);
      const repeated = withinBetweenCovariance([repeat(x), repeat(y)], repeat(groups), 3).value!;
      const [allX, allY] = [repeat(x.map((a) => a - 1e9)), repeat(y)];
      const mean = (values: number[]) => values.reduce((sum, v) => sum + v, 0) / values.length;
      const total = allX.reduce((sum, a, i) => sum + (a - mean(allX)) * (allY[i]! - mean(allY)), 0);
      expect(value!.within![0]![1]! * (value!.size - 3) + value!.betweenMeanProducts[0]![1]! * 2).toBeCloseTo(total, 6);
      expect(value!.within![0]![1]).toBeCloseTo(repeated.within![0]![1]!, 6);
      expect(value!.between![1]![1]).toBeCloseTo(repeated.between![1]![1]!, 6);
    }));
  });

  it("has a stated answer at the edges", () => {
    expect(withinBetweenCovariance([[1, 2]], [0, 0], 1).reason).toBe("there is only one group");
    expect(withinBetweenCovariance([[1, 2]], [0, 1], 2).value).toMatchObject({ within: null, between: null });
    expect(() => withinBetweenCovariance([[1]], [0, 1], 2)).toThrow("column 0 must have 2 values: 1");
    expect(() => withinBetweenCovariance([[1, NaN]], [0, 1], 2)).toThrow("value 1 of column 0 must be finite: NaN");
    expect(() => withinBetweenCovariance([[1, 2]], [0, 2], 2)).toThrow("group of row 1 must be a whole number from 0 to 1: 2");
    expect(() => withinBetweenCovariance([[1, 2]], [0, 0], 2)).toThrow("group must have a row: 1");
    expect(() => withinBetweenCovariance([[1, 2]], [0, 1], 2, [1])).toThrow("same length: 2, 1");
    expect(() => withinBetweenCovariance([[1, 2]], [0, 1], 2, [1, 0])).toThrow("weight 1 must be positive: 0");
  });
});
