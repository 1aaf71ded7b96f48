import { quantile } from "../../statistics/description/quantile.js";
import { entryPosterior } from "../../statistics/projection/entryPosterior.js";
import { exitRates } from "../../statistics/projection/exitRates.js";
import type { ProjectionModel } from "../../statistics/projection/projectionModel.js";
import { simulateHeadcount, type SimulatedHeadcount } from "../../statistics/projection/simulateHeadcount.js";
import { randomStream } from "../../statistics/randomStream.js";
import { bands, groups, type StaffHistory } from "./staffHistory.js";

/** Years ahead. */
export const horizon = 10;

/** What the past of a staff says of its future; null where no year is known in which anybody could have left. */
export function modelOf({ cohorts, left, watched, years, entries, entrants }: StaffHistory, ahead: number): ProjectionModel | null {
  if (!years.length || !watched.flat().some((count) => count > 0)) return null;
  return {
    cohorts, bands, horizon: ahead, groups: groups.length, rates: exitRates(left, watched), entrants,
    entries: entries.map((counts, g) => (entrants[g]!.length && goesOn(counts) ? entryPosterior(counts) : null)),
  };
}

/** People who came in one of several years came once: a mass appointment is not expected again. */
function goesOn(counts: readonly number[]): boolean {
  return counts.filter((count) => count > 0).length >= Math.min(2, counts.length);
}

export function simulated(model: ProjectionModel, draws: number, seed: number): SimulatedHeadcount {
  return simulateHeadcount(model, draws, randomStream(seed));
}

export interface Range {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
}

/** Median of the draws and the central share of them: means of counts that can only run away upwards lie too high. */
export function rangeOf(draws: Float64Array, level: number): Range {
  const tail = (1 - level) / 2;
  return { estimate: quantile(draws, 0.5)!, low: quantile(draws, tail)!, high: quantile(draws, 1 - tail)! };
}
