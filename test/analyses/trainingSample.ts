import type { TrainingLine } from "../../loaders/analyses/trainingEffect/trainingPanel.js";
import { quarterEnd, yearEnd } from "../../loaders/sample/calendar.js";
import type { Appraisal } from "../../loaders/sample/latentModel.js";
import { Type } from "../../loaders/sample/people.js";
import { trainedBefore } from "../../loaders/sample/layouts/training.js";
import { Sample } from "../../loaders/sample/sample.js";

const points = [NaN, 150, 100, 75, 50, 25];

export interface TrainingSample {
  /** as the loader gives them */
  readonly lines: readonly TrainingLine[];
  /** the same people had nobody been trained */
  readonly untrained: readonly TrainingLine[];
  /** what training made of the years after it, on average over trained people and years, in points and in the share above expectation */
  readonly truth: { readonly points: number; readonly above: number };
}

interface Year {
  readonly line: Omit<TrainingLine, "points" | "above" | "annualPoints" | "appraisals">;
  readonly seen: Appraisal[];
  annual: Appraisal | null;
}

/**
 * Appraisals of a sample region without its files: the years of a person as the question reads them, with and without training.
 * Of the untrained only every `every`th, so that a large region can be asked quickly.
 */
export function trainingSample(seed: number, employees: number, every = 1): TrainingSample {
  const sample = new Sample(seed, employees, { first: 2022, last: 2025 });
  const { people, latent } = sample;
  const years = new Map<number, Year>();
  for (let person = 0; person < people.count; person++) {
    if (people.type[person] === Type.PartTime || (!latent.trained[person] && person % every > 0)) continue;
    for (const year of sample.years) for (const quarter of year === 2022 ? [0] : [0, 1, 2, 3, 4]) {
      const end = quarter ? quarterEnd(year, quarter) : yearEnd(year);
      if (people.entry[person]! > end - (quarter ? 85 : 180) || people.exit[person]! <= end) continue;
      const appraisal = latent.appraise(person, year, quarter);
      const key = person * 10 + year - 2022;
      const state = years.get(key) ?? years.set(key, { line: described(sample, person, year), seen: [], annual: null }).get(key)!;
      state.seen.push(appraisal);
      if (quarter === 0) state.annual = appraisal;
    }
  }
  const ordered = [...years].sort(([a], [b]) => a - b).map(([, state]) => state);
  const of = (pick: (appraisal: Appraisal) => Pick<Appraisal, "result" | "behaviour" | "predicate">) => ordered.map(({ line, seen, annual }): TrainingLine => ({
    ...line, appraisals: seen.length, points: mean(seen.map((one) => points[pick(one).predicate]!)), annualPoints: annual && points[pick(annual).predicate]!,
    above: mean(seen.map((one) => (Number(pick(one).result === 1) + Number(pick(one).behaviour === 1)) / 2)),
  }));
  const [lines, untrained] = [of((one) => one), of((one) => one.untrained)];
  const after = lines.flatMap((line, k) => (line.trained !== null && line.trained >= 2022 && line.year > line.trained ? [k] : []));
  const truth = { points: mean(after.map((k) => lines[k]!.points! - untrained[k]!.points!)), above: mean(after.map((k) => lines[k]!.above! - untrained[k]!.above!)) };
  return { lines, untrained, truth };
}

function described(sample: Sample, person: number, year: number): Year["line"] {
  const day = yearEnd(year);
  const { leads, position } = sample.positionOn(person, day);
  return {
    person, year, rater: sample.latent.rater(person, day), opd: sample.opdOn(person, day).name, late: null, isHead: leads >= 0 && sample.organisation.units[leads]!.echelon !== "",
    positionType: position.type, employmentType: String(sample.people.type[person]), sex: String(sample.people.sex[person]), age: Math.floor((day - sample.people.birth[person]!) / 365.25), trained: sample.latent.trained[person] || trainedBefore(sample, person) || null,
  };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
