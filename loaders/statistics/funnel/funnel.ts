import { betaCdf } from "../distributions/beta.js";
import { normalQuantile } from "../distributions/normal.js";
import { binomialFunnelLimits } from "./binomialFunnelLimits.js";
import type { ControlLimits } from "./controlLimits.js";
import { normalFunnelLimits, spread } from "./normalFunnelLimits.js";
import { overdispersion, type Overdispersion } from "./overdispersion.js";

export interface FunnelUnit {
  readonly n: number;
  readonly value: number;
}

/** A target, how far units differ from it beyond chance, and the limits that follow for any size. */
export interface Funnel extends Overdispersion {
  readonly target: number;
  readonly limitsAt: (n: number) => ControlLimits;
  /** what chance alone would allow */
  readonly chanceAt: (n: number) => ControlLimits;
}

/**
 * The funnel of shares: exact binomial limits, widened where units differ beyond chance by a random effect between them on the
 * arcsine scale, where the variance of a share does not depend on the share (1 / 4n); never narrower than the exact ones.
 * How far a unit strays is the normal score of its exact mid-p, since a difference on the arcsine scale overstates it near 0 and 1.
 *
 * @param units shares in [0, 1] with their sizes; two at least
 * @param target in [0, 1]
 */
export function shareFunnel(units: readonly FunnelUnit[], target: number): Funnel {
  const centre = arcsine(target);
  const dispersion = overdispersion(units.map((unit) => binomialScore(unit, target)), units.map(({ n }) => 1 / (2 * Math.sqrt(n))));
  const chanceAt = (n: number) => binomialFunnelLimits(target, n);
  return {
    ...dispersion, target, chanceAt,
    limitsAt(n) {
      const chance = chanceAt(n);
      if (dispersion.between === 0) return chance;
      const { low95, high95, low998, high998 } = spread(centre, Math.sqrt(1 / (4 * n) + dispersion.between ** 2));
      return {
        low95: Math.min(chance.low95, share(low95)), high95: Math.max(chance.high95, share(high95)),
        low998: Math.min(chance.low998, share(low998)), high998: Math.max(chance.high998, share(high998)),
      };
    },
  };
}

/**
 * The funnel of means with a common standard deviation within units, widened in the same way.
 *
 * @param sd standard deviation within units, positive
 */
export function meanFunnel(units: readonly FunnelUnit[], target: number, sd: number): Funnel {
  const dispersion = overdispersion(units.map(({ n, value }) => ((value - target) / sd) * Math.sqrt(n)), units.map(({ n }) => sd / Math.sqrt(n)));
  return {
    ...dispersion, target,
    chanceAt: (n) => normalFunnelLimits(target, sd, n),
    limitsAt: (n) => normalFunnelLimits(target, sd, n, dispersion.between),
  };
}

/** Φ⁻¹ of P(R < count) + P(R = count) / 2, from whichever tail is the smaller; 0 where the target leaves no doubt. */
function binomialScore({ n, value }: FunnelUnit, target: number): number {
  if (target === 0 || target === 1) return 0;
  const count = Math.round(n * value);
  const atLeast = (k: number) => (k <= 0 ? 1 : k > n ? 0 : betaCdf(target, k, n - k + 1));
  const atMost = (k: number) => (k < 0 ? 0 : k >= n ? 1 : betaCdf(1 - target, n - k, k + 1));
  const above = (atLeast(count) + atLeast(count + 1)) / 2;
  return above < 0.5 ? -normalQuantile(Math.max(above, Number.MIN_VALUE)) : normalQuantile(Math.max((atMost(count) + atMost(count - 1)) / 2, Number.MIN_VALUE));
}

function arcsine(value: number): number {
  return Math.asin(Math.sqrt(value));
}

function share(angle: number): number {
  return Math.sin(Math.min(Math.PI / 2, Math.max(0, angle))) ** 2;
}
