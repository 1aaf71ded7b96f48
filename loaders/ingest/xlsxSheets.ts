import { readFile } from "node:fs/promises";
import readWorkbook from "read-excel-file/node";
import { CleanFile } from "./cleanFile.js";
import { Unreadable, type Sheet } from "./sheet.js";
import { unpackWorkbook } from "./unpackWorkbook.js";

const passedOver = /^\s*(petunjuk|readme|keterangan pengisian|instruksi)/i;

/** The sheets of a workbook; those that hold instructions (`petunjuk`) and empty ones are left out. Row numbers are the spreadsheet's. */
export async function xlsxSheets(path: string, tempDirectory: string): Promise<Sheet[]> {
  const bytes = await readFile(path);
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new Unreadable("file-unreadable", "not a workbook: it does not begin like a zip archive");
  const unpacked = unpackWorkbook(bytes);
  let sheets: { sheet: string; data: readonly (readonly unknown[])[] }[];
  try {
    sheets = await readWorkbook(unpacked.bytes, { trim: false }) as unknown as typeof sheets;
  } catch (error) {
    throw new Unreadable("file-unreadable", `workbook cannot be read: ${(error as Error).message.split("\n")[0]}`);
  }
  return sheets.filter(({ sheet, data }) => !passedOver.test(sheet) && data.some((row) => row.some((cell) => cell !== null && cell !== ""))).map(({ sheet, data }) => {
    const rows = data.map((row) => row.map(cellText));
    return {
      name: sheet,
      notes: unpacked.notes.get(sheet) ?? [],
      date1904: unpacked.date1904,
      head: rows.slice(0, 300),
      async open(dataRow, width) {
        const clean = new CleanFile(tempDirectory, "sheet", width);
        for (const [i, row] of rows.entries()) if (i >= dataRow && row.some((cell) => cell.trim())) await clean.add(i + 1, row);
        await clean.end();
        return { from: clean.from, sample: null, numbered: true, firstRow: dataRow + 1, expected: clean.rows, rejects: [] };
      },
    };
  });
}

/** A cell as the text that the parsers know: dates as ISO; whole numbers of sixteen digits and more in the form that shows they lost digits. */
export function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) {
    const iso = cell.toISOString();
    return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso;
  }
  if (typeof cell === "number") return Math.abs(cell) >= 1e15 ? cell.toExponential().toUpperCase() : String(cell);
  return String(cell);
}
