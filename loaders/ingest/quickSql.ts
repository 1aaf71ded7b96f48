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
 * Quick readings for the columns of a table, chosen from a sample (the whole of a small table): the usual spelling of the column
 * is tested for, values that are few (codes, periods) are looked up. What they don't cover is left to the patient reading, whose
 * expressions are so large that planning them costs more than reading a small file.
 */
export async function quickReadings(warehouse: Warehouse, plans: readonly ColumnPlan[], relation: Relation): Promise<Map<number, Quick>> {
  const readings = new Map<number, Quick>();
  await warehouse.run(`create or replace temp table sample as select ${plans.map((plan, i) => `${plan.source ?? "null::varchar"} as a${i}`).join(", ")} from ${relation.sample ?? relation.from}`);
  const options: { plan: ColumnPlan; value: string }[] = [];
  for (const plan of plans) {
    if (plan.source) for (const value of await candidates(warehouse, plan)) options.push({ plan, value });
  }
  if (options.length) {
    const shares = options.map(({ plan, value }, i) => `avg((a${plan.index} is null or ${value} is not null)::int)::double as s${i}`);
    const [covered] = await warehouse.rows<Record<string, number | null>>(`select ${shares.join(", ")} from sample`);
    const floor = relation.sample ? worthIt : 0;
    for (const [i, { plan, value }] of options.entries()) {
      const best = options.every((other, j) => other.plan !== plan || (covered?.[`s${j}`] ?? 0) <= (covered?.[`s${i}`] ?? 0));
      if (readings.has(plan.index) || !best || (covered?.[`s${i}`] ?? 0) < floor) continue;
      const valid = rangeSql(plan.column, `v${plan.index}`) || `v${plan.index} is not null`;
      readings.set(plan.index, { value, sound: plan.column.required ? `coalesce(${valid}, false)` : `(a${plan.index} is null or coalesce(${valid}, false))` });
    }
  }
  await warehouse.run("drop table sample");
  return readings;
}

async function candidates(warehouse: Warehouse, plan: ColumnPlan): Promise<string[]> {
  const a = `a${plan.index}`;
  switch (plan.column.type) {
    case "nip": return [`(case when length(${a}) = 18 and not contains(${a}, 'E') and not contains(${a}, 'e') then try_cast(${a} as bigint) end)`, `(case when length(${a}) = 19 and ascii(${a}) = 39 then try_cast(${a}[2:] as bigint) end)`];
    case "date": return dateFormats.map((format) => `try_strptime(${a}, '${format}')::date`);
    case "text": return [`(case when cell_plain(${a}) then ${a} end)`];
    case "integer": return [`(case when regexp_full_match(${a}, '[0-9]{1,9}') then try_cast(${a} as integer) end)`];
    case "year": return [`(case when regexp_full_match(${a}, '[0-9]{4}') then try_cast(${a} as integer) end)`];
    case "money": return [`(case when regexp_full_match(${a}, '[0-9]{1,12}') then try_cast(${a} as double) end)`, `(case when regexp_full_match(${a}, '[0-9]{1,3}([.][0-9]{3})+') then try_cast(replace(${a}, '.', '') as double) end)`];
    case "decimal": return [`(case when regexp_full_match(${a}, '[0-9]{1,9}([.][0-9]+)?') then try_cast(${a} as double) end)`, `(case when regexp_full_match(${a}, '[0-9]{1,9}([.,][0-9]+)?') then try_cast(replace(${a}, ',', '.') as double) end)`];
    case "code": case "period": return lookup(warehouse, plan);
    case "id": return [`(case when regexp_full_match(${a}, '[0-9A-F]{32}') then ${a} end)`, `(case when regexp_full_match(${a}, '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}') then upper(replace(${a}, '-', '')) end)`];
  }
}

async function lookup(warehouse: Warehouse, plan: ColumnPlan): Promise<string[]> {
  const a = `a${plan.index}`;
  const sql = await lookupSql(warehouse, plan, a, `select ${a} as a from sample`, memoLimit);
  return sql ? [sql] : [];
}

/**
 * SQL that looks a raw cell up among those that a select gives as `a`, parsed; undefined where none of them can be parsed.
 * The most frequent come first; `limit` bounds how many.
 */
export async function lookupSql(warehouse: Warehouse, plan: ColumnPlan, cell: string, select: string, limit: number): Promise<string | undefined> {
  const seen = await warehouse.rows<{ a: string }>(`select a from (${select}) where a is not null group by a order by count(*) desc, a`);
  const parsed = seen.flatMap(({ a }) => {
    const value = plan.parse!(a);
    return value === null ? [] : [[a, value] as const];
  }).slice(0, limit);
  if (!parsed.length) return undefined;
  return `(case ${cell} ${parsed.map(([text, value]) => `when ${literal(text)} then ${typeof value === "number" ? value : literal(value)}`).join(" ")} end)`;
}
