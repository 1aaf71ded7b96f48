import type { Table } from "./table.js";

/** One table on a sheet of its own. */
export interface SheetTable {
  /** at most 31 characters */
  readonly sheet: string;
  readonly title: string;
  readonly subtitle: string;
  readonly table: Table;
}

/** A spreadsheet in the form of the UK Government Statistical Service: cover, contents, notes, then one table a sheet. */
export interface Workbook {
  readonly cover: { readonly sheet: string; readonly lines: readonly string[] };
  readonly contents: { readonly sheet: string; readonly title: string; readonly headers: readonly [string, string] };
  /** also tables: symbols, columns */
  readonly notes: readonly SheetTable[];
  readonly tables: readonly SheetTable[];
}

/** Symbols of the Government Statistical Service for cells without a number. */
export const symbols = { c: "[c]", x: "[x]", z: "[z]" } as const;
