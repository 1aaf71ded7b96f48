import { expect, test } from "vitest";
import { identifier, streamOf } from "../../loaders/sample/random.js";

test("streams depend on their name alone", () => {
  const draws = (topic: string, a: number, b: number) => Array.from({ length: 4 }, (() => { const stream = streamOf(1, topic, a, b); return () => stream.unit(); })());
  expect(draws("x", 1, 2)).toEqual(draws("x", 1, 2));
  expect(draws("x", 1, 2)).not.toEqual(draws("x", 2, 1));
  expect(draws("x", 1, 2)).not.toEqual(draws("y", 1, 2));
});

test("first draws of neighbouring streams are uniform and uncorrelated", () => {
  const n = 20_000;
  const first = Array.from({ length: n }, (_, i) => streamOf(1373, "person", i).unit());
  const next = Array.from({ length: n }, (_, i) => streamOf(1373, "person", i, 1).unit());
  expect(first.reduce((sum, value) => sum + value, 0) / n).toBeCloseTo(0.5, 1);
  for (let tenth = 0; tenth < 10; tenth++) expect(Math.abs(first.filter((value) => Math.floor(value * 10) === tenth).length - n / 10)).toBeLessThan(4 * Math.sqrt(n * 0.09));
  const product = first.reduce((sum, value, i) => sum + (value - 0.5) * (next[i]! - 0.5), 0) / n / (1 / 12);
  expect(Math.abs(product)).toBeLessThan(4 / Math.sqrt(n));
  const lag = first.slice(1).reduce((sum, value, i) => sum + (value - 0.5) * (first[i]! - 0.5), 0) / n / (1 / 12);
  expect(Math.abs(lag)).toBeLessThan(4 / Math.sqrt(n));
});

test("normal, Poisson and binomial draws have their moments", () => {
  const stream = streamOf(5, "moments");
  const moments = (draw: () => number, n = 20_000) => {
    const values = Array.from({ length: n }, draw);
    const mean = values.reduce((sum, value) => sum + value, 0) / n;
    return [mean, values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n] as const;
  };
  const [m, v] = moments(() => stream.normal());
  expect(Math.abs(m)).toBeLessThan(0.03);
  expect(v).toBeCloseTo(1, 1);
  const [pm, pv] = moments(() => stream.poisson(2.5));
  expect(pm).toBeCloseTo(2.5, 1);
  expect(Math.abs(pv - 2.5)).toBeLessThan(0.15);
  for (const trials of [20, 400]) {
    const [bm, bv] = moments(() => stream.binomial(trials, 0.3));
    expect(Math.abs(bm - trials * 0.3)).toBeLessThan(0.3);
    expect(Math.abs(bv / (trials * 0.21) - 1)).toBeLessThan(0.06);
  }
});

test("identifiers have 32 hexadecimal digits and do not repeat", () => {
  const ids = Array.from({ length: 20_000 }, (_, i) => identifier(1373, "unit", i));
  expect(ids.every((id) => /^[0-9A-F]{32}$/.test(id))).toBe(true);
  expect(new Set(ids).size).toBe(ids.length);
});
