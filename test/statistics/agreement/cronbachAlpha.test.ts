import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cronbachAlpha } from "../../../loaders/statistics/agreement/cronbachAlpha.js";

const formula = Array.from({ length: 7 }, (_, t) => [0, 1, 2].map((r) => ((7 * t + 3 * r + t * t * r) % 11) + t));

describe("cronbachAlpha", () => {
  // R 4.2.2 psych 2.2.9, alpha and alpha.ci
  it("agrees with psych", () => {
    const { estimate, interval } = cronbachAlpha(formula).value!;
    expect(estimate).toBeCloseTo(0.577025823686554, 12);
    expect(interval.low).toBeCloseTo(-0.576971286564064, 10);
    expect(interval.high).toBeCloseTo(0.921178727565598, 10);
  });

  it("is k/(k − 1) × (1 − Σ variances / variance of totals)", () => {
    const table = fc.integer({ min: 2, max: 5 }).chain((k) => fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: k, maxLength: k }), { minLength: 3, maxLength: 12 }));
    fc.assert(fc.property(table, (rows) => {
      const k = rows[0]!.length;
      const variance = (x: number[]) => x.reduce((sum, a) => sum + a * a, 0) - x.reduce((sum, a) => sum + a, 0) ** 2 / x.length;
      const totals = variance(rows.map((row) => row.reduce((sum, a) => sum + a, 0)));
      const { value } = cronbachAlpha(rows);
      if (totals < 1e-9) expect(value).toBeNull();
      else expect(value!.estimate).toBeCloseTo((k / (k - 1)) * (1 - rows[0]!.reduce((sum, _, r) => sum + variance(rows.map((row) => row[r]!)), 0) / totals), 9);
    }));
  });

  it("says why it cannot answer", () => {
    expect(cronbachAlpha([[1, 2], [2, 1]]).reason).toBe("row totals do not differ");
    expect(cronbachAlpha([[1, 2]]).reason).toMatch(/fewer than two complete rows/);
  });
});
