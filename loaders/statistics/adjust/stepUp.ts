import { presentPValues } from "./presentPValues.js";

/** Minimum, from the greatest p value down, of p × factor × count / rank, at most 1. */
export function stepUp(p: ArrayLike<number | null>, factorOf: (count: number) => number): (number | null)[] {
  const { count, order } = presentPValues(p);
  const factor = factorOf(count) * count;
  const adjusted = new Array<number | null>(p.length).fill(null);
  let least = 1;
  for (let rank = count; rank >= 1; rank -= 1) {
    const place = order[rank - 1]!;
    least = Math.min(least, (factor / rank) * p[place]!);
    adjusted[place] = least;
  }
  return adjusted;
}
