import type { Warehouse } from "../../warehouse/warehouse.js";

/** An agency in a quarter of a year in which forums were recorded at all. */
export interface ReachLine {
  readonly opd_id: string;
  readonly opd_type: string;
  readonly year: number;
  readonly period: string;
  readonly headcount: number;
  readonly forums: number;
  readonly participants: number;
}

/** A forum: its suggestions, and how many days until those followed up were; `waited` until the data end. */
export interface SuggestionLine {
  readonly opd_id: string;
  readonly suggestions: number;
  readonly followed: number;
  /** null where the date is not recorded or before the forum */
  readonly days: number | null;
  readonly waited: number;
}

export async function reachLines(warehouse: Warehouse): Promise<ReachLine[]> {
  return warehouse.rows<ReachLine>(`
    with held as (
      select opd_id, year, quarter(date) as quarter, count(*) as forums, sum(coalesce(participants, 0)) as participants
      from forums where year is not null group by all
    ),
    staff as (select opd_id, year, count(*) as headcount from person_years where is_active group by all)
    select opds.opd_id, opd_type, staff.year::integer as year, staff.year || '-Q' || quarters.quarter as period, headcount::integer as headcount,
      coalesce(forums, 0)::integer as forums, coalesce(participants, 0)::integer as participants
    from opds
    join staff using (opd_id)
    cross join (select unnest([1, 2, 3, 4]) as quarter) as quarters
    left join held on held.opd_id = opds.opd_id and held.year = staff.year and held.quarter = quarters.quarter
    where staff.year in (select year from held) order by opds.opd_id, staff.year, quarters.quarter`);
}

export async function suggestionLines(warehouse: Warehouse): Promise<SuggestionLine[]> {
  return warehouse.rows<SuggestionLine>(`
    with as_of as (select coalesce((select max(try_cast(value as date)) from settings where name = 'as_of'), (select max(greatest(date, coalesce(followed_up_date, date))) from forums)) as day)
    select opd_id, suggestions, least(coalesce(followed_up, 0), suggestions)::integer as followed,
      (case when followed_up_date >= date and followed_up_date <= day then followed_up_date - date end)::integer as days, (day - date)::integer as waited
    from forums cross join as_of where suggestions > 0 and date <= day and opd_id <> 'tanpa-unit' order by opd_id, date, file_id, row_no`);
}
