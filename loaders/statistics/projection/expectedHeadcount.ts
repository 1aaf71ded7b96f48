import { expectedEntries } from "./entryPosterior.js";
import { expectedRate } from "./exitRates.js";
import { bandOf, checkModel, type Cohort, type ProjectionModel } from "./projectionModel.js";

/**
 * Headcount by year and group at the mean rates and mean entries, without any simulation.
 *
 * @returns year (0 is the opening) × group
 */
export function expectedHeadcount(model: ProjectionModel): number[][] {
  checkModel(model);
  const { groups, horizon } = model;
  const result = Array.from({ length: horizon + 1 }, () => new Array<number>(groups).fill(0));
  for (const cohort of model.cohorts) stay(cohort, cohort.count, 0);
  model.entries.forEach((entry, group) => {
    if (!entry) return;
    const pool = model.entrants[group]!;
    const people = pool.reduce((sum, { count }) => sum + count, 0);
    const yearly = expectedEntries(entry);
    for (let year = 1; year <= horizon; year++) for (const cohort of pool) stay(cohort, (yearly * cohort.count) / people, year);
  });
  return result;

  function stay({ group, age, leaves }: Cohort, count: number, from: number): void {
    let left = count;
    for (let year = from; year <= horizon; year++) {
      if (year - from >= leaves) return;
      result[year]![group]! += left;
      left *= 1 - expectedRate(model.rates[group]![bandOf(age + year - from, model.bands)]!);
    }
  }
}
