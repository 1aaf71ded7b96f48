import { negativeBinomialDraw, binomialDraw } from "../draws/countDraws.js";
import { betaDraw } from "../draws/gammaDraw.js";
import type { RandomStream } from "../randomStream.js";
import { entryPoint } from "./entryPosterior.js";
import { bandOf, checkModel, type Cohort, type ProjectionModel } from "./projectionModel.js";

/** Simulated headcounts: draw × year (1 to horizon) × group × band of the age reached. */
export interface SimulatedHeadcount {
  readonly draws: number;
  readonly years: number;
  readonly groups: number;
  readonly bands: number;
  readonly counts: Int32Array;
}

/**
 * Headcounts to come, with the uncertainty of rates and of yearly entries (one draw of each posterior for the whole of a path) and that of
 * the people who happen to leave and come. Who is due leaves in that year; others leave with the yearly chance of their group and band,
 * independently. Entrants come at the end of a year and stay it out. Cohort-component method: Preston, Heuveline & Guillot (2001),
 * Demography, ch. 6; simulated intervals: Bartholomew, Forbes & McClean (1991), Statistical Techniques for Manpower Planning.
 */
export function simulateHeadcount(model: ProjectionModel, draws: number, stream: RandomStream): SimulatedHeadcount {
  checkModel(model);
  const { groups, horizon } = model;
  const bands = model.bands.length + 1;
  const counts = new Int32Array(draws * horizon * groups * bands);
  const pools = model.entrants.map(personPool);
  const oldest = Math.max(0, ...[...model.cohorts, ...model.entrants.flat()].map(({ age }) => age)) + horizon;
  const band = Int32Array.from({ length: oldest + 1 }, (_, age) => bandOf(age, model.bands));
  for (let draw = 0; draw < draws; draw++) {
    const rates = model.rates.map((row) => row.map(({ a, b }) => betaDraw(a, b, stream)));
    const byAge = rates.map((row) => Float64Array.from({ length: oldest + 1 }, (_, age) => row[band[age]!]!));
    const survival = byAge.map(survivalOf);
    const at = (year: number, group: number, age: number) => ((draw * horizon + year - 1) * groups + group) * bands + band[age]!;
    const followCohort = ({ group, age, leaves, count }: Cohort) => {
      const last = Math.min(horizon, leaves - 1);
      const hazards = byAge[group]!;
      let stays = survival[group]![age + last]! / survival[group]![age]!;
      let left = count;
      let early = binomialDraw(count, 1 - stays, stream);
      for (let year = 1; year <= last; year++) {
        if (early > 0) {
          const hazard = hazards[age + year - 1]!;
          const gone = year === last ? early : binomialDraw(early, Math.min(1, hazard / (1 - stays)), stream);
          stays /= 1 - hazard;
          early -= gone;
          left -= gone;
        }
        counts[at(year, group, age + year)]! += left;
      }
    };
    const followEntrant = ({ group, age, leaves }: Cohort, from: number) => {
      const last = Math.min(horizon, from + leaves - 1);
      const stays = survival[group]!;
      const limit = stream.uniform() * stays[age]!;
      for (let year = from; year <= last && stays[age + year - from]! >= limit; year++) counts[at(year, group, age + year - from)]! += 1;
    };
    for (const cohort of model.cohorts) if (cohort.count > 0) followCohort(cohort);
    model.entries.forEach((entry, group) => {
      if (!entry) return;
      const point = entryPoint(entry, stream.uniform());
      for (let year = 1; year <= horizon; year++) {
        const number = negativeBinomialDraw(entry.mean[point]!, entry.size[point]!, stream);
        for (let i = 0; i < number; i++) followEntrant(pools[group]![stream.index(pools[group]!.length)]!, year);
      }
    });
  }
  return { draws, years: horizon, groups, bands, counts };
}

/** The draws of one year summed over the groups and bands that are asked for. */
export function simulatedTotals({ draws, years, groups, bands, counts }: SimulatedHeadcount, year: number, of: (group: number, band: number) => boolean): Float64Array {
  if (!(year >= 1 && year <= years)) throw new RangeError(`no such year: ${year}`);
  const totals = new Float64Array(draws);
  for (let group = 0; group < groups; group++) for (let band = 0; band < bands; band++) {
    if (!of(group, band)) continue;
    for (let draw = 0; draw < draws; draw++) totals[draw]! += counts[((draw * years + year - 1) * groups + group) * bands + band]!;
  }
  return totals;
}

/** Chance of still being there at an age, counted from age 0. */
function survivalOf(hazards: Float64Array): Float64Array {
  let stays = 1;
  return Float64Array.from({ length: hazards.length + 1 }, (_, age) => (age === 0 ? 1 : (stays *= 1 - hazards[age - 1]!)));
}

function personPool(pool: readonly Cohort[]): Cohort[] {
  return pool.flatMap((cohort) => new Array<Cohort>(cohort.count).fill(cohort));
}
