import { checkTwoByTwo, isInformative, type TwoByTwo } from "./twoByTwo.js";

export interface ExactStratified {
  /** two-sided: the chance of every sum that is no more probable than the observed one */
  readonly p: number;
  /** the same with half the chance of those as probable (Lancaster 1961) */
  readonly midP: number;
  /** successes of the first group, all strata together, and their mean and variance where group and outcome are unrelated within strata */
  readonly successes: number;
  readonly expected: number;
  readonly variance: number;
}

/**
 * Exact test of group and outcome within strata: the distribution of the successes of the first group over all ways of changing places within
 * strata, as R's `mantelhaen.test(exact = TRUE)`; a permutation test without drawing. With no stratum that has both groups and both outcomes
 * there is one table only: p = 1.
 *
 * @throws RangeError for counts that are not whole numbers from 0
 */
export function exactStratified(strata: readonly TwoByTwo[]): ExactStratified {
  let chances = [1];
  let least = 0;
  let successes = 0;
  let expected = 0;
  let variance = 0;
  for (const stratum of strata) {
    checkTwoByTwo(stratum);
    const { a, b, c, d } = stratum;
    for (const count of [a, b, c, d]) if (!Number.isSafeInteger(count)) throw new RangeError(`counts must be whole numbers from 0: ${count}`);
    successes += a;
    const n = a + b + c + d;
    if (n === 0) continue;
    expected += ((a + b) * (a + c)) / n;
    if (!isInformative(stratum)) {
      least += a;
      continue;
    }
    variance += ((((a + b) * (a + c)) / n) * (((c + d) * (b + d)) / n)) / (n - 1);
    const low = Math.max(0, a - d);
    const own = hypergeometric(a + b, a + c, b + d, low, Math.min(a + b, a + c));
    const sum = new Array<number>(chances.length + own.length - 1).fill(0);
    chances.forEach((chance, i) => own.forEach((more, j) => { sum[i + j]! += chance * more; }));
    chances = sum;
    least += low;
  }
  const observed = chances[successes - least]!;
  let below = 0;
  let equal = 0;
  for (const chance of chances) {
    if (chance > observed * (1 + 1e-7)) continue;
    if (chance < observed * (1 - 1e-7)) below += chance;
    else equal += chance;
  }
  return { p: Math.min(1, below + equal), midP: Math.min(1, below + equal / 2), successes, expected, variance };
}

/** Chances of `low` to `high` successes among `size` drawn from `good` successes and `bad` failures. */
function hypergeometric(size: number, good: number, bad: number, low: number, high: number): number[] {
  const logs = [0];
  for (let k = low + 1; k <= high; k += 1) logs.push(logs.at(-1)! + Math.log((size - k + 1) / k) + Math.log((good - k + 1) / (bad - size + k)));
  const greatest = Math.max(...logs);
  const terms = logs.map((log) => Math.exp(log - greatest));
  const total = terms.reduce((sum, term) => sum + term, 0);
  return terms.map((term) => term / total);
}
