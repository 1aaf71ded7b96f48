import { absorbedRegression } from "../../statistics/absorb/absorbedRegression.js";
import { type LeastSquares, leastSquares } from "../../statistics/linear/leastSquares.js";
import { clusterCovariance } from "../../statistics/linear/clusterCovariance.js";
import { coefficientTable } from "../../statistics/linear/coefficientTable.js";
import { matchedDifference } from "../../statistics/matching/matchedDifference.js";
import { osterBeta } from "../../statistics/sensitivity/osterBounds.js";
import { robustnessValue } from "../../statistics/sensitivity/robustnessValue.js";
import { studentTQuantile, studentTTwoSided } from "../../statistics/distributions/studentT.js";
import { normalMinimalDetectableEffect } from "../../statistics/power/normalMinimalDetectableEffect.js";
import { type Estimate, estimateRow } from "../analysis.js";
import { basisOf, fewestTrained } from "./effects.js";
import type { TrainingPanel } from "./trainingPanel.js";

/** Oster's (2019) rule: omitted variables explain at most 30 % more than the controls do. */
const mostExplained = 1.3;

/** The adjusted comparison after training, and what an omitted variable would have to do to it. Empty where too few are trained. */
export function controlledRows(panel: TrainingPanel): Estimate[] {
  const rows: { i: number; t: number }[] = [];
  const first = panel.years[0]!;
  panel.years.forEach((year, t) => {
    if (!panel.start.some((start) => start > first && start <= year)) return;
    panel.start.forEach((start, i) => {
      if (!Number.isNaN(panel.points[t]![i]!) && start > first && (start <= year || start === Infinity)) rows.push({ i, t });
    });
  });
  const trained = Float64Array.from(rows, ({ i }) => (panel.start[i] === Infinity ? 0 : 1));
  if (new Set(rows.filter((_, row) => trained[row]).map(({ i }) => i)).size < fewestTrained) return [];
  const response = Float64Array.from(rows, ({ i, t }) => panel.points[t]![i]!);
  const times = indicators(rows.map(({ t }) => String(t)));
  const states = panel.states.flatMap((state) => indicators(rows.map(({ i, t }) => String(state[t]![i])), 10));
  const heads = Float64Array.from(rows, ({ i }) => panel.isHead[i]!);
  const agencyYears = Int32Array.from(rows, ({ i, t }) => panel.opd[i]! * panel.years.length + t);
  const short = leastSquares([trained, new Float64Array(rows.length).fill(1), ...times], response);
  // the treatment last: it is dropped where the controls determine it, and what they leave of it is the last step of the fit
  const absorbed = absorbedRegression([heads, ...states, trained], response, [agencyYears]).value;
  if (!absorbed) return [];
  const full = absorbed.fit;
  const fullRSquared = 1 - full.residualSumOfSquares / (variance(response) * rows.length);
  const covariance = clusterCovariance(full, Int32Array.from(rows, ({ i }) => i), "cr1s", absorbed.absorbed.rank).value;
  const row = coefficientTable(full, covariance, new Set(rows.map(({ i }) => i)).size - 1).at(-1);
  if (!row?.interval || row.estimate === null || !row.se) return [];
  const influence = new Float64Array(panel.people.length);
  for (const { i } of rows) influence[i] = 1;
  const basis = basisOf(influence, panel);
  const estimates = [estimateRow({ measure: "selisih", specification: "terkendali", estimate: row.estimate, ...row.interval, se: row.se, p: row.p, detectable: normalMinimalDetectableEffect(row.se), ...basis })];
  const left = 1 / full.toCoefficients.at(-1)!.at(-1)! ** 2;
  const beta = osterBeta({
    shortEstimate: short.coefficients[0]!, shortRSquared: rSquared(short), fullEstimate: row.estimate, fullRSquared, responseVariance: variance(response),
    treatmentVariance: variance(trained), treatmentResidualVariance: left / rows.length,
  }, Math.min(1, mostExplained * fullRSquared)).value;
  if (beta) estimates.push(estimateRow({ measure: "selisih", specification: "oster", estimate: beta.estimate, ...basis }));
  const df = basis.ratees! - full.kept.length - absorbed.absorbed.rank;
  if (row.statistic !== null && df > 1) {
    estimates.push(estimateRow({ measure: "kekebalan", specification: "terkendali", category: "menghapus", estimate: robustnessValue(row.statistic, df), ...basis }));
    estimates.push(estimateRow({ measure: "kekebalan", specification: "terkendali", category: "meragukan", estimate: robustnessValue(row.statistic, df, { alpha: 0.05 }), ...basis }));
  }
  return estimates;
}

/** Those trained matched to untrained people of the same past: appraisals in the last year before and the one before it, heading a unit, age. */
export function matchedRow(panel: TrainingPanel): Estimate | null {
  const { years, points, above, start, isHead, isOld } = panel;
  const parts = years.flatMap((group, t) => {
    if (t < 2) return [];
    const rows = [...start.keys()].filter((i) => {
      const known = [t - 1, t - 2].every((before) => !Number.isNaN(points[before]![i]!)) && !Number.isNaN(after(i, t));
      return known && (start[i] === group || start[i]! === Infinity);
    });
    const treated = Uint8Array.from(rows, (i) => (start[i] === group ? 1 : 0));
    const columns = [points[t - 1]!, above[t - 1]!, points[t - 2]!, above[t - 2]!, isHead, isOld].map((column) => Float64Array.from(rows, (i) => column[i]!));
    const found = matchedDifference(Float64Array.from(rows, (i) => after(i, t)), treated, columns, { isBiasAdjusted: true }).value;
    return found ? [{ ...found, rows }] : [];
  });
  function after(i: number, t: number): number {
    const own = years.flatMap((_, later) => (later >= t && !Number.isNaN(points[later]![i]!) ? [points[later]![i]!] : []));
    return own.reduce((sum, value) => sum + value, 0) / own.length;
  }
  const treated = parts.reduce((sum, part) => sum + part.treated, 0);
  if (treated < fewestTrained) return null;
  const estimate = parts.reduce((sum, part) => sum + (part.treated / treated) * part.estimate, 0);
  const se = Math.sqrt(parts.reduce((sum, part) => sum + ((part.treated / treated) * part.se) ** 2, 0));
  const half = studentTQuantile(0.975, treated - 1) * se;
  const influence = new Float64Array(start.length);
  for (const i of parts.flatMap(({ rows }) => rows)) influence[i] = 1;
  return estimateRow({ measure: "selisih", specification: "padanan", estimate, low: estimate - half, high: estimate + half, se, p: se > 0 ? studentTTwoSided(estimate / se, treated - 1) : null, detectable: normalMinimalDetectableEffect(se), smallest: treated, ...basisOf(influence, panel) });
}

/** Columns of 0 and 1 for all levels but the first; those of fewer than `fewest` rows share one. */
function indicators(values: readonly string[], fewest = 1): Float64Array[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const levels = values.map((value) => (counts.get(value)! < fewest ? "" : value));
  return [...new Set(levels)].sort().slice(1).map((level) => Float64Array.from(levels, (own) => (own === level ? 1 : 0)));
}

function rSquared(fit: LeastSquares): number {
  return 1 - fit.residualSumOfSquares / (variance(fit.response) * fit.n);
}

function variance(values: Float64Array): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
}
