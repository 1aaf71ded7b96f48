import { expect, test } from "vitest";
import { crossedEffects } from "../../../loaders/statistics/mixed/crossedEffects.js";
import { profileIntervals } from "../../../loaders/statistics/mixed/profileIntervals.js";
import { lme4Cases, question } from "./lme4Cases.js";

const profiled = lme4Cases.filter(({ expected }) => expected.sds);

/** lme4 interpolates the profile by splines, hence not more digits; near 0 its spline is loose. */
test.each(profiled)("R 4 confint of lme4: $name", (one) => {
  const input = question(one);
  const { sds, fixed } = profileIntervals(input, crossedEffects(input).value!);
  one.expected.sds!.forEach(([low, high], k) => {
    expect(Math.abs(sds[k]!.high / high! - 1)).toBeLessThan(1e-4);
    expect(Math.abs(sds[k]!.low - low!)).toBeLessThan(1e-3 * high!);
  });
  one.expected.intervals!.forEach(([low, high], j) => {
    expect(fixed[j]!.low).toBeCloseTo(low!, 4);
    expect(fixed[j]!.high).toBeCloseTo(high!, 4);
  });
});

test("a narrower level lies inside, a dropped column has no interval", () => {
  const one = question(profiled.find(({ name }) => name === "one factor")!);
  const input = { ...one, fixed: [one.fixed![0]!, one.fixed![0]!.map((x) => 3 * x)] };
  const fit = crossedEffects(input).value!;
  const wide = profileIntervals(input, fit);
  const narrow = profileIntervals(input, fit, 0.5);
  expect(wide.fixed[2]).toBeNull();
  [...wide.sds, ...wide.fixed.slice(0, 2)].forEach((interval, k) => {
    const inner = [...narrow.sds, ...narrow.fixed.slice(0, 2)][k]!;
    expect(interval!.low).toBeLessThan(inner.low);
    expect(interval!.high).toBeGreaterThan(inner.high);
  });
});
