import { createWriteStream } from "node:fs";
import { open } from "node:fs/promises";
import { once } from "node:events";
import { join } from "node:path";
import { CleanFile, longestCell, textRelation } from "./cleanFile.js";
import { RowAssembler, delimitedRows } from "./delimitedLine.js";
import { mask } from "./mask.js";
import type { Encoding } from "./decodeText.js";
import type { Head } from "./readHead.js";
import type { LineScan } from "./scanLines.js";
import type { Reject, Relation, Sheet } from "./sheet.js";
import { longestLine, textLines } from "./textLines.js";

const headRows = 300;
const sampleBlocks = 16;
const sampleBytes = 65_536;

/** A delimited text file as one sheet, for one guess of its delimiter. */
export function textSheet(path: string, bytes: number, head: Head, scan: LineScan, delimiter: string, tempDirectory: string): Sheet {
  const lines = head.text.split(/\r\n|\n|\r/);
  if (bytes > head.bytes.length) lines.pop();
  const rows: { line: number; cells: string[] }[] = [];
  for (const row of delimitedRows(lines, delimiter)) {
    rows.push(row);
    if (rows.length >= headRows) break;
  }
  return {
    name: null,
    delimiter,
    head: rows.map((row) => row.cells),
    async open(dataRow, width, exact) {
      const firstLine = rows[dataRow]?.line ?? (rows.at(-1)?.line ?? 0) + 1;
      const trailing = trailingBlanks(scan);
      const simple = head.encoding === "utf-8" && scan.utf8 && !scan.zeros && scan.longest <= longestCell && !scan.loneReturns && scan.blank.every((line) => line < firstLine || line > scan.lines - trailing) && scan.blankCount <= scan.blank.length;
      if (exact || !simple) return patient(path, head, scan, delimiter, firstLine, width, lastNamed(rows.slice(Math.max(0, dataRow - 2), dataRow)), tempDirectory);
      const quote = scan.quotes ? '"' : "";
      const expected = Math.max(0, scan.lines - trailing - firstLine + 1);
      return {
        from: textRelation(path, delimiter, width, { numbered: false, quote, skip: firstLine - 1 }),
        sample: expected > 100_000 ? textRelation(await writeSample(path, bytes, tempDirectory), delimiter, width, { numbered: false, quote, skip: 0, padded: true }) : null,
        numbered: false,
        firstRow: firstLine,
        expected,
        rejects: [],
      };
    },
  };
}

/** The encoding of the whole file: one whose start was valid UTF-8 and whose rest is not is read as Windows-1252. */
export function encodingOf(head: Head, scan: LineScan): Encoding {
  return head.encoding === "utf-8" && !scan.utf8 && head.bom === 0 ? "windows-1252" : head.encoding;
}

/** How many cells a row needs to reach the last header. */
function lastNamed(headerRows: readonly { readonly cells: readonly string[] }[]): number {
  return Math.max(0, ...headerRows.map(({ cells }) => cells.findLastIndex((cell) => cell.trim()) + 1));
}

function trailingBlanks(scan: LineScan): number {
  let trailing = 0;
  const blank = new Set(scan.blank);
  while (blank.has(scan.lines - trailing)) trailing++;
  return trailing;
}

async function patient(path: string, head: Head, scan: LineScan, delimiter: string, firstLine: number, width: number, needed: number, tempDirectory: string): Promise<Relation> {
  const clean = new CleanFile(tempDirectory, "text", width);
  const short = new CleanFile(tempDirectory, "short", 1);
  const rejects: Reject[] = [];
  const assembler = new RowAssembler(delimiter);
  const take = async (rows: Iterable<{ line: number; cells: string[]; broken: boolean }>) => {
    for (const row of rows) {
      if (row.line < firstLine) continue;
      const code = row.broken ? "broken-quotes" : row.cells.slice(width).some((cell) => cell.trim()) ? "too-many-cells" : faultOf(row.cells);
      if (code) rejects.push({ row: row.line, code, text: mask(row.cells.join(delimiter)) });
      else {
        await clean.add(row.line, row.cells);
        if (row.cells.length < needed) await short.add(row.line, [String(row.cells.length)]);
      }
    }
  };
  for await (const lines of textLines(path, encodingOf(head, scan), head.bom)) {
    for (const line of lines) {
      if (line.length <= longestLine) {
        await take(assembler.push(line));
        continue;
      }
      await take(assembler.end());
      rejects.push({ row: assembler.line + 1, code: "row-too-long", text: mask(line) });
      await take(assembler.push(""));
    }
  }
  await take(assembler.end());
  await clean.end();
  await short.end();
  return { from: clean.from, sample: null, numbered: true, firstRow: firstLine, expected: clean.rows, rejects, short: short.rows ? { from: `(select r::bigint as row_no, c0 as found from ${short.from})`, expected: needed } : undefined };
}

function faultOf(cells: readonly string[]): "row-too-long" | "zero-bytes" | null {
  for (const cell of cells) {
    if (cell.length > longestCell) return "row-too-long";
    if (cell.includes("\0")) return "zero-bytes";
  }
  return null;
}

async function writeSample(path: string, bytes: number, tempDirectory: string): Promise<string> {
  const target = join(tempDirectory, "sample.rows");
  const stream = createWriteStream(target, { mode: 0o600 });
  const handle = await open(path, "r");
  try {
    for (let block = 0; block < sampleBlocks; block++) {
      const start = Math.floor(((bytes - sampleBytes) * block) / (sampleBlocks - 1));
      const { buffer } = await handle.read(Buffer.alloc(sampleBytes), 0, sampleBytes, Math.max(0, start));
      stream.write(buffer.subarray(buffer.indexOf(10) + 1, buffer.lastIndexOf(10) + 1));
    }
  } finally {
    await handle.close();
    stream.end();
    await once(stream, "close");
  }
  return target;
}
