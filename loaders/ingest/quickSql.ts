import { literal, type Warehouse } from "../warehouse/warehouse.js";
import { rangeSql, type ColumnPlan } from "./columnSql.js";
import type { Relation } from "./sheet.js";

/** A cheap reading of a column that gives the patient one's value or null, never another value. */
export interface Quick {
  readonly value: string;
  readonly sound: string;
}

const dateFormats = ["%d-%m-%Y", "%Y-%m-%d", "%d/%m/%Y"] as const;
const memoLimit = 60;
const worthIt = 0.9;

/**
 * Quick readings for the columns of a large table, chosen from a sample: the usual spelling of the column is tested for, values
 * that are few (codes, periods) are looked up. What they don't cover is left to the patient reading.
 */
export async function quickReadings(warehouse: Warehouse, plans: readonly ColumnPlan[], relation: Relation): Promise<Map<number, Quick>> {
  const readings = new Map<number, Quick>();
  if (!relation.sample) return readings;
  await warehouse.run(`create or replace temp table sample as select ${plans.map((plan, i) => `${plan.source ?? "null::varchar"} as a${i}`).join(", ")} from ${relation.sample}`);
  for (const plan of plans) {
    if (!plan.source) continue;
    for (const value of await candidates(warehouse, plan)) {
      const [covered] = await warehouse.rows<{ share: number | null }>(`select avg((a${plan.index} is null or ${value} is not null)::int)::double as share from sample`);
      if ((covered?.share ?? 0) < worthIt) continue;
      const valid = rangeSql(plan.column, `v${plan.index}`) || `v${plan.index} is not null`;
      readings.set(plan.index, { value, sound: plan.column.required ? `coalesce(${valid}, false)` : `(a${plan.index} is null or coalesce(${valid}, false))` });
      break;
    }
  }
  await warehouse.run("drop table sample");
  return readings;
}

async function candidates(warehouse: Warehouse, plan: ColumnPlan): Promise<string[]> {
  const a = `a${plan.index}`;
  switch (plan.column.type) {
    case "nip": return [`(case when length(${a}) = 18 and not contains(${a}, 'E') and not contains(${a}, 'e') then try_cast(${a} as bigint) end)`];
    case "date": return dateFormats.map((format) => `try_strptime(${a}, '${format}')::date`);
    case "text": return [`(case when cell_plain(${a}) then ${a} end)`];
    case "integer": return [`(case when regexp_full_match(${a}, '[0-9]{1,9}') then try_cast(${a} as integer) end)`];
    case "year": return [`(case when regexp_full_match(${a}, '[0-9]{4}') then try_cast(${a} as integer) end)`];
    case "money": return [`(case when regexp_full_match(${a}, '[0-9]{1,12}') then try_cast(${a} as double) end)`];
    case "decimal": return [`(case when regexp_full_match(${a}, '[0-9]{1,9}([.][0-9]+)?') then try_cast(${a} as double) end)`, `(case when regexp_full_match(${a}, '[0-9]{1,9}([.,][0-9]+)?') then try_cast(replace(${a}, ',', '.') as double) end)`];
    case "code": case "period": return lookup(warehouse, plan);
    case "id": return [];
  }
}

async function lookup(warehouse: Warehouse, plan: ColumnPlan): Promise<string[]> {
  const a = `a${plan.index}`;
  const seen = await warehouse.rows<{ a: string; v: string | number }>(
    `select ${a} as a, any_value(v) as v from (select ${a}, ${plan.value(a)} as v from sample where ${a} is not null) where v is not null group by ${a} order by count(*) desc, ${a} limit ${memoLimit}`);
  if (!seen.length) return [];
  return [`(case ${a} ${seen.map(({ a: text, v }) => `when ${literal(text)} then ${typeof v === "number" ? v : literal(v)}`).join(" ")} end)`];
}
