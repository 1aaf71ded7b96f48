import { holm } from "../../statistics/adjust/holm.js";
import { normalQuantile, normalTwoSided } from "../../statistics/distributions/normal.js";
import { averageDifference } from "../../statistics/logistic/averageDifference.js";
import { clusteredLogit, type ClusteredLogit } from "../../statistics/logistic/clusteredLogit.js";
import { firthLogit } from "../../statistics/logistic/firthLogit.js";
import { profileInterval } from "../../statistics/logistic/profileInterval.js";
import { normalMinimalDetectableEffect } from "../../statistics/power/normalMinimalDetectableEffect.js";
import { estimateRow, type Estimate } from "../analysis.js";
import { dummies, inComparison, standard } from "./design.js";
import type { Opportunity } from "./opportunities.js";

/** Fewer people with, or without, the outcome carry nothing. */
const fewest = 20;
/** rows up to which the profile of the penalised likelihood is worth its time */
const profiled = 600;

interface Outcome {
  readonly id: string;
  readonly of: (row: Opportunity) => number | null;
  readonly contractStaff: boolean;
}

export const outcomes: readonly Outcome[] = [
  { id: "pelatihan", of: ({ trained }) => trained, contractStaff: true },
  { id: "kepemimpinan", of: ({ leadership_training }) => leadership_training, contractStaff: false },
  { id: "jabatan", of: ({ appointed }) => appointed, contractStaff: false },
];

const rare = { id: "kurang dari dua puluh pegawai dengan, atau tanpa, kesempatan ini di kelompok yang dibandingkan", en: "fewer than twenty employees with, or without, this opportunity in the groups compared" };

/** Ratios and differences of the chance of each opportunity between women and men, and between contract and permanent staff; main p values by Holm. */
export function opportunityRows(all: readonly Opportunity[]): Estimate[] {
  const rows = outcomes.flatMap((outcome) => outcomeRows(all, outcome));
  const tested = rows.filter(({ measure, specification, p }) => measure === "rasio" && specification === "disetarakan" && p !== null);
  const adjusted = holm(tested.map(({ p }) => p));
  return rows.map((row) => (tested.includes(row) ? { ...row, p_adjusted: adjusted[tested.indexOf(row)]! } : row));
}

function outcomeRows(all: readonly Opportunity[], { id, of, contractStaff }: Outcome): Estimate[] {
  const eligible = all.filter((row) => of(row) !== null && (contractStaff || row.employment_type === "PNS"));
  const cellOf = ({ position_type, sector }: Opportunity) => `${position_type} ${sector}`;
  // where everybody or nobody had the opportunity there is nothing to compare
  const rows = inComparison(inComparison(eligible, of, ({ year }) => String(year)), of, cellOf);
  const response = rows.map((row) => of(row)!);
  const contrasts = [
    { id: "perempuan", column: Float64Array.from(rows, ({ sex }) => Number(sex === "P")) },
    ...(contractStaff ? [{ id: "pppk", column: Float64Array.from(rows, ({ employment_type }) => Number(employment_type === "PPPK")) }] : []),
  ];
  const one = new Float64Array(rows.length).fill(1);
  const traits = [
    ...["age", "service_years", "education_rank"].map((name) => standard(rows.map((row) => row[name as "age"]))),
    standard(rows.map(({ age }) => (age - 45) ** 2)),
    ...dummies(rows.map(cellOf)), ...dummies(rows.map(({ year }) => String(year))),
  ];
  const people = Int32Array.from(rows, ({ person_id }) => person_id);
  const bases = contrasts.map(({ id: contrast, column }) => {
    const aside = (side: number, value: number) => new Set(rows.filter((_, i) => column[i] === side && response[i] === value).map(({ person_id }) => person_id)).size;
    const [neither, outside, without, both] = [aside(0, 0), aside(0, 1), aside(1, 0), aside(1, 1)];
    const enough = without + both >= fewest && outside + both >= fewest && neither + without >= fewest;
    return { enough, category: `${id}-${contrast}`, n: rows.length, ratees: new Set(people).size, smallest: Math.min(neither, outside, without, both) };
  });
  const adjusted = [one, ...contrasts.map(({ column }) => column), ...traits];
  const fit = bases.some(({ enough }) => enough) ? clusteredLogit(adjusted, response, people).value : null;
  return bases.flatMap(({ enough, ...base }, k) => {
    if (!enough) return [estimateRow({ measure: "rasio", specification: "disetarakan", category: base.category, reason: rare })];
    const raw = [one, contrasts[k]!.column];
    return [
      ...ratioRows(raw, response, clusteredLogit(raw, response, people).value, 1, "mentah", base),
      ...ratioRows(adjusted, response, fit, 1 + k, "disetarakan", base),
    ];
  });
}

type Base = Pick<Estimate, "category" | "n" | "ratees" | "smallest">;

function ratioRows(columns: readonly Float64Array[], response: readonly number[], fit: ClusteredLogit | null, at: number, specification: string, base: Base): Estimate[] {
  const average = fit && averageDifference(columns, fit, at);
  if (!fit || !average) return penalised(columns, response, at, specification, base);
  const z = normalQuantile(0.975);
  const log = fit.coefficients[at]!;
  const se = Math.sqrt(fit.covariance[fit.kept.indexOf(at)]![fit.kept.indexOf(at)]!);
  const p = normalTwoSided(log / se);
  const ratio = Math.log(average.with / average.without);
  const around = (centre: number, error: number) => ({ low: Math.exp(centre - z * error), high: Math.exp(centre + z * error), se: error, detectable: Math.exp(normalMinimalDetectableEffect(error)) });
  return [
    estimateRow({ measure: "rasio", specification, ...base, estimate: Math.exp(ratio), ...around(ratio, average.logRatioSe), p }),
    estimateRow({ measure: "selisih", specification, ...base, estimate: average.estimate, low: average.estimate - z * average.se, high: average.estimate + z * average.se, se: average.se, p, detectable: normalMinimalDetectableEffect(average.se) }),
    estimateRow({ measure: "odds", specification, ...base, estimate: Math.exp(log), ...around(log, se), p }),
  ];
}

/** Where columns tell the outcomes apart: Firth's likelihood, with its profile in small tables. */
function penalised(columns: readonly Float64Array[], response: readonly number[], at: number, specification: string, base: Base): Estimate[] {
  const where = { measure: "odds", specification: `${specification}-firth`, ...base };
  const apart = [estimateRow({ ...where, reason: rare })];
  if (response.length <= profiled) {
    const found = profileInterval(columns, response, at).value;
    return found ? [estimateRow({ ...where, estimate: Math.exp(found.estimate), low: Math.exp(found.interval.low), high: Math.exp(found.interval.high), se: found.se, p: found.p })] : apart;
  }
  const fit = firthLogit(columns, response).value;
  const place = fit ? fit.kept.indexOf(at) : -1;
  if (!fit || place < 0) return apart;
  const [log, se] = [fit.coefficients[at]!, Math.sqrt(fit.covariance[place]![place]!)];
  return [estimateRow({ ...where, estimate: Math.exp(log), low: Math.exp(log - normalQuantile(0.975) * se), high: Math.exp(log + normalQuantile(0.975) * se), se, p: normalTwoSided(log / se) })];
}
