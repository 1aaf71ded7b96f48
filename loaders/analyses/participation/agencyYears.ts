import type { Warehouse } from "../../warehouse/warehouse.js";

/** An agency in a year: what employees take part in, and what became of staff and service; null where the exports do not say. */
export interface AgencyYear {
  readonly opd_id: string;
  readonly year: number;
  readonly headcount: number;
  readonly participants: number | null;
  readonly suggestions: number | null;
  readonly followed: number | null;
  readonly agreement: number | null;
  readonly turnover: number | null;
  readonly satisfaction: number | null;
}

const mean = (columns: readonly string[]) => `list_avg(list_filter([${columns.join(", ")}], lambda x: x is not null))`;
const items = Array.from({ length: 20 }, (_, i) => `p${i + 1}`);
const elements = Array.from({ length: 9 }, (_, i) => `u${i + 1}`);

/** Agencies with at least ten people in the years in which forums or surveys were recorded. */
export async function agencyYears(warehouse: Warehouse): Promise<AgencyYear[]> {
  return warehouse.rows<AgencyYear>(`
    with staff as (select opd_id, year, count(*)::integer as headcount from person_years where is_active and opd_id <> 'tanpa-unit' group by all having count(*) >= 10),
    held as (
      select opd_id, year, sum(coalesce(participants, 0)) as participants, sum(coalesce(suggestions, 0)) as suggestions,
        sum(least(followed_up, suggestions)) filter (suggestions > 0 and followed_up is not null) / sum(suggestions) filter (suggestions > 0 and followed_up is not null) as followed
      from forums where year is not null group by all
    ),
    surveyed as (select opd_id, year, avg(${mean(items)} order by ${mean(items)}) as agreement from employee_survey_responses group by all having count(*) >= 5),
    served as (select opd_id, year, avg(${mean(elements)} order by ${mean(elements)}) as satisfaction from satisfaction_responses group by all having count(*) >= 10),
    left_ as (select opd_id, year, exits / nullif((opening + closing) / 2, 0) as turnover from flows where opd_id <> 'region')
    select staff.opd_id, staff.year::integer as year, headcount,
      case when staff.year in (select year from held) then (coalesce(participants, 0) / headcount)::double end as participants,
      case when staff.year in (select year from held) then (coalesce(suggestions, 0) / headcount)::double end as suggestions,
      followed::double as followed, agreement::double as agreement, turnover::double as turnover, satisfaction::double as satisfaction
    from staff
    left join held on held.opd_id = staff.opd_id and held.year = staff.year
    left join surveyed on surveyed.opd_id = staff.opd_id and surveyed.year = staff.year
    left join left_ on left_.opd_id = staff.opd_id and left_.year = staff.year
    left join served on served.opd_id = staff.opd_id and served.year = staff.year
    where staff.year in (select year from held union select year from surveyed) order by staff.opd_id, staff.year`);
}
