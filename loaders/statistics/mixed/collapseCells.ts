import type { GroupingFactor } from "./levelIncidence.js";

/** Rows with the same level of every factor, as one row: weight, weighted mean, and the squares around it. */
export interface Cells {
  readonly response: Float64Array;
  readonly weights: Float64Array;
  readonly factors: readonly GroupingFactor[];
  /** Σ w (y - cell mean)², over all rows */
  readonly within: number;
}

/** Groups rows by the levels of all factors. The cells are ordered by level, the last factor's first. */
export function collapseCells(response: Float64Array, weights: Float64Array, factors: readonly GroupingFactor[]): Cells {
  const n = response.length;
  let order = Int32Array.from({ length: n }, (_, r) => r);
  for (const { codes, levels } of factors) {
    const next = new Int32Array(levels + 1);
    for (const code of codes) next[code + 1]!++;
    for (let i = 0; i < levels; i++) next[i + 1]! += next[i]!;
    const sorted = new Int32Array(n);
    for (const r of order) sorted[next[codes[r]!]!++] = r;
    order = sorted;
  }
  const cellOf = new Int32Array(n);
  const firsts = new Int32Array(n);
  let cells = 0;
  for (let s = 0; s < n; s++) {
    const r = order[s]!;
    if (s === 0 || factors.some(({ codes }) => codes[r] !== codes[order[s - 1]!])) firsts[cells++] = r;
    cellOf[r] = cells - 1;
  }
  const sums = new Float64Array(cells);
  const means = new Float64Array(cells);
  for (let r = 0; r < n; r++) {
    const cell = cellOf[r]!;
    sums[cell]! += weights[r]!;
    means[cell]! += (weights[r]! / sums[cell]!) * (response[r]! - means[cell]!);
  }
  let within = 0;
  for (let r = 0; r < n; r++) within += weights[r]! * (response[r]! - means[cellOf[r]!]!) ** 2;
  const merged = factors.map(({ codes, levels }) => ({ levels, codes: Int32Array.from({ length: cells }, (_, c) => codes[firsts[c]!]!) }));
  return { response: means, weights: sums, factors: merged, within };
}
