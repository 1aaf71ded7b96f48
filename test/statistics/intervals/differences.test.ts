import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { newcombeDifference } from "../../../loaders/statistics/intervals/newcombeDifference.js";
import { waldDifference } from "../../../loaders/statistics/intervals/waldDifference.js";
import expected from "../../reference/expected.json" with { type: "json" };

describe("newcombeDifference", () => {
  // Newcombe RG (1998) Interval estimation for the difference between independent proportions. Statist. Med. 17, table II, method 10
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])("agrees with the printed interval of %i/%i − %i/%i", (count1, n1, count2, n2, low, high) => {
    const interval = newcombeDifference(count1, n1, count2, n2)!;
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it("mirrors when the groups change places, and holds the difference", () => {
    const group = fc.integer({ min: 1, max: 500 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(fc.property(group, group, ([count1, n1], [count2, n2]) => {
      const interval = newcombeDifference(count1, n1, count2, n2)!;
      const mirror = newcombeDifference(count2, n2, count1, n1)!;
      const difference = count1 / n1 - count2 / n2;
      expect(interval.low).toBeLessThanOrEqual(difference);
      expect(interval.high).toBeGreaterThanOrEqual(difference);
      expect(interval.low).toBeGreaterThanOrEqual(-1 - 1e-12);
      expect(mirror.low).toBeCloseTo(-interval.high, 12);
    }));
  });

  it("says that nothing can be estimated from an empty group", () => {
    expect(newcombeDifference(0, 0, 3, 5)).toBeNull();
    expect(() => newcombeDifference(3, 2, 3, 5)).toThrow(RangeError);
  });
});

describe("waldDifference", () => {
  it("agrees with prop.test(correct = FALSE) on the Berkeley admissions, men minus women", () => {
    const interval = waldDifference(1198, 2691, 557, 1835)!;
    expect(interval.low).toBeCloseTo(expected.ucb.prop_ci_newcombe[0]!, 12);
    expect(interval.high).toBeCloseTo(expected.ucb.prop_ci_newcombe[1]!, 12);
  });

  it("does not take a variance of 0 for certainty", () => {
    expect(waldDifference(0, 4, 5, 5)).toBeNull();
    expect(waldDifference(1, 4, 0, 0)).toBeNull();
  });
});
