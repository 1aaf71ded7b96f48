import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type OsterMoments, osterBeta, osterDelta } from "../../../loaders/statistics/sensitivity/osterBounds.js";

/** R 4 lm on mtcars: mpg on wt, and on wt with hp and qsec */
const cars: OsterMoments = {
  shortEstimate: -5.34447157272268,
  shortRSquared: 0.752832793658264,
  fullEstimate: -4.35879720016269,
  fullRSquared: 0.83476776170583,
  responseVariance: 36.3241028225806,
  treatmentVariance: 0.957378967741936,
  treatmentResidualVariance: 0.378344448888692,
};

describe("against R robomit o_beta and o_delta (mtcars, maximum R² 0.9)", () => {
  test("delta for a coefficient of 0", () => expect(osterDelta(cars, 0.9).value).toBeCloseTo(1.151136, 6));
  test.each([
    [1, -2.000185],
    [0.6, -3.307986],
    [1.5, -6.574777],
  ])("coefficient for delta %d", (delta, value) => expect(osterBeta(cars, 0.9, delta).value!.estimate).toBeCloseTo(value, 6));
  test("the other root for delta 1", () => expect(osterBeta(cars, 0.9).value!.roots[1]).toBeCloseTo(-7.014095, 6));
});

/** Moments of y = βx + w + u, w seen and u not, cov(x, u)/var(u) = δ·cov(x, w)/var(w). */
function planted(beta: number, delta: number, c: number, w: number, u: number, noise: number) {
  const cu = (delta * c * u) / w;
  const v = 1;
  const wy = beta * c + w;
  const xy = beta * v + c + cu;
  const y = beta * xy + wy + (beta * cu + u) + noise;
  const tau = v - (c * c) / w;
  const full = (xy - (c * wy) / w) / tau;
  const onW = (wy - full * c) / w;
  const moments: OsterMoments = { shortEstimate: xy / v, shortRSquared: (xy * xy) / v / y, fullEstimate: full, fullRSquared: (full * xy + onW * wy) / y, responseVariance: y, treatmentVariance: v, treatmentResidualVariance: tau };
  return { moments, max: 1 - noise / y, valid: tau > 0.05 && v - (c * c) / w - (cu * cu) / u > 0.05 };
}

test("finds the coefficient and the delta that were planted", () => {
  const range = (min: number, max: number) => fc.double({ min, max, noNaN: true });
  fc.assert(
    fc.property(range(-2, 2), range(0.2, 1.8), range(0.1, 0.6), range(0.5, 2), range(0.2, 1), range(0.1, 1), (beta, delta, c, w, u, noise) => {
      const { moments, max, valid } = planted(beta, delta, c, w, u, noise);
      fc.pre(valid && Math.abs(delta - 1) > 1e-3 && Math.abs(moments.fullEstimate - beta) > 1e-3);
      expect(osterDelta(moments, max, beta).value).toBeCloseTo(delta, 5);
      const { roots } = osterBeta(moments, max, delta).value!;
      expect(Math.min(...roots.map((root) => Math.abs(root - beta)))).toBeLessThan(1e-5);
      const even = planted(beta, 1, c, w, u, noise);
      fc.pre(even.valid);
      expect(Math.min(...osterBeta(even.moments, even.max).value!.roots.map((root) => Math.abs(root - beta)))).toBeLessThan(1e-7);
    }),
  );
});

test("degenerate and misuse", () => {
  const still = { ...cars, shortEstimate: cars.fullEstimate, shortRSquared: cars.fullRSquared, treatmentResidualVariance: cars.treatmentVariance };
  expect(osterDelta(still, 0.9).reason).toMatch(/^the controls move neither/);
  expect(osterBeta(still, 0.9).reason).toMatch(/^the controls move neither/);
  expect(osterBeta(cars, cars.fullRSquared).value!.estimate).toBeCloseTo(cars.fullEstimate, 12);
  expect(() => osterBeta(cars, 0.8)).toThrow("maxRSquared must lie between the full R², 0.83476776170583, and 1: 0.8");
  expect(() => osterDelta({ ...cars, treatmentResidualVariance: 2 }, 0.9)).toThrow(RangeError);
  expect(() => osterBeta(cars, 0.9, NaN)).toThrow("delta must be finite: NaN");
});
