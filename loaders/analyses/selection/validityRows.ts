import { rangeCorrectedCorrelation } from "../../statistics/correlation/correctedCorrelation.js";
import { hurdleCorrelations, type HurdleCorrelation, type Hurdles } from "../../statistics/correlation/hurdleCorrelations.js";
import { hurdleLatentCorrelations } from "../../statistics/correlation/hurdleLatentCorrelations.js";
import { pearsonCorrelation } from "../../statistics/correlation/pearsonCorrelation.js";
import { normalTwoSided } from "../../statistics/distributions/normal.js";
import { holm } from "../../statistics/adjust/holm.js";
import { normalMinimalDetectableEffect } from "../../statistics/power/normalMinimalDetectableEffect.js";
import { randomStream } from "../../statistics/randomStream.js";
import { estimateRow, type Estimate } from "../analysis.js";
import type { Entrant, Linked } from "./linkedEntrants.js";

export const validity = "daya-ramal";
export const corrected = "terkoreksi";
export const uncorrected = "apa-adanya";
export const direct = "kasus-2";
export const linear = "terkoreksi-poin";
export const wholeYear = "terkoreksi-setahun";
export const scores = ["nilai-akhir", "skd", "skb"] as const;

/** Bootstrap samples. */
const draws = 400;

/** Predicates, lowest first. */
const levels = ["5", "4", "3", "2", "1"];

/** Weights of the final score, per point of each score: 40 % of SKD on 100, 60 % of SKB. */
export interface Weights {
  readonly skd: number;
  readonly skb: number;
}

/** Correlations of the scores with the first appraisals within selections, among the appointed and corrected for their selection. */
export function validityRows({ entrants, scores: known }: Linked, weights: Weights, seed: number): Estimate[] {
  const columns = centred(entrants);
  const final = columns.skd.map((value, i) => weights.skd * value + weights.skb * columns.skb[i]!);
  const degrees = { all: known.reduce((sum, row) => sum + row.sat_skd - 1, 0), passed: known.reduce((sum, row) => sum + Math.max(0, row.sat_skb - 1), 0) };
  const sum = (of: "skd_squares" | "passed_skd_squares" | "passed_products" | "passed_skb_squares", by: number) => known.reduce((total, row) => total + row[of], 0) / by;
  const [all, skd, product, skb] = [sum("skd_squares", degrees.all), sum("passed_skd_squares", degrees.passed), sum("passed_products", degrees.passed), sum("passed_skb_squares", degrees.passed)];
  const separate: Hurdles = { all, passed: [skd, product, skb] };
  const together: Hurdles = { all, passed: [skd, weights.skd * skd + weights.skb * product, weights.skd ** 2 * skd + 2 * weights.skd * weights.skb * product + weights.skb ** 2 * skb] };
  const base = { n: entrants.length, ratees: entrants.length, raters: new Set(entrants.map(({ rater_id }) => rater_id)).size, units: new Set(entrants.map(({ opd_id }) => opd_id)).size };

  const rowsOf = (specification: string, found: readonly Pick<HurdleCorrelation, "estimate" | "se" | "interval">[]): Estimate[] => {
    const p = found.map(({ estimate, se }) => (se === null ? null : normalTwoSided(Math.atanh(estimate) / se)));
    const adjusted = [p[0]!, ...holm(p.slice(1))];
    return found.map(({ estimate, interval, se }, at) => estimateRow({
      measure: validity, specification, category: scores[at]!, ...base, estimate, low: interval?.low ?? null, high: interval?.high ?? null, p: p[at]!, p_adjusted: adjusted[at]!,
      detectable: se === null ? null : Math.tanh(normalMinimalDetectableEffect(se)),
    }));
  };
  const latent = hurdleLatentCorrelations(
    { first: columns.skd, second: columns.skb, outcome: Int32Array.from(entrants, ({ predicate }) => levels.length - predicate), levels },
    separate, [[weights.skd, weights.skb], [1, 0], [0, 1]],
  ).value;
  const onPoints = (outcome: Float64Array, specification: string): Estimate[] => {
    const each = hurdleCorrelations({ first: columns.skd, second: columns.skb, outcome }, separate, randomStream(seed), { draws });
    const both = hurdleCorrelations({ first: columns.skd, second: final, outcome }, together, randomStream(seed), { draws });
    return each && both ? rowsOf(specification, [both[1], each[0], each[1]]) : [];
  };
  const plain = ([["nilai-akhir", final], ["skd", columns.skd], ["skb", columns.skb]] as const).flatMap(([category, values]) => {
    const r = pearsonCorrelation(values, columns.annual);
    if (!r) return [];
    const row = (specification: string, estimate: number, interval: { readonly low: number; readonly high: number } | null) =>
      estimateRow({ measure: validity, specification, category, ...base, estimate, low: interval?.low ?? null, high: interval?.high ?? null });
    const one = category === "skd" ? rangeCorrectedCorrelation(r.estimate, spread(values), Math.sqrt(all), r.interval) : null;
    return [row(uncorrected, r.estimate, r.interval), ...(one ? [row(direct, one.estimate, one.interval)] : [])];
  });
  return [...(latent ? rowsOf(corrected, latent) : []), ...plain, ...onPoints(columns.annual, linear), ...onPoints(columns.everything, wholeYear)];
}

type Column = "skd" | "skb" | "annual" | "everything";

/** Each column less its mean in the selection, so that neither year nor difficulty of a test counts. */
function centred(entrants: readonly Entrant[]): Record<Column, Float64Array> {
  const groups = new Map<number, Entrant[]>();
  for (const entrant of entrants) groups.set(entrant.selection, [...(groups.get(entrant.selection) ?? []), entrant]);
  const column = (name: Column) => {
    const means = new Map([...groups].map(([selection, own]) => [selection, own.reduce((sum, entrant) => sum + entrant[name], 0) / own.length]));
    return Float64Array.from(entrants, (entrant) => entrant[name] - means.get(entrant.selection)!);
  };
  return { skd: column("skd"), skb: column("skb"), annual: column("annual"), everything: column("everything") };
}

const spread = (values: Float64Array): number => Math.sqrt(values.reduce((sum, value) => sum + value * value, 0) / (values.length - 1));
