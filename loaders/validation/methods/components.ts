import { crossedEffects, type CrossedEffectsInput } from "../../statistics/mixed/crossedEffects.js";
import { profileIntervals } from "../../statistics/mixed/profileIntervals.js";
import { randomStream, type RandomStream } from "../../statistics/randomStream.js";
import { twoWayDecomposition } from "../../statistics/twoWay/twoWayDecomposition.js";
import type { CorrectedComponents, SetEstimates } from "../../statistics/twoWay/twoWayDecomposition.js";
import { type Answer, type Expectation, everyRegime, type Method, normalInterval } from "../method.js";
import { numberedScale, scoreCovariance } from "../predicateScale.js";
import type { Regime } from "../regimes.js";
import { simulate, type SimulatedRatings } from "../simulate.js";
import { varianceCovariances } from "../varianceCovariances.js";
import { plain } from "./plain.js";

/** Variances that REML is to find: as planted, or, where only predicates are seen, the covariances of their numbers that the planted ones give. */
function plantedVariances({ name, design: { variances, shares } }: Regime): { readonly ratee: number; readonly rater: number; readonly residual: number } {
  if (name !== "ceiling") return variances;
  const scale = numberedScale(shares);
  const [ratee, rater] = [scoreCovariance(scale, variances.ratee), scoreCovariance(scale, variances.rater)];
  return { ratee, rater, residual: scoreCovariance(scale, 1) - ratee - rater };
}

const response = ({ name }: Regime, { latent, predicates }: SimulatedRatings) => (name === "ceiling" ? Float64Array.from(predicates) : latent);

export const crossedReml: Method = {
  name: "crossedReml",
  label: { id: "Komponen ragam bersilang (REML)", en: "Crossed variance components (REML)" },
  replicates: { full: 200, quick: 3 },
  regimes: everyRegime,
  answer(regime, stream) {
    const { design } = regime;
    const data = simulate(plain(design), stream);
    const truth = plantedVariances(regime);
    const input: CrossedEffectsInput = {
      response: response(regime, data),
      factors: [{ codes: data.ratee, levels: design.ratees }, { codes: data.rater, levels: design.raters }].map(withoutGaps),
    };
    const fit = crossedEffects(input).value;
    const sds = fit && profileIntervals(input, fit).sds;
    const total = fit && fit.variances[0]! + fit.variances[1]! + fit.residualVariance;
    const whole = truth.ratee + truth.rater + truth.residual;
    const interval = sds?.[1] ?? null;
    return {
      raterVariance: { truth: truth.rater, estimate: fit && fit.variances[1]!, interval: interval && { low: interval.low ** 2, high: interval.high ** 2 }, ...(truth.rater === 0 && { p: interval && (interval.low > 0 ? 0 : 1) }) },
      rateeVariance: { truth: truth.ratee, estimate: fit && fit.variances[0]!, interval: sds?.[0] ? { low: sds[0].low ** 2, high: sds[0].high ** 2 } : null },
      raterShare: { truth: truth.rater / whole, estimate: fit && fit.variances[1]! / total! },
    };
  },
  expect(regime): Record<string, Expectation> {
    const { design } = regime;
    const data = simulate(plain({ ...design, missing: null }), randomStream(1));
    const truth = plantedVariances(regime);
    const factors = [{ codes: data.ratee, levels: design.ratees, variance: truth.ratee }, { codes: data.rater, levels: design.raters, variance: truth.rater }];
    const covariances = varianceCovariances(factors, truth.residual);
    const whole = truth.ratee + truth.rater + truth.residual;
    const slopes = [-truth.rater, whole - truth.rater, -truth.rater].map((slope) => slope / whole ** 2);
    const ofShare = covariances.reduce((sum, row, k) => sum + row.reduce((total, value, l) => total + value * slopes[k]! * slopes[l]!, 0), 0);
    return { raterVariance: { se: Math.sqrt(covariances[1]![1]!) }, rateeVariance: { se: Math.sqrt(covariances[0]![0]!) }, raterShare: { se: Math.sqrt(ofShare) } };
  },
};

/** Levels without rows left out. */
function withoutGaps({ codes }: { readonly codes: Int32Array }): { codes: Int32Array; levels: number } {
  const seen = new Map<number, number>();
  const dense = codes.map((code) => seen.get(code) ?? (seen.set(code, seen.size), seen.size - 1));
  return { codes: dense, levels: seen.size };
}

function decompose(regime: Regime, stream: RandomStream, pick: "andrews" | "leaveOneOut"): Record<string, Answer> {
  const data = simulate(plain(regime.design), stream);
  const rows = { response: response(regime, data), first: data.ratee, second: data.rater, weights: null, covariates: [] };
  const found = twoWayDecomposition(rows, { leaveOut: pick === "leaveOneOut" ? "row" : null, exactLevels: 1500, draws: 100, simulations: 60, seed: 1 + stream.index(1e9) }).value;
  const estimates: SetEstimates | null | undefined = pick === "andrews" ? found?.connected : found?.leaveOut?.value;
  const corrected: CorrectedComponents | null | undefined = pick === "andrews" ? found?.connected.andrews.value : found?.leaveOut?.value?.leaveOneOut.value;
  if (!estimates || !corrected?.errors) return { raterVariance: { truth: 0, estimate: null }, rateeVariance: { truth: 0, estimate: null }, covariance: { truth: 0, estimate: null } };
  const kept = estimates.set.rows;
  const ability = Float64Array.from(kept, (row) => data.ability[data.ratee[row]!]!);
  const leniency = Float64Array.from(kept, (row) => data.leniency[data.rater[row]!]!);
  const { components, errors } = corrected;
  const answer = (truth: number, estimate: number, se: number): Answer => ({ truth, estimate, se, interval: normalInterval(estimate, se) });
  return {
    raterVariance: answer(covariance(leniency, leniency), components.second, errors.second),
    rateeVariance: answer(covariance(ability, ability), components.first, errors.first),
    covariance: answer(covariance(ability, leniency), components.covariance, errors.covariance),
  };
}

function covariance(x: Float64Array, y: Float64Array): number {
  const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [a, b] = [mean(x), mean(y)];
  return x.reduce((sum, value, i) => sum + (value - a) * (y[i]! - b), 0) / x.length;
}

export const andrews: Method = {
  name: "andrews",
  label: { id: "Dekomposisi dua arah, koreksi Andrews", en: "Two-way decomposition, Andrews's correction" },
  replicates: { full: 400, quick: 10 },
  regimes: everyRegime,
  answer: (regime, stream) => decompose(regime, stream, "andrews"),
};

export const leaveOneOut: Method = {
  name: "leaveOneOut",
  label: { id: "Dekomposisi dua arah, koreksi tinggalkan-satu", en: "Two-way decomposition, leave-one-out correction" },
  replicates: { full: 300, quick: 8 },
  regimes: everyRegime,
  answer: (regime, stream) => decompose(regime, stream, "leaveOneOut"),
};
