import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { studentTQuantile } from "../../../loaders/statistics/distributions/studentT.js";
import { omittedVariableBias } from "../../../loaders/statistics/sensitivity/omittedVariableBias.js";
import { partialRSquared, robustnessValue } from "../../../loaders/statistics/sensitivity/robustnessValue.js";

describe("Cinelli & Hazlett 2020, table 1: harm in Darfur on attitudes, estimate 0.097, error 0.023, t 4.18, df 783", () => {
  test("partial R² 2.2 %, robustness value 13.9 %, at the 5 % level 7.6 %", () => {
    expect(100 * partialRSquared(4.18, 783)).toBeCloseTo(2.2, 1);
    expect(100 * robustnessValue(4.18, 783)).toBeCloseTo(13.9, 1);
    expect(100 * robustnessValue(4.18, 783, { alpha: 0.05 })).toBeCloseTo(7.6, 1);
  });
  /** R sensemakr's tests: partial R² with treatment and response of one, two and three times "female", and the estimate, error and t left */
  const bounds = [
    [0.00916428667504862, 0.12464092303637, 0.0752202712144491, 0.0218733277437572, 3.43890386024675],
    [0.0183285733500972, 0.249324064199975, 0.0529151723844518, 0.0203500620779637, 2.60024623913809],
    [0.0274928600251459, 0.374050471038094, 0.0303960234641548, 0.0186700648170924, 1.62806202131271],
  ] as const;
  test("bounds", () => {
    const [treatment, response, left, error] = bounds[0];
    const unit = omittedVariableBias(100, 1, 783, treatment, response);
    const se = error / unit.se;
    const estimate = left + se * unit.bias;
    expect(estimate / se).toBeCloseTo(4.1844, 4);
    expect(partialRSquared(estimate / se, 783)).toBeCloseTo(0.02187, 5);
    expect(robustnessValue(estimate / se, 783)).toBeCloseTo(0.13878, 5);
    expect(robustnessValue(estimate / se, 783, { alpha: 0.05 })).toBeCloseTo(0.07626, 5);
    for (const [d, y, value, of, t] of bounds) expect(omittedVariableBias(estimate, se, 783, d, y)).toMatchObject({ estimate: expect.closeTo(value, 10), se: expect.closeTo(of, 10), t: expect.closeTo(t, 8) });
  });
});

test("an omitted variable of that strength takes the estimate to 0, or its t to the critical value", () => {
  fc.assert(
    fc.property(fc.double({ min: 0.2, max: 30, noNaN: true }), fc.integer({ min: 20, max: 3000 }), (t, df) => {
      const estimate = omittedVariableBias(t, 1, df, robustnessValue(t, df), robustnessValue(t, df));
      expect(estimate.estimate).toBeCloseTo(0, 9);
      const rv = robustnessValue(t, df, { alpha: 0.05 });
      const critical = studentTQuantile(0.975, df - 1);
      const atBound = omittedVariableBias(t, 1, df, rv, rv).t!;
      if (rv > 0 && (t / Math.sqrt(df)) * (critical / Math.sqrt(df - 1)) < 1) expect(atBound).toBeCloseTo(critical, 8);
      expect(robustnessValue(-t, df)).toBe(robustnessValue(t, df));
    }),
  );
});

test("the extreme value: an omitted variable that explains the whole response needs no more of the treatment", () => {
  const rv = robustnessValue(30, 5, { alpha: 0.05 });
  const critical = studentTQuantile(0.975, 4) / Math.sqrt(4);
  expect(rv).toBeCloseTo((900 / 5 - critical ** 2) / (1 + 900 / 5), 12);
});

test("degenerate and misuse", () => {
  expect(robustnessValue(0, 10)).toBe(0);
  expect(robustnessValue(1.2, 100, { alpha: 0.05 })).toBe(0);
  expect(omittedVariableBias(1, 0.5, 10, 0.1, 1)).toMatchObject({ se: 0, t: null });
  expect(() => robustnessValue(2, 1)).toThrow("degrees of freedom must be above 1: 1");
  expect(() => robustnessValue(2, 9, { q: 0 })).toThrow("q must be positive: 0");
  expect(() => robustnessValue(2, 9, { alpha: 0 })).toThrow(RangeError);
  expect(() => omittedVariableBias(1, 1, 9, 1, 0.5)).toThrow("partial R² with the treatment must lie in [0, 1): 1");
});
