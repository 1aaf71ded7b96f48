import { choleskyFactor, choleskyInverse, choleskySolve } from "./choleskyFactor.js";

/** A function and its gradient at a point; `value` is Infinity outside its domain. */
export interface Slope {
  readonly value: number;
  readonly gradient: Float64Array;
}

export interface Minimum {
  readonly point: Float64Array;
  readonly value: number;
  /** inverse of the Hessian, row-major; null where the Hessian is not positive definite */
  readonly inverseHessian: Float64Array | null;
  /** whether what a Newton step would still gain is below 1e-14 of the value's unit */
  readonly converged: boolean;
  readonly evaluations: number;
}

/**
 * Minimum of a smooth function of some tens of parameters: BFGS with backtracking from `start` and an approximate inverse Hessian,
 * then Newton steps with a Hessian of central differences of the gradient, so that the end doesn't depend on the path.
 * `stop` ends the search early, unconverged.
 */
export function quasiNewton(slope: (point: Float64Array) => Slope, start: Float64Array, inverseHessian: Float64Array, stop: (point: Float64Array) => boolean): Minimum {
  const q = start.length;
  let evaluations = 0;
  const at = (point: Float64Array) => {
    evaluations++;
    return slope(point);
  };
  let point = start.slice();
  let current = at(point);
  let inverse = inverseHessian.slice();
  for (let iteration = 0; iteration < 300 && !stop(point); iteration++) {
    const direction = times(inverse, current.gradient, q);
    const gain = dot(direction, current.gradient);
    if (!(gain > 1e-9)) break;
    const found = backtrack(at, point, current, direction, gain);
    if (!found) break;
    const move = found.point.map((value, k) => value - point[k]!);
    const turn = found.slope.gradient.map((value, k) => value - current.gradient[k]!);
    const curvature = dot(move, turn);
    if (curvature > 1e-10 * Math.sqrt(dot(move, move) * dot(turn, turn))) inverse = updated(inverse, move, turn, curvature, q);
    point = found.point;
    current = found.slope;
  }
  let solved: Float64Array | null = null;
  for (let iteration = 0; iteration < 8 && !stop(point); iteration++) {
    const hessian = differences(at, point, inverse, q);
    const factor = choleskyFactor(hessian, q, 1e-12);
    if (!factor) return { point, value: current.value, inverseHessian: null, converged: false, evaluations };
    solved = choleskyInverse(factor, q);
    for (let chord = 0; chord < 3; chord++) {
      const direction = choleskySolve(factor, q, current.gradient.slice());
      const gain = dot(direction, current.gradient);
      if (gain < 1e-14) return { point, value: current.value, inverseHessian: solved, converged: true, evaluations };
      const found = backtrack(at, point, current, direction, gain);
      if (!found) return { point, value: current.value, inverseHessian: solved, converged: gain < 1e-8, evaluations };
      point = found.point;
      current = found.slope;
      if (gain > 1e-3) break;
    }
  }
  return { point, value: current.value, inverseHessian: solved, converged: false, evaluations };
}

function backtrack(at: (point: Float64Array) => Slope, point: Float64Array, current: Slope, direction: Float64Array, gain: number): { point: Float64Array<ArrayBuffer>; slope: Slope } | null {
  let length = 1;
  for (let halving = 0; halving < 30; halving++) {
    const tried = Float64Array.from(point, (value, k) => value - length * direction[k]!);
    const slope = at(tried);
    if (slope.value <= current.value - 1e-4 * length * gain + 1e-13 * Math.abs(current.value)) return { point: tried, slope };
    const interpolated = Number.isFinite(slope.value) ? (0.5 * length * length * gain) / (slope.value - current.value + length * gain) : 0;
    length = Math.min(0.5 * length, Math.max(0.1 * length, interpolated));
  }
  return null;
}

/** Central differences of the gradient, each parameter moved by a thousandth of its approximate standard error. */
function differences(at: (point: Float64Array) => Slope, point: Float64Array, inverse: Float64Array, q: number): Float64Array {
  const hessian = new Float64Array(q * q);
  for (let k = 0; k < q; k++) {
    const width = 1e-3 * Math.min(1, Math.max(1e-3, Math.sqrt(Math.abs(inverse[k * q + k]!))));
    const high = at(point.map((value, l) => (l === k ? value + width : value))).gradient;
    const low = at(point.map((value, l) => (l === k ? value - width : value))).gradient;
    for (let l = 0; l < q; l++) hessian[k * q + l] = (high[l]! - low[l]!) / (2 * width);
  }
  for (let k = 0; k < q; k++) for (let l = 0; l < k; l++) hessian[k * q + l] = hessian[l * q + k] = (hessian[k * q + l]! + hessian[l * q + k]!) / 2;
  return hessian;
}

function updated(inverse: Float64Array, move: Float64Array, turn: Float64Array, curvature: number, q: number): Float64Array<ArrayBuffer> {
  const image = times(inverse, turn, q);
  const scale = (1 + dot(turn, image) / curvature) / curvature;
  const next = new Float64Array(q * q);
  for (let k = 0; k < q; k++) for (let l = 0; l < q; l++) next[k * q + l] = inverse[k * q + l]! + scale * move[k]! * move[l]! - (image[k]! * move[l]! + move[k]! * image[l]!) / curvature;
  return next;
}

function times(matrix: Float64Array, vector: Float64Array, q: number): Float64Array {
  return Float64Array.from({ length: q }, (_, k) => dot(matrix.subarray(k * q, (k + 1) * q), vector));
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}
