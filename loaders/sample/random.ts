import { xoroshiro128plusFromState } from "pure-rand/generator/xoroshiro128plus";
import type { RandomGenerator } from "pure-rand/types/RandomGenerator";

/** A stream of draws that belongs to one thing (a person, a file, a person in a quarter), so that no order of drawing matters. */
export class Stream {
  readonly #generator: RandomGenerator;
  #spare: number | undefined;

  constructor(state: readonly [number, number, number, number]) {
    this.#generator = xoroshiro128plusFromState(state);
    this.#generator.next();
    this.#generator.next();
  }

  /** uniform in [0, 1) */
  unit(): number {
    return (this.#generator.next() >>> 0) / 4294967296;
  }

  /** a whole number from `low` to `high`, both included */
  integer(low: number, high: number): number {
    return low + Math.floor(this.unit() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.unit() < probability;
  }

  pick<T>(values: readonly T[]): T {
    return values[Math.floor(this.unit() * values.length)]!;
  }

  /** an index drawn with the given weights */
  weighted(weights: readonly number[]): number {
    let at = this.unit() * weights.reduce((sum, weight) => sum + weight, 0);
    for (let i = 0; i < weights.length; i++) {
      at -= weights[i]!;
      if (at < 0) return i;
    }
    return weights.length - 1;
  }

  /** standard normal (Box–Muller, polar form) */
  normal(): number {
    if (this.#spare !== undefined) {
      const value = this.#spare;
      this.#spare = undefined;
      return value;
    }
    for (;;) {
      const u = 2 * this.unit() - 1;
      const v = 2 * this.unit() - 1;
      const square = u * u + v * v;
      if (square === 0 || square >= 1) continue;
      const scale = Math.sqrt((-2 * Math.log(square)) / square);
      this.#spare = v * scale;
      return u * scale;
    }
  }

  /** Poisson by multiplication; for small means */
  poisson(mean: number): number {
    const limit = Math.exp(-mean);
    let product = this.unit();
    let count = 0;
    while (product > limit) {
      product *= this.unit();
      count++;
    }
    return count;
  }

  /** successes among `trials`; by the normal law where both kinds are many */
  binomial(trials: number, probability: number): number {
    const mean = trials * probability;
    if (mean > 30 && trials - mean > 30) return Math.max(0, Math.min(trials, Math.round(mean + Math.sqrt(mean * (1 - probability)) * this.normal())));
    let count = 0;
    for (let i = 0; i < trials; i++) if (this.unit() < probability) count++;
    return count;
  }
}

/** Splits a seed: each (seed, topic, index …) has a stream of its own, whatever was drawn elsewhere. */
export function streamOf(seed: number, topic: string, a = 0, b = 0): Stream {
  return new Stream(words(seed, topicHash(topic), a, b));
}

/** 32 upper-case hexadecimal digits, the form of a SIASN identifier, fixed by its arguments. */
export function identifier(seed: number, topic: string, a = 0, b = 0): string {
  let text = "";
  for (const word of words(seed, topicHash(topic), a, b)) text += (word >>> 0).toString(16).padStart(8, "0");
  return text.toUpperCase();
}

/** The same with the dashes of a UUID. */
export function dashed(id: string): string {
  return `${id.slice(0, 8)}-${id.slice(8, 12)}-${id.slice(12, 16)}-${id.slice(16, 20)}-${id.slice(20)}`;
}

const topics = new Map<string, number>();

function topicHash(topic: string): number {
  let hash = topics.get(topic);
  if (hash === undefined) {
    hash = 0x811c9dc5;
    for (let i = 0; i < topic.length; i++) hash = Math.imul(hash ^ topic.charCodeAt(i), 0x01000193);
    topics.set(topic, hash);
  }
  return hash;
}

function words(seed: number, topic: number, a: number, b: number): [number, number, number, number] {
  const first = mixed(mixed(mixed(mixed(seed ^ 0x9e3779b9) ^ topic) + a) ^ Math.imul(b + 1, 0x85ebca6b));
  const second = mixed(first + 0x6a09e667 + a);
  const third = mixed(second ^ topic ^ Math.imul(b, 0xc2b2ae35));
  return [first, second, third, mixed(third + Math.imul(a, 0x27d4eb2f)) | 1];
}

/** murmur3's finaliser: every bit of the input reaches every bit of the output */
function mixed(x: number): number {
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return x ^ (x >>> 16);
}
