import { contracts } from "../contracts/index.js";
import { literal, type Warehouse } from "../warehouse/warehouse.js";
import { filledTables } from "./filledTables.js";
import { addRowFindings } from "./findings.js";
import { rules as allRules, type Rule } from "./rules.js";

/** Runs every rule whose tables hold rows; their rows stay accepted, what they find is a finding. */
export async function runRules(warehouse: Warehouse, asOf: string | undefined, rules: readonly Rule[] = allRules): Promise<void> {
  const filled = await filledTables(warehouse);
  await warehouse.run("create or replace temp table hits (code VARCHAR, file_id INTEGER, sheet VARCHAR, row_no BIGINT, column_name VARCHAR, value VARCHAR, expected VARCHAR, period VARCHAR, unit VARCHAR)");
  for (const rule of rules) {
    if (!rule.needs.every((table) => filled.has(table))) continue;
    await warehouse.run(`insert into hits select ${literal(rule.code)}, file_id, sheet, row_no, column_name, value, expected, period, unit from (${rule.sql.replaceAll("{as_of}", asOf ?? "9999-12-31")})`);
  }
  const headers = contracts.flatMap((contract) => contract.columns.map((column) => `(${literal(contract.kind)}, ${literal(column.name)}, ${literal(column.headers[0]!)})`));
  await addRowFindings(warehouse, `
    select h.code, f.file, f.kind, h.sheet, h.row_no, coalesce(n.header, h.column_name) as column_name, masked_figures(h.value) as value, masked_figures(h.expected) as expected, null::varchar as hint, h.code as rule, h.period, h.unit, false as lenient
    from hits h join files f using (file_id) left join (values ${headers.join(", ")}) n(kind, name, header) on n.kind = f.kind and n.name = h.column_name`);
  await warehouse.run("drop table hits");
}
