import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";

/** One SQL file: its name is the table's, its first comment line the grain. */
export interface Model {
  readonly name: string;
  readonly path: string;
  readonly sql: string;
  /** columns that together name a row */
  readonly grain: readonly string[];
  /** other models that it reads */
  readonly references: readonly string[];
  /** a second line `-- view` keeps the model a view */
  readonly stored: "table" | "view";
}

/** Reads every `.sql` below `directory`, ordered by name. Throws RangeError on a missing grain, a repeated name, or a step that hides a model. */
export async function readModels(directory: string): Promise<Model[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries.filter((e) => e.isFile() && e.name.endsWith(".sql")).map((e) => join(e.parentPath, e.name));
  const files = await Promise.all(paths.map(async (path) => ({ path, name: basename(path, ".sql"), sql: (await readFile(path, "utf8")).replaceAll("\r\n", "\n") })));
  files.sort((a, b) => (a.name < b.name ? -1 : 1));
  const names = new Set<string>();
  for (const { name } of files) {
    if (names.has(name)) throw new RangeError(`model ${name}: two files of this name`);
    names.add(name);
  }
  return files.map(({ path, name, sql }) => {
    const [first = "", second = ""] = sql.split("\n");
    const grain = /^-- grain: (\w+(?:, \w+)*)$/.exec(first.trim())?.[1]?.split(", ");
    if (!grain) throw new RangeError(`model ${name}: first line is not "-- grain: column, column": "${first}"`);
    return { path, name, sql, grain, references: references(name, sql, names), stored: second.trim() === "-- view" ? "view" : "table" };
  });
}

function references(name: string, sql: string, names: ReadonlySet<string>): string[] {
  const bare = sql.replace(/--[^\n]*/g, " ").replace(/'(?:[^']|'')*'/g, "''").toLowerCase();
  for (const [, step] of bare.matchAll(/(?:\bwith(?:\s+recursive)?|,)\s*(\w+)\s*(?:\([\w\s,]*\)\s*)?as\s+(?:not\s+materialized\s+|materialized\s+)?\(\s*(?:select|from|values|with)\b/g)) {
    if (names.has(step!)) throw new RangeError(`model ${name}: step "${step}" hides the model of that name`);
  }
  const read = [...bare.matchAll(/\b(?:from|join)\s+"?(\w+)"?/g)].map((m) => m[1]!);
  return [...new Set(read)].filter((table) => names.has(table) && table !== name).sort();
}
