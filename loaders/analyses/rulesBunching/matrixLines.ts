import type { Warehouse } from "../../warehouse/warehouse.js";

/** One appraisal by a known rater, both of whose elements are rated. Ids are the warehouse's. */
export interface MatrixLine {
  readonly person: number;
  readonly rater: number;
  readonly year: number;
  readonly opd: string;
  readonly unit: string;
  /** 1 above, 2 as expected, 3 below */
  readonly result: number;
  readonly behaviour: number;
  /** 1 Sangat Baik … 5 Sangat Kurang */
  readonly predicate: number;
  /** 1 where the predicate is not the one of the matrix */
  readonly wrong: number;
}

/** Appraisals of a mart for which the matrix in force says what the predicate must be. */
export function matrixLines(warehouse: Warehouse, table: "appraisals" | "periodic_appraisals"): Promise<MatrixLine[]> {
  return warehouse.rows<MatrixLine>(`
    select appraisal.person_id as person, appraisal.rater_id as rater, appraisal.year, coalesce(appraisal.opd_id, '') as opd, coalesce(state.unit_code, '') as unit,
      appraisal.result::integer as result, appraisal.behaviour::integer as behaviour, appraisal.predicate::integer as predicate, (not appraisal.is_consistent)::integer as wrong
    from ${table} as appraisal
    left join person_years as state on state.person_id = appraisal.person_id and state.year = appraisal.year
    where appraisal.is_consistent is not null and appraisal.rater_id is not null and appraisal.rater_id <> appraisal.person_id
    order by appraisal.year, appraisal.person_id, appraisal.rater_id, appraisal.predicate, appraisal.result, appraisal.behaviour`);
}

/** Whether a wrong formula would show: where both elements agree and neither is below, every known one gives what the matrix gives. */
export function canShow({ result, behaviour }: Pick<MatrixLine, "result" | "behaviour">): boolean {
  return result !== behaviour || result === 3;
}

/** How many appraisals of one rater or unit, and how many of them are wrong. */
export interface Tally {
  readonly all: number;
  readonly wrong: number;
}

/** Counts by a key; lines whose key is empty are left out. */
export function tally(lines: readonly MatrixLine[], key: (line: MatrixLine) => string | number): Map<string | number, Tally> {
  const tallies = new Map<string | number, { all: number; wrong: number }>();
  for (const line of lines) {
    const at = key(line);
    if (at === "") continue;
    const entry = tallies.get(at) ?? tallies.set(at, { all: 0, wrong: 0 }).get(at)!;
    entry.all += 1;
    entry.wrong += line.wrong;
  }
  return tallies;
}
