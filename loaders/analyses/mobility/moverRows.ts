import type { TwoWayRows } from "../../statistics/twoWay/twoWayModel.js";
import { normalQuantile, normalTwoSided } from "../../statistics/distributions/normal.js";
import { normalMinimalDetectableEffect } from "../../statistics/power/normalMinimalDetectableEffect.js";
import { twoWayDecomposition, type CorrectedComponents, type SetEstimates } from "../../statistics/twoWay/twoWayDecomposition.js";
import { estimationSets, type EstimationSet, type EstimationSets } from "../../statistics/twoWay/estimationSets.js";
import { fitTwoWay } from "../../statistics/twoWay/twoWayFit.js";
import { plugInComponents, type VarianceComponents } from "../../statistics/twoWay/varianceComponents.js";
import { estimateRow, type Estimate } from "../analysis.js";
import type { Ratings } from "../ratings.js";

const margin = normalQuantile(0.975);

/** Random draws behind the standard errors, and projections where raters are too many for the exact correction. */
const draws = 50;

export const corrections = ["apa-adanya", "andrews", "tanpa-satu"] as const;
export type Correction = (typeof corrections)[number];

export const noSet = { id: "terlalu sedikit pegawai yang berganti penilai", en: "too few ratees change raters" };

/** Points, or 1 for the top predicate, of each rating with a slope of the year. */
export function moverData(ratings: Ratings, response: Float64Array): TwoWayRows {
  const years = new Set(ratings.year).size > 1;
  return { response, first: ratings.ratee, second: ratings.rater, weights: null, covariates: years ? [Float64Array.from(ratings.year, (year) => year - ratings.year[0]!)] : [] };
}

/**
 * Shares of the variance of ratings and the correlation of ratee and rater, uncorrected and by Andrews and others in the same set: the
 * largest that stays connected whichever pair of ratee and rater is left out, so that the three differ by the correction alone.
 * Also the correlation without correction in the largest connected set, and the sizes of both, where `sizes` are asked for.
 */
export function moverRows(ratings: Ratings, response: Float64Array, { specification, seed, sizes }: { readonly specification: string; readonly seed: number; readonly sizes: boolean }): Estimate[] {
  const failed = (reason: Estimate["reason"]) => [estimateRow({ measure: "bagian-ragam", specification: `${specification}-tanpa-satu`, category: "penilai", reason })];
  if (new Set(ratings.rater).size < 2 || new Set(ratings.ratee).size < 2) return failed(noSet);
  const data = moverData(ratings, response);
  const sets = estimationSets(data.first, data.second, "match");
  const plain = fitTwoWay(rowsOf(data, sets.connected.rows)).value;
  const correlation = plain ? plugInComponents(plain).correlation : null;
  const wide = estimateRow({ measure: "korelasi", specification: `${specification}-apa-adanya-lengkap`, estimate: correlation, ...base(sets.connected), ...(correlation === null ? { reason: noSet } : {}) });
  const rows = [wide, ...(sizes ? sizeRows(ratings, sets) : [])];
  const robust = robustEstimates(data, sets.leaveOut!, seed);
  if (!robust || !(robust.fit.responseVariance > 0)) return [...rows, ...failed(noSet)];
  const found: readonly [Correction, CorrectedComponents | null][] = [
    ["apa-adanya", { components: robust.plugIn, errors: null }],
    ["andrews", robust.andrews.value],
    ["tanpa-satu", robust.leaveOneOut.value],
  ];
  return [...rows, ...found.flatMap(([correction, own]) => (own ? componentRows(own, robust, `${specification}-${correction}`) : correction === "tanpa-satu" ? failed(noSet) : []))];
}

/** All three estimates in the largest set that stays connected without any one pair; null where there is none. */
export function robustEstimates(data: TwoWayRows, set: EstimationSet, seed: number) {
  if (set.rows.length === 0) return null;
  return twoWayDecomposition(rowsOf(data, set.rows), { leaveOut: "match", exactLevels: 1500, draws, simulations: draws, seed }).value?.leaveOut?.value ?? null;
}

function rowsOf(data: TwoWayRows, rows: Int32Array): TwoWayRows {
  const pick = (column: Float64Array) => Float64Array.from(rows, (row) => column[row]!);
  return { response: pick(data.response), first: rows.map((row) => data.first[row]!), second: rows.map((row) => data.second[row]!), weights: null, covariates: data.covariates.map(pick) };
}

function base(set: EstimationSet): Partial<Estimate> {
  return { n: set.rows.length, ratees: set.firstLevels, raters: set.secondLevels };
}

function componentRows({ components, errors }: CorrectedComponents, { fit, set }: SetEstimates, specification: string): Estimate[] {
  const total = fit.responseVariance;
  const share = (category: string, part: number, error: number | null) => {
    const [estimate, se] = [part / total, error === null ? null : error / total];
    const tested = se === null ? {} : { se, low: estimate - margin * se, high: estimate + margin * se, p: se > 0 ? normalTwoSided(estimate / se) : null, detectable: normalMinimalDetectableEffect(se) };
    return estimateRow({ measure: "bagian-ragam", specification, category, ...base(set), estimate, ...tested });
  };
  return [
    share("penilai", components.second, errors?.second ?? null),
    share("pegawai", components.first, errors?.first ?? null),
    share("pasangan", 2 * components.covariance, errors ? 2 * errors.covariance : null),
    share("sisa", components.residual, null),
    correlationRow(components, errors, specification, set),
  ];
}

/** The error moves the covariance and holds the variances; beyond ±1 there is no correlation to state. */
function correlationRow(components: VarianceComponents, errors: CorrectedComponents["errors"], specification: string, set: EstimationSet): Estimate {
  const { correlation, first, second } = components;
  const reason = { id: "ragam pegawai atau penilai yang terkoreksi tidak positif, atau korelasinya di luar ±1", en: "the corrected variance of ratee or rater is not positive, or the correlation is beyond ±1" };
  if (correlation === null || Math.abs(correlation) > 1) return estimateRow({ measure: "korelasi", specification, ...base(set), reason });
  const se = errors ? errors.covariance / Math.sqrt(first * second) : null;
  const detectable = se === null ? Infinity : normalMinimalDetectableEffect(se);
  return estimateRow({ measure: "korelasi", specification, ...base(set), estimate: correlation, ...(se === null ? {} : { se, low: Math.max(-1, correlation - margin * se), high: Math.min(1, correlation + margin * se), detectable: detectable <= 1 ? detectable : null }) });
}

function sizeRows(ratings: Ratings, { components, connected, leaveOut: robust }: EstimationSets): Estimate[] {
  const pairs = new Map<number, Set<number>>();
  ratings.ratee.forEach((ratee, i) => (pairs.get(ratee) ?? pairs.set(ratee, new Set()).get(ratee)!).add(ratings.rater[i]!));
  const counts = [
    ["set-semua", ratings.n, pairs.size, new Set(ratings.rater).size, [...pairs.values()].filter(({ size }) => size > 1).length],
    ["set-terhubung", connected.rows.length, connected.firstLevels, connected.secondLevels, connected.movers],
    ...(robust?.rows.length ? [["set-tanpa-satu", robust.rows.length, robust.firstLevels, robust.secondLevels, robust.movers] as const] : []),
  ] as const;
  const categories = ["nilai", "pegawai", "penilai", "berganti-penilai"] as const;
  return [
    ...counts.flatMap(([specification, ...values]) => categories.map((category, k) => estimateRow({ measure: "jaringan", specification, category, estimate: values[k]!, smallest: values[k]! }))),
    estimateRow({ measure: "jaringan", specification: "set-semua", category: "kelompok-terpisah", estimate: components }),
  ];
}
