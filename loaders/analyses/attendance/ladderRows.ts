import type { Warehouse } from "../../warehouse/warehouse.js";
import { estimateRow, type Category, type Estimate } from "../analysis.js";

/** Levels of sanction of PP 94/2021; which days lead to which stands in the regulation's table. */
export const levels: readonly Category[] = [
  { id: "ringan", title: { id: "Syarat hukuman ringan terpenuhi", en: "Days enough for a light sanction" } },
  { id: "sedang", title: { id: "Syarat hukuman sedang terpenuhi", en: "Days enough for a medium sanction" } },
  { id: "berat", title: { id: "Syarat hukuman berat terpenuhi", en: "Days enough for a heavy sanction" } },
];

const codes = ["R", "S", "B"];

/** PNS by the level of sanction that their unexcused days of the year would carry. */
export async function ladderRows(warehouse: Warehouse): Promise<Estimate[]> {
  const found = await warehouse.rows<{ year: number; level: string; count: number; people: number; agencies: number }>(`
    with totals as (
      select person_id, year, any_value(person_years.opd_id) as opd_id, sum(unexcused_days) as days
      from attendances join person_years using (person_id, year)
      where employment_type = 'PNS' and unexcused_days is not null
      group by all
    ),
    years as (select year, count(*) as people, count(distinct opd_id) as agencies from totals group by all),
    placed as (
      select year, level, count(*) as count
      from totals join regulation_absence_ladder on days >= from_days and (to_days is null or days <= to_days)
      group by all
    )
    select year, levels.level, coalesce(count, 0) as count, people, agencies
    from years cross join (select unnest(['${codes.join("', '")}']) as level) as levels left join placed using (year, level)`);
  return found.sort((a, b) => a.year - b.year || codes.indexOf(a.level) - codes.indexOf(b.level)).map(({ year, level, count, people, agencies }) => estimateRow({ measure: "tangga", specification: "rekap", category: levels[codes.indexOf(level)]!.id, period: String(year), estimate: count, n: people, ratees: people, units: agencies, smallest: count }));
}
