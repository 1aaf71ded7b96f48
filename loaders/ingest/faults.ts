import { literal, type Warehouse } from "../warehouse/warehouse.js";
import { expectedText, faultSql, type ColumnPlan } from "./columnSql.js";

/** Columns that say period and unit of a row, as SQL over staged values. */
function contextSql(plans: readonly ColumnPlan[], snapshot: string | null): { period: string; unit: string } {
  const at = (...names: string[]) => plans.find((plan) => names.includes(plan.column.name))?.index;
  const period = plans.find((plan) => plan.column.type === "period")?.index ?? at("year");
  const date = at("date");
  const unit = at("opd_name") ?? at("unit_name");
  return {
    period: period !== undefined ? `v${period}::varchar` : snapshot ? literal(snapshot.slice(0, 4)) : date !== undefined ? `year(v${date})::varchar` : "null::varchar",
    unit: unit !== undefined ? `v${unit}` : "null::varchar",
  };
}

/**
 * Temp table `faults` (row_no, code, column_name, value, expected, fatal, cell, i, period, unit): every reason why a row of `unsound`
 * is not sound. A fault of a required column is fatal, and so is a row that is none (footer, blank, repeated header).
 */
export async function findFaults(warehouse: Warehouse, plans: readonly ColumnPlan[], snapshot: string | null): Promise<void> {
  await warehouse.run("create or replace temp table faults (row_no BIGINT, code VARCHAR, column_name VARCHAR, value VARCHAR, expected VARCHAR, fatal BOOLEAN, cell VARCHAR, i INTEGER, period VARCHAR, unit VARCHAR)");
  const [any] = await warehouse.rows<{ n: number }>("select count(*) as n from unsound where not sound");
  if (!any!.n) return;
  const { period, unit } = contextSql(plans, snapshot);
  const present = plans.filter((plan) => plan.source);
  const cells = present.map((plan) => `a${plan.index}`).join(", ");
  const headers = present.slice(0, 6).map((plan) => literal(plan.header.toUpperCase())).join(", ");
  await warehouse.run(`
    create or replace temp table judged as
    select * exclude (cells), case when label is not null then label
      when len(list_filter(cells, lambda x: x is not null)) = 0 then 'blank-row'
      when len(list_filter(list_zip(cells[:6], [${headers}]), lambda x: upper(x[1]) = x[2])) >= 2 then 'repeated-header'
      when len(list_filter(cells, lambda x: x is not null)) >= 3 and len(list_filter(cells, lambda x: coalesce(regexp_full_match(x, '\\(?[0-9]{1,2}\\)?'), true))) = ${present.length} then 'column-number-row' end as whole
    from (select *, list_transform([${cells || "null::varchar"}], lambda x: cell(x)) as cells from unsound where not sound);
    insert into faults select row_no, whole, null, null, null, true, null, -1, ${period}, ${unit} from judged where whole is not null`);
  for (const plan of plans) {
    const code = faultSql(plan, `a${plan.index}`, `v${plan.index}`);
    if (code === "null") continue;
    await warehouse.run(`
      insert into faults
      select row_no, code, ${literal(plan.header)}, ${plan.source ? shownSql(plan) : "null"}, ${literal(expectedText(plan.column))}, ${plan.column.required ? "true" : "false"},
        ${plan.column.type === "code" ? `cell_upper(a${plan.index})` : "null"}, ${plan.index}, ${period}, ${unit}
      from (select *, ${code} as code from judged where whole is null) where code is not null`);
  }
  await warehouse.run("drop table judged");
}

/** Only codes, periods, numbers and dates of events show something of themselves; everything else is hidden. */
function shownSql(plan: ColumnPlan): string {
  const { type, name } = plan.column;
  const open = ["code", "period", "year", "integer", "decimal"].includes(type) || (type === "date" && name !== "birth_date");
  return `${open ? "masked_part" : "masked"}(replace(a${plan.index}, chr(30), ' '))`;
}

/** Adds a fault, never a fatal one, for each row that ends before the last header: what it lacks counts as empty. */
export async function findShortRows(warehouse: Warehouse, { from, expected }: { readonly from: string; readonly expected: number }): Promise<void> {
  await warehouse.run(`
    insert into faults
    select row_no, 'too-few-cells', null, found || ' cells', '${expected} cells', false, null, -2, null, null
    from ${from} short where not exists (from faults f where f.row_no = short.row_no and f.i = -1)`);
}

/** Adds faults for numbers whose structure is unsound; fatal in a required column. */
export async function findBadNumbers(warehouse: Warehouse, plans: readonly ColumnPlan[], snapshot: string | null): Promise<void> {
  const [any] = await warehouse.rows<{ n: number }>("select count(*) as n from bad_nips");
  if (!any!.n) return;
  const { period, unit } = contextSql(plans, snapshot);
  for (const plan of plans) {
    if (plan.column.type !== "nip" || !plan.source) continue;
    await warehouse.run(`
      insert into faults
      select s.row_no, b.code, ${literal(plan.header)}, masked(lpad(v${plan.index}::varchar, 18, '0')), ${literal(expectedText(plan.column))}, ${plan.column.required ? "true" : "false"}, null, ${plan.index}, ${period}, ${unit}
      from staged s join bad_nips b on b.nip = v${plan.index}
      where not exists (from faults f where f.row_no = s.row_no and f.i = -1)`);
  }
}
