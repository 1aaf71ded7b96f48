import { type Estimable, estimable, notEstimable } from "../estimable.js";
import { clusteredProduct, type GroupTimeEffect, type GroupTimeEffects } from "./groupTimeEffects.js";

/** `simple`: every unit and period under treatment alike; `dynamic`: by time since treatment; `group`: by first treated period; `calendar`: by period. */
export type Aggregation = "simple" | "dynamic" | "group" | "calendar";

export interface AggregateEffect {
  /** time since treatment, group or period; null for the overall effect */
  readonly at: number | null;
  readonly estimate: number;
  readonly se: number;
  readonly influence: Float64Array;
  /** treated units behind it */
  readonly treated: number;
}

export interface AggregateEffects {
  /** of the periods under treatment */
  readonly overall: AggregateEffect;
  /** for `dynamic` also before treatment; empty for `simple` */
  readonly parts: readonly AggregateEffect[];
}

/**
 * Weighted means of group-time effects (Callaway & Sant'Anna 2021, section 3), weights being the sizes of groups, which are counted as estimated in
 * the errors; as R `did::aggte` with analytical errors. `balance` keeps in `dynamic` only groups seen for that long after treatment began, and
 * only that long. Not estimable where no cell is under treatment.
 */
export function aggregateEffects(found: GroupTimeEffects, aggregation: Aggregation, { balance }: { readonly balance?: number } = {}): Estimable<AggregateEffects> {
  const { effects, groups, units, start } = found;
  const size = new Map(groups.map((group) => [group.group, group.units]));
  const last = Math.max(...effects.map(({ period }) => period));
  const after = effects.filter(({ isAfter }) => isAfter);
  if (after.length === 0) return notEstimable("no group can be compared after its treatment began");

  /** Mean over cells, weights by size of group where these are to be estimated, else equal. */
  const mean = (at: number | null, cells: readonly GroupTimeEffect[], bySize: boolean): AggregateEffect => {
    const weights = cells.map(({ group }) => (bySize ? size.get(group)! / units : 1));
    const total = weights.reduce((sum, weight) => sum + weight, 0);
    const estimate = cells.reduce((sum, cell, k) => sum + (weights[k]! / total) * cell.estimate, 0);
    const influence = new Float64Array(start.length);
    cells.forEach((cell, k) => cell.influence.forEach((value, i) => void (influence[i]! += (weights[k]! / total) * value)));
    if (bySize) for (let i = 0; i < start.length; i++) for (const cell of cells) if (start[i] === cell.group) influence[i]! += (cell.estimate - estimate) / (total * units);
    const treated = [...new Set(cells.map(({ group }) => group))].reduce((sum, group) => sum + Math.max(...cells.filter((cell) => cell.group === group).map((cell) => cell.treated)), 0);
    return { at, estimate, se: Math.sqrt(clusteredProduct(influence, influence, found.clusters)), influence, treated };
  };
  const distinct = (values: readonly number[]) => [...new Set(values)].sort((a, b) => a - b);
  const overallOf = (parts: readonly AggregateEffect[], treated: number): AggregateEffect => {
    const influence = new Float64Array(start.length);
    for (const part of parts) part.influence.forEach((value, i) => void (influence[i]! += value / parts.length));
    return { at: null, estimate: parts.reduce((sum, part) => sum + part.estimate, 0) / parts.length, se: Math.sqrt(clusteredProduct(influence, influence, found.clusters)), influence, treated };
  };
  const simple = mean(null, after, true);
  if (aggregation === "simple") return estimable({ overall: simple, parts: [] });
  if (aggregation === "calendar") {
    const parts = distinct(after.map(({ period }) => period)).map((period) => mean(period, after.filter((cell) => cell.period === period), true));
    return estimable({ overall: overallOf(parts, simple.treated), parts });
  }
  if (aggregation === "group") {
    const parts = distinct(after.map(({ group }) => group)).map((group) => mean(group, after.filter((cell) => cell.group === group), false));
    const cells = parts.map((part): GroupTimeEffect => ({ group: part.at!, period: last, isAfter: true, isBefore: false, estimate: part.estimate, se: part.se, influence: part.influence, treated: part.treated, comparison: 0 }));
    return estimable({ overall: mean(null, cells, true), parts });
  }
  const kept = effects.filter(({ group, period }) => balance === undefined || (last - group >= balance && period - group <= balance && period - group > balance - (last - distinct(effects.map((cell) => cell.period))[0]!) - 1));
  const parts = distinct(kept.map(({ group, period }) => period - group)).map((since) => mean(since, kept.filter(({ group, period }) => period - group === since), true));
  const reached = parts.filter(({ at }) => at! >= 0);
  if (reached.length === 0) return notEstimable(`no group is seen for ${balance} periods after its treatment began`);
  return estimable({ overall: overallOf(reached, Math.max(...reached.map(({ treated }) => treated))), parts });
}
