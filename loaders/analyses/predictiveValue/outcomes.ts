import type { Warehouse } from "../../warehouse/warehouse.js";

/** What became of a person in a year: higher is better for days, 1 is an event. */
export type Outcomes = ReadonlyMap<number, number>;

export interface AgencyYear {
  readonly opd_id: string;
  readonly year: number;
  readonly value: number;
}

export interface ObservedOutcomes {
  /** less late arrivals per working day, for those with at least 60 working days in the year: about a quarter of it */
  readonly punctuality: Outcomes;
  /** less days absent without leave per working day */
  readonly presence: Outcomes;
  readonly promotions: Outcomes;
  /** medals for length of service are left out, as they follow the calendar */
  readonly awards: Outcomes;
  readonly sanctions: Outcomes;
  /** targets reached, from 0 (worst) to 1 (best agency), averaged over the indicators that at least ten agencies share in the year */
  readonly attainment: readonly AgencyYear[];
  /** 1 where the yearly means of those indicators reach their targets in at least half of them, 0 where not */
  readonly onTarget: readonly AgencyYear[];
  /** 1 Sangat Baik … 5 Sangat Kurang */
  readonly organisation: readonly AgencyYear[];
}

/** Key of a person and a year in `Outcomes`. */
export const personYear = (person: number, year: number): number => person * 10_000 + year;

interface Line { readonly person_id: number; readonly year: number; readonly value: number }

export async function observedOutcomes(warehouse: Warehouse): Promise<ObservedOutcomes> {
  const days = (column: string) => `select person_id, year, -(sum(${column}) / sum(working_days))::double as value from attendances
    where working_days > 0 and ${column} is not null group by all having sum(working_days) >= 60 order by all`;
  // who is in service in a year that the events cover, with 1 where one came
  const events = (table: string, condition: string) => `
    with seen as (select person_id, year from ${table} where ${condition} and year is not null)
    select state.person_id, state.year, max(case when seen.person_id is not null then 1 else 0 end)::double as value
    from person_years as state left join seen using (person_id, year)
    where state.year between (select min(year) from seen) and (select max(year) from seen) group by all order by all`;
  const outcomes = async (sql: string): Promise<Outcomes> => new Map((await warehouse.rows<Line>(sql)).map(({ person_id, year, value }) => [personYear(person_id, year), value]));
  const agencies = await warehouse.rows<{ opd_id: string; year: number; rank: number; reached: number | null }>(agencySql);
  return {
    punctuality: await outcomes(days("late_count")),
    presence: await outcomes(days("unexcused_days")),
    promotions: await outcomes(events("position_changes", "is_promotion")),
    awards: await outcomes(events("awards", "not regexp_matches(upper(award_type), 'SATYA ?-?L[AE]NCANA|SLKS')")),
    sanctions: await outcomes(events("disciplines", "true")),
    attainment: agencies.map(({ opd_id, year, rank }) => ({ opd_id, year, value: rank })),
    onTarget: agencies.flatMap(({ opd_id, year, reached }) => (reached === null ? [] : [{ opd_id, year, value: reached >= 0.5 ? 1 : 0 }])),
    organisation: await warehouse.rows<AgencyYear>("select opd_id, year, predicate::double as value from organisation_predicates where predicate is not null order by all"),
  };
}

/** Of a duration, less is better; of anything else, more. */
const agencySql = `
  with yearly as (
    select opd_id, year, indicator, avg(value order by value) as value, avg(target order by target) as target,
      case when regexp_matches(lower(coalesce(min(unit_of_measure), '')), '^(jam|menit|detik|hari|minggu|bulan)') then -1 else 1 end as direction
    from sector_indicators where opd_id <> 'tanpa-unit' and value is not null and year is not null group by all
  ),
  shared as (select *, count(*) over same as agencies from yearly window same as (partition by year, indicator)),
  ranked as (
    select opd_id, year, (rank() over other - 1 + (count(*) over tied - 1) / 2) / (agencies - 1) as rank,
      case when target is not null then (direction * value >= direction * target)::integer end as reached
    from shared where agencies >= 10
    window other as (partition by year, indicator order by direction * value), tied as (partition by year, indicator, value)
  )
  select opd_id, year, avg(rank order by rank)::double as rank, avg(reached)::double as reached from ranked group by all order by all`;
