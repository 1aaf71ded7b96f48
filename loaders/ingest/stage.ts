import type { Contract } from "../contracts/contract.js";
import { quoted, type Warehouse } from "../warehouse/warehouse.js";
import { expectedText, faultSql, soundSql, type ColumnPlan } from "./columnSql.js";
import type { Relation } from "./sheet.js";
import { literal } from "../warehouse/warehouse.js";

/** Labels of rows that sum up or close a table. */
const footerPattern = "(?:SUB ?)?(?:JUMLAH|TOTAL)(?: (?:KESELURUHAN|SELURUHNYA|UMUM|PEGAWAI|SEMUA))?|GRAND TOTAL|PEMBULATAN|RATA-RATA";

const memoLimit = 60;

/**
 * Reads a table into temp table `stage`: `row_no`, typed values `v0…`, `ok`, and for rows that are not ok the raw cells and the
 * footer label. Values that are few in a sample (codes, periods, dates) are looked up before they are parsed.
 * Returns the number of rows.
 */
export async function stageRows(warehouse: Warehouse, contract: Contract, plans: readonly ColumnPlan[], relation: Relation, width: number): Promise<number> {
  const memos = await memoise(warehouse, plans, relation);
  const labels = Array.from({ length: Math.min(3, width) }, (_, i) => `c${i}`);
  const cells = plans.map((plan, i) => `${plan.source ?? "null::varchar"} as a${i}`);
  const values = plans.map((plan, i) => `${memos.get(i) ?? plan.value(`a${i}`)} as v${i}`);
  const aboutPeople = contract.columns.some((column) => column.type === "nip");
  const sound = plans.map((plan, i) => soundSql(plan, `a${i}`, `v${i}`)).filter((sql) => sql !== "true");
  if (!aboutPeople) sound.push(...plans.flatMap((plan, i) => (plan.source && plan.column.required && plan.column.type === "text" ? [`not coalesce(regexp_full_match(upper(v${i}), '${footerPattern}'), false)`] : [])));
  await warehouse.run(`
    create or replace temp table stage as
    select ${relation.numbered ? "r::bigint as row_no, " : ""}${plans.map((_, i) => `v${i}`).join(", ")}, ok,
      case when not ok then [${plans.map((_, i) => `a${i}`).join(", ")}] end as raw,
      case when not ok then coalesce(${labels.map((label) => `case when regexp_full_match(cell_upper(${label}), '${footerPattern}') then 'footer-row' end`).join(", ")}) end as label
    from (select *, ${sound.length ? `(${sound.join(" and ")})` : "true"} as ok
      from (select *, ${values.join(", ")} from (select ${relation.numbered ? "r, " : ""}${labels.join(", ")}, ${cells.join(", ")} from ${relation.from})))`);
  const [counted] = await warehouse.rows<{ n: number }>("select count(*) as n from stage");
  return counted!.n;
}

/** SQL of the row's number in its file, over `stage`. */
export const rowNumberSql = (relation: Relation) => (relation.numbered ? "row_no" : `rowid + ${relation.firstRow}`);

async function memoise(warehouse: Warehouse, plans: readonly ColumnPlan[], relation: Relation): Promise<Map<number, string>> {
  const memos = new Map<number, string>();
  if (!relation.sample) return memos;
  const worth = plans.filter((plan) => plan.source && ["code", "period"].includes(plan.column.type));
  for (const plan of worth) {
    const value = plan.value("a");
    const seen = await warehouse.rows<{ a: string; v: string | number }>(`select a, any_value(${value}) as v from (select ${plan.source} as a from ${relation.sample}) where a is not null group by a having v is not null order by count(*) desc, a limit ${memoLimit}`);
    if (!seen.length) continue;
    const cases = seen.map(({ a, v }) => `when ${literal(a)} then ${typeof v === "number" ? v : literal(String(v))}`);
    memos.set(plan.index, `(case a${plan.index} ${cases.join(" ")} else ${plan.value(`a${plan.index}`)} end)`);
  }
  return memos;
}

/** Where the findings of a table go, beside the row: columns that say period and unit. */
function contextSql(plans: readonly ColumnPlan[], context: { snapshot: string | null }): { period: string; unit: string } {
  const at = (...names: string[]) => plans.find((plan) => names.includes(plan.column.name))?.index;
  const period = plans.find((plan) => plan.column.type === "period")?.index ?? at("year");
  const date = at("date");
  const unit = at("opd_name") ?? at("unit_name");
  return {
    period: period !== undefined ? `v${period}::varchar` : context.snapshot ? literal(context.snapshot.slice(0, 4)) : date !== undefined ? `year(v${date})::varchar` : "null::varchar",
    unit: unit !== undefined ? `v${unit}` : "null::varchar",
  };
}

/**
 * Temp table `faults` (row_no, code, column_name, value, expected, fatal, period, unit, shown): every reason why a row of `stage`
 * is not ok. A fault of a required column, and a row that is none (footer, blank, repeated header), is fatal.
 */
export async function findFaults(warehouse: Warehouse, plans: readonly ColumnPlan[], relation: Relation, snapshot: string | null): Promise<void> {
  const { period, unit } = contextSql(plans, { snapshot });
  const row = rowNumberSql(relation);
  const present = plans.filter((plan) => plan.source);
  const cell = (plan: ColumnPlan) => `raw[${plan.index + 1}]`;
  const struct = (code: string, plan: ColumnPlan | undefined) =>
    `{'code': ${code}, 'column_name': ${plan ? literal(plan.header) : "null::varchar"}, 'value': ${plan?.source ? shownSql(plan, cell(plan)) : "null::varchar"}, 'expected': ${plan ? literal(expectedText(plan.column)) : "null::varchar"}, 'fatal': ${plan?.column.required ? "true" : plan ? "false" : "true"}, 'cell': ${plan?.column.type === "code" ? `cell_upper(${cell(plan)})` : "null::varchar"}, 'i': ${plan?.index ?? -1}}`;
  const each = plans.map((plan) => {
    const code = faultSql(plan, cell(plan), `v${plan.index}`);
    return code === "null" ? null : struct(`(${code})`, plan);
  }).filter((sql) => sql !== null);
  const headerRow = present.slice(0, 6).map((plan) => `coalesce(upper(cell(${cell(plan)})) = ${literal(plan.header.toUpperCase())}, false)::int`).join(" + ");
  const numbered = present.map((plan) => `coalesce(regexp_full_match(cell(${cell(plan)}), '\\(?[0-9]{1,2}\\)?'), true)::int`).join(" + ");
  const filled = present.map((plan) => `(cell(${cell(plan)}) is not null)::int`).join(" + ");
  await warehouse.run(`
    create or replace temp table faults as
    with bad as (select *, ${row} as place from stage where not ok),
    judged as (select *, case
        when label is not null then label
        when ${filled || "0"} = 0 then 'blank-row'
        when ${headerRow || "0"} >= 2 then 'repeated-header'
        when ${filled || "0"} >= 3 and ${numbered || "0"} = ${present.length} then 'column-number-row' end as whole from bad)
    select place as row_no, f.code, f.column_name, f.value, f.expected, f.fatal, f.cell, f.i, period, unit
    from (select place, ${period} as period, ${unit} as unit, unnest(case when whole is not null then [${struct("whole", undefined)}] else list_filter([${each.join(", ") || struct("null::varchar", undefined)}], lambda x: x.code is not null) end) as f from judged)`);
}

function shownSql(plan: ColumnPlan, cell: string): string {
  const { type, name } = plan.column;
  const open = ["code", "period", "year", "integer", "decimal"].includes(type) || (type === "date" && name !== "birth_date");
  return `${open ? "masked_part" : "masked"}(replace(${cell}, chr(30), ' '))`;
}

/** Adds faults for numbers whose structure is unsound; fatal in a required column. */
export async function findBadNumbers(warehouse: Warehouse, plans: readonly ColumnPlan[], relation: Relation, snapshot: string | null): Promise<void> {
  const [any] = await warehouse.rows<{ n: number }>("select count(*) as n from bad_nips");
  if (!any!.n) return;
  const { period, unit } = contextSql(plans, { snapshot });
  for (const plan of plans) {
    if (plan.column.type !== "nip" || !plan.source) continue;
    await warehouse.run(`
      insert into faults select ${rowNumberSql(relation)}, bad_nips.code, ${literal(plan.header)}, masked(lpad(v${plan.index}::varchar, 18, '0')), ${literal(expectedText(plan.column))}, ${plan.column.required ? "true" : "false"}, null, ${plan.index}, ${period}, ${unit}
      from stage join bad_nips on bad_nips.nip = v${plan.index}
      where not exists (from faults where faults.row_no = ${rowNumberSql(relation)} and faults.fatal and faults.i = -1)`);
  }
}

/** Values of a plan for the raw table: a number becomes its person, a value out of bounds becomes null. */
export function rawValueSql(plan: ColumnPlan): string {
  const { type, min, max } = plan.column;
  if (type === "nip") return `p${plan.index}.person_id`;
  if ((min === undefined && max === undefined) || plan.column.required) return `v${plan.index}`;
  return `case when ${[min === undefined ? "true" : `v${plan.index} >= ${min}`, max === undefined ? "true" : `v${plan.index} <= ${max}`].join(" and ")} then v${plan.index} end`;
}

export interface InsertOptions {
  readonly fileId: number;
  readonly sheet: string | null;
  readonly snapshot: string | null;
  /** SQL that replaces a plan's value, by column name */
  readonly replacements: Readonly<Record<string, string>>;
}

/** Moves the rows of `stage` without a fatal fault into the raw table; returns how many. */
export async function insertRaw(warehouse: Warehouse, contract: Contract, plans: readonly ColumnPlan[], relation: Relation, options: InsertOptions): Promise<number> {
  const joins = plans.filter((plan) => plan.column.type === "nip" && plan.source).map((plan) => `left join nips p${plan.index} on p${plan.index}.nip = v${plan.index}`);
  const [fatal] = await warehouse.rows<{ n: number }>("select count(*) as n from faults where fatal");
  const [before] = await warehouse.rows<{ n: number }>(`select count(*) as n from ${quoted(contract.table)}`);
  const row = relation.numbered ? "s.row_no" : `s.rowid + ${relation.firstRow}`;
  const values = plans.map((plan) => {
    const name = plan.column.type === "nip" ? `${plan.column.name}_id` : plan.column.name;
    const value = plan.column.type === "nip" && !plan.source ? "null" : rawValueSql(plan);
    return `${options.replacements[plan.column.name] ?? value} as ${quoted(name)}`;
  });
  await warehouse.run(`
    insert into ${quoted(contract.table)} by name
    select ${options.fileId} as file_id, ${options.sheet === null ? "null" : literal(options.sheet)} as sheet, ${row} as row_no, ${contract.dated ? `date '${options.snapshot}' as snapshot_date, ` : ""}${values.join(", ")}
    from stage s ${joins.join(" ")}
    ${fatal!.n ? `where not exists (from faults f where f.fatal and f.row_no = ${row})` : ""}`);
  const [after] = await warehouse.rows<{ n: number }>(`select count(*) as n from ${quoted(contract.table)}`);
  return after!.n - before!.n;
}
