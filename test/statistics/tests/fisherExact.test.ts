import fc from "fast-check";
import { expect, test } from "vitest";
import { fisherExact } from "../../../loaders/statistics/tests/fisherExact.js";
import expected from "../../reference/expected.json" with { type: "json" };

// R 4: p from fisher.test; odds ratio and interval from dhyper and uniroot(tol = 1e-15) on its definitions, because
// fisher.test itself stops at about four digits
const fromR: [[number, number, number, number], number, number, number, number][] = [
  [[512, 313, 89, 19], 1.66918932838912e-05, 0.3495506245607, 0.19706880099, 0.5920430762589],
  [[3, 1, 1, 3], 0.485714285714286, 6.4083196582, 0.2117355954466, 626.2435305888],
  [[0, 5, 4, 2], 0.0606060606060606, 0, 0, 1.363950135877],
  [[7, 0, 2, 6], 0.00699300699300699, Infinity, 1.812866366726, Infinity],
  [[10, 2, 3, 15], 0.000536724119143436, 21.30531755675, 2.753382788249, 301.4623379715],
  [[1, 999, 9, 991], 0.0211775293968412, 0.1103102458512, 0.002512230937794, 0.798639314528],
  [[12, 5, 7, 9], 0.166320065773565, 2.976780523902, 0.5992659658364, 16.64737227387],
  [[200, 100, 150, 150], 4.75385213928898e-05, 1.997648456521, 1.418905698061, 2.82071889383],
  [[1, 0, 0, 1], 1, Infinity, 0.02564102564103, Infinity],
  [[5, 5, 5, 5], 1, 1, 0.1259148240035, 7.941876644901],
  [[1200, 30000, 900, 41000], 1.591238353697e-41, 1.822207012444, 1.667756653979, 1.991493842897],
];

const relative = (ours: number, theirs: number) => (ours === theirs ? 0 : Math.abs(ours / theirs - 1));

test.each(fromR)("agrees with R on %j", (table, p, oddsRatio, low, high) => {
  const ours = fisherExact(...table);
  expect(relative(ours.p, p)).toBeLessThan(1e-11);
  expect(relative(ours.oddsRatio!, oddsRatio)).toBeLessThan(1e-10);
  expect(relative(ours.interval.low, low)).toBeLessThan(1e-10);
  expect(relative(ours.interval.high, high)).toBeLessThan(1e-10);
});

test("agrees on department A of Berkeley's admissions", () => {
  expect(fisherExact(512, 313, 89, 19).p).toBeCloseTo(expected.ucb.fisher_p_deptA, 15);
});

test("says nothing about the odds where a row or column is empty", () => {
  for (const table of [[2, 0, 3, 0], [0, 0, 3, 4], [0, 0, 0, 0]] as [number, number, number, number][]) {
    expect(fisherExact(...table)).toEqual({ p: 1, oddsRatio: null, interval: { low: 0, high: Infinity } });
  }
});

test("refuses what is not a count", () => {
  expect(() => fisherExact(1.5, 1, 1, 1)).toThrow("counts must be whole numbers from 0: 1.5");
  expect(() => fisherExact(1, 1, 1, -1)).toThrow(RangeError);
  expect(() => fisherExact(1, 1, 1, 1, 1)).toThrow(RangeError);
});

const choose = (n: bigint, k: bigint): bigint => (k === 0n ? 1n : (choose(n, k - 1n) * (n - k + 1n)) / k);
const count = fc.integer({ min: 0, max: 25 });

test("is the sum over all tables with the margins, in whole-number arithmetic", () => {
  fc.assert(
    fc.property(count, count, count, count, (a, b, c, d) => {
      const ways = (k: number) => choose(BigInt(a + b), BigInt(k)) * choose(BigInt(c + d), BigInt(a + c - k));
      let all = 0n;
      let extreme = 0n;
      for (let k = Math.max(0, a - d); k <= Math.min(a + b, a + c); k += 1) {
        all += ways(k);
        if (ways(k) <= ways(a)) extreme += ways(k);
      }
      expect(relative(fisherExact(a, b, c, d).p, Number((extreme * 10n ** 30n) / all) / 1e30)).toBeLessThan(1e-9);
    }),
  );
});

test("turns with the table", () => {
  fc.assert(
    fc.property(count, count, count, count, (a, b, c, d) => {
      const ours = fisherExact(a, b, c, d);
      const turned = fisherExact(c, d, a, b);
      expect(relative(turned.p, ours.p)).toBeLessThan(1e-11);
      if (ours.oddsRatio === null) return;
      expect(relative(turned.oddsRatio!, 1 / ours.oddsRatio)).toBeLessThan(1e-9);
      expect(relative(turned.interval.low, 1 / ours.interval.high)).toBeLessThan(1e-9);
      expect(ours.interval.low).toBeLessThanOrEqual(ours.oddsRatio);
      expect(ours.interval.high).toBeGreaterThanOrEqual(ours.oddsRatio);
    }),
  );
});
