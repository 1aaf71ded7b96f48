import { describe, expect, it } from "vitest";
import { cronbachAlpha } from "../../../loaders/statistics/agreement/cronbachAlpha.js";
import { mcdonaldOmega } from "../../../loaders/statistics/agreement/mcdonaldOmega.js";
import { oneFactor } from "../../../loaders/statistics/factor/oneFactor.js";

describe("mcdonaldOmega", () => {
  it("is the share of the sum's variance that the factor carries", () => {
    const loadings = [0.8, 0.7, 0.5];
    const uniquenesses = loadings.map((loading) => 1 - loading * loading);
    let total = 0;
    loadings.forEach((a, i) => loadings.forEach((b, j) => (total += i === j ? 1 : a * b)));
    expect(mcdonaldOmega(loadings, uniquenesses)).toBeCloseTo(4 / total, 14);
  });

  it("equals Cronbach's alpha where all items share alike", () => {
    const r = 0.4;
    const { loadings, uniquenesses } = oneFactor([[1, r, r, r], [r, 1, r, r], [r, r, 1, r], [r, r, r, 1]]).value!;
    expect(mcdonaldOmega(loadings, uniquenesses)).toBeCloseTo((4 * r) / (1 + 3 * r), 10);
    expect(cronbachAlpha([[1, 1, 1], [2, 2, 2]]).value!.estimate).toBe(1);
  });

  it("has a stated answer at the edges", () => {
    expect(mcdonaldOmega([0, 0], [0, 0])).toBeNull();
    expect(mcdonaldOmega([0.5, -0.5], [1, 1])).toBe(0);
    expect(() => mcdonaldOmega([], [])).toThrow("same length above 0: 0, 0");
    expect(() => mcdonaldOmega([1], [-1])).toThrow("unique variance 0 must be finite and not negative: -1");
    expect(() => mcdonaldOmega([NaN], [1])).toThrow("loading 0 must be finite: NaN");
  });
});
