import { leastSquares } from "../../statistics/linear/leastSquares.js";
import { normalTwoSided } from "../../statistics/distributions/normal.js";
import { normalMinimalDetectableEffect } from "../../statistics/power/normalMinimalDetectableEffect.js";
import { estimateRow, type Estimate } from "../analysis.js";
import { clusteredRatio, clusteredShare } from "../clusteredRatio.js";
import type { Bilingual } from "../../contracts/contract.js";
import { withinEffects } from "../fixedEffects/withinEffects.js";
import type { Ratings } from "../ratings.js";
import { counted } from "./trend.js";

/** Days up to and with the deadline that count as the last ones: a week, so that weekends do not matter. */
const lastDays = 7;
/** Days after the deadline that help to tell the course without one. */
const daysAfter = 14;
const fewest = { entries: 100, raters: 10 } as const;

const noDates: Bilingual = { id: "tanggal entri dan batas waktu tidak cukup banyak tercatat", en: "too few dates of entry, or no deadline, on record" };

/**
 * Entries of the last week before the deadline beyond a smooth course: a polynomial through the daily counts from the end of the period to two
 * weeks after the deadline, the last week left out (bunching as in Saez 2010 and Chetty et al. 2011). The excess is linear in the
 * counts, so its error comes from the sums by rater.
 *
 * @param deadline per rating, days since 1970; NaN where there is none
 * @param opening per rating, the first day on which it could be entered
 */
export function entryBunching(ratings: Ratings, deadline: Float64Array, opening: Float64Array, specifications: readonly { readonly id: string; readonly degree: number }[]): Estimate[] {
  const rows = Array.from({ length: ratings.n }, (_, i) => i).filter((i) => {
    const day = ratings.entryDay[i]! - deadline[i]!;
    return day <= daysAfter && ratings.entryDay[i]! >= opening[i]!;
  });
  const raters = rows.map((row) => ratings.rater[row]!);
  const given = { ...counted(ratings, rows) };
  const shape = specifications[0]!.id;
  if (rows.length < fewest.entries || new Set(raters).size < fewest.raters) return [estimateRow({ measure: "kelebihan-entri", specification: shape, ...given, reason: noDates })];
  const late = rows.map((row) => (ratings.entryDay[row]! > deadline[row]! - lastDays && ratings.entryDay[row]! <= deadline[row]! ? 1 : 0));
  const share = clusteredShare(late, raters)!;
  const start = Math.min(...rows.map((row) => opening[row]! - deadline[row]!));
  const days = Array.from({ length: daysAfter - start + 1 }, (_, at) => start + at);
  const outside = days.filter((day) => day <= -lastDays || day > 0);
  const excess = specifications.map(({ id, degree }) => {
    const given2 = { measure: "kelebihan-entri", specification: id, ...given };
    if (outside.length < degree + 4) return estimateRow({ ...given2, reason: noDates });
    const taken = predictionWeights(outside, days.filter((day) => day > -lastDays && day <= 0), degree);
    const ratio = clusteredRatio(rows.map((row, i) => late[i]! - (taken.get(ratings.entryDay[row]! - deadline[row]!) ?? 0)), null, raters)!;
    const { estimate, se, low, high } = ratio;
    return estimateRow({ ...given2, estimate, se, low, high, p: se ? normalTwoSided(estimate / se) : null, detectable: se ? normalMinimalDetectableEffect(se) : null, smallest: rows.length });
  });
  return [estimateRow({ measure: "entri-minggu-terakhir", specification: shape, ...given, estimate: share.estimate, se: share.se, low: share.low, high: share.high, smallest: Math.min(late.filter(Boolean).length, rows.length - late.filter(Boolean).length) }), ...excess, lateRatings(ratings, rows, late, shape)];
}

/** Sangat Baik among what a rater entered in the last week against the rest of the same rater and period. */
function lateRatings(ratings: Ratings, rows: readonly number[], late: readonly number[], specification: string): Estimate {
  const sheet = new Map<string, number>();
  const codes = Int32Array.from(rows, (row) => {
    const key = `${ratings.rater[row]!} ${ratings.period.codes[row]!}`;
    const at = sheet.get(key) ?? sheet.size;
    sheet.set(key, at);
    return at;
  });
  const fitted = withinEffects({
    columns: [Float64Array.from(late)], responses: [Float64Array.from(rows, (row) => (ratings.predicate[row] === 1 ? 1 : 0))], models: [[0]], factors: [codes], nested: [0], clusters: Int32Array.from(rows, (row) => ratings.rater[row]!),
  });
  const effect = fitted?.effects[0]![0]![0] ?? null;
  return estimateRow({ measure: "nilai-minggu-terakhir", specification, ...counted(ratings, fitted ? Array.from(fitted.rows, (at) => rows[at]!) : rows), ...(effect ?? { reason: noDates }) });
}

/** Per day outside the window, what one entry on it adds to the number of entries that the polynomial expects in the window. */
function predictionWeights(outside: readonly number[], window: readonly number[], degree: number): Map<number, number> {
  const scale = Math.max(...outside.map(Math.abs), 1);
  const powers = (day: number) => Array.from({ length: degree + 1 }, (_, k) => (day / scale) ** k);
  const columns = Array.from({ length: degree + 1 }, (_, k) => Float64Array.from(outside, (day) => powers(day)[k]!));
  const sums = Array.from({ length: degree + 1 }, (_, k) => window.reduce((sum, day) => sum + powers(day)[k]!, 0));
  return new Map(outside.map((day, at) => {
    const { coefficients } = leastSquares(columns, Float64Array.from(outside, (_, i) => (i === at ? 1 : 0)));
    return [day, coefficients.reduce<number>((sum, value, k) => sum + (value ?? 0) * sums[k]!, 0)];
  }));
}
