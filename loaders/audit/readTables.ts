import { readFileSync } from "node:fs";
import { isAbsolute, join, normalize, sep } from "node:path";
import { parse } from "csv-parse/sync";
import { isTotal, rolesOf, type Field, type Role } from "./roles.js";

/** One published row. */
export interface Cell {
  /** its place in the table, from 0 */
  readonly at: number;
  /** what is measured: table-free names of keys along which nothing adds up, time apart */
  readonly series: string;
  readonly time: string;
  /** members of axes that are not the total, by the axis */
  readonly place: ReadonlyMap<string, string>;
  readonly dimension: string;
  readonly category: string;
  readonly base: number | null;
  readonly count: number | null;
  readonly value: number | null;
  readonly unit: string;
  readonly withheld: boolean;
}

export interface Table {
  readonly name: string;
  readonly release: string;
  readonly has: { readonly base: boolean; readonly count: boolean; readonly value: boolean };
  readonly declared: Declared;
  /** half a unit in the last place that values are written with, for each series */
  readonly halves: ReadonlyMap<string, number>;
  readonly cells: readonly Cell[];
}

/** What a package says of its series (`neraca:disclosure` of a resource). */
export interface Declared {
  /** series whose bases are no people */
  readonly open: readonly string[];
  /** series whose count is an attribute that must not be known of all of a group, or (`both`) of none */
  readonly attributes: Readonly<Record<string, "all" | "both">>;
}

interface Resource {
  readonly name: string;
  readonly path?: unknown;
  readonly format?: string;
  readonly mediatype?: string;
  readonly "neraca:disclosure"?: Partial<Declared>;
  readonly schema?: { readonly fields?: readonly Field[]; readonly primaryKey?: string | readonly string[] };
}

/**
 * The tables of numbers in a folder with a `datapackage.json`: every CSV resource with a schema that has a base, a count or a value and a
 * name for its cells. Confidential is a row whose status (or whose number itself) is `c`, `(c)`, `[c]` or `*`.
 *
 * @throws RangeError for a package that cannot be read, a path that leaves the folder, a column that is missing, a number that is none
 */
export function readTables(folder: string, release: string): Table[] {
  const file = join(folder, "datapackage.json");
  let resources: readonly Resource[] | undefined;
  try {
    resources = (JSON.parse(readFileSync(file, "utf8")) as { resources?: readonly Resource[] }).resources;
  } catch (error) {
    throw new RangeError(`${file}: ${error instanceof SyntaxError ? "not JSON" : "cannot be read"}`);
  }
  if (!Array.isArray(resources)) throw new RangeError(`${file}: no resources`);
  return resources.flatMap((resource: Resource) => {
    const isCsv = resource.format === "csv" || resource.mediatype === "text/csv" || (typeof resource.path === "string" && resource.path.endsWith(".csv"));
    const fields = resource.schema?.fields;
    if (!isCsv || !fields) return [];
    const key = resource.schema?.primaryKey ?? [];
    const roles = rolesOf(fields, typeof key === "string" ? [key] : key);
    const used = new Set(roles.values());
    if (!used.has("base") && !used.has("count") && !used.has("value")) return [];
    return [tableOf(resource.name, release, roles, rowsOf(folder, resource, roles), { open: [], attributes: {}, ...resource["neraca:disclosure"] })];
  });
}

function rowsOf(folder: string, { name, path }: Resource, roles: ReadonlyMap<string, Role>): Record<string, string>[] {
  if (typeof path !== "string" || isAbsolute(path) || normalize(path).split(sep)[0] === "..") throw new RangeError(`resource ${name}: not a path below the folder: "${String(path)}"`);
  let rows: Record<string, string>[];
  try {
    rows = parse(readFileSync(join(folder, path), "utf8"), { bom: true, columns: true, skip_empty_lines: true });
  } catch (error) {
    throw new RangeError(`${path}: ${(error as Error).message.split("\n")[0]!.replace(/^./, (letter) => letter.toLowerCase())}`);
  }
  const missing = rows[0] && [...roles].find(([column, role]) => role !== "label" && !(column in rows[0]!));
  if (missing) throw new RangeError(`${path}: no column "${missing[0]}"`);
  return rows;
}

/** Rows, as texts by column, as a table of numbers. */
export function tableOf(name: string, release: string, roles: ReadonlyMap<string, Role>, rows: readonly Record<string, string>[], declared: Declared): Table {
  const columns = (role: Role) => [...roles].filter(([, own]) => own === role).map(([column]) => column);
  const axes = columns("axis");
  const keys = columns("key");
  const [base, count, value, unit, status, dimension, category] = (["base", "count", "value", "unit", "status", "dimension", "category"] as const).map((role) => columns(role)[0]);
  const halves = new Map<string, number>();
  const cells = rows.map((row, at): Cell => {
    const number = (column: string | undefined) => (column === undefined ? null : toNumber(row[column]!, `${name} row ${at + 2} column ${column}`));
    const series = keys.map((key) => row[key]!).join(" ");
    if (value !== undefined) halves.set(series, Math.min(halves.get(series) ?? 0.5, 0.5 * 10 ** -decimals(row[value]!)));
    return {
      at,
      series,
      time: columns("time").map((column) => row[column]!).join(" "),
      place: new Map(axes.filter((axis) => !isTotal(row[axis]!)).map((axis) => [axis, row[axis]!])),
      dimension: dimension === undefined ? "" : row[dimension]!,
      category: category === undefined ? "" : row[category]!,
      base: number(base),
      count: number(count),
      value: number(value),
      unit: unit === undefined ? "" : row[unit]!.toLowerCase(),
      withheld: [status, count, base].some((column) => column !== undefined && isConfidential(row[column]!)),
    };
  });
  return { name, release, has: { base: base !== undefined, count: count !== undefined, value: value !== undefined }, declared, halves, cells };
}

function isConfidential(text: string): boolean {
  return ["c", "(c)", "[c]", "*"].includes(text.trim().toLowerCase());
}

function toNumber(text: string, where: string): number | null {
  if (text === "" || /^[([]?[cxz:*.-]{1,2}[)\]]?$/i.test(text.trim())) return null;
  const number = Number(text);
  if (!Number.isFinite(number)) throw new RangeError(`${where}: not a number: "${text.slice(0, 2)}…"`);
  return number;
}

function decimals(text: string): number {
  const [, fraction = "", exponent = "0"] = /^-?\d+(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(text.trim()) ?? [];
  return Math.max(0, fraction.length - Number(exponent));
}
