import { mkdir, open } from "node:fs/promises";
import { join } from "node:path";
import type { Row, Warehouse } from "../warehouse/warehouse.js";

const reports = [
  { name: "files.csv", columns: ["file", "kind", "read", "accepted", "quarantined", "warnings", "outcome", "reason"], from: "files order by file_id" },
  { name: "findings.csv", columns: ["code", "severity", "kind", "file", "sheet", "row_no", "column_name", "value", "expected", "message", "hint", "rule", "period", "unit", "count"], from: "findings order by file nulls first, code, row_no nulls last, column_name, period, unit" },
  { name: "quarantine.csv", columns: ["file", "sheet", "row_no", "code", "column_name", "value", "expected", "hint", "reasons"], from: "(select f.file, q.* from quarantine q join files f using (file_id)) order by file_id, sheet nulls first, row_no" },
  { name: "comparison.csv", columns: ["kind", "code", "severity", "period", "rows", "previous_period", "previous_rows", "change"], from: `(
    with counts as (
      select kind, code, severity, period, sum(coalesce(count, 1))::bigint as rows from findings where kind is not null and period is not null group by all
    ),
    spine as (
      select * from (select distinct kind, code, severity from counts) join (select distinct kind, period from counts) using (kind)
    ),
    filled as (
      select kind, code, severity, period, coalesce(rows, 0) as rows from spine left join counts using (kind, code, severity, period)
    ),
    compared as (
      select *, lag(period) over earlier as previous_period, lag(rows) over earlier as previous_rows
      from filled window earlier as (partition by kind, code, severity, length(period) order by period)
    )
    select *, rows - previous_rows as change from compared where previous_period is not null
  ) order by kind, code, period` },
] as const;

const page = 50_000;

/** Writes `files.csv`, `findings.csv`, `findings.ndjson`, `quarantine.csv`, and `comparison.csv` (each code's rows against the period before) into a folder, readable by their owner alone. Values are masked. */
export async function writeIngestReport(warehouse: Warehouse, directory: string): Promise<void> {
  await mkdir(directory, { recursive: true, mode: 0o700 });
  for (const { name, columns, from } of reports) {
    await writeLines(warehouse, join(directory, name), columns, from, `${columns.join(",")}\n`, (row) => columns.map((column) => csvCell(row[column] ?? null)).join(","));
  }
  const findings = reports[1];
  await writeLines(warehouse, join(directory, "findings.ndjson"), findings.columns, findings.from, "", (row) => JSON.stringify(row));
}

async function writeLines(warehouse: Warehouse, path: string, columns: readonly string[], from: string, head: string, line: (row: Row) => string): Promise<void> {
  const handle = await open(path, "w", 0o600);
  try {
    await handle.write(head);
    for (let offset = 0; ; offset += page) {
      const rows = await warehouse.rows(`select ${columns.join(", ")} from ${from} limit ${page} offset ${offset}`);
      if (rows.length) await handle.write(`${rows.map(line).join("\n")}\n`);
      if (rows.length < page) return;
    }
  } finally {
    await handle.close();
  }
}

/** A CSV cell (RFC 4180); text that a spreadsheet would take for a formula gets an apostrophe; machines have the NDJSON. */
function csvCell(value: string | number | boolean | null): string {
  if (value === null) return "";
  const text = typeof value === "string" && /^\s*[=+\-@＝＋－＠\t\r]/.test(value) && !/^[+-]?[\d.,]+$/.test(value) ? `'${value}` : String(value);
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
