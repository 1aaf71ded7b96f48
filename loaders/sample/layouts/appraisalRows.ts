import { dayOf, quarterEnd, yearEnd, type Day } from "../calendar.js";
import { Type } from "../people.js";
import type { Sample } from "../sample.js";
import type { Appraisal } from "../latentModel.js";
import { planted, points } from "../latentModel.js";

export interface AppraisalRow {
  readonly person: number;
  readonly appraisal: Appraisal;
  readonly unitName: string;
  readonly entry: Day;
}

export const ratingWords = ["", "Diatas Ekspektasi", "Sesuai Ekspektasi", "Dibawah Ekspektasi"] as const;
export const ratingCapitals = ["", "DIATAS EKSPEKTASI", "SESUAI EKSPEKTASI", "DIBAWAH EKSPEKTASI"] as const;
export const predicateWords = ["", "Sangat Baik", "Baik", "Butuh Perbaikan", "Kurang", "Sangat Kurang"] as const;

/** How far an agency's late share departs from the others; in log odds. */
export const lateness = (sample: Sample, opd: number): number => -2.6 + 0.9 * sample.stream("lateness", opd).normal();

/**
 * Appraisals of a year (`quarter` 0) or quarter, in order of people: those employed for the whole of it, some of them missing.
 * Entry dates pile up on the last days before the deadline; each agency has its own share of late ones.
 */
export function* appraisalRows(sample: Sample, year: number, quarter: number): Iterable<AppraisalRow> {
  const { people } = sample;
  const end = quarter ? quarterEnd(year, quarter) : yearEnd(year);
  const begin = quarter ? quarterEnd(year, quarter) - 85 : yearEnd(year) - 180;
  const deadline = quarter ? end + 15 : dayOf(year + 1, 1, 31);
  const late = sample.organisation.opds.map((opd) => 1 / (1 + Math.exp(-lateness(sample, opd.index))));
  for (let i = 0; i < people.count; i++) {
    if (people.type[i] === Type.PartTime || people.entry[i]! > begin || people.exit[i]! <= end) continue;
    const stream = sample.stream("entry", i, year * 8 + quarter);
    if (stream.chance(planted.missing_share)) continue;
    const unit = sample.unitOn(i, end);
    const bunched = stream.unit();
    const entry = stream.chance(late[unit.opd]!) ? deadline + 1 + Math.floor(-12 * Math.log(1 - stream.unit())) : bunched < 0.6 ? deadline - stream.integer(0, 3) : end + stream.integer(1, deadline - end);
    yield { person: i, appraisal: sample.latent.appraise(i, year, quarter), unitName: unit.name, entry };
  }
}

const predicateKeys = { annual: keys("annual"), periodic: keys("periodic") };

function keys(topic: string): string[] {
  return predicateWords.map((_, predicate) => `${topic} predicate ${predicate}`);
}

/** Adds what was planted in one row to the realised truth. */
export function realise(sample: Sample, topic: "annual" | "periodic", { person, appraisal }: AppraisalRow, year: number): void {
  const { realised } = sample;
  realised.count(predicateKeys[topic][appraisal.predicate]!);
  if (appraisal.wrong) {
    realised.count(`${topic} wrong predicates`);
    sample.defects.add("predicate-inconsistent", `${topic}-appraisal`);
  }
  realiseTraining(sample, topic, appraisal);
  if (topic === "periodic") return;
  realised.add("latent", appraisal.latent);
  for (const [part, value] of Object.entries(appraisal.parts)) realised.add(part, value);
  realised.add(`latent ${year}`, appraisal.latent);
  realised.add(`latent sex ${sample.people.sex[person] ? "P" : "L"}`, appraisal.latent);
  realised.add(`latent age 50+ ${appraisal.parts.age < 0 ? "yes" : "no"}`, appraisal.latent);
  realised.add(`latent trained ${sample.latent.trained[person]! && sample.latent.trained[person]! < year ? "yes" : "no"}`, appraisal.latent);
}

/** What leadership training made of one appraisal: points, and ratings above expectation out of two, against the same person without it. */
function realiseTraining({ realised }: Sample, topic: "annual" | "periodic", { parts, predicate, result, behaviour, untrained }: Appraisal): void {
  if (!parts.training) return;
  const above = (ratings: { readonly result: number; readonly behaviour: number }) => (Number(ratings.result === 1) + Number(ratings.behaviour === 1)) / 2;
  realised.add(`training effect on points ${topic}`, points[predicate] - points[untrained.predicate]);
  realised.add(`training effect on ratings above ${topic}`, above({ result, behaviour }) - above(untrained));
}
