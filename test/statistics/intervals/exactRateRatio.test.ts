import { expect, it } from "vitest";
import { exactRateRatio } from "../../../loaders/statistics/intervals/exactRateRatio.js";

// R 4.2: poisson.test(c(17, 19), c(562, 6458))$conf.int
it("agrees with R's poisson.test", () => {
  const interval = exactRateRatio(17, 562, 19, 6458)!;
  expect(interval.low).toBeCloseTo(5.02030267887, 8);
  expect(interval.high).toBeCloseTo(20.89062536516, 8);
});

// R 4.2: poisson.test(c(0, 5), c(100, 200))$conf.int
it("begins at 0 without events in the first group, and has no end without any in the second", () => {
  const interval = exactRateRatio(0, 100, 5, 200)!;
  expect(interval.low).toBe(0);
  expect(interval.high).toBeCloseTo(2.18255821037, 8);
  expect(exactRateRatio(5, 200, 0, 100)).toMatchObject({ high: Infinity });
  expect(exactRateRatio(0, 1, 0, 1)).toBeNull();
  expect(() => exactRateRatio(1, 0, 1, 5)).toThrow(new RangeError("exposures must be positive and finite: 0"));
});
