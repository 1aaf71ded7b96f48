import { normalCdf } from "../../statistics/distributions/normal.js";
import { wilsonInterval } from "../../statistics/intervals/wilsonInterval.js";
import { normalMinimalDetectableEffect } from "../../statistics/power/normalMinimalDetectableEffect.js";
import { estimateRow, type Estimate } from "../analysis.js";
import { listed, type Flag } from "./flags.js";
import type { LatentLeniency } from "./latentLeniency.js";
import type { Spread } from "./pointsLeniency.js";

/**
 * An effect of a rater that matters: 5 points are one person in ten given Sangat Baik instead of Baik (50 points apart in PermenPANRB
 * 1/2023), or one in five given Butuh Perbaikan instead of Baik (25 points), by the rater alone.
 */
export const size = 5;

/** Expected share of wrongly named raters among those called clearly different. */
const surely = 0.05;

export const ordinal = "urutan-tahunan";
export const numeric = "reml-tahunan";

type Base = Partial<Estimate>;

/** What the spread of leniency means for the share of raters beyond ±5 points, in all and on either side. */
export function beyondRows({ sd, scale }: LatentLeniency, base: Base): Estimate[] {
  const above = (spread: number) => (spread > 0 ? 1 - normalCdf(scale.shift(size) / spread) : 0);
  const under = (spread: number) => (spread > 0 ? normalCdf(scale.shift(-size) / spread) : 0);
  const row = (category: string, share: (spread: number) => number) => estimateRow({ measure: "melampaui", specification: ordinal, category, ...base, estimate: share(sd.estimate), low: share(sd.low), high: share(sd.high), p: sd.p });
  return [row("", (spread) => above(spread) + under(spread)), row("murah", above), row("ketat", under)];
}

export function clearRows(all: readonly Flag[], base: Base): Estimate[] {
  const clear = listed(all, surely);
  return (["murah", "ketat"] as const).map((category) => {
    const count = clear.filter(({ lenient }) => lenient === (category === "murah")).length;
    return estimateRow({ measure: "jelas-berbeda", specification: ordinal, category, ...base, estimate: count / all.length, ...wilsonInterval(count, all.length), smallest: count });
  });
}

export function spreadRows({ sd, total, scale }: LatentLeniency, rater: Spread, base: Base): Estimate[] {
  const inPoints = (spread: number) => spread > 0 ? Math.sqrt(normalMean((z) => scale.effect(spread * z) ** 2) - normalMean((z) => scale.effect(spread * z)) ** 2) : 0;
  const row = (measure: string, unit: (spread: number) => number) => estimateRow({ measure, specification: ordinal, ...base, estimate: unit(sd.estimate), low: unit(sd.low), high: unit(sd.high), p: sd.p, detectable: unit(sd.detectable) });
  return [row("simpangan-poin", inPoints), estimateRow({ measure: "simpangan-poin", specification: numeric, ...base, ...rater }), row("simpangan-laten", (spread) => spread / Math.sqrt(total ** 2 - sd.estimate ** 2 + spread ** 2))];
}

/** Mean of a function of a standard normal variable, by a fine sum. */
function normalMean(value: (z: number) => number): number {
  let sum = 0;
  let weights = 0;
  for (let z = -4.5; z <= 4.5; z += 0.25) {
    const weight = Math.exp(-(z ** 2) / 2);
    sum += weight * value(z);
    weights += weight;
  }
  return sum / weights;
}

/** The correlation follows from the variances; its interval from that of the shift, the larger of the two uncertain parts. */
export function driftRows(rater: Spread, drift: Spread | null, base: Base): Estimate[] {
  const reason = { id: "tidak ada penilai yang menilai pada dua tahun", en: "no rater rated in two years" };
  if (!drift) return ["pergeseran-penilai", "tetap"].map((measure) => estimateRow({ measure, specification: numeric, reason }));
  const correlation = (shift: number) => rater.estimate ** 2 / (rater.estimate ** 2 + shift ** 2);
  const stable = rater.estimate > 0
    ? estimateRow({ measure: "tetap", specification: numeric, ...base, estimate: correlation(drift.estimate), low: correlation(drift.high), high: correlation(drift.low) })
    : estimateRow({ measure: "tetap", specification: numeric, reason: { id: "penilai tidak berbeda satu sama lain", en: "raters do not differ" } });
  return [estimateRow({ measure: "pergeseran-penilai", specification: numeric, ...base, ...drift }), stable];
}

export function trendRows({ trend, total }: LatentLeniency, points: { readonly estimate: number; readonly se: number } | null, base: Base): Estimate[] {
  const reason = { id: "hanya satu tahun", en: "one year only" };
  const row = (measure: string, specification: string, slope: { readonly estimate: number; readonly se: number } | null, unit: number) => {
    if (!slope) return estimateRow({ measure, specification, reason });
    const [estimate, se] = [slope.estimate / unit, slope.se / unit];
    return estimateRow({ measure, specification, ...base, estimate, se, low: estimate - 1.96 * se, high: estimate + 1.96 * se, p: 2 * normalCdf(-Math.abs(estimate / se)), detectable: normalMinimalDetectableEffect(se) });
  };
  return [row("tren-poin", numeric, points, 1), row("tren-laten", ordinal, trend, total)];
}
