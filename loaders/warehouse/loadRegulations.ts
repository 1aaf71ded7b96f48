import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { regulationSchema, type Regulation } from "./regulation.js";
import { quoted, type Warehouse } from "./warehouse.js";

type Cell = string | number | boolean | null;

/**
 * Loads `directory/*.json` into tables `regulation_<table>` (columns `regulation_id, valid_from, valid_to` first) and the list `regulations`.
 * Versions of a table in several files are stacked. Returns the names of the tables, sorted. Throws an error that names file and field.
 */
export async function loadRegulations(warehouse: Warehouse, directory: string): Promise<string[]> {
  const regulations = await readRegulations(directory);
  const tables = new Map<string, Record<string, Cell>[]>();
  for (const { id, valid_from, valid_to, tables: own } of regulations) {
    for (const [name, rows] of Object.entries(own)) {
      const stacked = tables.get(`regulation_${name}`) ?? [];
      stacked.push(...rows.map((row) => ({ regulation_id: id, valid_from, valid_to: valid_to ?? null, ...(row as Record<string, Cell>) })));
      tables.set(`regulation_${name}`, stacked);
    }
  }
  tables.set("regulations", regulations.map((r) => ({
    regulation_id: r.id, title_id: r.title.id, title_en: r.title.en, number: r.number, date: r.date, source: r.source,
    supersedes: r.supersedes ?? null, valid_from: r.valid_from, valid_to: r.valid_to ?? null,
  })));
  const names = [...tables.keys()].sort();
  for (const name of names) await createTable(warehouse, name, tables.get(name)!);
  return names;
}

/** The regulation files of a directory, checked, ordered by file name. */
export async function readRegulations(directory: string): Promise<Regulation[]> {
  const files = (await readdir(directory)).filter((file) => file.endsWith(".json")).sort();
  const regulations: Regulation[] = [];
  for (const file of files) {
    const parsed = regulationSchema.safeParse(JSON.parse(await readFile(join(directory, file), "utf8")));
    if (!parsed.success) {
      const issue = parsed.error.issues[0]!;
      throw new RangeError(`${file} ${issue.path.join(".")}: ${issue.message.toLowerCase()}`);
    }
    if (file !== `${parsed.data.id}.json`) throw new RangeError(`${file}: its id is "${parsed.data.id}"`);
    regulations.push(parsed.data);
  }
  return regulations;
}

async function createTable(warehouse: Warehouse, name: string, rows: readonly Record<string, Cell>[]): Promise<void> {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const typed = columns.map((column) => `${quoted(column)} ${columnType(column, rows.map((row) => row[column] ?? null))}`);
  await warehouse.run(`create or replace table ${quoted(name)} (${typed.join(", ")})`);
  await warehouse.insert(name, rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column] ?? null]))));
}

function columnType(column: string, values: readonly Cell[]): string {
  if (/^valid_(from|to)$/.test(column)) return "DATE";
  const present = values.filter((value) => value !== null);
  if (present.length && present.every((value) => typeof value === "boolean")) return "BOOLEAN";
  if (present.length && present.every((value) => typeof value === "number")) return present.every((value) => Number.isInteger(value)) ? "INTEGER" : "DOUBLE";
  return "VARCHAR";
}
