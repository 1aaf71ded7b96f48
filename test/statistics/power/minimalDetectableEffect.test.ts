import { describe, expect, it } from "vitest";
import { normalTwoSided } from "../../../loaders/statistics/distributions/normal.js";
import { studentTTwoSided } from "../../../loaders/statistics/distributions/studentT.js";
import { minimalDetectableEffect, waldP } from "../../../loaders/statistics/power/minimalDetectableEffect.js";
import { normalMinimalDetectableEffect } from "../../../loaders/statistics/power/normalMinimalDetectableEffect.js";
import type { RandomStream } from "../../../loaders/statistics/randomStream.js";

const zTest = (se: number) => (effect: number, stream: RandomStream) => waldP(effect + se * stream.normal(), se);

describe("minimalDetectableEffect", () => {
  it.each([
    [1, 0.8, 0.05],
    [0.02, 0.9, 0.01],
    [40, 0.5, 0.1],
  ])("agrees with the closed form for a z test with error %d, power %d, level %d", (se, power, alpha) => {
    const expected = normalMinimalDetectableEffect(se, { power, alpha });
    const { value } = minimalDetectableEffect(zTest(se), { power, alpha, seed: 5, simulations: 3000, guess: se });
    expect(Math.abs(value!.effect - expected)).toBeLessThan(4 * value!.effectSe! + 0.002 * expected);
    expect(value!.effectSe! / expected).toBeLessThan(0.03);
    expect(Math.abs(value!.falseAlarms - alpha)).toBeLessThan(4 * Math.sqrt((alpha * (1 - alpha)) / 3000));
    expect(value!.power).toBeGreaterThanOrEqual(power);
  });
  it("has the Monte-Carlo error that other seeds show", () => {
    const found = Array.from({ length: 40 }, (_, k) => minimalDetectableEffect(zTest(1), { seed: 100 + k, simulations: 300 }).value!);
    const mean = found.reduce((sum, { effect }) => sum + effect, 0) / 40;
    const spread = Math.sqrt(found.reduce((sum, { effect }) => sum + (effect - mean) ** 2, 0) / 39);
    const stated = found.reduce((sum, { effectSe }) => sum + effectSe!, 0) / 40;
    expect(spread / stated).toBeGreaterThan(0.7);
    expect(spread / stated).toBeLessThan(1.4);
    expect(Math.abs(mean - normalMinimalDetectableEffect(1))).toBeLessThan((4 * spread) / Math.sqrt(40) + 0.01);
  });
  it("gives the effect of R's power.t.test(n = 10, power = 0.8): 1.3247", () => {
    const tTest = (effect: number, stream: RandomStream) => {
      const [first, second] = [0, effect].map((shift) => Array.from({ length: 10 }, () => shift + stream.normal()));
      const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / 10;
      const squares = (values: number[]) => values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0);
      return studentTTwoSided((mean(second!) - mean(first!)) / Math.sqrt(((squares(first!) + squares(second!)) / 18) * 0.2), 18);
    };
    const { value } = minimalDetectableEffect(tTest, { seed: 2, simulations: 800 });
    expect(Math.abs(value!.effect - 1.32494564)).toBeLessThan(4 * value!.effectSe!);
  });
  it("is the same for the same seed, and tries every effect on the same numbers", () => {
    const settings = { seed: 9, simulations: 200 };
    expect(minimalDetectableEffect(zTest(1), settings)).toEqual(minimalDetectableEffect(zTest(1), settings));
    const { curve } = minimalDetectableEffect(zTest(1), settings).value!;
    curve.slice(1).forEach(({ power }, k) => expect(power).toBeGreaterThanOrEqual(curve[k]!.power));
  });
  it("says why where there is none", () => {
    expect(minimalDetectableEffect(() => 0, { seed: 1 }).reason).toBe("the test finds an effect in 100 % of simulated data without one");
    expect(minimalDetectableEffect(() => null, { seed: 1, largest: 8 }).reason).toBe("an effect of 8 is found in 0 % of simulated data, fewer than 80 %");
  });
  it("throws on misuse", () => {
    expect(() => minimalDetectableEffect(() => NaN, { seed: 1 })).toThrow("a p-value must lie between 0 and 1: NaN");
    expect(() => minimalDetectableEffect(() => 0, { seed: 1, power: 0.01 })).toThrow("power must lie between alpha and 1: 0.01");
    expect(() => minimalDetectableEffect(() => 0, { seed: 1, simulations: 1.5 })).toThrow(RangeError);
    expect(() => minimalDetectableEffect(() => 0, { seed: 1, guess: 0 })).toThrow(RangeError);
    expect(() => minimalDetectableEffect(() => 0, { seed: 1, guess: 2, largest: 1 })).toThrow(RangeError);
  });
});

describe("normalMinimalDetectableEffect", () => {
  it("is 2.801585 standard errors for power 0.8 at 5 % (R: qnorm(0.975) + qnorm(0.8))", () => expect(normalMinimalDetectableEffect(1)).toBeCloseTo(2.8015852181, 9));
  it("is found with the wanted power but for the wrong tail", () => {
    const effect = normalMinimalDetectableEffect(2, { power: 0.7, alpha: 0.1 });
    const critical = 1.6448536269514722;
    expect(1 - normalTwoSided(effect / 2 - critical) / 2).toBeCloseTo(0.7, 10);
  });
  it("is 0 without error, and throws on misuse", () => {
    expect(normalMinimalDetectableEffect(0)).toBe(0);
    expect(() => normalMinimalDetectableEffect(-1)).toThrow("se must be finite and not negative: -1");
    expect(() => normalMinimalDetectableEffect(1, { power: 0.01 })).toThrow(RangeError);
    expect(() => normalMinimalDetectableEffect(1, { alpha: 1 })).toThrow(RangeError);
  });
});
