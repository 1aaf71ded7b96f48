import { describe, expect, it } from "vitest";
import { bcaLimits } from "../../../loaders/statistics/intervals/bcaLimits.js";
import { bootstrapInterval } from "../../../loaders/statistics/intervals/bootstrapInterval.js";
import { percentileLimits } from "../../../loaders/statistics/intervals/percentileLimits.js";

const replicates = Float64Array.from({ length: 999 }, (_, i) => Math.sin((i + 1) * 1.7) + ((i + 1) / 999) ** 3);
const values = [0.3, 1.1, 2.5, 0.2, 4.4, 9.1, 1.7];
const average = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

describe("limits of given replicates", () => {
  // R 4 boot 1.3: boot.ci(type = "perc") and bca.ci(L = x - mean(x), t0 = 0.21)
  it.each([
    [0.9, -0.908354914885564, 1.45655954848351, -0.873617930947871, 1.57674772162118],
    [0.95, -0.961396488873547, 1.64666260809760, -0.930502169643331, 1.78625697197916],
  ])("agree with boot at level %d", (level, low, high, bcaLow, bcaHigh) => {
    const percentile = percentileLimits(replicates, level);
    expect(percentile.low).toBeCloseTo(low, 12);
    expect(percentile.high).toBeCloseTo(high, 12);
    const bca = bcaLimits(replicates, 0.21, values.map((value) => value - average(values)), level).value!;
    expect(bca.low).toBeCloseTo(bcaLow, 12);
    expect(bca.high).toBeCloseTo(bcaHigh, 12);
  });

  it("say why there is no bca interval", () => {
    expect(bcaLimits(replicates, 99, [1, -1]).reason).toMatch(/one side/);
    expect(bcaLimits(replicates, 0, [0, 0]).reason).toMatch(/same without any one unit/);
    expect(() => percentileLimits([])).toThrow(/replicates must be at least 1: 0/);
  });
});

describe("bootstrapInterval", () => {
  // the city data of Davison & Hinkley (1997), example 2.5; R 4 boot with 500,000 replicates and the jackknife for influence
  const u = [138, 93, 61, 179, 48, 37, 29, 23, 30, 2];
  const x = [143, 104, 69, 260, 75, 63, 50, 48, 111, 50];
  const ratio = (rows: Int32Array) => {
    let top = 0;
    let bottom = 0;
    for (const row of rows) { top += x[row]!; bottom += u[row]!; }
    return top / bottom;
  };

  it("agrees with boot on the city data within Monte Carlo error", () => {
    const found = bootstrapInterval(10, ratio, { seed: 7, replicates: 20_000 }).value!;
    expect(found.estimate).toBeCloseTo(1.520312, 6);
    expect(found.se).toBeCloseTo(0.2221, 2);
    expect(Math.abs(found.percentile.low - 1.2512)).toBeLessThan(0.006);
    expect(Math.abs(found.percentile.high - 2.1091)).toBeLessThan(0.02);
    expect(Math.abs(found.bca!.low - 1.2462)).toBeLessThan(0.006);
    expect(Math.abs(found.bca!.high - 2.0884)).toBeLessThan(0.02);
  });

  it("draws whole clusters, as boot over the clusters does", () => {
    const y = [5.1, 4.8, 5.5, 7.2, 7.9, 3.1, 2.7, 3.3, 3.9, 6.1, 6.6, 4.4, 4.9, 8.8, 1.9, 2.2];
    const clusters = [0, 0, 0, 1, 1, 2, 2, 2, 2, 3, 3, 4, 4, 5, 6, 6];
    const found = bootstrapInterval(16, (rows) => average(Array.from(rows, (row) => y[row]!)), { seed: 3, replicates: 20_000, clusters }).value!;
    expect(found.units).toBe(7);
    expect(found.se).toBeCloseTo(0.7318, 1);
    expect(Math.abs(found.percentile.low - 3.6591)).toBeLessThan(0.03);
    expect(Math.abs(found.percentile.high - 6.5357)).toBeLessThan(0.03);
    expect(Math.abs(found.bca!.low - 3.5375)).toBeLessThan(0.03);
    expect(Math.abs(found.bca!.high - 6.36)).toBeLessThan(0.05);
  });

  it("gives equal intervals for equal seeds only", () => {
    const once = bootstrapInterval(10, ratio, { seed: 5, replicates: 200 });
    expect(bootstrapInterval(10, ratio, { seed: 5, replicates: 200 })).toEqual(once);
    expect(bootstrapInterval(10, ratio, { seed: 6, replicates: 200 })).not.toEqual(once);
  });

  it("says why it has no answer, and refuses misuse", () => {
    expect(bootstrapInterval(3, () => 1, { seed: 1, clusters: [4, 4, 4] }).reason).toMatch(/at least two clusters/);
    expect(bootstrapInterval(3, () => NaN, { seed: 1 }).reason).toMatch(/no finite value on the sample/);
    expect(bootstrapInterval(3, () => 1, { seed: 1, replicates: 20 }).value!.bca).toBeNull();
    expect(() => bootstrapInterval(3, () => 1, { seed: 1, clusters: [0, 1] })).toThrow(/clusters must be as many as rows: 2 for 3/);
    expect(() => bootstrapInterval(3, () => 1, { seed: 1, replicates: 0 })).toThrow(/replicates must be a whole number from 1: 0/);
  });
});
