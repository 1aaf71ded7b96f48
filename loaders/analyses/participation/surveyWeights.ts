import { rake } from "../../statistics/weighting/rake.js";
import type { SurveyData, SurveySheet } from "./surveyData.js";

/** Cells of agency and employment type with fewer sheets than this are taken with the rest of their agency. */
const fewestSheets = 5;

/** What is known of the people behind the sheets. */
export interface SurveyWeights {
  readonly sheets: readonly SurveySheet[];
  /** agency of each sheet, by position in `agencies` */
  readonly agency: Int32Array;
  readonly agencies: readonly string[];
  /** people of each agency: the invited, or where that is not known those in service */
  readonly people: Float64Array;
  /** raked to people by agency and to employment types; to agencies alone where types are not known */
  readonly raked: Float64Array;
  readonly usesTypes: boolean;
  /** cells for post-stratification and their people */
  readonly cells: Int32Array;
  readonly sizes: Float64Array;
}

/** Weights of the sheets; agencies without a sheet cannot be weighted for and are left out. Null where raking does not settle. */
export function surveyWeights({ sheets, population, invited }: SurveyData): SurveyWeights | null {
  const agencies = [...new Set(sheets.map(({ opd_id }) => opd_id))].sort();
  const at = new Map(agencies.map((opd, i) => [opd, i]));
  const agency = Int32Array.from(sheets, ({ opd_id }) => at.get(opd_id)!);
  const answered = new Float64Array(agencies.length);
  for (const a of agency) answered[a]! += 1;
  const inService = Float64Array.from(agencies, (opd) => population.reduce((sum, cell) => sum + (cell.opd_id === opd ? cell.people : 0), 0));
  const people = Float64Array.from(agencies, (opd, i) => Math.max(invited.get(opd) ?? inService[i]!, answered[i]!));
  const total = people.reduce((sum, value) => sum + value, 0);
  const types = [...new Set(sheets.map(({ employment_type }) => employment_type))];
  const known = types.map((type) => population.reduce((sum, cell) => sum + (cell.employment_type === type && at.has(cell.opd_id) ? cell.people : 0), 0));
  const inTypes = known.reduce((sum, value) => sum + value, 0);
  const usesTypes = types.length > 1 && !types.includes(null) && known.every((value) => value > 0);
  const typeOf = Int32Array.from(sheets, ({ employment_type }) => types.indexOf(employment_type));
  const weights = usesTypes
    ? rake([typeOf, agency], [known.map((value) => (value * total) / inTypes), people])
    : rake([agency], [people]);
  return weights.value && { sheets, agency, agencies, people, raked: weights.value, usesTypes, ...cellsOf(sheets, agency, population, agencies, people, usesTypes ? (types as string[]) : []) };
}

/** Agency × type where both have enough sheets, the agency otherwise; agencies with one sheet together. */
function cellsOf(sheets: readonly SurveySheet[], agency: Int32Array, population: SurveyData["population"], agencies: readonly string[], people: Float64Array, types: readonly string[]): { cells: Int32Array; sizes: Float64Array } {
  const counts = new Map<string, number>();
  sheets.forEach(({ employment_type }, i) => counts.set(`${agency[i]} ${employment_type}`, (counts.get(`${agency[i]} ${employment_type}`) ?? 0) + 1));
  const keys = new Map<string, { at: number; size: number }>();
  const keyOf = agencies.map((opd, a) => {
    const own = types.filter((type) => (counts.get(`${a} ${type}`) ?? 0) > 0);
    const there = own.map((type) => population.find((cell) => cell.opd_id === opd && cell.employment_type === type)?.people ?? 0);
    const inService = there.reduce((sum, value) => sum + value, 0);
    const answered = sheets.reduce((sum, _, i) => sum + (agency[i] === a ? 1 : 0), 0);
    const sizes = there.map((value) => (value * people[a]!) / inService);
    const split = own.length > 1 && own.every((type, t) => counts.get(`${a} ${type}`)! >= fewestSheets && sizes[t]! >= counts.get(`${a} ${type}`)!);
    const add = (key: string, size: number) => {
      const known = keys.get(key);
      if (known) known.size += size;
      else keys.set(key, { at: keys.size, size });
    };
    if (split) own.forEach((type, t) => add(`${a} ${type}`, sizes[t]!));
    else add(answered < 2 ? "rest" : String(a), people[a]!);
    return (type: string | null) => (split ? `${a} ${type}` : answered < 2 ? "rest" : String(a));
  });
  return { cells: Int32Array.from(sheets, ({ employment_type }, i) => keys.get(keyOf[agency[i]!]!(employment_type))!.at), sizes: Float64Array.from(keys.values(), ({ size }) => size) };
}

/**
 * Weights if, within an agency, the log odds of answering rise by `slope` for each standard deviation of the score: those who answered stand for
 * themselves and for the silent of their agency, tilted by exp(−slope · z) (Kim & Yu 2011, JASA 106, 157–165). With a slope of 0 it weights to
 * agencies alone.
 */
export function tiltedWeights({ sheets, agency, people }: SurveyWeights, slope: number): Float64Array {
  const scores = sheets.map(({ score }) => score);
  const mean = scores.reduce((sum, value) => sum + value, 0) / scores.length;
  const sd = Math.sqrt(scores.reduce((sum, value) => sum + (value - mean) ** 2, 0) / Math.max(1, scores.length - 1)) || 1;
  const tilts = scores.map((value) => Math.exp((-slope * (value - mean)) / sd));
  const [sums, answered] = [new Float64Array(people.length), new Float64Array(people.length)];
  agency.forEach((a, i) => {
    sums[a]! += tilts[i]!;
    answered[a]! += 1;
  });
  return Float64Array.from(agency, (a, i) => 1 + ((people[a]! - answered[a]!) * tilts[i]!) / sums[a]!);
}
