/** What a shift on the latent scale does to the ratings that were given, in points. */
export interface PointsScale {
  /** mean points of all ratings if each were shifted by `shift`, less the mean without a shift */
  effect(shift: number): number;
  /** the shift with this effect; infinite where none reaches it */
  shift(effect: number): number;
  /** information that one rating at this place on the latent scale holds about it */
  information(eta: number): number;
}

const farthest = 40;

/**
 * Effects of a shift averaged over ratings at `eta`, P(Y ≤ j) = 1 / (1 + exp(η − θ_j)), each level worth so many points.
 * Points must rise with the level; the ceiling is in it: where all have the highest level, leniency can add nothing.
 */
export function pointsScale(eta: Float64Array, thresholds: Float64Array, points: readonly number[]): PointsScale {
  const places = new Map<number, number>();
  for (const value of eta) places.set(value, (places.get(value) ?? 0) + 1 / eta.length);
  const below = (value: number) => 1 / (1 + Math.exp(value));
  const mean = (shift: number) => {
    let sum = points[points.length - 1]!;
    for (const [place, share] of places) thresholds.forEach((threshold, j) => (sum -= share * (points[j + 1]! - points[j]!) * below(place + shift - threshold)));
    return sum;
  };
  const origin = mean(0);
  const effect = (shift: number) => mean(shift) - origin;
  return {
    effect,
    shift(wanted) {
      let [low, high] = [-farthest, farthest];
      if (effect(low) >= wanted) return -Infinity;
      if (effect(high) <= wanted) return Infinity;
      for (let step = 0; step < 60; step += 1) {
        const middle = (low + high) / 2;
        if (effect(middle) < wanted) low = middle;
        else high = middle;
      }
      return (low + high) / 2;
    },
    information(value) {
      const shares = [0, ...Array.from(thresholds, (threshold) => below(value - threshold)), 1];
      let sum = 0;
      for (let j = 1; j < shares.length; j += 1) {
        const slope = shares[j]! * (1 - shares[j]!) - shares[j - 1]! * (1 - shares[j - 1]!);
        const share = shares[j]! - shares[j - 1]!;
        if (share > 1e-12) sum += slope ** 2 / share;
      }
      return sum;
    },
  };
}
