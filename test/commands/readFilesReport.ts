import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";

export interface FileLine {
  readonly file: string;
  readonly kind: string;
  readonly read: number;
  readonly accepted: number;
  readonly quarantined: number;
  readonly warnings: number;
  readonly outcome: string;
  readonly reason: string;
}

/** `confidential/files.csv` of an evaluation. */
export function readFilesReport(out: string): { readonly header: string; readonly files: readonly FileLine[] } {
  const text = readFileSync(join(out, "confidential", "files.csv"), "utf8");
  const files = (parse(text, { columns: true }) as Record<string, string>[]).map((row) => ({
    file: row["file"]!, kind: row["kind"]!, outcome: row["outcome"]!, reason: row["reason"]!,
    read: Number(row["read"]), accepted: Number(row["accepted"]), quarantined: Number(row["quarantined"]), warnings: Number(row["warnings"]),
  }));
  return { header: text.split("\n", 1)[0]!, files };
}
