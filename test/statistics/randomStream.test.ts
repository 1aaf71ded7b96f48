import { expect, test } from "vitest";
import { randomStream } from "../../loaders/statistics/randomStream.js";

test("equal seeds give equal streams, neighbouring seeds unrelated ones from the first draw on", () => {
  expect(randomStream(7).uniform()).toBe(randomStream(7).uniform());
  const first = Array.from({ length: 4000 }, (_, seed) => randomStream(seed).normal());
  const mean = first.reduce((sum, z) => sum + z, 0) / first.length;
  const variance = first.reduce((sum, z) => sum + (z - mean) ** 2, 0) / first.length;
  const lag = first.slice(1).reduce((sum, z, i) => sum + (z - mean) * (first[i]! - mean), 0) / first.length / variance;
  expect(Math.abs(mean)).toBeLessThan(4 / Math.sqrt(4000));
  expect(Math.abs(variance - 1)).toBeLessThan(4 * Math.sqrt(2 / 4000));
  expect(Math.abs(lag)).toBeLessThan(4 / Math.sqrt(4000));
});

test("draws are uniform and normal", () => {
  const stream = randomStream(-3);
  const counts = new Array<number>(10).fill(0);
  let square = 0;
  for (let i = 0; i < 20_000; i++) counts[stream.index(10)]!++;
  for (let i = 0; i < 20_000; i++) square += stream.normal() ** 2;
  const chi = counts.reduce((sum, count) => sum + (count - 2000) ** 2 / 2000, 0);
  expect(chi).toBeLessThan(27.9);
  expect(Math.abs(square / 20_000 - 1)).toBeLessThan(4 * Math.sqrt(2 / 20_000));
});

test("a fraction is no seed", () => {
  expect(() => randomStream(0.5)).toThrow("seed must be a whole number: 0.5");
});
