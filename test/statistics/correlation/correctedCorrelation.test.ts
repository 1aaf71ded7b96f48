import fc from "fast-check";
import { expect, test } from "vitest";
import { disattenuatedCorrelation, rangeCorrectedCorrelation } from "../../../loaders/statistics/correlation/correctedCorrelation.js";

test("disattenuation: r 0.30 with reliabilities 0.64 and 0.81 is 0.4167", () => {
  const found = disattenuatedCorrelation(0.3, 0.64, 0.81, { low: 0.1, high: 0.5 });
  expect(found.estimate).toBeCloseTo(0.3 / 0.72, 14);
  expect(found.interval).toEqual({ low: expect.closeTo(0.1 / 0.72, 14), high: expect.closeTo(0.5 / 0.72, 14) });
  expect(disattenuatedCorrelation(0.9, 0.5, 0.5).estimate).toBeCloseTo(1.8, 14);
});

test("range restriction undoes what selection on x does to a straight line of equal spread", () => {
  const number = fc.double({ min: 0.1, max: 5, noNaN: true });
  fc.assert(
    fc.property(fc.double({ min: -3, max: 3, noNaN: true }), number, number, number, (slope, spread, all, seen) => {
      const r = (sd: number) => (slope * sd) / Math.hypot(slope * sd, spread);
      const found = rangeCorrectedCorrelation(r(seen), seen, all, { low: -0.2, high: 0.9 });
      expect(found.estimate).toBeCloseTo(r(all), 10);
      expect(rangeCorrectedCorrelation(found.interval!.low, all, seen).estimate).toBeCloseTo(-0.2, 10);
      expect(rangeCorrectedCorrelation(found.interval!.high, all, seen).estimate).toBeCloseTo(0.9, 10);
    }),
  );
  expect(rangeCorrectedCorrelation(0.25, 1, 1).estimate).toBe(0.25);
  expect(rangeCorrectedCorrelation(1, 1, 3).estimate).toBe(1);
});

test("misuse is named", () => {
  expect(() => disattenuatedCorrelation(0.2, 0, 1)).toThrow("reliability must lie above 0 and at most at 1: 0");
  expect(() => disattenuatedCorrelation(1.2, 1, 1)).toThrow("correlation must lie between -1 and 1: 1.2");
  expect(() => rangeCorrectedCorrelation(0.2, 0, 1)).toThrow("standard deviation must be positive: 0");
});
