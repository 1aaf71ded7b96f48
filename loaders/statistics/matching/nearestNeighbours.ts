/** Nearest units and their shares, which add up to 1: the `count` nearest, and all others as near as the last of them. */
export interface Neighbours {
  readonly units: readonly number[];
  readonly share: number;
}

/** distances apart by less than this, relative to the larger, are ties */
const TIE = 1e-9;

/** Covariates times the root of their weights, unit by unit, so that distances are squares of differences. */
export function scaledPoints(covariates: readonly Float64Array[], weights: readonly number[], n: number): Float64Array {
  const k = covariates.length;
  const points = new Float64Array(n * k);
  covariates.forEach((column, j) => {
    const root = Math.sqrt(weights[j]!);
    for (let i = 0; i < n; i++) points[i * k + j] = root * column[i]!;
  });
  return points;
}

/** The `count` units among `candidates` nearest to `unit` in squared distance of `dimensions` points each, ties at the margin included; the unit itself is passed over. */
export function nearestNeighbours(unit: number, candidates: readonly number[], points: Float64Array, dimensions: number, count: number): Neighbours {
  const distances = new Float64Array(candidates.length).fill(Infinity);
  const nearest = new Float64Array(count).fill(Infinity);
  const own = unit * dimensions;
  const worst = count - 1;
  for (let c = 0; c < candidates.length; c++) {
    const candidate = candidates[c]!;
    if (candidate === unit) continue;
    const at = candidate * dimensions;
    const limit = nearest[worst]! * (1 + TIE) + TIE * TIE;
    let distance = 0;
    for (let j = 0; j < dimensions && distance <= limit; j++) distance += (points[at + j]! - points[own + j]!) ** 2;
    if (distance > limit) continue;
    distances[c] = distance;
    if (distance >= nearest[worst]!) continue;
    let place = worst;
    while (place > 0 && nearest[place - 1]! > distance) {
      nearest[place] = nearest[place - 1]!;
      place--;
    }
    nearest[place] = distance;
  }
  const limit = nearest[worst]! * (1 + TIE) + TIE * TIE;
  const units = candidates.filter((_, c) => distances[c]! <= limit && distances[c]! < Infinity);
  return { units, share: 1 / units.length };
}
