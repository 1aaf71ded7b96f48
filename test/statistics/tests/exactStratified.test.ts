import { describe, expect, it } from "vitest";
import { cochranMantelHaenszel } from "../../../loaders/statistics/tests/cochranMantelHaenszel.js";
import { exactStratified } from "../../../loaders/statistics/tests/exactStratified.js";
import { fisherExact } from "../../../loaders/statistics/tests/fisherExact.js";

// arrays of R are filled a, c, b, d
const first = [{ a: 3, b: 7, c: 1, d: 40 }, { a: 2, b: 10, c: 2, d: 60 }, { a: 4, b: 5, c: 0, d: 30 }];

describe("an exact test within strata", () => {
  // R 4.2: x <- array(c(3,1,7,40, 2,2,10,60, 4,0,5,30), c(2,2,3)); mantelhaen.test(x, exact=TRUE)$p.value
  // y <- array(c(0,3,4,5, 1,2,6,1), c(2,2,2)); mantelhaen.test(y, exact=TRUE)$p.value
  it("agrees with R's mantelhaen.test", () => {
    expect(exactStratified(first).p).toBeCloseTo(2.35687453659e-5, 14);
    expect(exactStratified([{ a: 0, b: 4, c: 3, d: 5 }, { a: 1, b: 6, c: 2, d: 1 }]).p).toBeCloseTo(0.0562121212121, 10);
  });

  it("has the mean and variance of the Mantel–Haenszel statistic", () => {
    const { successes, expected, variance } = exactStratified(first);
    expect((successes - expected) ** 2 / variance).toBeCloseTo(cochranMantelHaenszel(first).value!.statistic, 10);
  });

  it("is Fisher's test with one stratum, and 1 where nothing can change places", () => {
    expect(exactStratified([{ a: 3, b: 7, c: 1, d: 12 }, { a: 2, b: 0, c: 5, d: 0 }]).p).toBeCloseTo(fisherExact(3, 7, 1, 12).p, 12);
    expect(exactStratified([{ a: 2, b: 0, c: 5, d: 0 }]).p).toBe(1);
    expect(exactStratified([]).p).toBe(1);
    expect(() => exactStratified([{ a: 0.5, b: 1, c: 1, d: 1 }])).toThrow(RangeError);
  });

  it("counts half of what is as probable for the mid-p", () => {
    const { p, midP } = exactStratified([{ a: 3, b: 1, c: 1, d: 3 }]);
    expect(p).toBeCloseTo(0.4857142857, 8);
    expect(midP).toBeCloseTo(0.4857142857 - 32 / 140, 8);
  });
});
