import { type AggregateEffect, aggregateEffects } from "../../statistics/groupTime/aggregateEffects.js";
import { clusteredProduct, type GroupTimeEffects, type GroupTimeOptions, groupTimeEffects, type GroupTimePanel } from "../../statistics/groupTime/groupTimeEffects.js";
import { studentTQuantile, studentTTwoSided } from "../../statistics/distributions/studentT.js";
import { normalMinimalDetectableEffect } from "../../statistics/power/normalMinimalDetectableEffect.js";
import { type Estimate, estimateRow } from "../analysis.js";
import type { TrainingPanel } from "./trainingPanel.js";

/** Treated people below which no mean of them is shown. */
export const fewestTrained = 10;

export interface Effect {
  readonly overall: AggregateEffect;
  readonly found: GroupTimeEffects;
}

/** Effect on all trained people and years after training alike, against those untrained by then; null with too few of them. */
export function effectOf(panel: TrainingPanel, outcomes: readonly Float64Array[], options: GroupTimeOptions, given: Partial<GroupTimePanel> = {}): Effect | null {
  const found = groupTimeEffects({ periods: panel.years, outcomes, start: panel.start, ...given }, { comparison: "notYet", isAfterOnly: true, ...options });
  const overall = aggregateEffects(found, "simple").value?.overall;
  return overall && overall.treated >= fewestTrained ? { overall, found } : null;
}

/** 0 and 1 in the person's first year: heads a unit, is fifty or older. Part-wise the same for all where one does not vary. */
export const traits = ({ isHead, isOld }: TrainingPanel): Float64Array[] => [isHead, isOld].filter((column) => column.some((value) => value !== column[0]));

export interface Margin {
  readonly se: number;
  readonly df: number;
}

/**
 * The wider of two errors: people by themselves, with a degree of freedom for each treated person beyond the first, and agencies as clusters with one
 * for each agency beyond the first, since people of one agency share raters.
 */
export function marginOf(influence: Float64Array, treated: number, { opd }: Pick<TrainingPanel, "opd">): Margin {
  const agencies = new Set([...opd].filter((_, i) => influence[i] !== 0)).size;
  const own = { se: Math.sqrt(influence.reduce((sum, value) => sum + value * value, 0)), df: Math.max(1, treated - 1) };
  const shared = { se: Math.sqrt(clusteredProduct(influence, influence, opd)), df: agencies - 1 };
  return agencies > 1 && studentTQuantile(0.975, shared.df) * shared.se > studentTQuantile(0.975, own.df) * own.se ? shared : own;
}

type Named = Pick<Estimate, "measure" | "specification"> & Partial<Estimate>;

/** A row of an estimate with the interval of its wider error; the detectable effect is that of a two-sided test at 5 % and a power of 80 %. */
export function effectRow(named: Named, estimate: number, influence: Float64Array, treated: number, panel: TrainingPanel): Estimate {
  const { se, df } = marginOf(influence, treated, panel);
  const half = studentTQuantile(0.975, df) * se;
  return estimateRow({
    ...named, estimate, low: estimate - half, high: estimate + half, se, p: se > 0 ? studentTTwoSided(estimate / se, df) : null,
    detectable: normalMinimalDetectableEffect(se), smallest: treated, ...basisOf(influence, panel),
  });
}

/** Appraisals, people, raters and agencies that enter an estimate. */
export function basisOf(influence: Float64Array, { appraisals, rater, opd }: TrainingPanel): Pick<Estimate, "n" | "ratees" | "raters" | "units"> {
  const raters = new Set<number>();
  const units = new Set<number>();
  let [n, ratees] = [0, 0];
  for (let i = 0; i < influence.length; i++) {
    if (influence[i] === 0) continue;
    ratees++;
    units.add(opd[i]!);
    for (const [t, year] of appraisals.entries()) {
      n += year[i]!;
      if (rater[t]![i]! >= 0) raters.add(rater[t]![i]!);
    }
  }
  return { n, ratees, raters: raters.size, units: units.size };
}
