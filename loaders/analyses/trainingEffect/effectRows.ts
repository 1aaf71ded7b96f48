import { holm } from "../../statistics/adjust/holm.js";
import { aggregateEffects } from "../../statistics/groupTime/aggregateEffects.js";
import { preTrendTest } from "../../statistics/groupTime/preTrendTest.js";
import { simultaneousBand } from "../../statistics/groupTime/simultaneousBand.js";
import { studentTQuantile } from "../../statistics/distributions/studentT.js";
import { randomStream } from "../../statistics/randomStream.js";
import type { Estimate } from "../analysis.js";
import { type Effect, effectOf, effectRow, fewestTrained, marginOf, traits } from "./effects.js";
import { controlledRows, matchedRow } from "./levelModels.js";
import type { TrainingPanel } from "./trainingPanel.js";

/** Years before and after training that are shown, from its first full year on. */
export const steps = [-4, -3, -2, 0, 1, 2, 3, 4] as const;
export const stepId = (step: number) => (step < 0 ? `sebelum-${-step - 1}` : `sesudah-${step + 1}`);

/** Every estimate of the effect, what selection makes of the plain difference, and the checks. Empty where too few are trained. */
export function effectRows(panel: TrainingPanel, seed: number): Estimate[] {
  const covariates = traits(panel);
  const average = { base: "average", baseWeights: panel.weights } as const;
  const lead = effectOf(panel, panel.points, average);
  if (!lead) return [];
  const naive = effectOf(panel, panel.points, { base: "none" });
  const rows: Estimate[] = [];
  const add = (measure: string, specification: string, effect: Effect | null) => {
    if (effect) rows.push(effectRow({ measure, specification }, effect.overall.estimate, effect.overall.influence, effect.overall.treated, panel));
  };
  add("selisih", "mentah", naive);
  rows.push(...controlledRows(panel));
  add("selisih", "pembobotan", effectOf(panel, panel.points, { base: "none", adjustment: "weighting" }, { covariates }));
  const matched = matchedRow(panel);
  if (matched) rows.push(matched);
  add("selisih", "did", lead);
  add("selisih", "did-kendali", effectOf(panel, panel.points, average, { covariates }));
  add("selisih", "did-tak-dilatih", effectOf(panel, panel.points, { ...average, comparison: "never" }));
  add("selisih", "did-tahun-terakhir", effectOf(panel, panel.points, {}));
  add("selisih", "did-tahun-lebih-awal", effectOf(panel, panel.points, { ...average, anticipation: 1 }));
  add("selisih", "did-penilai-tetap", effectOf(panel, panel.points, { accept: (i, before, t) => panel.rater[before]![i]! >= 0 && panel.rater[before]![i] === panel.rater[t]![i] }));
  add("selisih", "did-tahunan", effectOf(panel, panel.annualPoints, { base: "average" }));
  add("di-atas-ekspektasi", "mentah", effectOf(panel, panel.above, { base: "none" }));
  add("di-atas-ekspektasi", "did", effectOf(panel, panel.above, average));
  if (naive) rows.push(...selectionRows(naive, lead, panel));
  const checks = [preTrendRow(panel), placeboStart(panel), placeboOutcome(panel)].filter((row) => row !== null);
  const adjusted = holm(checks.map(({ p }) => p));
  rows.push(...checks.map((row, k) => ({ ...row, p_adjusted: adjusted[k] ?? null })));
  rows.push(...pathRows(panel, seed));
  return rows;
}

/** What the plain difference has beyond the lead, in points and as a part of it; both are told from the same people, so their errors go together. */
function selectionRows(naive: Effect, lead: Effect, panel: TrainingPanel): Estimate[] {
  const gap = naive.overall.influence.map((value, i) => value - lead.overall.influence[i]!);
  const rows = [effectRow({ measure: "seleksi", specification: "did" }, naive.overall.estimate - lead.overall.estimate, gap, lead.overall.treated, panel)];
  const { se, df } = marginOf(naive.overall.influence, naive.overall.treated, panel);
  // a part of next to nothing is no number
  if (Math.abs(naive.overall.estimate) > studentTQuantile(0.975, df) * se) {
    const share = 1 - lead.overall.estimate / naive.overall.estimate;
    const influence = naive.overall.influence.map((value, i) => ((1 - share) * value - lead.overall.influence[i]!) / naive.overall.estimate);
    rows.push({ ...effectRow({ measure: "bagian-seleksi", specification: "did" }, share, influence, lead.overall.treated, panel), p: null, detectable: null });
  }
  return rows;
}

/** Mean of the effects before training, with the p of the joint test that each is nil. */
function preTrendRow(panel: TrainingPanel): Estimate | null {
  const effect = effectOf(panel, panel.points, { isAfterOnly: false });
  if (!effect) return null;
  const { found, overall } = effect;
  const test = preTrendTest(found).value;
  const parts = aggregateEffects(found, "dynamic").value?.parts.filter(({ at }) => at! < 0) ?? [];
  if (!test || parts.length === 0) return null;
  const influence = new Float64Array(panel.start.length);
  for (const part of parts) part.influence.forEach((value, i) => void (influence[i]! += value / parts.length));
  const estimate = parts.reduce((sum, part) => sum + part.estimate, 0) / parts.length;
  return { ...effectRow({ measure: "pemeriksaan", specification: "jalur-sebelum" }, estimate, influence, Math.min(overall.treated, ...parts.map(({ treated }) => treated)), panel), p: test.p };
}

/** As if training had been two years earlier, on the years before it was. */
function placeboStart(panel: TrainingPanel): Estimate | null {
  const outcomes = panel.points.map((column, t) => column.map((value, i) => (panel.start[i]! <= panel.years[t]! ? NaN : value)));
  const effect = effectOf(panel, outcomes, {}, { start: panel.start.map((start) => start - 2) });
  return effect && effectRow({ measure: "pemeriksaan", specification: "mulai-semu" }, effect.overall.estimate, effect.overall.influence, effect.overall.treated, panel);
}

/** Lateness, which leadership training is not about. */
function placeboOutcome(panel: TrainingPanel): Estimate | null {
  const effect = effectOf(panel, panel.late, {});
  return effect && effectRow({ measure: "terlambat", specification: "did" }, effect.overall.estimate, effect.overall.influence, effect.overall.treated, panel);
}

/** By year since training, against the year of training, in a band that holds for all years at once. */
function pathRows(panel: TrainingPanel, seed: number): Estimate[] {
  const effect = effectOf(panel, panel.points, { base: "universal", isAfterOnly: false });
  const parts = effect ? (aggregateEffects(effect.found, "dynamic").value?.parts.filter(({ at, treated }) => steps.some((step) => step === at) && treated >= fewestTrained) ?? []) : [];
  const factor = simultaneousBand(parts.map(({ influence }) => influence), Int32Array.from(panel.people, (_, i) => i), randomStream(seed), { draws: 499 });
  return parts.map((part) => {
    const row = effectRow({ measure: "lintasan", specification: "did", category: stepId(part.at!) }, part.estimate, part.influence, part.treated, panel);
    const half = Math.max(factor * row.se!, (row.high! - row.low!) / 2);
    return { ...row, low: part.estimate - half, high: part.estimate + half };
  });
}
