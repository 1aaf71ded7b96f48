/** Nearest units and their shares, which add up to 1: the `count` nearest, and all others as near as the last of them. */
export interface Neighbours {
  readonly units: readonly number[];
  readonly share: number;
}

/** distances apart by less than this, relative to the larger, are ties */
const TIE = 1e-9;

/** The `count` units among `candidates` nearest to `unit` in weighted squared distance, ties at the margin included; the unit itself is passed over. */
export function nearestNeighbours(unit: number, candidates: readonly number[], covariates: readonly Float64Array[], weights: readonly number[], count: number): Neighbours {
  const distances = new Float64Array(candidates.length);
  const nearest: number[] = [];
  candidates.forEach((candidate, c) => {
    if (candidate === unit) return void (distances[c] = Infinity);
    let distance = 0;
    for (let k = 0; k < covariates.length; k++) distance += weights[k]! * (covariates[k]![candidate]! - covariates[k]![unit]!) ** 2;
    distances[c] = distance;
    if (nearest.length === count && distance >= nearest[count - 1]!) return;
    let place = Math.min(nearest.length, count - 1);
    while (place > 0 && nearest[place - 1]! > distance) {
      nearest[place] = nearest[place - 1]!;
      place--;
    }
    nearest[place] = distance;
  });
  const limit = (nearest.at(-1) ?? -1) * (1 + TIE) + TIE * TIE;
  const units = candidates.filter((_, c) => distances[c]! <= limit);
  return { units, share: 1 / units.length };
}
