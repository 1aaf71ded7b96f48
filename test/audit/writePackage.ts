import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { audit } from "../../loaders/audit/audit.js";
import type { AuditReport } from "../../loaders/audit/auditTables.js";

/** Tables by name: CSV text whose header names the columns; those before `|` are the key. */
export type Tables = Readonly<Record<string, string>>;

function writePackage(folder: string, tables: Tables): void {
  const resources = Object.entries(tables).map(([name, text]) => {
    const [header, ...rows] = text.trim().split("\n").map((line) => line.trim());
    const [key, numbers] = header!.split("|").map((part) => part.split(",").filter(Boolean)) as [string[], string[]];
    writeFileSync(join(folder, `${name}.csv`), `${[[...key, ...numbers].join(","), ...rows].join("\n")}\n`);
    return { name, path: `${name}.csv`, format: "csv", schema: { fields: [...key, ...numbers].map((column) => ({ name: column })), primaryKey: key } };
  });
  writeFileSync(join(folder, "datapackage.json"), JSON.stringify({ name: "test", resources }));
}

/** Attacks tables and earlier releases of them, written to folders of their own. */
export async function attackTables(tables: Tables, previous: readonly Tables[] = [], minimum = 10): Promise<AuditReport> {
  const folders = [tables, ...previous].map((package_) => {
    const folder = mkdtempSync(join(tmpdir(), "neraca-audit-"));
    writePackage(folder, package_);
    return folder;
  });
  try {
    return await audit(folders[0]!, { minimum, previous: folders.slice(1) });
  } finally {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  }
}

/** `cell what low..high`, sorted. */
export function found({ findings }: AuditReport): string[] {
  return findings.map(({ cell, what, low, high }) => `${cell} ${what} ${low}..${high}`).sort();
}
