import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Cell } from "../../loaders/sample/dialect.js";
import { writePlanned, type Format } from "../../loaders/sample/layout.js";
import { literal, quoted, type Warehouse } from "../../loaders/warehouse/warehouse.js";
import { writeParquet } from "../../loaders/write/writeParquet.js";

export interface PlanRow {
  /** place of the row in its seed; null once an edit has touched it */
  origin: number | null;
  cells: Cell[];
}

export interface PlanSheet {
  name: string | null;
  above: Cell[][];
  headers: string[];
  rows: PlanRow[];
}

/** A file to be written, open to edits. */
export interface Plan {
  readonly kind: string;
  readonly path: string;
  format: Format | { readonly as: "parquet"; readonly typed: boolean };
  sheets: PlanSheet[];
  /** headers whose columns an edit has touched */
  touched: string[];
}

export interface Place {
  readonly origin: number;
  readonly sheet: string | null;
  readonly row: number;
  /** lines that it spans in a delimited text */
  readonly lines: number;
}

export const copyOf = (plan: Plan): Plan => structuredClone(plan);

/** Where the rows of a plan that no edit touched come to stand in its file, as an editor or a spreadsheet numbers them. */
export function placesOf({ format, sheets }: Plan): Place[] {
  const delimited = format.as === "delimited";
  const height = (cells: readonly Cell[]) => (delimited ? 1 + cells.reduce<number>((sum, cell) => sum + (typeof cell === "string" ? cell.split("\n").length - 1 : 0), 0) : 1);
  return sheets.slice(0, format.as === "xlsx" ? sheets.length : 1).flatMap(({ name, above, headers, rows }) => {
    let row = format.as === "xlsx" || delimited ? above.reduce((sum, cells) => sum + height(cells), 0) + height(headers) + 1 : 1;
    return rows.flatMap(({ origin, cells }) => {
      const place = { origin, sheet: format.as === "xlsx" ? name : null, row, lines: height(cells) };
      row += place.lines;
      return origin === null ? [] : [place as Place];
    });
  });
}

/** Writes a plan below a folder. */
export async function writePlan(warehouse: Warehouse, folder: string, { path, format, sheets }: Plan): Promise<void> {
  const target = join(folder, ...path.split("/"));
  mkdirSync(dirname(target), { recursive: true });
  if (format.as === "parquet") return writeParquet(warehouse, parquetSelect(sheets[0]!, format.typed), target);
  const narrow = format.as === "delimited" && format.encoding === "windows-1252";
  const written = (cells: readonly Cell[]) => [...cells].map((cell) => (narrow && typeof cell === "string" ? cell.replace(beyondLatin, "?") : cell ?? null));
  await writePlanned(folder, {
    path, format,
    sheets: sheets.map(({ name, above, headers, rows }, i) => ({ name: name ?? `Sheet${i + 1}`, above: above.map(written), headers: written(headers) as string[], rows: () => rows.map((row) => written(row.cells)) })),
  });
}

/** What an editor saves as a question mark in Windows-1252; the sample's writer would cut it down to another sign, even a zero byte. */
const beyondLatin = /[^\0-\xff]/gu;

function parquetSelect({ headers, rows }: PlanSheet, typed: boolean): string {
  const seen = new Set<string>();
  const columns = headers.map((header, i) => {
    const cells = rows.map((row) => row.cells[i] ?? null);
    const name = header === "" || seen.has(header.toLowerCase()) ? `${header}_${i}` : header;
    seen.add(header.toLowerCase());
    return `${sqlType(cells, typed)} as ${quoted(name)}`.replace("?", () => `c${i}`);
  });
  const values = rows.map((row) => `(${headers.map((_, i) => sqlCell(row.cells[i] ?? null)).join(", ")})`);
  const source = rows.length ? `(values ${values.join(", ")}) t(${headers.map((_, i) => `c${i}`).join(", ")})` : `(select ${headers.map((_, i) => `null::varchar as c${i}`).join(", ")} limit 0)`;
  return `select ${columns.join(", ")} from ${source}`;
}

const sqlCell = (cell: Cell) => (cell === null ? "null::varchar" : literal(String(cell).replaceAll("\0", "")));

function sqlType(cells: readonly Cell[], typed: boolean): string {
  const filled = cells.filter((cell) => cell !== null);
  if (!typed || !filled.length) return "?::varchar";
  if (filled.every((cell) => typeof cell === "number")) return filled.every(Number.isInteger) ? "?::bigint" : "?::double";
  return filled.every((cell) => /^(19|20)\d\d-(0[1-9]|1[0-2])-([01]\d|2[0-8])$/.test(String(cell))) ? "?::date" : "?::varchar";
}
