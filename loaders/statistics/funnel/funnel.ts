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
 *
 * @param units shares in [0, 1] with their sizes; two at least
 * @param target in [0, 1]
 */
export function shareFunnel(units: readonly FunnelUnit[], target: number): Funnel {
  const centre = arcsine(target);
  const dispersion = overdispersion(units.map(({ value }) => arcsine(value)), units.map(({ n }) => 1 / (2 * Math.sqrt(n))), centre);
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
  const dispersion = overdispersion(units.map(({ value }) => value), units.map(({ n }) => sd / Math.sqrt(n)), target);
  return {
    ...dispersion, target,
    chanceAt: (n) => normalFunnelLimits(target, sd, n),
    limitsAt: (n) => normalFunnelLimits(target, sd, n, dispersion.between),
  };
}

function arcsine(value: number): number {
  return Math.asin(Math.sqrt(value));
}

function share(angle: number): number {
  return Math.sin(Math.min(Math.PI / 2, Math.max(0, angle))) ** 2;
}
