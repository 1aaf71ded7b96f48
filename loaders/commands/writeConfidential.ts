import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Answered } from "../analyses/computeAnalyses.js";
import { writeCsv } from "../write/writeCsv.js";

/** The tables of answers that are for the personnel agency alone, one CSV each, readable by its owner. */
export function writeConfidential(answers: readonly Answered[], folder: string): void {
  for (const { name, columns, rows } of answers.flatMap(({ confidential }) => confidential ?? [])) {
    const table = {
      columns: columns.map((column, at) => ({ name: column, type: rows.some((row) => typeof row[at] === "string") ? "string" as const : "number" as const })),
      rows: rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? null]))),
    };
    writeFileSync(join(folder, `${name}.csv`), writeCsv(table), { mode: 0o600 });
  }
}
