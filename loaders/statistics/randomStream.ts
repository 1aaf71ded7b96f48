import { xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";
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

/**
 * xoroshiro128+ from a whole-number seed; equal seeds give equal streams on every machine. The seed is spread over the whole state
 * (SplitMix, Steele, Lea & Flood 2014), so that neighbouring seeds share nothing.
 */
export function randomStream(seed: number): RandomStream {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`seed must be a whole number: ${seed}`);
  const generator = xoroshiro128plusFromState(spread(seed));
  const uniform = () => ((generator.next() >>> 5) * 67108864 + (generator.next() >>> 6) + 0.5) / 9007199254740992;
  return { uniform, normal: () => normalQuantile(uniform()), index: (n) => Math.floor(uniform() * n) };
}

const word = (1n << 64n) - 1n;

function spread(seed: number): number[] {
  let state = BigInt.asUintN(64, BigInt(seed));
  return [1, 2].flatMap(() => {
    state = (state + 0x9e3779b97f4a7c15n) & word;
    let z = state;
    z = ((z ^ (z >> 30n)) * 0xbf58476d1ce4e5b9n) & word;
    z = ((z ^ (z >> 27n)) * 0x94d049bb133111ebn) & word;
    z ^= z >> 31n;
    return [Number(BigInt.asIntN(32, z >> 32n)), Number(BigInt.asIntN(32, z))];
  });
}
