import type { Warehouse } from "../../warehouse/warehouse.js";

/** One person in one year, employed for the whole of it; null where the exports do not reach. */
export interface StageLine {
  readonly person_id: number;
  readonly year: number;
  readonly opd_id: string;
  readonly is_planned: boolean | null;
  readonly is_plan_on_time: boolean | null;
  readonly is_monitored: boolean | null;
  readonly is_appraised: boolean | null;
  readonly is_appraisal_on_time: boolean | null;
  readonly predicate: number | null;
  readonly is_rewarded: boolean | null;
  readonly is_sanctioned: boolean | null;
  readonly is_follow_up_due: boolean | null;
  readonly is_followed_up: boolean | null;
}

export async function stageLines(warehouse: Warehouse): Promise<StageLine[]> {
  return warehouse.rows<StageLine>(`
    select person_id, year, opd_id, is_planned, is_plan_on_time, is_monitored, is_appraised, is_appraisal_on_time, predicate,
      is_rewarded, is_sanctioned, is_follow_up_due, is_followed_up
    from performance_stages where opd_id <> 'tanpa-unit' order by year, person_id`);
}

/** Approved plans whose approved superior is known: whether the superior's came first. */
export interface CascadeLine {
  readonly person_id: number;
  readonly year: number;
  readonly opd_id: string;
  readonly is_cascaded: boolean;
}

export async function cascadeLines(warehouse: Warehouse): Promise<CascadeLine[]> {
  return warehouse.rows<CascadeLine>(`
    select own.person_id, own.year, own.opd_id, coalesce(above.approved_date <= own.approved_date, false) as is_cascaded
    from plans as own
    join superiors using (person_id, year)
    left join plans as above on above.person_id = superiors.superior_id and above.year = own.year
    where own.approved_date is not null and superiors.superior_id is not null and own.opd_id <> 'tanpa-unit'
    order by own.year, own.person_id`);
}
