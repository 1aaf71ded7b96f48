import { type Estimable, estimable, notEstimable } from "../estimable.js";

/** passes over the data after which the search for group means is given up */
const PASSES = 20_000;
const ENOUGH = 1e-13;

/**
 * What is left of `values` once the (weighted) means of all `factors` are taken out: the residual of the regression on
 * their indicators. One category: in one step. More: alternating projections made symmetric (forth and back over the
 * categories) and accelerated by conjugate gradients (Correia 2017), until the change left is below 1e-13 of the first one.
 * `factors` holds, per category, one code ≥ 0 per row; `weights` are positive precisions. Not estimable where 20,000 passes do not
 * suffice (levels tied to one another by a long thin chain). @throws RangeError where lengths differ
 */
export function absorb(values: Float64Array, factors: readonly Int32Array[], weights: Float64Array | null = null): Estimable<Float64Array> {
  const n = values.length;
  factors.forEach((codes, q) => {
    if (codes.length !== n) throw new RangeError(`factor ${q} must have ${n} rows: ${codes.length}`);
  });
  if (weights !== null && weights.length !== n) throw new RangeError(`weights must have ${n} rows: ${weights.length}`);
  const sweeps = factors.map((codes) => groupMeans(codes, weights));
  const order = [...sweeps, ...sweeps.slice(0, -1).reverse()];
  const rest = values.map((v) => v - values[0]!);
  if (factors.length === 0) return estimable(Float64Array.from(values));
  for (const sweep of order) sweep(rest);
  if (factors.length === 1) return estimable(rest);

  const dot = (a: Float64Array, b: Float64Array) => {
    let sum = 0;
    for (let i = 0; i < n; i++) sum += a[i]! * b[i]! * (weights === null ? 1 : weights[i]!);
    return sum;
  };
  const taken = (v: Float64Array) => {
    const swept = Float64Array.from(v);
    for (const sweep of order) sweep(swept);
    return v.map((value, i) => value - swept[i]!);
  };
  const length = Math.sqrt(dot(rest, rest));
  let r = taken(rest);
  const direction = Float64Array.from(r);
  let size = dot(r, r);
  for (let pass = 0; pass < PASSES; pass++) {
    if (Math.sqrt(size) <= ENOUGH * length) return estimable(rest);
    const image = taken(direction);
    const curvature = dot(direction, image);
    if (!(curvature > 0)) return estimable(rest);
    const step = size / curvature;
    for (let i = 0; i < n; i++) rest[i]! -= step * direction[i]!;
    if (pass % 50 === 49) r = taken(rest);
    else for (let i = 0; i < n; i++) r[i]! -= step * image[i]!;
    const next = dot(r, r);
    for (let i = 0; i < n; i++) direction[i] = r[i]! + (next / size) * direction[i]!;
    size = next;
  }
  return notEstimable(`group means were not found in ${PASSES} passes over the data`);
}

function groupMeans(codes: Int32Array, weights: Float64Array | null): (v: Float64Array) => void {
  let levels = 0;
  for (const code of codes) levels = Math.max(levels, code + 1);
  const total = new Float64Array(levels);
  for (let i = 0; i < codes.length; i++) total[codes[i]!]! += weights === null ? 1 : weights[i]!;
  const sums = new Float64Array(levels);
  return (v) => {
    sums.fill(0);
    for (let i = 0; i < codes.length; i++) sums[codes[i]!]! += (weights === null ? 1 : weights[i]!) * v[i]!;
    for (let g = 0; g < levels; g++) if (total[g]! > 0) sums[g]! /= total[g]!;
    for (let i = 0; i < codes.length; i++) v[i]! -= sums[codes[i]!]!;
  };
}
