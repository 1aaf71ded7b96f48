import { absorbedRank } from "../../statistics/absorb/absorbedRank.js";
import { normalCdf, normalQuantile } from "../../statistics/distributions/normal.js";
import { studentTTwoSided } from "../../statistics/distributions/studentT.js";
import { notEstimable, estimable, type Estimable } from "../../statistics/estimable.js";
import { minimalDetectableEffect } from "../../statistics/power/minimalDetectableEffect.js";
import type { RandomStream } from "../../statistics/randomStream.js";
import type { Coded } from "../ratings.js";

export interface Design {
  /** per rating, what is asked about: a group as 0 and 1, or years */
  readonly covariate: Float64Array;
  readonly top: Uint8Array;
  readonly ratee: Coded;
  readonly rater: Coded;
  /** whose means are taken out of covariate and rating */
  readonly within: readonly Coded[];
  /** what errors are clustered by */
  readonly clusters: Coded;
  /** of the latent scale given the rater: the part that stays with the ratee over time, from 0 to below 1 */
  readonly rateeShare: number;
}

export interface Detection {
  /** in standard deviations of the latent scale among the ratees of one rater, per unit of the covariate */
  readonly latent: number;
  /** Monte-Carlo standard error of `latent`, null where the power doesn't rise around it */
  readonly latentSe: number | null;
  /** the same effect as a difference of shares of the top predicate, in the raters' own mix */
  readonly share: number;
  readonly shareSe: number | null;
  readonly falseAlarms: number;
  readonly simulations: number;
}

/** A rater's own share of top predicates is drawn towards that of all raters with the weight of so many ratings. */
const drawnBy = 10;
/** enough for the error; the estimate itself needs none, as the covariate is free of all means */
const sweeps = 2;
const fewest = { top: 10, clusters: 10 } as const;

/**
 * Smallest effect that regression on a top predicate, with means taken out and clustered errors referred to t, finds with a power of 80 % in
 * these ratings: who is rated by whom stays, predicates are drawn from a latent normal scale with each rater's own cut and each ratee's own
 * place. Errors are CR1S (clusters, and the means taken out, counted). Draws are kept, as every effect is tried on the same ones.
 */
export function simulatedDetection(design: Design, { seed, simulations }: { readonly seed: number; readonly simulations: number }): Estimable<Detection> {
  const { covariate, top, ratee, rater, within, clusters, rateeShare } = design;
  const n = covariate.length;
  const tops = top.reduce((sum, value) => sum + value, 0);
  if (Math.min(tops, n - tops) < fewest.top) return notEstimable("fewer than ten ratings have, or have not, the top predicate");
  if (clusters.levels.length < fewest.clusters) return notEstimable("fewer than ten clusters");
  const center = centring(within, n);
  const left = covariate.slice();
  center(left, 50);
  const lost = absorbedRank(within.map(({ codes }) => codes)).rank;
  if (!(n - lost > 1)) return notEstimable("fewer ratings than groups compared");
  const cuts = raterCuts(top, rater, tops / n);
  const stays = Math.sqrt(rateeShare);
  const goes = Math.sqrt(1 - rateeShare);
  const kept = new Map<number, Float32Array>();
  const latent = (stream: RandomStream): Float32Array => {
    const key = stream.uniform();
    let draws = kept.get(key);
    if (!draws) {
      const places = Float64Array.from(ratee.levels, () => stays * stream.normal());
      draws = Float32Array.from(cuts, (cut, i) => places[ratee.codes[i]!]! + goes * stream.normal() - cut);
      kept.set(key, draws);
    }
    return draws;
  };
  const outcome = new Float64Array(n);
  const scores = new Float64Array(clusters.levels.length);
  const information = left.reduce((sum, value) => sum + value * value, 0);
  if (!(information > 1e-6)) return notEstimable("what is asked about does not differ within the groups compared");
  const used = scores.length;
  const inflation = (used / (used - 1)) * ((n - 1) / (n - lost - 1));
  const test = (effect: number, stream: RandomStream): number | null => {
    const draws = latent(stream);
    let sum = 0;
    for (let i = 0; i < n; i++) {
      outcome[i] = draws[i]! + effect * covariate[i]! > 0 ? 1 : 0;
      if (outcome[i]) sum += left[i]!;
    }
    center(outcome, sweeps);
    scores.fill(0);
    const slope = sum / information;
    for (let i = 0; i < n; i++) scores[clusters.codes[i]!]! += left[i]! * (outcome[i]! - slope * left[i]!);
    let squares = 0;
    for (let c = 0; c < used; c++) squares += scores[c]! ** 2;
    return squares > 0 ? studentTTwoSided(sum / Math.sqrt(squares * inflation), used - 1) : null;
  };
  const { value: found, reason } = minimalDetectableEffect(test, { seed, simulations, guess: 0.2, largest: 3 });
  if (!found) return notEstimable(reason);
  const shareAt = (effect: number) => cuts.reduce((sum, cut) => sum + normalCdf(effect - cut) - normalCdf(-cut), 0) / n;
  const slope = (shareAt(1.01 * found.effect) - shareAt(0.99 * found.effect)) / (0.02 * found.effect);
  return estimable({
    latent: found.effect, latentSe: found.effectSe, share: shareAt(found.effect), shareSe: found.effectSe === null ? null : slope * found.effectSe,
    falseAlarms: found.falseAlarms, simulations,
  });
}

/** Where on the latent scale each rating's rater begins to give the top predicate. */
function raterCuts(top: Uint8Array, rater: Coded, share: number): Float64Array {
  const counts = rater.levels.map(() => ({ n: 0, top: 0 }));
  rater.codes.forEach((code, i) => {
    counts[code]!.n++;
    counts[code]!.top += top[i]!;
  });
  const cuts = counts.map(({ n, top: own }) => -normalQuantile((own + drawnBy * share) / (n + drawnBy)));
  return Float64Array.from(rater.codes, (code) => cuts[code]!);
}

/** Takes out the means of each category in turn, so many times, in place; once is exact for one category. */
function centring(within: readonly Coded[], n: number): (values: Float64Array, times: number) => void {
  const sizes = within.map(({ levels, codes }) => {
    const counts = new Float64Array(levels.length);
    for (const code of codes) counts[code]!++;
    return counts;
  });
  const means = within.map(({ levels }) => new Float64Array(levels.length));
  return (values, times) => {
    for (let sweep = 0; sweep < (within.length > 1 ? times : 1); sweep++) {
      within.forEach(({ codes }, q) => {
        const mean = means[q]!.fill(0);
        for (let i = 0; i < n; i++) mean[codes[i]!]! += values[i]!;
        for (let level = 0; level < mean.length; level++) mean[level]! /= sizes[q]![level]!;
        for (let i = 0; i < n; i++) values[i]! -= mean[codes[i]!]!;
      });
    }
  };
}
