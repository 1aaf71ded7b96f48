import { normalTwoSided } from "../distributions/normal.js";
import { type Correlation, requirePairs } from "./pearsonCorrelation.js";

/**
 * Kendall's tau-b (1945), which allows for ties on both sides, in n·log n steps (Knight 1966), with the normal test of R
 * `cor.test(method = "kendall", exact = FALSE)`: variance of S corrected for ties, no continuity correction; no interval. Fewer than
 * two rows or a constant: null. @throws RangeError where lengths differ or a value is not finite
 */
export function kendallCorrelation(x: Float64Array, y: Float64Array): Correlation | null {
  requirePairs(x, y);
  const n = x.length;
  const order = Int32Array.from(x.keys()).sort((a, b) => x[a]! - x[b]! || y[a]! - y[b]!);
  const byX = runs(order, (i, j) => x[i] === x[j]);
  const both = runs(order, (i, j) => x[i] === x[j] && y[i] === y[j]);
  const sorted = Int32Array.from(order);
  const swaps = mergeSort(sorted, y);
  const byY = runs(sorted, (i, j) => y[i] === y[j]);
  const pairs = (n * (n - 1)) / 2;
  const tied = (sizes: readonly number[]) => sizes.reduce((sum, t) => sum + (t * (t - 1)) / 2, 0);
  const [inX, inY, inBoth] = [tied(byX), tied(byY), tied(both)];
  if (inX === pairs || inY === pairs) return null;
  const s = pairs - inX - inY + inBoth - 2 * swaps;
  const total = (sizes: readonly number[], of: (t: number) => number) => sizes.reduce((sum, t) => sum + of(t), 0);
  const cube = (t: number) => t * (t - 1) * (2 * t + 5);
  const three = (t: number) => t * (t - 1) * (t - 2);
  const two = (t: number) => t * (t - 1);
  const variance =
    (cube(n) - total(byX, cube) - total(byY, cube)) / 18 + (n > 2 ? (total(byX, three) * total(byY, three)) / (9 * three(n)) : 0) + (total(byX, two) * total(byY, two)) / (2 * two(n));
  const statistic = variance > 0 ? s / Math.sqrt(variance) : null;
  const estimate = Math.max(-1, Math.min(1, s / (Math.sqrt(pairs - inX) * Math.sqrt(pairs - inY))));
  return { estimate, n, statistic, p: statistic === null ? null : normalTwoSided(statistic), interval: null };
}

function runs(order: Int32Array, same: (i: number, j: number) => boolean): number[] {
  const sizes: number[] = [];
  order.forEach((row, at) => {
    if (at > 0 && same(order[at - 1]!, row)) sizes[sizes.length - 1]!++;
    else sizes.push(1);
  });
  return sizes;
}

/** Sorts rows by `key`, keeping the order of equals, and counts the exchanges of neighbours that it takes. */
function mergeSort(rows: Int32Array, key: Float64Array): number {
  const other = new Int32Array(rows.length);
  let exchanges = 0;
  for (let width = 1; width < rows.length; width *= 2) {
    for (let start = 0; start < rows.length; start += 2 * width) {
      const middle = Math.min(start + width, rows.length);
      const end = Math.min(start + 2 * width, rows.length);
      for (let left = start, right = middle, at = start; at < end; at++) {
        if (right >= end || (left < middle && key[rows[left]!]! <= key[rows[right]!]!)) other[at] = rows[left++]!;
        else {
          other[at] = rows[right++]!;
          exchanges += middle - left;
        }
      }
    }
    rows.set(other);
  }
  return exchanges;
}
