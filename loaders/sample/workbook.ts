import { writeFile } from "node:fs/promises";
import { unzipSync, zipSync, type Zippable } from "fflate";
import writeWorkbook from "write-excel-file/node";
import type { Cell } from "./dialect.js";

export interface SheetRows {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

const mtime = new Date(2026, 0, 1);

/** Writes an xlsx file whose bytes depend on its cells alone: the archive is packed again with fixed times. */
export async function writeXlsx(path: string, sheets: readonly SheetRows[]): Promise<void> {
  const data = sheets.map(({ name, rows }) => ({ sheet: name, data: rows.map((row) => row.map((value) => (value === null || value === "" ? null : { value, type: typeof value === "number" ? Number : String }))) }));
  const bytes = await writeWorkbook(data as unknown as Parameters<typeof writeWorkbook>[0]).toBuffer();
  const entries = unzipSync(bytes);
  const packed: Zippable = {};
  for (const name of Object.keys(entries).sort()) packed[name] = [entries[name]!, { mtime, level: 6 }];
  await writeFile(path, zipSync(packed));
}
