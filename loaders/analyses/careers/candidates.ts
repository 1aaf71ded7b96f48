import type { Warehouse } from "../../warehouse/warehouse.js";
import { drawnPeopleSql } from "./drawnPeople.js";

/** A permanent employee below the top, rated in one year, with what the next year brought. */
export interface Candidate {
  readonly person_id: number;
  /** of the promotion */
  readonly year: number;
  readonly opd_id: string;
  readonly position_type: string;
  readonly sector: string;
  readonly rater_id: number | null;
  /** 1 Sangat Baik … 5 Sangat Kurang, of the year before */
  readonly predicate: number;
  /** mean of the two years before; null where one is missing */
  readonly two_years: number | null;
  /** less the mean of the same rater's other ratings of that year; null with fewer than three of them */
  readonly against_others: number | null;
  readonly sex: string | null;
  readonly age: number | null;
  readonly service_years: number | null;
  readonly education_rank: number | null;
  /** to a higher structural post */
  readonly structural: number;
  /** to a higher functional level */
  readonly functional: number;
}

export function observedCandidates(warehouse: Warehouse): Promise<Candidate[]> {
  return warehouse.rows<Candidate & Record<string, string | number | null>>(`
    with drawn as (${drawnPeopleSql}),
    changed as (select min(year) as first_year, max(year) as last_year from position_changes where is_promotion),
    raters as (
      select rater_id, year, sum(predicate) as sum, count(*) as n from appraisals
      where predicate is not null and rater_id is not null and rater_id <> person_id group by all
    ),
    promoted as (
      select person_id, year, max((position_type in ('jpt', 'administrator', 'pengawas'))::integer) as structural, max((position_type = 'fungsional')::integer) as functional
      from position_changes where is_promotion and coalesce(assignment, 'D') = 'D' group by all
    )
    select state.person_id, state.year + 1 as year, state.opd_id, state.position_type, coalesce(opds.sector, 'lain') as sector,
      case when rated.rater_id <> state.person_id then rated.rater_id end as rater_id, rated.predicate,
      (rated.predicate + before.predicate) / 2 as two_years,
      case when rated.rater_id <> state.person_id and raters.n > 3 then rated.predicate - (raters.sum - rated.predicate) / (raters.n - 1) end as against_others,
      state.sex, state.age, state.service_years, state.education_rank,
      coalesce(promoted.structural, 0)::integer as structural, coalesce(promoted.functional, 0)::integer as functional
    from person_years as state
    join drawn on drawn.person_id = state.person_id
    join appraisals as rated on rated.person_id = state.person_id and rated.year = state.year and rated.predicate is not null
    join person_years as now on now.person_id = state.person_id and now.year = state.year + 1 and now.is_active
    join changed on state.year + 1 between changed.first_year and changed.last_year
    left join appraisals as before on before.person_id = state.person_id and before.year = state.year - 1
    left join raters on raters.rater_id = rated.rater_id and raters.year = rated.year
    left join promoted on promoted.person_id = state.person_id and promoted.year = state.year + 1
    left join opds on opds.opd_id = state.opd_id
    where state.is_active and state.employment_type = 'PNS' and state.position_type <> 'jpt'
    order by year, state.person_id`);
}
