import type { Warehouse } from "../../warehouse/warehouse.js";

/** Posts of one position in one agency. */
export interface Post {
  readonly opd_id: string;
  readonly opd_type: string;
  readonly sector: string;
  /** the position's name without its level, with the category of the level (skill or expertise): who may fill which post */
  readonly family: string;
  readonly category: string;
  /** 0 where the position has no levels */
  readonly level: number;
  readonly need: number;
  readonly occupied: number;
}

/** Functional and operational posts of the newest year of the position map; structural ones are filled by appointment, not by transfer. */
export async function posts(warehouse: Warehouse): Promise<Post[]> {
  return warehouse.rows<Post>(`
    with newest as (select * from staffing_needs where year = (select max(year) from staffing_needs) and position_type in ('fungsional', 'pelaksana') and opd_id <> 'tanpa-unit'),
    levelled as (
      select newest.*, level.level_rank, level.category, level.name_pattern
      from newest left join regulation_position_levels as level on position_type = 'fungsional' and regexp_matches(upper(position_name), level.name_pattern)
      qualify row_number() over (partition by opd_id, position_name order by level.level_rank desc nulls last) = 1
    )
    select levelled.opd_id, opds.opd_type, opds.sector,
      trim(regexp_replace(case when name_pattern is null then position_name else regexp_replace(position_name, '(?i)(?:' || name_pattern || ')', '') end, '\\s+', ' ', 'g')) as family,
      coalesce(category, '') as category, coalesce(level_rank, 0)::integer as level, need::double as need, occupied::double as occupied
    from levelled join opds using (opd_id) order by family, category, level, opd_id`);
}
