import { withMark } from "./formulaText.js";
import type { Cell, Table } from "./table.js";

/**
 * A table as CSV after RFC 4180: UTF-8 without a byte-order mark, comma, CRLF, quotes only where needed, an empty cell for null.
 * No mark, because Data Package, CSVW and most readers take it for part of the first header; spreadsheets have the xlsx.
 * Text that a spreadsheet would run as a formula gets an apostrophe in front (`withMark`); no label of ours begins so, only exports can bring one.
 */
export function writeCsv({ columns, rows }: Table): Uint8Array {
  const lines = [columns.map(({ name }) => quote(name)), ...rows.map((row) => columns.map(({ name }) => cell(row[name] ?? null)))];
  return new TextEncoder().encode(lines.map((line) => `${line.join(",")}\r\n`).join(""));
}

function cell(value: Cell): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  return quote(withMark(value));
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
