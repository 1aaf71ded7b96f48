import type { Warehouse } from "../../warehouse/warehouse.js";

/** A structural post at the end of a year; `candidates` is null where readiness cannot be judged. */
export interface Post {
  readonly year: number;
  readonly opd_id: string;
  readonly position_type: string;
  readonly is_vacant: boolean;
  readonly candidates: number | null;
}

/** A post without a holder of its own since the first acting appointment. */
export interface ActingSpell {
  readonly days: number;
  readonly is_open: boolean;
  readonly position_type: string;
}

export interface Succession {
  readonly posts: readonly Post[];
  readonly spells: readonly ActingSpell[];
  /** days that an acting appointment may last with its extension; null where no rule is known */
  readonly limit: number | null;
}

export async function observedSuccession(warehouse: Warehouse): Promise<Succession> {
  const posts = await warehouse.rows<Post & Record<string, string | number | boolean | null>>("select year, opd_id, position_type, is_vacant, candidates from successions order by year, unit_code");
  const spells = await warehouse.rows<ActingSpell & Record<string, string | number | boolean>>("select days, is_open, position_type from acting_spells where days >= 0 order by unit_code, start_date");
  const [rule] = await warehouse.rows<{ days: number | null }>(`
    select max(datediff('day', date '2001-07-01', date '2001-07-01' + to_months((months + extension_months)::integer)))::integer as days
    from regulation_acting_limits where assignment = 'PLT' and valid_to is null`);
  return { posts, spells, limit: rule?.days ?? null };
}
