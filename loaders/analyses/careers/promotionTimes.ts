import type { Warehouse } from "../../warehouse/warehouse.js";
import { drawnPeopleSql } from "./drawnPeople.js";
import { levelSql } from "./levels.js";

/** A person from the first year-end on record until promoted, retired, gone otherwise, or the last year-end. */
export interface Wait {
  readonly person_id: number;
  readonly days: number;
  /** 0 still waiting, 1 promoted, 2 retired, 3 gone otherwise */
  readonly cause: number;
  readonly sex: string | null;
  readonly employment_type: string | null;
  /** `pendidikan`, `kesehatan`, `lain` */
  readonly sector: string;
  /** step at the start */
  readonly level: string;
  readonly age: number | null;
  readonly service_years: number | null;
  readonly education_rank: number | null;
}

export function observedWaits(warehouse: Warehouse): Promise<Wait[]> {
  return warehouse.rows<Wait & Record<string, string | number | null>>(`
    with drawn as (${drawnPeopleSql}),
    starts as (
      select person_years.* from person_years join drawn using (person_id)
      where is_active and position_type is not null
      qualify row_number() over (partition by person_id order by year) = 1
    ),
    ends as (select person_id, max(snapshot_date) as last_date from person_years where is_active group by person_id),
    promoted as (
      select starts.person_id, min(changes.start_date) as date
      from starts join position_changes as changes on changes.person_id = starts.person_id and changes.start_date > starts.snapshot_date and changes.is_promotion
      group by all
    ),
    gone as (
      select starts.person_id, min(movements.date) as date, arg_min(movements.movement_type, movements.date) as kind
      from starts join movements on movements.person_id = starts.person_id and movements.date > starts.snapshot_date and movements.direction = 'out'
      group by all
    ),
    last_day as (select max(snapshot_date) as date from years),
    timed as (
      select starts.*, promoted.date as promoted_on, gone.date as gone_on, gone.kind,
        least(coalesce(gone.date, ends.last_date), last_day.date) as last_seen
      from starts join ends using (person_id) left join promoted using (person_id) left join gone using (person_id) cross join last_day
    )
    select timed.person_id, sex, employment_type, coalesce(case when opds.sector in ('pendidikan', 'kesehatan') then opds.sector end, 'lain') as sector,
      ${levelSql("timed")} as level, age, service_years, education_rank,
      (case when promoted_on <= last_seen then promoted_on else last_seen end - snapshot_date)::integer as days,
      case when promoted_on <= last_seen then 1
        when gone_on <= last_seen then case when kind in ('retirement', 'early-retirement') then 2 else 3 end else 0 end as cause
    from timed left join opds using (opd_id)
    where last_seen > snapshot_date
    order by timed.person_id`);
}
