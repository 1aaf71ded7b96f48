import type { SortedSample } from "../description/sortedSample.js";

/**
 * The k-th smallest of all differences between a value of the first sample and a value of the second, each pair counting
 * as often as its frequencies say; without listing the pairs.
 *
 * @param k whole, from 1 to the product of the totals
 * @throws RangeError for another k
 */
export function pairedDifference(first: SortedSample, second: SortedSample, k: number): number {
  if (!(k >= 1 && k <= first.total * second.total)) throw new RangeError(`rank must lie from 1 to ${first.total * second.total}: ${k}`);
  const x = first.values;
  const y = second.values;
  // pairs with a difference of at most d: as x rises, fewer y are small enough to be passed over
  const atMost = (d: number) => {
    let pairs = 0;
    let below = 0;
    let j = 0;
    for (let i = 0; i < x.length; i += 1) {
      while (j < y.length && x[i]! - y[j]! > d) { below += second.weights[j]!; j += 1; }
      pairs += first.weights[i]! * (second.total - below);
    }
    return pairs;
  };
  let low = x[0]! - y[y.length - 1]!;
  if (atMost(low) >= k) return low;
  let high = x[x.length - 1]! - y[0]!;
  for (;;) {
    const middle = low + (high - low) / 2;
    if (!(middle > low && middle < high)) return high;
    if (atMost(middle) >= k) high = middle; else low = middle;
  }
}
