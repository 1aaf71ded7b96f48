import writeXlsxFile, { type Cell as XlsxCell, type Sheet } from "write-excel-file/node";
import { addTables } from "./addTables.js";
import type { Cell, Table, TableColumn } from "./table.js";
import { symbols, type SheetTable, type Workbook } from "./workbook.js";

/** title, subtitle, header */
const headerRow = 3;
const rowLimit = 1_048_576;

/**
 * A workbook as xlsx, the same bytes for the same input. Each table starts in A3 below its title and subtitle, is marked up as a table,
 * and keeps its header in sight. No cell of a number is empty: `[c]` withheld, `[x]` not available, `[z]` not applicable.
 *
 * @throws RangeError for a table with more rows than a sheet holds
 */
export async function writeXlsx(workbook: Workbook): Promise<Uint8Array> {
  const marked = [contents(workbook), ...workbook.notes, ...workbook.tables];
  const sheets = [cover(workbook), ...marked.map(tableSheet)];
  const bytes = await writeXlsxFile(sheets as unknown as Sheet<Buffer>[]).toBuffer();
  return addTables(bytes, marked.map(({ table }, at) => ({ sheet: at + 2, name: `Tabel_${at + 1}`, columns: table.columns.map(({ name }) => name), firstRow: headerRow, rows: table.rows.length })));
}

function cover({ cover: { sheet, lines } }: Workbook): object {
  const data = lines.map((line, at) => [{ value: line, wrap: true, ...(at === 0 ? { fontWeight: "bold", fontSize: 16 } : {}) }]);
  return { sheet, data, columns: [{ width: 100 }], showGridLines: false };
}

function contents({ contents: { sheet, title, headers }, notes, tables }: Workbook): SheetTable {
  const columns: TableColumn[] = headers.map((name) => ({ name, type: "string" }));
  const rows = [...notes, ...tables].map((entry) => ({ [headers[0]]: entry.sheet, [headers[1]]: entry.title }));
  return { sheet, title, subtitle: "", table: { columns, rows } };
}

function tableSheet({ sheet, title, subtitle, table }: SheetTable): object {
  if (table.rows.length > rowLimit - headerRow) throw new RangeError(`sheet "${sheet}": ${table.rows.length} rows do not fit`);
  const header = table.columns.map(({ name }) => ({ value: name, fontWeight: "bold", wrap: true }));
  const data = [[{ value: title, fontWeight: "bold", fontSize: 14 }], [subtitle], header, ...table.rows.map((row) => table.columns.map((column) => cell(row, column)))];
  return { sheet, data, columns: widths(table), stickyRowsCount: headerRow };
}

const formats: Partial<Record<TableColumn["type"], string>> = { date: "yyyy-mm-dd" };

function cell(row: Table["rows"][number], { name, type }: TableColumn): XlsxCell {
  const value = row[name] ?? null;
  if (value === null) return symbol(row, name);
  if (value === "") return null;
  if (type === "date") return { value: new Date(`${value}T00:00:00Z`), type: Date, format: formats.date! };
  return value as XlsxCell;
}

function symbol({ status }: Table["rows"][number], name: string): string {
  if (status === "c") return symbols.c;
  return status === "x" && name === "value" ? symbols.x : symbols.z;
}

function widths({ columns, rows }: Table): { width: number }[] {
  const length = (value: Cell | undefined) => Math.max(0, ...String(value ?? "").split("\n").map((line) => line.length));
  return columns.map(({ name }) => ({ width: Math.min(60, Math.max(8, name.length, ...rows.slice(0, 200).map((row) => length(row[name]))) + 2) }));
}
