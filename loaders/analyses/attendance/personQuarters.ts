import type { Warehouse } from "../../warehouse/warehouse.js";

/** What people did in each quarter, with what they were when last seen. */
export interface PersonQuarters {
  readonly people: Int32Array;
  /** quarters counted on from year 0 */
  readonly quarters: Int32Array;
  readonly absent: Float64Array;
  readonly late: Float64Array;
  readonly workingDays: Float64Array;
  readonly months: Float64Array;
  /** code of the agency in which a person was last seen */
  readonly agencies: Int32Array;
  readonly positionTypes: readonly (string | null)[];
  readonly employmentTypes: readonly (string | null)[];
}

interface Cell {
  readonly person_id: number;
  readonly quarter: number;
  readonly absent: number;
  readonly late: number;
  readonly working: number;
  readonly months: number;
  readonly agency: number;
  readonly position_type: string | null;
  readonly employment_type: string | null;
}

export async function personQuarters(warehouse: Warehouse): Promise<PersonQuarters> {
  return quartersOf(await warehouse.rows<Cell>(`
    with months as (
      select person_id, period, (year * 4 + (right(period, 2)::integer - 1) // 3)::integer as quarter, opd_id, unexcused_days, coalesce(late_count, 0) as late_count, working_days
      from attendances
      where working_days > 0 and unexcused_days is not null and period similar to '\\d{4}-\\d{2}'
    ),
    last_seen as (select person_id, arg_max(opd_id, period) as opd_id from months group by all),
    states as (select person_id, arg_max(position_type, year) as position_type, arg_max(employment_type, year) as employment_type from person_years group by all),
    agencies as (select opd_id, row_number() over (order by opd_id)::integer as agency from (select distinct opd_id from last_seen))
    select person_id, quarter, sum(unexcused_days)::double as absent, sum(late_count)::double as late, sum(working_days)::double as working, count(*)::double as months,
      any_value(agency) as agency, any_value(position_type) as position_type, any_value(employment_type) as employment_type
    from months join last_seen using (person_id) join agencies on agencies.opd_id = last_seen.opd_id left join states using (person_id)
    group by person_id, quarter
    order by person_id, quarter`));
}

export function quartersOf(cells: readonly Cell[]): PersonQuarters {
  return {
    people: Int32Array.from(cells, ({ person_id }) => person_id),
    quarters: Int32Array.from(cells, ({ quarter }) => quarter),
    absent: Float64Array.from(cells, ({ absent }) => absent),
    late: Float64Array.from(cells, ({ late }) => late),
    workingDays: Float64Array.from(cells, ({ working }) => working),
    months: Float64Array.from(cells, ({ months }) => months),
    agencies: Int32Array.from(cells, ({ agency }) => agency),
    positionTypes: cells.map(({ position_type }) => position_type),
    employmentTypes: cells.map(({ employment_type }) => employment_type),
  };
}
