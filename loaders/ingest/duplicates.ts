import type { Contract } from "../contracts/contract.js";
import { literal, quoted, type Warehouse } from "../warehouse/warehouse.js";
import { addRowFindings } from "./findings.js";

/**
 * Rows of a kind whose key stood already in an earlier row (by file, sheet, row): they leave the raw table for quarantine.
 * A key with an empty part is no key.
 */
export async function quarantineDuplicates(warehouse: Warehouse, contract: Contract): Promise<void> {
  if (!contract.key) return;
  const table = quoted(contract.table);
  const names = contract.key.map((name) => {
    const column = contract.columns.find((candidate) => candidate.name === name);
    return quoted(column?.type === "nip" ? `${name}_id` : name);
  });
  const optional = contract.key.filter((name) => !contract.columns.find((column) => column.name === name)?.required && name !== "snapshot_date");
  const parts = names.map((name, i) => (optional.includes(contract.key![i]!) ? `coalesce(${name}::varchar, '')` : name));
  const keyed = names.filter((_, i) => !optional.includes(contract.key![i]!)).map((name) => `${name} is not null`).join(" and ") || "true";
  await warehouse.run(`create or replace temp table twice as select ${parts.map((part, i) => `${part} as k${i}`).join(", ")} from ${table} where ${keyed} group by all having count(*) > 1`);
  const [any] = await warehouse.rows<{ n: number }>("select count(*) as n from twice");
  if (any!.n) {
    const unit = contract.columns.find((column) => column.name === "opd_name" || column.name === "unit_name")?.name;
    const period = contract.dated ? "year(snapshot_date)::varchar" : contract.columns.some((column) => column.type === "period") ? quoted(contract.columns.find((column) => column.type === "period")!.name) : contract.columns.some((column) => column.name === "year") ? "year::varchar" : "null::varchar";
    await warehouse.run(`
      create or replace temp table later as
      select file_id, sheet, row_no, period, unit, first_file, first_row from (
        select r.rowid as id, r.file_id, r.sheet, r.row_no, ${period} as period, ${unit ? quoted(unit) : "null::varchar"} as unit,
          row_number() over w as place, first_value(r.file_id) over w as first_file, first_value(r.row_no) over w as first_row
        from ${table} r join twice t on ${parts.map((part, i) => `${part} = t.k${i}`).join(" and ")}
        window w as (partition by ${parts.map((_, i) => `t.k${i}`).join(", ")} order by r.file_id, r.sheet nulls first, r.row_no)) where place > 1;
      delete from ${table} r using later l where r.file_id = l.file_id and r.sheet is not distinct from l.sheet and r.row_no = l.row_no;
      insert into quarantine select file_id, sheet, row_no, 'duplicate-key', ${literal(contract.key.join(", "))}, null, 'one row per ' || ${literal(contract.key.join(", "))},
        'first stands in ' || (select file from files f where f.file_id = first_file) || ' row ' || first_row, 'duplicate-key' from later;
      update files set accepted = accepted - moved.n, quarantined = quarantined + moved.n from (select file_id, count(*) as n from later group by 1) moved where moved.file_id = files.file_id`);
    await addRowFindings(warehouse, `select 'duplicate-key' as code, f.file, f.kind, l.sheet, l.row_no, ${literal(contract.key.join(", "))} as column_name, null::varchar as value, 'one row per ' || ${literal(contract.key.join(", "))} as expected,
      'first stands in ' || (select file from files g where g.file_id = first_file) || ' row ' || first_row as hint, null::varchar as rule, l.period, l.unit, false as lenient from later l join files f using (file_id)`);
    await warehouse.run("drop table later");
  }
  await warehouse.run("drop table twice");
}
