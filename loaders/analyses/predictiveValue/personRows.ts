import type { Bilingual } from "../../contracts/contract.js";
import { disattenuatedCorrelation, rangeCorrectedCorrelation } from "../../statistics/correlation/correctedCorrelation.js";
import { variance } from "../../statistics/description/variance.js";
import { normalMinimalDetectableEffect } from "../../statistics/power/normalMinimalDetectableEffect.js";
import { cochranMantelHaenszel } from "../../statistics/tests/cochranMantelHaenszel.js";
import type { TwoByTwo } from "../../statistics/tests/twoByTwo.js";
import { estimateRow, type Estimate } from "../analysis.js";
import type { Ratings } from "../ratings.js";
import { stratifiedConcordance, type Compared } from "./concordance.js";
import { permuteEvents } from "./eventTest.js";
import { personYear, type Outcomes } from "./outcomes.js";
import { rankAssociation } from "./rankAssociation.js";

/** Fewer people than this on either side, and nothing is said. */
const fewest = 10;

interface Followed {
  /** of the ratings */
  readonly rows: Int32Array;
  readonly outcome: Float64Array;
  /** 0 Sangat Kurang … 4 Sangat Baik */
  readonly level: Int32Array;
  readonly strata: Int32Array;
  readonly ratees: Int32Array;
  readonly raters: Int32Array;
}

/** Ratings whose ratee has the outcome `lag` years later. Strata: year, agency, type of position and of employment; or the year alone. */
export function followed(ratings: Ratings, outcomes: Outcomes, lag: number, within: boolean): Followed {
  const value = (row: number) => outcomes.get(personYear(ratings.people[ratings.ratee[row]!]!, ratings.year[row]! + lag));
  const rows = Int32Array.from(ratings.ratee.keys()).filter((row) => value(row) !== undefined);
  const seen = new Map<string, number>();
  return {
    rows,
    outcome: Float64Array.from(rows, (row) => value(row)!),
    level: rows.map((row) => 5 - ratings.predicate[row]!),
    strata: rows.map((row) => {
      const name = [ratings.year, ...(within ? [ratings.opd.codes, ratings.positionType.codes, ratings.employmentType.codes] : [])].map((codes) => codes[row]!).join(" ");
      if (!seen.has(name)) seen.set(name, seen.size);
      return seen.get(name)!;
    }),
    ratees: rows.map((row) => ratings.ratee[row]!),
    raters: rows.map((row) => ratings.rater[row]!),
  };
}

const alike: Bilingual = { id: "kurang dari sepuluh pegawai dengan predikat lain daripada yang terbanyak dan dengan data kehadiran", en: "fewer than ten people with another predicate than the most common one and with attendance records" };
const rare: Bilingual = { id: "kurang dari sepuluh pegawai dengan peristiwa ini pada tahun yang tercakup", en: "fewer than ten people with this event in the years covered" };
const same: Bilingual = { id: "predikat atau peristiwa tidak berbeda di dalam kelompok yang dibandingkan", en: "predicates or events do not differ within the groups compared" };

/** Concordance and rank correlation of ratings with something counted in days. */
export function dayRows(ratings: Ratings, outcomes: Outcomes, category: string, lag: number, within: boolean, specification: string): Estimate[] {
  const data = followed(ratings, outcomes, lag, within);
  const smallest = fewestAside(data);
  if (smallest < fewest) return ["keselarasan", "korelasi"].map((measure) => estimateRow({ measure, specification, category, reason: alike }));
  const found = stratifiedConcordance({ ...data, groups: data.level, values: data.outcome });
  const rank = rankAssociation(Float64Array.from(data.level), data.outcome, data.strata, data.ratees, data.raters);
  return [
    found && found.se !== null
      ? estimateRow({ measure: "keselarasan", specification, category, ...subset(ratings, Int32Array.from(found.rows, (at) => data.rows[at]!)), smallest, estimate: found.estimate, se: found.se, low: found.low, high: found.high, p: found.p, detectable: found.detectable })
      : estimateRow({ measure: "keselarasan", specification, category, reason: same }),
    rank
      ? estimateRow({ measure: "korelasi", specification, category, ...subset(ratings, data.rows), smallest, ...rank })
      : estimateRow({ measure: "korelasi", specification, category, reason: same }),
  ];
}

/** The rank correlation as it would be with ratings without error, and with the spread of ratings among all who were rated. */
export function correctedRows(ratings: Ratings, outcomes: Outcomes, raw: Estimate, lag: number, reliability: number | null): Estimate[] {
  const { estimate, low, high } = raw;
  if (estimate === null || low === null || high === null) return [];
  const basis = { measure: "korelasi", category: raw.category, n: raw.n, ratees: raw.ratees, raters: raw.raters, units: raw.units, smallest: raw.smallest };
  const interval = { low, high };
  const scaled = (specification: string, corrected: ReturnType<typeof disattenuatedCorrelation>) => {
    const beyond = [corrected.estimate, corrected.interval!.low, corrected.interval!.high].some((value) => Math.abs(value) > 1);
    return beyond
      ? estimateRow({ ...basis, specification, reason: { id: "koreksi melampaui 1: keandalan terlalu rendah untuk korelasi ini", en: "the correction goes beyond 1: the reliability is too low for this correlation" } })
      : estimateRow({ ...basis, specification, estimate: corrected.estimate, low: corrected.interval!.low, high: corrected.interval!.high });
  };
  const { rows } = followed(ratings, outcomes, lag, true);
  const years = new Set(Array.from(rows, (row) => ratings.year[row]!));
  const spread = (which: Iterable<number>) => variance(Float64Array.from(which, (row) => ratings.points[row]!));
  const seen = spread(rows);
  const all = spread([...ratings.ratee.keys()].filter((row) => years.has(ratings.year[row]!)));
  return [
    reliability !== null && reliability > 0.01 && reliability <= 1
      ? scaled("andal", disattenuatedCorrelation(estimate, reliability, 1, interval))
      : estimateRow({ ...basis, specification: "andal", reason: { id: "keandalan nilai tidak dapat ditaksir", en: "the reliability of ratings cannot be estimated" } }),
    ...(seen && all ? [scaled("rentang", rangeCorrectedCorrelation(estimate, Math.sqrt(seen), Math.sqrt(all), interval))] : []),
  ];
}

/** How ratings tell who will have an event: concordance with a permutation test, and the odds of Sangat Baik over the rest. */
export function eventRows(ratings: Ratings, outcomes: Outcomes, category: string, within: boolean, specification: string, seed: number): Estimate[] {
  const data = followed(ratings, outcomes, 1, within);
  const events = new Set(data.ratees.filter((_, i) => data.outcome[i] === 1)).size;
  if (events < fewest) return [estimateRow({ measure: "auc", specification, category, reason: rare })];
  const compared: Compared = { ...data, groups: Int32Array.from(data.outcome), values: Float64Array.from(data.level) };
  const found = stratifiedConcordance(compared);
  const test = permuteEvents(compared, seed);
  if (!found || found.se === null || !test) return [estimateRow({ measure: "auc", specification, category, reason: same })];
  const base = { specification, category, ...subset(ratings, Int32Array.from(found.rows, (at) => data.rows[at]!)) };
  return [
    estimateRow({ measure: "auc", ...base, smallest: events, estimate: found.estimate, se: found.se, low: found.low, high: found.high, p: test.p, detectable: test.detectable }),
    oddsRow(data, base),
  ];
}

function oddsRow(data: Followed, base: Pick<Estimate, "specification"> & Partial<Estimate>): Estimate {
  const tables = new Map<number, { -readonly [cell in keyof TwoByTwo]: number }>();
  const total = { a: 0, b: 0, c: 0, d: 0 };
  data.strata.forEach((stratum, i) => {
    const table = tables.get(stratum) ?? { a: 0, b: 0, c: 0, d: 0 };
    const cell = data.level[i] === 4 ? (data.outcome[i] ? "a" : "b") : data.outcome[i] ? "c" : "d";
    table[cell]++;
    total[cell]++;
    tables.set(stratum, table);
  });
  const smallest = Math.min(...Object.values(total));
  const odds = smallest >= fewest ? cochranMantelHaenszel([...tables.values()]).value : null;
  if (!odds?.oddsRatio.interval) return estimateRow({ measure: "odds", ...base, reason: { id: "kurang dari sepuluh peristiwa di antara pegawai Sangat Baik atau yang lain", en: "fewer than ten events among those rated Sangat Baik or among the others" } });
  const { estimate, interval, logSe } = odds.oddsRatio;
  return estimateRow({ measure: "odds", ...base, smallest, estimate, low: interval.low, high: interval.high, p: odds.p, detectable: Math.exp(normalMinimalDetectableEffect(logSe!)) });
}

/** People whose predicate is not the most common one. */
function fewestAside({ level, ratees }: Followed): number {
  const counts = new Int32Array(5);
  for (const value of level) counts[value]!++;
  const most = counts.indexOf(Math.max(...counts));
  return Math.min(new Set(ratees.filter((_, i) => level[i] !== most)).size, new Set(ratees.filter((_, i) => level[i] === most)).size);
}

function subset(ratings: Ratings, rows: Int32Array): Pick<Estimate, "n" | "ratees" | "raters" | "units"> {
  const distinct = (codes: Int32Array) => new Set(Array.from(rows, (row) => codes[row]!).filter((code) => code >= 0)).size;
  return { n: rows.length, ratees: distinct(ratings.ratee), raters: distinct(ratings.rater), units: distinct(ratings.unit.codes) };
}
