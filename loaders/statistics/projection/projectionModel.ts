import type { EntryPosterior } from "./entryPosterior.js";
import type { ExitRate } from "./exitRates.js";

/** People alike: of one group and age, who leave by the end of the same year at the latest. */
export interface Cohort {
  readonly group: number;
  /** whole years at the opening */
  readonly age: number;
  /** years after the opening by whose end they have left at the latest: 1 leaves within the first; Infinity never */
  readonly leaves: number;
  readonly count: number;
}

/** A cohort-component model: who is there, who leaves, who comes. Ages fall into bands; everything yearly. */
export interface ProjectionModel {
  readonly cohorts: readonly Cohort[];
  readonly groups: number;
  /** lowest age of every band after the first, ascending */
  readonly bands: readonly number[];
  /** group × band */
  readonly rates: readonly (readonly ExitRate[])[];
  /** by group: how many come a year; null for nobody */
  readonly entries: readonly (EntryPosterior | null)[];
  /** by group: ages and last years of those who come, counted from the end of the year in which they do */
  readonly entrants: readonly (readonly Cohort[])[];
  /** years */
  readonly horizon: number;
}

export function bandOf(age: number, bands: readonly number[]): number {
  let band = 0;
  while (band < bands.length && age >= bands[band]!) band += 1;
  return band;
}

/** @throws RangeError where the model does not fit together */
export function checkModel({ cohorts, groups, bands, rates, entries, entrants, horizon }: ProjectionModel): void {
  if (!Number.isInteger(horizon) || horizon < 1) throw new RangeError(`horizon must be a whole number of years: ${horizon}`);
  if (rates.length !== groups || entries.length !== groups || entrants.length !== groups) throw new RangeError(`${groups} groups need as many rates, entries and entrants`);
  if (rates.some((row) => row.length !== bands.length + 1)) throw new RangeError(`${bands.length + 1} bands need as many rates`);
  for (const { group, count, leaves } of [...cohorts, ...entrants.flat()]) {
    if (!(group >= 0 && group < groups)) throw new RangeError(`no such group: ${group}`);
    if (!Number.isInteger(count) || count < 0) throw new RangeError(`a cohort of ${count}`);
    if (!(leaves >= 1)) throw new RangeError(`a cohort that left before: ${leaves}`);
  }
  entries.forEach((entry, group) => {
    if (entry && !entrants[group]!.some(({ count }) => count > 0)) throw new RangeError(`group ${group}: nobody to draw entrants from`);
  });
}
