import type { Warehouse } from "../../warehouse/warehouse.js";
import { drawnPeopleSql } from "./drawnPeople.js";

/** A person at work at the end of two successive years: the state before, and what the second year brought. */
export interface Opportunity {
  readonly person_id: number;
  readonly year: number;
  readonly sex: string;
  readonly employment_type: string;
  readonly position_type: string;
  readonly sector: string;
  readonly age: number;
  readonly service_years: number;
  readonly education_rank: number;
  /** 20 hours of training or more in the second year; null without a register of training in that year */
  readonly trained: number | null;
  /** leadership training in the second year */
  readonly leadership_training: number | null;
  /** a first structural post in the second year, of those who held none; null for those who held one */
  readonly appointed: number | null;
}

export function observedOpportunities(warehouse: Warehouse): Promise<Opportunity[]> {
  return warehouse.rows<Opportunity & Record<string, string | number | null>>(`
    with drawn as (${drawnPeopleSql}),
    right_to_train as (select min(hours) as hours from regulation_training_rights where bound = 'min'),
    registered as (select distinct year from trainings),
    led as (select distinct person_id, year from trainings where class = 'structural'),
    changed as (select min(year) as first_year, max(year) as last_year from position_changes)
    select before.person_id, before.year + 1 as year, before.sex, before.employment_type, before.position_type, coalesce(opds.sector, 'lain') as sector, before.age,
      before.service_years, before.education_rank,
      case when registered.year is not null then (coalesce(training_hours.hours, 0) >= right_to_train.hours)::integer end as trained,
      case when registered.year is not null then (led.person_id is not null)::integer end as leadership_training,
      case when before.position_type in ('fungsional', 'pelaksana') and before.year + 1 between changed.first_year and changed.last_year
        then (now.position_type in ('jpt', 'administrator', 'pengawas'))::integer end as appointed
    from person_years as before
    join drawn on drawn.person_id = before.person_id
    join person_years as now on now.person_id = before.person_id and now.year = before.year + 1 and now.is_active
    left join opds on opds.opd_id = before.opd_id
    left join training_hours on training_hours.person_id = before.person_id and training_hours.year = before.year + 1
    left join registered on registered.year = before.year + 1
    left join led on led.person_id = before.person_id and led.year = before.year + 1
    cross join right_to_train cross join changed
    where before.is_active and before.sex is not null and before.employment_type in ('PNS', 'PPPK') and before.position_type is not null
      and before.age is not null and before.service_years is not null and before.education_rank is not null and now.position_type is not null
    order by year, before.person_id`);
}
