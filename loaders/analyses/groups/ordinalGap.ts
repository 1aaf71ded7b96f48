import { normalTwoSided } from "../../statistics/distributions/normal.js";
import { normalMinimalDetectableEffect } from "../../statistics/power/normalMinimalDetectableEffect.js";
import { cumulativeLogit, logisticTail, type CumulativeLogit } from "../../statistics/ordinal/cumulativeLogit.js";
import { clustersOf, clusterSpread, levelCount } from "./clusterSpread.js";
import { crossed, type GroupData } from "./groupData.js";
import { fewest } from "./withinGap.js";

export interface OddsGap {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  readonly se: number;
  readonly p: number;
  readonly detectable: number;
}

/** An odds ratio from its logarithm and that one's error; the error stays on the log scale. */
export function oddsGap(logOdds: number, se: number): OddsGap | null {
  if (!(se > 0) || !Number.isFinite(logOdds + se)) return null;
  return {
    estimate: Math.exp(logOdds), low: Math.exp(logOdds - 1.959963984540054 * se), high: Math.exp(logOdds + 1.959963984540054 * se), se,
    p: normalTwoSided(logOdds / se), detectable: Math.exp(normalMinimalDetectableEffect(se)),
  };
}

/**
 * Odds of a better predicate in the group over those in the other, of a cumulative logit with indicators for each factor; errors from
 * the scores, clustered two ways by rater and ratee. A level with fewer than ten rows, in which a logit would run off, joins the first.
 */
export function ordinalGap(data: GroupData, side: Int8Array, factors: readonly Int32Array[]): OddsGap | null {
  const { ratings } = data;
  const rows = Int32Array.from(side.keys()).filter((i) => side[i]! >= 0);
  const clusters = clustersOf(ratings, rows);
  const codes = Int32Array.from(rows, (row) => 5 - ratings.predicate[row]!);
  const group = Int32Array.from(rows, (row) => side[row]!);
  if (new Set(codes).size < 2 || levelCount(clusters.rater) < fewest.raters || new Set(group).size < 2) return null;
  const traits = factors.map((factor) => Int32Array.from(rows, (row) => factor[row]!));
  const { at, first, weights } = patterns([codes, group, ...traits]);
  const columns = [group, ...traits.flatMap(indicators)].map((column) => Float64Array.from(first, (row) => column[row]!));
  const own = Int32Array.from(first, (row) => codes[row]!);
  const { value: fit } = cumulativeLogit({ codes: own, levels: ["5", "4", "3", "2", "1"], names: columns.map((_, j) => String(j)), columns, weights });
  if (!fit || fit.aliased.includes("0")) return null;
  const moves = influences(fit, own, columns);
  const spread = clusterSpread(Float64Array.from(at, (pattern) => moves[pattern]!), clusters);
  return oddsGap(fit.estimates[fit.thresholds]!, Math.sqrt(Math.max(spread, fit.se[fit.thresholds]! ** 2)));
}

/** Rows that are alike in everything, as one with a weight: the fit is the same and costs less. */
function patterns(factors: readonly Int32Array[]): { readonly at: Int32Array; readonly first: number[]; readonly weights: Float64Array } {
  const at = crossed(factors, factors[0]!.length);
  const first: number[] = [];
  at.forEach((pattern, row) => (first[pattern] ??= row));
  const weights = new Float64Array(first.length);
  for (const pattern of at) weights[pattern]! += 1;
  return { at, first, weights };
}

function indicators(codes: Int32Array): Int32Array[] {
  const counts = new Map<number, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  const levels = [...counts].filter(([, count]) => count >= 10).map(([code]) => code).sort((a, b) => a - b);
  return levels.slice(1).map((level) => codes.map((code) => (code === level ? 1 : 0)));
}

/** What each pattern moves the first slope by: its score through the inverse information. */
function influences(fit: CumulativeLogit, codes: Int32Array, columns: readonly Float64Array[]): Float64Array {
  const q = fit.names.length;
  const step = fit.covariance.subarray(fit.thresholds * q, (fit.thresholds + 1) * q);
  const used = ["5", "4", "3", "2", "1"].map((level, code) => (fit.emptyLevels.includes(level) ? -1 : code)).filter((code) => code >= 0);
  const slopes = fit.names.slice(fit.thresholds).map(Number);
  return Float64Array.from(codes, (code, i) => {
    let eta = 0;
    let along = 0;
    slopes.forEach((column, j) => {
      eta += fit.estimates[fit.thresholds + j]! * columns[column]![i]!;
      along += step[fit.thresholds + j]! * columns[column]![i]!;
    });
    const at = used.indexOf(code);
    const upper = at < fit.thresholds ? logisticTail(fit.estimates[at]! - eta) : null;
    const lower = at > 0 ? logisticTail(fit.estimates[at - 1]! - eta) : null;
    const probability = (upper ? 1 - upper.complement : 1) - (lower ? 1 - lower.complement : 0);
    const above = upper ? upper.density / probability : 0;
    const below = lower ? lower.density / probability : 0;
    return (upper ? above * (step[at]! - along) : 0) - (lower ? below * (step[at - 1]! - along) : 0);
  });
}
