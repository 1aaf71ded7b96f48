import { readFileSync } from "node:fs";
import { tableFromIPC } from "@uwdata/flechette";
import { parse } from "csv-parse/sync";
import { parquetReadObjects } from "hyparquet";
import readXlsxFile, { type CellValue } from "read-excel-file/node";
import type { Cell, Table, TableColumn } from "../../loaders/write/table.js";

/** Rows read back by somebody else's library, as the plain objects that went in. */
export type Rows = Record<string, Cell>[];

export function readCsv(path: string, columns: readonly TableColumn[]): Rows {
  const records = parse(readFileSync(path), { columns: true, bom: false }) as Record<string, string>[];
  return records.map((record) => objectOf(columns, ({ name, type }) => fromText(record[name]!, type)));
}

export async function readParquet(path: string, columns: readonly TableColumn[]): Promise<Rows> {
  const bytes = readFileSync(path);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length);
  const records = await parquetReadObjects({ file });
  return records.map((record) => objectOf(columns, ({ name }) => dated(record[name] as Cell | Date)));
}

export function readArrow(path: string, columns: readonly TableColumn[]): Rows {
  const table = tableFromIPC(readFileSync(path), { useDate: true });
  return (table.toArray() as Record<string, Cell | Date>[]).map((record) => objectOf(columns, ({ name }) => dated(record[name]!)));
}

/** The rows of a sheet below its header in the third row; symbols become null and blank cells empty text. */
export async function readXlsx(path: string, columns: readonly TableColumn[], sheet: string): Promise<{ rows: Rows; cells: (CellValue | null)[][] }> {
  const sheets = await readXlsxFile(path);
  const found = sheets.find((entry) => entry.sheet === sheet);
  if (!found) throw new RangeError(`no sheet "${sheet}" among ${sheets.map((entry) => entry.sheet).join(", ")}`);
  const cells = found.data.slice(3) as (CellValue | null)[][];
  const rows = cells.map((row) => objectOf(columns, ({ type }, at) => fromCell(row[at] ?? null, type)));
  return { rows, cells };
}

export function expected({ columns, rows }: Table): Rows {
  return rows.map((row) => objectOf(columns, ({ name }) => row[name] ?? null));
}

function objectOf(columns: readonly TableColumn[], value: (column: TableColumn, at: number) => Cell): Record<string, Cell> {
  return Object.fromEntries(columns.map((column, at) => [column.name, value(column, at)]));
}

function fromText(text: string, type: TableColumn["type"]): Cell {
  if (type === "string") return text;
  if (text === "") return null;
  if (type === "date") return text;
  return type === "boolean" ? text === "true" : Number(text);
}

function fromCell(cell: CellValue | null, type: TableColumn["type"]): Cell {
  if (type === "string") return cell === null ? "" : String(cell);
  if (typeof cell === "string" && /^\[[cxz]\]$/.test(cell)) return null;
  return dated(cell as Cell | Date);
}

function dated(value: Cell | Date): Cell {
  return value instanceof Date ? value.toISOString().slice(0, 10) : value;
}
