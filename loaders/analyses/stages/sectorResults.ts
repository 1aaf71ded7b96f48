import type { Warehouse } from "../../warehouse/warehouse.js";

/** An agency in a year: its standardised results, whether it reached half of its targets, and how its people were rated. */
export interface ResultYear {
  readonly opd_id: string;
  readonly year: number;
  /** mean over indicators of direction × (value − mean of the indicator) ÷ its standard deviation; higher is better */
  readonly result: number;
  /** null without targets */
  readonly reached: boolean | null;
  readonly rated: number;
  readonly best: number;
}

/** An indicator of few agencies in a quarter, beside the predicates of the same people in that quarter. */
export interface ResultQuarter {
  readonly indicator: string;
  readonly period: string;
  readonly result: number;
  readonly rated: number;
  readonly best: number;
}

/** Readings of an indicator that met its target. */
export interface IndicatorAttainment {
  readonly indicator: string;
  readonly readings: number;
  readonly reached: number;
}

const standardised = `
  spread as (
    select indicator, unit_of_measure, avg(value order by value) as centre, stddev_samp(value order by value) as sd, count(distinct opd_id) as agencies
    from sector_indicators where value is not null and opd_id <> 'tanpa-unit' group by all
  ),
  readings as (
    select opd_id, year, period, read.indicator, is_reached, direction * (value - centre) / sd as result, agencies
    from sector_indicators as read
    join spread on spread.indicator = read.indicator and spread.unit_of_measure is not distinct from read.unit_of_measure
    where sd > 1e-9 and value is not null and direction is not null and year is not null and opd_id <> 'tanpa-unit'
  )`;

export async function resultYears(warehouse: Warehouse): Promise<ResultYear[]> {
  return warehouse.rows<ResultYear>(`
    with ${standardised},
    results as (
      select opd_id, year, avg(result order by result)::double as result, avg(is_reached::integer) >= 0.5 as reached from readings group by all
    ),
    rated as (
      select opd_id, year, count(*)::integer as rated, (count(*) filter (predicate = 1))::integer as best
      from appraisals where predicate is not null group by all
    )
    select opd_id, year, result, reached, rated, best from results join rated using (opd_id, year) order by all`);
}

export async function resultQuarters(warehouse: Warehouse): Promise<ResultQuarter[]> {
  return warehouse.rows<ResultQuarter>(`
    with ${standardised},
    results as (
      select indicator, period, avg(result order by result)::double as result, list(distinct opd_id) as places
      from readings where agencies < 10 and regexp_full_match(period, '\\d{4}-Q[1-4]') group by all
    ),
    rated as (
      select opd_id, quarter as period, count(distinct person_id)::integer as rated, (count(distinct person_id) filter (predicate = 1))::integer as best
      from periodic_appraisals where predicate is not null and quarter is not null group by all
    )
    select indicator, results.period as period, result, sum(rated)::integer as rated, sum(best)::integer as best
    from results join rated on rated.period = results.period and list_contains(places, rated.opd_id)
    group by all order by indicator, results.period`);
}

export async function indicatorAttainments(warehouse: Warehouse): Promise<IndicatorAttainment[]> {
  return warehouse.rows<IndicatorAttainment>(`
    select indicator, count(*)::integer as readings, (count(*) filter (is_reached))::integer as reached
    from sector_indicators where is_reached is not null group by all order by all`);
}
