import { holm } from "../../statistics/adjust/holm.js";
import { studentTQuantile } from "../../statistics/distributions/studentT.js";
import type { CoefficientRow } from "../../statistics/linear/coefficientTable.js";
import { imputedEffects, type ImputedEffect, type ImputedEffects } from "../../statistics/rates/imputedEffects.js";
import type { Family, Panel } from "../../statistics/rates/panel.js";
import { panelRegression } from "../../statistics/rates/panelRegression.js";
import { estimateRow, type Category, type Estimate } from "../analysis.js";
import { never, outcomePanel, type GoLivePanel, type Outcome } from "./goLivePanel.js";

/** Quarters before and after the start; the first stands for all months before the leads, with which they are compared. */
export const steps: readonly (Category & { readonly from: number; readonly to: number })[] = [
  { id: "sebelum-2", from: -6, to: -4, title: { id: "4–6 bulan sebelum mulai", en: "4–6 months before the start" } },
  { id: "sebelum-1", from: -3, to: -1, title: { id: "1–3 bulan sebelum mulai", en: "1–3 months before the start" } },
  { id: "sesudah-1", from: 0, to: 2, title: { id: "Bulan ke-1 sampai ke-3", en: "Months 1 to 3" } },
  { id: "sesudah-2", from: 3, to: 5, title: { id: "Bulan ke-4 sampai ke-6", en: "Months 4 to 6" } },
  { id: "sesudah-3", from: 6, to: 11, title: { id: "Bulan ke-7 sampai ke-12", en: "Months 7 to 12" } },
  { id: "sesudah-4", from: 12, to: 10_000, title: { id: "Setelah satu tahun", en: "After a year" } },
];

export interface OutcomeEffect {
  /** null with a reason where it cannot be told */
  readonly imputed: ImputedEffects | null;
  readonly reason: string | null;
  /** smallest p over the leads, controlled for looking at several; null where none could be looked at */
  readonly leadP: number | null;
  readonly rows: readonly Estimate[];
}

interface Named {
  /** measure of the effect, of its path over time, and of the change per month without the system */
  readonly effect: string;
  readonly path?: string;
  readonly trend?: string;
}

/** Everything said of one outcome of going live: naive, with fixed effects, imputed, over time, and before the start. */
export function outcomeEffect(source: GoLivePanel, outcome: Outcome, named: Named): OutcomeEffect {
  const { panel, live, since } = outcomePanel(source, outcome);
  const family: Family = outcome === "daysToClose" ? "gaussian" : "poisson";
  const shown = family === "poisson" ? Math.exp : (value: number) => value;
  const base = { n: panel.response.length, ratees: source.people, units: new Set(panel.units).size };
  const groups = since.map((value, i) => (live[i] ? steps.findIndex(({ from, to }) => value >= from && value <= to) : -1));
  const { value: imputed, reason } = imputedEffects(panel, live, family, groups);
  const rows: Estimate[] = [];
  const naive = beforeAfter(panel, live, family);
  if (naive !== null) rows.push(estimateRow({ measure: named.effect, specification: "sebelum-sesudah", estimate: naive, ...base }));
  const fixed = panelRegression([Float64Array.from(live)], panel, { family, hasPeriodEffects: true }).value;
  if (fixed && fixed.reduced[0]!.se !== null) rows.push(coefficientRow(named.effect, "efek-tetap", fixed.reduced[0]!, shown, base));
  if (imputed) rows.push(imputedRow(named.effect, "imputasi", imputed.overall, shown, { ...base, n: imputed.overall.cells }));
  const leads = named.path === undefined ? [] : leadRows(panel, live, since, family);
  if (named.path !== undefined) {
    rows.push(...leads.map(({ row, step, adjusted }) => ({ ...coefficientRow(named.path!, "sebelum-mulai", row, shown, base), category: step, p_adjusted: adjusted })));
    for (const [group, effect] of imputed?.groups ?? []) if (effect) rows.push({ ...imputedRow(named.path, "imputasi", effect, shown, { ...base, n: effect.cells, units: effect.units }), category: steps[group]!.id });
  }
  if (named.trend !== undefined) {
    const before = without(panel, live);
    const trend = panelRegression([Float64Array.from(before.periods)], before, { family, hasPeriodEffects: false }).value;
    if (trend && trend.reduced[0]!.se !== null) rows.push(coefficientRow(named.trend, "belum-mulai", trend.reduced[0]!, shown, { ...base, n: trend.rows, units: trend.clusters }));
  }
  const ps = leads.map(({ adjusted }) => adjusted);
  return { imputed, reason, leadP: ps.length ? Math.min(...ps) : null, rows };
}

/** Of agencies that are seen before and after: all after against all before. */
function beforeAfter({ units, response, exposure }: Panel, live: Uint8Array, family: Family): number | null {
  const seen = [0, 1].map((side) => new Set(units.filter((_, i) => live[i] === side)));
  const means = [0, 1].map((side) => {
    let [sum, weight] = [0, 0];
    units.forEach((unit, i) => {
      if (live[i] !== side || !seen[1 - side]!.has(unit)) return;
      sum += response[i]!;
      weight += exposure?.[i] ?? 1;
    });
    return sum / weight;
  });
  const value = family === "poisson" ? means[1]! / means[0]! : means[1]! - means[0]!;
  return Number.isFinite(value) && (family === "gaussian" || value > 0) ? value : null;
}

/** Months not yet live, the last half-year before the start against earlier ones and against agencies that start later or never. */
function leadRows(panel: Panel, live: Uint8Array, since: Int32Array, family: Family): { row: CoefficientRow; step: string; adjusted: number }[] {
  const before = without(panel, live);
  const ahead = since.filter((_, i) => !live[i]);
  const leads = steps.filter(({ to }) => to < 0);
  const fit = panelRegression(leads.map(({ from, to }) => Float64Array.from(ahead, (value) => Number(value !== never && value >= from && value <= to))), before, { family, hasPeriodEffects: true }).value;
  const known = leads.flatMap(({ id }, at) => (fit && fit.reduced[at]!.p !== null ? [{ step: id, row: fit.reduced[at]! }] : []));
  const adjusted = holm(known.map(({ row }) => row.p!));
  return known.map((lead, at) => ({ ...lead, adjusted: adjusted[at]! }));
}

function without({ units, periods, response, exposure }: Panel, live: Uint8Array): Panel {
  return { units: units.filter((_, i) => !live[i]), periods: periods.filter((_, i) => !live[i]), response: response.filter((_, i) => !live[i]), exposure: exposure === null ? null : exposure.filter((_, i) => !live[i]) };
}

type Base = Pick<Estimate, "n" | "ratees" | "units">;

function coefficientRow(measure: string, specification: string, { estimate, se, df, p, interval }: CoefficientRow, shown: (value: number) => number, base: Base): Estimate {
  return estimateRow({ measure, specification, estimate: shown(estimate!), low: interval && shown(interval.low), high: interval && shown(interval.high), se: shownError(estimate!, se!, shown), p, detectable: df === null ? null : shown(detectable(se!, df)), ...base });
}

function imputedRow(measure: string, specification: string, { effect, se, df, p, interval }: ImputedEffect, shown: (value: number) => number, base: Base): Estimate {
  return estimateRow({ measure, specification, estimate: shown(effect), low: shown(interval.low), high: shown(interval.high), se: shownError(effect, se, shown), p, detectable: shown(detectable(se, df)), ...base });
}

/** On the scale that is shown: a ratio's error is its size times the error of its logarithm. */
function shownError(value: number, se: number, shown: (value: number) => number): number {
  return shown === Math.exp ? shown(value) * se : se;
}

/** A fall that would be found with a power of 80 %. */
function detectable(se: number, df: number): number {
  return -(studentTQuantile(0.975, df) + studentTQuantile(0.8, df)) * se;
}
