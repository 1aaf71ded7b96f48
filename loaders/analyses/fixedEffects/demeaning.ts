import { absorb } from "../../statistics/absorb/absorb.js";

/** levels of all categories but the largest up to which they are solved for at once */
const DENSE_LEVELS = 1500;
const DEPENDENT = 1e-10;

/**
 * Takes the (weighted) means of all categories out of any number of columns, as `absorb` does, for many columns at the price of one: the
 * largest category is eliminated, the normal equations of the rest are factored once. With more than 1,500 levels in the rest it is `absorb`.
 * Null where that does not converge; zeros where the categories determine the column.
 */
export function demeaning(factors: readonly Int32Array[], weights: Float64Array | null): (values: Float64Array) => Float64Array | null {
  const coded = factors.map(compact).sort((a, b) => b.size - a.size);
  const rest = coded.slice(1);
  const levels = rest.reduce((sum, { size }) => sum + size, 0);
  const take = levels > DENSE_LEVELS ? (values: Float64Array) => absorb(values, factors, weights).value : direct(coded[0]!, rest, levels, weights);
  return (values) => {
    const left = take(values);
    if (!left) return null;
    const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
    const size = (x: Float64Array, center: number) => x.reduce((sum, v) => sum + (v - center) ** 2, 0);
    return size(left, 0) <= 1e-14 * size(values, mean) ? new Float64Array(values.length) : left;
  };
}

interface Coded {
  readonly codes: Int32Array;
  readonly size: number;
}

function compact(codes: Int32Array): Coded {
  const seen = new Map<number, number>();
  const compacted = codes.map((code) => {
    const at = seen.get(code) ?? seen.size;
    seen.set(code, at);
    return at;
  });
  return { codes: compacted, size: seen.size };
}

function direct(first: Coded, rest: readonly Coded[], levels: number, weights: Float64Array | null): (values: Float64Array) => Float64Array {
  const n = first.codes.length;
  const start = rest.map((_, q) => rest.slice(0, q).reduce((sum, { size }) => sum + size, 0));
  const columns = Array.from({ length: n }, (_, row) => rest.map(({ codes }, q) => start[q]! + codes[row]!));
  const weight = (row: number) => (weights ? weights[row]! : 1);
  const total = new Float64Array(first.size);
  const within = Array.from({ length: first.size }, () => new Map<number, number>());
  const normal = Array.from({ length: levels }, () => new Float64Array(levels));
  for (let row = 0; row < n; row++) {
    const group = first.codes[row]!;
    total[group]! += weight(row);
    for (const a of columns[row]!) {
      within[group]!.set(a, (within[group]!.get(a) ?? 0) + weight(row));
      for (const b of columns[row]!) normal[a]![b]! += weight(row);
    }
  }
  const scale = normal.map((row, a) => row[a]!);
  within.forEach((sums, group) => {
    for (const [a, wa] of sums) for (const [b, wb] of sums) normal[a]![b]! -= (wa * wb) / total[group]!;
  });
  const used = factorInPlace(normal, scale);
  const means = new Float64Array(first.size);
  return (values) => {
    const center = (x: Float64Array) => {
      means.fill(0);
      for (let row = 0; row < n; row++) means[first.codes[row]!]! += weight(row) * x[row]!;
      for (let group = 0; group < first.size; group++) means[group]! /= total[group]!;
      for (let row = 0; row < n; row++) x[row]! -= means[first.codes[row]!]!;
    };
    const left = values.map((v) => v - values[0]!);
    center(left);
    // twice: the second solution takes out what rounding left of the first
    for (let pass = 0; pass < 2; pass++) {
      const sums = new Float64Array(levels);
      for (let row = 0; row < n; row++) for (const a of columns[row]!) sums[a]! += weight(row) * left[row]!;
      solveInPlace(normal, used, sums);
      for (let row = 0; row < n; row++) for (const a of columns[row]!) left[row]! -= sums[a]!;
      center(left);
    }
    return left;
  };
}

/** Cholesky factor in the lower triangle; columns that depend on earlier ones are left out. */
function factorInPlace(a: readonly Float64Array[], scale: readonly number[]): Uint8Array {
  const used = new Uint8Array(a.length);
  for (let j = 0; j < a.length; j++) {
    const row = a[j]!;
    for (let i = 0; i < j; i++) {
      if (!used[i]) {
        row[i] = 0;
        continue;
      }
      const earlier = a[i]!;
      let sum = row[i]!;
      for (let k = 0; k < i; k++) sum -= row[k]! * earlier[k]!;
      row[i] = sum / earlier[i]!;
    }
    let pivot = row[j]!;
    for (let k = 0; k < j; k++) pivot -= row[k]! ** 2;
    used[j] = pivot > DEPENDENT * scale[j]! ? 1 : 0;
    row[j] = used[j] ? Math.sqrt(pivot) : 1;
  }
  return used;
}

function solveInPlace(factor: readonly Float64Array[], used: Uint8Array, b: Float64Array): void {
  for (let i = 0; i < b.length; i++) {
    const row = factor[i]!;
    let sum = b[i]!;
    for (let k = 0; k < i; k++) sum -= row[k]! * b[k]!;
    b[i] = used[i] ? sum / row[i]! : 0;
  }
  for (let i = b.length - 1; i >= 0; i--) {
    const value = used[i] ? b[i]! / factor[i]![i]! : 0;
    b[i] = value;
    if (value !== 0) for (let k = 0; k < i; k++) b[k]! -= factor[i]![k]! * value;
  }
}
