import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { normalQuantile } from "./distributions/normal.js";

/** A seeded, reproducible stream of random numbers. */
export interface RandomStream {
  /** uniform in (0, 1), 53 bits */
  uniform(): number;
  /** standard normal, by inversion */
  normal(): number;
  /** whole number in [0, n) */
  index(n: number): number;
}

/** xoroshiro128+ from a whole-number seed; equal seeds give equal streams on every machine. */
export function randomStream(seed: number): RandomStream {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`seed must be a whole number: ${seed}`);
  const generator = xoroshiro128plus(seed);
  const uniform = () => ((generator.next() >>> 5) * 67108864 + (generator.next() >>> 6) + 0.5) / 9007199254740992;
  return { uniform, normal: () => normalQuantile(uniform()), index: (n) => Math.floor(uniform() * n) };
}
