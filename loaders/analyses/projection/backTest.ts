import { simulatedTotals } from "../../statistics/projection/simulateHeadcount.js";
import { bandOf } from "../../statistics/projection/projectionModel.js";
import { modelOf, rangeOf, simulated, type Range } from "./project.js";
import { bands, groups, type StaffHistory } from "./staffHistory.js";

/** One projection beside what came true. */
export interface Trial {
  readonly origin: number;
  readonly year: number;
  /** employment type, and age band where it is of one */
  readonly group: number;
  readonly band: number | null;
  readonly before: number;
  readonly actual: number;
  readonly at95: Range;
  readonly at80: Range;
}

/** Cells that are expected to hold fewer people than this are left out: their intervals are a handful of whole numbers. */
const fewest = 10;

/**
 * Projects from every past year-end with what was known then, to every later one: whole groups and their age bands.
 *
 * @param histories by year-end, ascending, each with what was known at it
 */
export function backTest(histories: readonly StaffHistory[], draws: number, seed: number): Trial[] {
  return histories.flatMap((origin, at) => {
    const later = histories.slice(at + 1);
    const model = later.length ? modelOf(origin, later.at(-1)!.year - origin.year) : null;
    if (!model) return [];
    const simulation = simulated(model, draws, seed + at);
    return later.flatMap((target) => groups.flatMap((_, group) => [null, ...[0, ...bands].map((__, band) => band)].flatMap((band): Trial[] => {
      const totals = simulatedTotals(simulation, target.year - origin.year, (g, b) => g === group && (band === null || b === band));
      const at95 = rangeOf(totals, 0.95);
      if (at95.estimate < fewest) return [];
      return [{ origin: origin.year, year: target.year, group, band, before: count(origin, group, band), actual: count(target, group, band), at95, at80: rangeOf(totals, 0.8) }];
    })));
  });
}

function count({ cohorts }: StaffHistory, group: number, band: number | null): number {
  return cohorts.reduce((sum, cohort) => (cohort.group === group && (band === null || bandOf(cohort.age, bands) === band) ? sum + cohort.count : sum), 0);
}

export const covers = ({ low, high }: Range, actual: number): boolean => low <= actual && actual <= high;
