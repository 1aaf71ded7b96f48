import type { Warehouse } from "../warehouse/warehouse.js";

/** Text as positions in a list of levels; −1 where there is none. */
export interface Coded {
  readonly levels: readonly string[];
  readonly codes: Int32Array;
}

/**
 * Appraisals by a known rater other than the person, one element per appraisal, sorted by period and person.
 * `ratee` and `rater` are positions in `people`, which holds the warehouse's person ids in ascending order.
 */
export interface Ratings {
  readonly n: number;
  readonly people: Int32Array;
  readonly ratee: Int32Array;
  readonly rater: Int32Array;
  readonly year: Int32Array;
  readonly period: Coded;
  readonly opd: Coded;
  readonly unit: Coded;
  /** 1 Sangat Baik … 5 Sangat Kurang */
  readonly predicate: Int32Array;
  /** PermenPANRB 1/2023: 150, 100, 75, 50, 25 per cent of the annual coefficient */
  readonly points: Float64Array;
  /** of the ratee in the year */
  readonly sex: Coded;
  readonly ageBand: Coded;
  readonly employmentType: Coded;
  readonly positionType: Coded;
  readonly positionLevel: Coded;
  readonly gradeGroup: Coded;
  readonly education: Coded;
  /** of the rater in the year */
  readonly raterSex: Coded;
  readonly raterAgeBand: Coded;
  /** days since 1970 of entry into the system; NaN where there is none */
  readonly entryDay: Float64Array;
}

interface Line {
  person_id: number;
  rater_id: number;
  year: number;
  period: string;
  opd_id: string | null;
  unit_code: string | null;
  predicate: number;
  points: number;
  sex: string | null;
  age_band: string | null;
  employment_type: string | null;
  position_type: string | null;
  position_level: string | null;
  grade_group: string | null;
  education_level: string | null;
  rater_sex: string | null;
  rater_age_band: string | null;
  entry_day: number | null;
}

/** Ratees above this, and the questions are answered from whole agencies drawn by lot: a province or the nation gives no better answer than so many people. */
export const mostRatees = 15_000;

/** The annual appraisals of a warehouse. */
export function annualRatings(warehouse: Warehouse): Promise<Ratings> {
  return read(warehouse, "appraisals", "appraisal.year::varchar");
}

/** The periodic ones. */
export function periodicRatings(warehouse: Warehouse): Promise<Ratings> {
  return read(warehouse, "periodic_appraisals", "appraisal.period");
}

async function read(warehouse: Warehouse, table: string, period: string): Promise<Ratings> {
  const lines = await warehouse.rows<Line & Record<string, string | number | null>>(`
    select appraisal.person_id, appraisal.rater_id, appraisal.year, ${period} as period, appraisal.opd_id, state.unit_code,
      appraisal.predicate::integer as predicate, (100 * scale.credit_share)::double as points, state.sex, state.age_band, state.employment_type, state.position_type,
      state.position_level, state.grade_group, state.education_level, rater.sex as rater_sex, rater.age_band as rater_age_band,
      (appraisal.entry_date - date '1970-01-01')::integer as entry_day
    from ${table} as appraisal
    join (
      select opd_id, sum(count(distinct person_id)) over (order by md5(opd_id)) - count(distinct person_id) as drawn_before
      from appraisals group by opd_id
    ) as agency on agency.opd_id = appraisal.opd_id and agency.drawn_before < ${mostRatees}
    join (select predicate, max_by(credit_share, valid_from) as credit_share from regulation_credit_conversion group by predicate) as scale on scale.predicate = appraisal.predicate
    left join person_years as state on state.person_id = appraisal.person_id and state.year = appraisal.year
    left join person_years as rater on rater.person_id = appraisal.rater_id and rater.year = appraisal.year
    where appraisal.rater_id is not null and appraisal.rater_id <> appraisal.person_id and appraisal.predicate is not null
    order by period, appraisal.person_id, appraisal.rater_id`);
  const people = Int32Array.from(new Set([...lines.map((line) => line.person_id), ...lines.map((line) => line.rater_id)])).sort();
  const at = new Map([...people].map((id, i) => [id, i]));
  const coded = (pick: (line: Line) => string | null) => codes(lines.map(pick));
  return {
    n: lines.length,
    people,
    ratee: Int32Array.from(lines, (line) => at.get(line.person_id)!),
    rater: Int32Array.from(lines, (line) => at.get(line.rater_id)!),
    year: Int32Array.from(lines, (line) => line.year),
    period: coded((line) => line.period),
    opd: coded((line) => line.opd_id),
    unit: coded((line) => line.unit_code),
    predicate: Int32Array.from(lines, (line) => line.predicate),
    points: Float64Array.from(lines, (line) => line.points),
    sex: coded((line) => line.sex),
    ageBand: coded((line) => line.age_band),
    employmentType: coded((line) => line.employment_type),
    positionType: coded((line) => line.position_type),
    positionLevel: coded((line) => line.position_level),
    gradeGroup: coded((line) => line.grade_group),
    education: coded((line) => line.education_level),
    raterSex: coded((line) => line.rater_sex),
    raterAgeBand: coded((line) => line.rater_age_band),
    entryDay: Float64Array.from(lines, (line) => line.entry_day ?? NaN),
  };
}

/** Levels in code-point order. */
export function codes(values: readonly (string | null)[]): Coded {
  const levels = [...new Set(values.filter((value) => value !== null))].sort();
  const at = new Map(levels.map((level, i) => [level, i]));
  return { levels, codes: Int32Array.from(values, (value) => (value === null ? -1 : at.get(value)!)) };
}
