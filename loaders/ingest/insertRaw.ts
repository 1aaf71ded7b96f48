import type { Contract } from "../contracts/contract.js";
import { literal, quoted, type Warehouse } from "../warehouse/warehouse.js";
import type { ColumnPlan } from "./columnSql.js";

export interface InsertOptions {
  readonly fileId: number;
  readonly sheet: string | null;
  readonly snapshot: string | null;
  /** SQL that replaces a column's value, by column name */
  readonly replacements: Readonly<Record<string, string>>;
}

/** Moves the staged rows without a fatal fault into the raw table; returns how many. */
export async function insertRaw(warehouse: Warehouse, contract: Contract, plans: readonly ColumnPlan[], options: InsertOptions): Promise<number> {
  const joins = plans.filter((plan) => plan.column.type === "nip" && plan.source).map((plan) => `left join nips p${plan.index} on p${plan.index}.nip = v${plan.index}`);
  const [fatal] = await warehouse.rows<{ n: number }>("select count(*) as n from faults where fatal");
  const count = `select count(*) as n from ${quoted(contract.table)}`;
  const [before] = await warehouse.rows<{ n: number }>(count);
  const values = plans.map((plan) => `${options.replacements[plan.column.name] ?? rawValueSql(plan)} as ${quoted(plan.column.type === "nip" ? `${plan.column.name}_id` : plan.column.name)}`);
  await warehouse.run(`
    insert into ${quoted(contract.table)} by name
    select ${options.fileId} as file_id, ${options.sheet === null ? "null" : literal(options.sheet)} as sheet, s.row_no, ${contract.dated ? `date '${options.snapshot}' as snapshot_date, ` : ""}${values.join(", ")}
    from staged s ${joins.join(" ")}
    ${fatal!.n ? "where not exists (from faults f where f.fatal and f.row_no = s.row_no)" : ""}`);
  const [after] = await warehouse.rows<{ n: number }>(count);
  return after!.n - before!.n;
}

/** A column's staged value for the raw table: a number becomes its person, a value out of bounds becomes null. */
function rawValueSql(plan: ColumnPlan): string {
  const { type, min, max, required } = plan.column;
  if (type === "nip") return plan.source ? `p${plan.index}.person_id` : "null::integer";
  if ((min === undefined && max === undefined) || required) return `v${plan.index}`;
  const bounds = [...(min === undefined ? [] : [`v${plan.index} >= ${min}`]), ...(max === undefined ? [] : [`v${plan.index} <= ${max}`])];
  return `case when ${bounds.join(" and ")} then v${plan.index} end`;
}
