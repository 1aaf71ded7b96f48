import { randomStream } from "../../statistics/randomStream.js";
import type { Marks } from "./marks.js";
import type { Sheet } from "./uniformity.js";

/** Moves that the shuffles may make in all, so that a large region takes seconds and not minutes. */
const moves = 8e6;

/**
 * Shuffles predicates within their pools, 999 times where that is quick and 99 at least, and shows each to `visit`.
 * @returns uniform sheets of each period, for each shuffle
 */
export function shuffle(marks: Marks, own: readonly Sheet[], seed: number, visit: (values: Int32Array) => void): Int32Array[] {
  const rounds = Math.max(99, Math.min(999, Math.floor(moves / Math.max(1, marks.value.length))));
  const pools = new Map<number, number[]>();
  marks.stratum.forEach((stratum, i) => (pools.get(stratum) ?? pools.set(stratum, []).get(stratum)!).push(i));
  const places = [...pools.values()].map((rows) => Int32Array.from(rows));
  const values = Int32Array.from(marks.value);
  const random = randomStream(seed);
  return Array.from({ length: rounds }, () => {
    for (const rows of places) {
      for (let last = rows.length - 1; last > 0; last -= 1) {
        const other = rows[random.index(last + 1)]!;
        const here = rows[last]!;
        const kept = values[here]!;
        values[here] = values[other]!;
        values[other] = kept;
      }
    }
    const counts = new Int32Array(marks.periods.length);
    for (const { rows, period } of own) {
      const first = values[rows[0]!]!;
      let alike = first === 0 ? 0 : 1;
      while (alike > 0 && alike < rows.length && values[rows[alike]!] === first) alike += 1;
      if (alike === rows.length) counts[period]! += 1;
    }
    visit(values);
    return counts;
  });
}

/** What shuffles say of one count: its range by chance (95 %), and how often chance is as far from its mean as what was seen. */
export function againstChance(observed: number, expected: number, counts: readonly number[]): { readonly p: number; readonly low: number; readonly high: number } {
  const sorted = Float64Array.from(counts).sort();
  const distance = Math.abs(observed - expected) - 1e-8;
  const beyond = sorted.filter((count) => Math.abs(count - expected) >= distance).length;
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.max(0, Math.round(share * (sorted.length + 1)) - 1))]!;
  return { p: (beyond + 1) / (sorted.length + 1), low: at(0.025), high: at(0.975) };
}
