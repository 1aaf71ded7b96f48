import { quantile } from "../../statistics/description/quantile.js";
import { binomialDraw, negativeBinomialDraw } from "../../statistics/draws/countDraws.js";
import { entryPosterior } from "../../statistics/projection/entryPosterior.js";
import { exitRates } from "../../statistics/projection/exitRates.js";
import type { Cohort, ProjectionModel } from "../../statistics/projection/projectionModel.js";
import { simulatedTotals, simulateHeadcount } from "../../statistics/projection/simulateHeadcount.js";
import type { RandomStream } from "../../statistics/randomStream.js";
import type { Expectation, Method } from "../method.js";

/** Planted: a twentieth leave a year and about as many come, more in some years than in others; people retire at 58. */
const leaving = 0.05;
const unevenness = 5;
const past = 4;
const horizon = 5;
const draws = 400;

/** Ages from 24 to 57 in turn. */
function staff(people: number): Cohort[] {
  return Array.from({ length: people }, (_, i) => ({ group: 0, age: 24 + (i % 34), leaves: 58 - (24 + (i % 34)), count: 1 }));
}

const entrants: readonly Cohort[] = [24, 27, 30].map((age) => ({ group: 0, age, leaves: 58 - age, count: 1 }));

/** Headcounts at the horizon; with posteriors that are single points, one of them is what comes true. */
function headcounts(model: ProjectionModel, number: number, stream: RandomStream): Float64Array {
  return simulatedTotals(simulateHeadcount(model, number, stream), horizon, () => true);
}

export const cohortProjection: Method = {
  name: "cohortProjection",
  label: { id: "Proyeksi kohort-komponen, selang simulasi", en: "Cohort-component projection, simulated interval" },
  replicates: { full: 1500, quick: 100 },
  regimes: ["balanced", "smallUnits"],
  answer(regime, stream) {
    const base = { cohorts: staff(regime.people), groups: 1, bands: [40], entrants: [entrants], horizon };
    const mean = leaving * regime.people;
    const counts = Array.from({ length: past }, () => negativeBinomialDraw(mean, unevenness, stream));
    const watched = [0, 1].map(() => (past * regime.people) / 2);
    const left = watched.map((years) => binomialDraw(years, leaving, stream));
    const point = { a: leaving * 1e12, b: (1 - leaving) * 1e12 };
    const future = { ...base, rates: [[point, point]], entries: [{ mean: Float64Array.of(mean), size: Float64Array.of(unevenness), cumulative: Float64Array.of(1) }] };
    const model = { ...base, rates: exitRates([left], [watched]), entries: [entryPosterior(counts)] };
    const simulated = headcounts(model, draws, stream);
    const estimate = quantile(simulated, 0.5)!;
    return { headcount: { truth: headcounts(future, 1, stream)[0]!, estimate, interval: { low: quantile(simulated, 0.025)!, high: quantile(simulated, 0.975)! } } };
  },
  // error of a prediction with estimated means: what happens by chance, plus what the estimates of rates and of the mean entries add
  expect({ people }): Record<string, Expectation> {
    const stays = (years: number) => (1 - leaving) ** years;
    const lasting = staff(people).filter(({ leaves }) => leaves > horizon);
    const own = lasting.length * stays(horizon) * (1 - stays(horizon));
    const inBand = (older: boolean) => lasting.reduce((sum, { age }) => sum + Array.from({ length: horizon }, (_, year) => age + year >= 40).filter((is) => is === older).length, 0);
    const rates = [true, false].reduce((sum, older) => sum + ((inBand(older) * stays(horizon - 1)) ** 2 * leaving * (1 - leaving)) / ((past * people) / 2), 0);
    const mean = leaving * people;
    const spread = mean + mean ** 2 / unevenness;
    const years = Array.from({ length: horizon }, (_, after) => stays(after));
    const sum = (of: (stay: number) => number) => years.reduce((total, stay) => total + of(stay), 0);
    const entries = sum((stay) => (mean ** 2 / unevenness) * stay ** 2 + mean * stay) + (spread / past) * sum((stay) => stay) ** 2;
    return { headcount: { se: Math.sqrt(own + rates + entries) } };
  },
};
