import type { SymmetricMatrix } from "./symmetricMatrix.js";

/** What is left of a matrix when its first `leading` variables, none a neighbour of another, are eliminated; never formed. */
export interface SchurComplement {
  readonly size: number;
  readonly diagonal: Float64Array;
  /** products with `count` vectors side by side: number v of vector c is at v · count + c */
  multiply(vectors: Float64Array, products: Float64Array, count: number): void;
  /** calls `entry(i, j, value, squared)` once for each pair i > j of variables: the entry, and that of N'D⁻²N, where D are the leading pivots and N their rows */
  forEachPair(entry: (i: number, j: number, value: number, squared: number) => void): void;
}

export function schurComplement({ size, starts, rows, values }: SymmetricMatrix, leading: number): SchurComplement {
  const rest = size - leading;
  const diagonal = new Float64Array(rest);
  for (let v = leading; v < size; v++) diagonal[v - leading] = values[starts[v]!]!;
  for (let j = 0; j < leading; j++) {
    for (let at = starts[j]! + 1; at < starts[j + 1]!; at++) diagonal[rows[at]! - leading]! -= values[at]! ** 2 / values[starts[j]!]!;
  }
  return {
    size: rest,
    diagonal,
    multiply(vectors, products, count) {
      const sums = new Float64Array(count);
      products.fill(0);
      for (let j = 0; j < leading; j++) {
        const start = starts[j]!;
        const end = starts[j + 1]!;
        sums.fill(0);
        for (let at = start + 1; at < end; at++) {
          const from = (rows[at]! - leading) * count;
          const value = values[at]!;
          for (let c = 0; c < count; c++) sums[c]! += value * vectors[from + c]!;
        }
        for (let c = 0; c < count; c++) sums[c]! /= values[start]!;
        for (let at = start + 1; at < end; at++) {
          const to = (rows[at]! - leading) * count;
          const value = values[at]!;
          for (let c = 0; c < count; c++) products[to + c]! -= value * sums[c]!;
        }
      }
      for (let v = leading; v < size; v++) {
        const own = (v - leading) * count;
        for (let c = 0; c < count; c++) products[own + c]! += values[starts[v]!]! * vectors[own + c]!;
        for (let at = starts[v]! + 1; at < starts[v + 1]!; at++) {
          const other = (rows[at]! - leading) * count;
          const value = values[at]!;
          for (let c = 0; c < count; c++) {
            products[own + c]! += value * vectors[other + c]!;
            products[other + c]! += value * vectors[own + c]!;
          }
        }
      }
    },
    forEachPair(entry) {
      const counts = new Int32Array(rest + 1);
      for (let j = 0; j < leading; j++) for (let at = starts[j]! + 1; at < starts[j + 1]!; at++) counts[rows[at]! - leading + 1]!++;
      for (let v = 0; v < rest; v++) counts[v + 1]! += counts[v]!;
      const next = counts.slice();
      const columnAt = new Int32Array(counts[rest]!);
      const columnOf = new Int32Array(counts[rest]!);
      for (let j = 0; j < leading; j++) {
        for (let at = starts[j]! + 1; at < starts[j + 1]!; at++) {
          const to = next[rows[at]! - leading]!++;
          columnAt[to] = at;
          columnOf[to] = j;
        }
      }
      const sums = new Float64Array(rest);
      const squares = new Float64Array(rest);
      const mark = new Int32Array(rest).fill(-1);
      const found = new Int32Array(rest);
      for (let v = 0; v < rest; v++) {
        let length = 0;
        const meet = (i: number): void => {
          if (mark[i] === v) return;
          mark[i] = v;
          found[length++] = i;
          sums[i] = squares[i] = 0;
        };
        for (let at = starts[leading + v]! + 1; at < starts[leading + v + 1]!; at++) {
          const i = rows[at]! - leading;
          meet(i);
          sums[i]! += values[at]!;
        }
        for (let k = counts[v]!; k < counts[v + 1]!; k++) {
          const j = columnOf[k]!;
          const pivot = values[starts[j]!]!;
          const scale = values[columnAt[k]!]! / pivot;
          for (let at = starts[j]! + 1; at < starts[j + 1]!; at++) {
            const i = rows[at]! - leading;
            if (i <= v) continue;
            meet(i);
            sums[i]! -= scale * values[at]!;
            squares[i]! += (scale * values[at]!) / pivot;
          }
        }
        for (let k = 0; k < length; k++) entry(found[k]!, v, sums[found[k]!]!, squares[found[k]!]!);
      }
    },
  };
}
