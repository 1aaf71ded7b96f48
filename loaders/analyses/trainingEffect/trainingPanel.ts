import type { Warehouse } from "../../warehouse/warehouse.js";
import { mostRatees } from "../ratings.js";

/** One employee in one year, as read. */
export interface TrainingLine {
  readonly person: number;
  readonly year: number;
  /** means over the year's appraisals, annual and of quarters; null where there is none */
  readonly points: number | null;
  /** share of the ratings of result and behaviour that are above expectation */
  readonly above: number | null;
  readonly annualPoints: number | null;
  readonly appraisals: number;
  readonly rater: number | null;
  readonly opd: string | null;
  /** days late of every working day */
  readonly late: number | null;
  readonly isHead: boolean;
  readonly positionType: string | null;
  readonly employmentType: string | null;
  readonly sex: string | null;
  readonly age: number | null;
  /** year in which leadership training ended: the first since there are appraisals, else one before */
  readonly trained: number | null;
}

/** People × years. Arrays by year, then person; NaN or −1 where nothing is known. */
export interface TrainingPanel {
  readonly years: readonly number[];
  readonly people: readonly number[];
  readonly points: readonly Float64Array[];
  readonly above: readonly Float64Array[];
  readonly annualPoints: readonly Float64Array[];
  readonly late: readonly Float64Array[];
  readonly appraisals: readonly Int32Array[];
  readonly rater: readonly Int32Array[];
  /** first full year after training ended; Infinity for none. Not after the first year: trained before the data begin */
  readonly start: Float64Array;
  /** appraisals of all people, by year */
  readonly weights: readonly number[];
  /** of the person's first year in the panel */
  readonly opd: Int32Array;
  readonly isHead: Float64Array;
  readonly isOld: Float64Array;
  /** position, kind of employment, sex and age by tens, each by year and person */
  readonly states: readonly (readonly (readonly (string | number | null)[])[])[];
}

/** Appraisals of a year and its quarters count alike: a year with five of them is measured better than one with a single one. */
export async function trainingLines(warehouse: Warehouse): Promise<TrainingLine[]> {
  return (await warehouse.rows<Record<string, never>>(`
    with
    scale as (select predicate, 100 * max_by(credit_share, valid_from) as points from regulation_credit_conversion group by predicate),
    agencies as (
      select opd_id, sum(count(distinct person_id)) over (order by md5(opd_id)) - count(distinct person_id) as drawn_before
      from appraisals group by opd_id
    ),
    ratings as (
      select person_id, year, opd_id, rater_id, result, behaviour, predicate, true as is_annual from appraisals
      union all
      select person_id, year, opd_id, rater_id, result, behaviour, predicate, false from periodic_appraisals
    ),
    yearly as (
      select person_id, year, avg(points order by points) as points, avg((cast(result = 1 as integer) + cast(behaviour = 1 as integer)) / 2) as above, avg(points order by points) filter (is_annual) as annual_points, count(*) as appraisals,
        mode(rater_id order by rater_id) as rater_id, mode(opd_id order by opd_id) as opd_id
      from ratings join scale using (predicate) join agencies using (opd_id)
      where agencies.drawn_before < ${mostRatees} and result is not null and behaviour is not null
      group by person_id, year
    ),
    courses as (select person_id, coalesce(extract(year from end_date), year) as ended from trainings where class = 'structural'),
    trained as (select person_id, coalesce(min(ended) filter (ended >= (select min(year) from appraisals)), min(ended)) as trained from courses group by person_id),
    lateness as (select person_id, year, sum(late_count) / nullif(sum(working_days), 0) as late from attendances group by person_id, year)
    select yearly.person_id as person, yearly.year, yearly.points::double as points, yearly.above::double as above, yearly.annual_points::double as "annualPoints", yearly.appraisals::integer as appraisals,
      yearly.rater_id as rater, yearly.opd_id as opd, lateness.late::double as late, state.echelon_code is not null as "isHead", state.position_type as "positionType",
      case when state.employment_type like 'PPPK%' then 'PPPK' else state.employment_type end as "employmentType", state.sex, state.age, trained.trained::integer as trained
    from yearly
    left join person_years as state using (person_id, year)
    left join trained using (person_id)
    left join lateness using (person_id, year)
    order by person, yearly.year`)) as unknown as TrainingLine[];
}

/** @param lines in order of people and years */
export function trainingPanel(lines: readonly TrainingLine[]): TrainingPanel {
  const years = [...new Set(lines.map(({ year }) => year))].sort((a, b) => a - b);
  const people = [...new Set(lines.map(({ person }) => person))];
  const at = new Map(people.map((person, i) => [person, i]));
  const n = people.length;
  const column = () => years.map(() => new Float64Array(n).fill(NaN));
  const panel = { points: column(), above: column(), annualPoints: column(), late: column() };
  const appraisals = years.map(() => new Int32Array(n));
  const rater = years.map(() => new Int32Array(n).fill(-1));
  const start = new Float64Array(n).fill(Infinity);
  const isHead = new Float64Array(n);
  const isOld = new Float64Array(n);
  const opd = new Int32Array(n).fill(-1);
  const opds = new Map<string, number>();
  const states = Array.from({ length: 4 }, () => years.map(() => new Array<string | number | null>(n).fill(null)));
  const seen = new Uint8Array(n);
  for (const line of lines) {
    const i = at.get(line.person)!;
    const t = years.indexOf(line.year);
    for (const name of ["points", "above", "annualPoints", "late"] as const) panel[name][t]![i] = line[name] ?? NaN;
    appraisals[t]![i] = line.appraisals;
    rater[t]![i] = line.rater ?? -1;
    if (line.trained !== null) start[i] = line.trained + 1;
    if (line.opd !== null && opd[i]! < 0) {
      if (!opds.has(line.opd)) opds.set(line.opd, opds.size);
      opd[i] = opds.get(line.opd)!;
    }
    // what a person is may change with training: the first year counts
    if (!seen[i]) {
      seen[i] = 1;
      isHead[i] = line.isHead ? 1 : 0;
      isOld[i] = (line.age ?? 0) >= 50 ? 1 : 0;
    }
    [line.positionType, line.employmentType, line.sex, line.age === null ? null : Math.floor(line.age / 10)].forEach((value, k) => void (states[k]![t]![i] = value));
  }
  return { years, people, ...panel, appraisals, weights: appraisals.map((year) => year.reduce((sum, count) => sum + count, 0)), rater, start, opd, isHead, isOld, states };
}
