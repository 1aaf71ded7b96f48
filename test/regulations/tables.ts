import { fileURLToPath } from "node:url";
import { readRegulations } from "../../loaders/warehouse/loadRegulations.js";

const all = await readRegulations(fileURLToPath(new URL("../../data/regulations", import.meta.url)));

/** The values of one table of one regulation, as lists in the order of `columns`; absent cells are null. */
export function cells(id: string, table: string, columns: string): unknown[][] {
  const rows = all.find((r) => r.id === id)?.tables[table];
  if (!rows) throw new RangeError(`no table ${table} in ${id}`);
  return rows.map((row) => columns.split(" ").map((column) => (row as Record<string, unknown>)[column] ?? null));
}
