import type { Estimate } from "../analysis.js";
import { demeaning } from "../fixedEffects/demeaning.js";
import { withinEffect, type WithinEffect } from "../fixedEffects/withinEffects.js";
import type { GroupData } from "./groupData.js";
import { clustersOf, levelCount } from "./clusterSpread.js";
import { slopeError } from "./slopeError.js";

/** Clusters, people of each group, and outcomes of either kind below which a cluster-robust error says nothing (Cameron & Miller 2015). */
export const fewest = { raters: 10, people: 10 } as const;

export interface WithinGap {
  readonly effects: readonly (WithinEffect | null)[];
  readonly basis: Pick<Estimate, "n" | "ratees" | "raters" | "units">;
}

/**
 * Difference in the mean of each response between group and reference with factors absorbed, on the strata of the first factor in which both occur.
 * Errors are those of `slopeError`, with the strata of the first factor.
 * Null where there are fewer than ten raters, or ten people of either group. An effect is null where fewer than ten people have a response other than the most common one.
 */
export function withinGap(data: GroupData, side: Int8Array, factors: readonly Int32Array[], responses: readonly Float64Array[]): WithinGap | null {
  const { ratings } = data;
  const rows = comparable(side, factors[0]!);
  const take = (values: Int32Array) => Int32Array.from(rows, (row) => values[row]!);
  const clusters = clustersOf(ratings, rows);
  const basis = { n: rows.length, ratees: levelCount(clusters.ratee), raters: levelCount(clusters.rater), units: new Set(take(ratings.unit.codes)).size };
  const people = (wanted: number) => new Set(rows.filter((row) => side[row] === wanted).map((row) => ratings.ratee[row]!)).size;
  if (basis.raters < fewest.raters || people(0) < fewest.people || people(1) < fewest.people) return null;
  const strata = take(factors[0]!);
  const demean = demeaning(factors.map(take), null);
  const group = demean(Float64Array.from(rows, (row) => side[row]!));
  if (!group || group.every((value) => value === 0)) return null;
  const size = group.reduce((sum, value) => sum + value * value, 0);
  const errorOf = slopeError(group, clusters, strata);
  if (!errorOf) return null;
  const effects = responses.map((response) => {
    const own = Float64Array.from(rows, (row) => response[row]!);
    if (exceptions(own, clusters.ratee) < fewest.people) return null;
    const left = demean(own);
    if (!left) return null;
    const slope = group.reduce((sum, value, i) => sum + value * left[i]!, 0) / size;
    const error = errorOf(left.map((value, i) => value - slope * group[i]!));
    return withinEffect(slope, Math.sqrt(error.variance), error.df);
  });
  return { effects, basis };
}

/** Rows of either group, in strata that hold both. */
function comparable(side: Int8Array, strata: Int32Array): Int32Array {
  const seen = new Map<number, number>();
  side.forEach((value, i) => {
    if (value >= 0) seen.set(strata[i]!, (seen.get(strata[i]!) ?? 0) | (value + 1));
  });
  return Int32Array.from(side.keys()).filter((i) => side[i]! >= 0 && seen.get(strata[i]!) === 3);
}

/** People with another response than the most common one. */
function exceptions(values: Float64Array, people: Int32Array): number {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const common = [...counts].reduce((a, b) => (b[1] > a[1] ? b : a))[0];
  return new Set(people.filter((_, i) => values[i] !== common)).size;
}
