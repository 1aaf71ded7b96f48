import { upperProbability } from "../interval.js";
import { normalQuantile } from "../distributions/normal.js";
import type { RandomStream } from "../randomStream.js";
import { clusterSums } from "./groupTimeEffects.js";

/** Weights of mean 0 and variance 1; Mammen's (1993) also have a third moment of 1. */
export type Multiplier = "mammen" | "rademacher";

/**
 * Factor c of a band estimate ± c·se that holds for all estimates at once with probability `level`: quantile of the greatest |t| over draws in which
 * the influence of each cluster is multiplied by one random weight (Callaway & Sant'Anna 2021, algorithm 1, with stated standard errors in
 * place of interquartile ranges). Never below the factor for one estimate; estimates without error are passed over.
 */
export function simultaneousBand(
  influences: readonly Float64Array[], clusters: Int32Array, stream: RandomStream,
  { draws = 999, level = 0.95, multiplier = "mammen" }: { readonly draws?: number; readonly level?: number; readonly multiplier?: Multiplier } = {},
): number {
  const single = normalQuantile(upperProbability(level));
  const scaled = clusterSums(influences, clusters).flatMap((sums) => {
    const se = Math.sqrt(sums.reduce((sum, value) => sum + value * value, 0));
    return se > 0 ? [sums.map((value) => value / se)] : [];
  });
  if (scaled.length === 0) return single;
  const present = [...scaled[0]!.keys()].filter((c) => scaled.some((sums) => sums[c] !== 0));
  const dense = scaled.map((sums) => Float64Array.from(present, (c) => sums[c]!));
  const greatest = new Float64Array(draws);
  const weights = new Float64Array(present.length);
  for (let draw = 0; draw < draws; draw++) {
    for (let c = 0; c < weights.length; c++) weights[c] = multiplier === "mammen" ? mammen(stream.uniform()) : stream.uniform() < 0.5 ? -1 : 1;
    for (const sums of dense) {
      let t = 0;
      for (let c = 0; c < weights.length; c++) t += weights[c]! * sums[c]!;
      greatest[draw] = Math.max(greatest[draw]!, Math.abs(t));
    }
  }
  greatest.sort();
  return Math.max(single, greatest[Math.min(draws - 1, Math.ceil(level * (draws + 1)) - 1)]!);
}

const golden = Math.sqrt(5);

/** (1 − √5)/2 with chance (√5 + 1)/(2√5), else (1 + √5)/2. */
function mammen(uniform: number): number {
  return uniform < (golden + 1) / (2 * golden) ? (1 - golden) / 2 : (1 + golden) / 2;
}
