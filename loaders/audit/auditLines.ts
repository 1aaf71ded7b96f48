import type { AuditReport, Finding } from "./auditTables.js";

/** The report as lines: findings with their reasoning, a table, the effort, and last what it comes to. */
export function auditLines({ tables, findings, withheld, recovered, earlier, notShown, open, effort }: AuditReport, most: number): string[] {
  const shown = [...findings].sort((a, b) => a.path.length - b.path.length).slice(0, most);
  const width = Math.max(5, ...tables.map(({ name }) => name.length));
  const row = (name: string, ...numbers: readonly (string | number)[]) => `${name.padEnd(width)}${numbers.map((number) => String(number).padStart(12)).join("")}`;
  return [
    ...shown.flatMap(linesOf),
    ...(findings.length > shown.length ? [`… and ${findings.length - shown.length} more (--all)`] : []),
    ...(findings.length ? [""] : []),
    row("table", "rows", "withheld", "recoverable", "not shown"),
    ...tables.filter((table) => table.withheld > 0).map((table) => row(table.name, table.cells, table.withheld, table.recovered, table.notShown)),
    `${effort.unknowns} unknowns, ${effort.constraints} constraints (${effort.dropped.length} given up), ${effort.components} components (largest ${effort.largest}), ${effort.solved} programmes`,
    ...(open ? [`${open} withheld rows whose base is declared to be no people`] : []),
    ...(earlier ? [`${earlier} withheld rows that earlier releases give away by themselves`] : []),
    `${withheld} cells withheld, ${recovered - earlier} recoverable${notShown ? `, ${notShown} not shown` : ""}`,
  ];
}

function linesOf({ table, cell, what, low, high, path }: Finding): string[] {
  const interval = low === high ? `= ${low}` : `from ${low} to ${high}`;
  return [`${table}: ${cell}: ${what} ${interval}`, ...path.slice(0, 8).map((step) => `    ${step}`), ...(path.length > 8 ? [`    … ${path.length - 8} more steps`] : [])];
}
