import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { Warehouse } from "../warehouse/warehouse.js";
import { delimitedRows } from "./delimitedLine.js";
import { jsonSheets, looksLikeNdjson, ndjsonSheets } from "./jsonSheets.js";
import type { Listed } from "./listFiles.js";
import { parquetSheet } from "./parquetSheet.js";
import { readHead, type Head } from "./readHead.js";
import { recogniseTable } from "./recogniseKind.js";
import { scanLines } from "./scanLines.js";
import { Unreadable, type Sheet } from "./sheet.js";
import { encodingOf, textSheet } from "./textSheet.js";
import { wholeYear } from "./wholeYear.js";
import { xlsxSheets } from "./xlsxSheets.js";

export interface Opened {
  readonly sheets: readonly Sheet[];
  readonly hash: string | null;
  /** set where the text was not UTF-8 */
  readonly encoding: string | null;
  /** the text ends in the middle of a character */
  readonly cut?: boolean;
}

const delimiters = ["|", ";", ",", "\t"] as const;
const alwaysHashed = 32 * 1024 * 1024;

/** True where the content is worth a hash: small files, and files whose size another one shares. */
export function needsHash(file: Listed, all: readonly Listed[]): boolean {
  return file.bytes <= alwaysHashed || all.some((other) => other !== file && other.bytes === file.bytes);
}

export async function contentHash(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}

/** The sheets of a file by its format, which the content decides before the extension does. Throws Unreadable. */
export async function openSheets(warehouse: Warehouse, listed: Listed, hash: string | null, tempDirectory: string): Promise<Opened> {
  const head = await readHead(listed.path);
  const start = head.bytes.subarray(0, 4).toString("latin1");
  const extension = /\.([a-z0-9]+)$/i.exec(listed.file)?.[1]?.toLowerCase() ?? "";
  if (start === "PAR1") return { sheets: [await parquetSheet(warehouse, listed.path)], hash, encoding: null };
  if (start.startsWith("\xd0\xcf\x11\xe0")) {
    const locked = head.bytes.includes(Buffer.from("EncryptedPackage", "utf16le"));
    throw locked ? new Unreadable("file-protected", "workbook is protected by a password") : new Unreadable("format-unsupported", "an old workbook (.xls): save it as .xlsx");
  }
  if (start.startsWith("\xff\xfe\0\0") || start.startsWith("\0\0\xfe\xff")) throw new Unreadable("format-unsupported", "text in UTF-32: save it as UTF-8");
  if (/^\s*<(!doctype html|html|table|meta|head)\b/i.test(head.text)) throw new Unreadable("format-unsupported", "a web page (HTML), whatever its name says");
  if (start.startsWith("PK") || (extension === "xlsx" && !looksLikeTable(head))) return { sheets: await xlsxSheets(listed.path, tempDirectory), hash, encoding: null };
  if (extension === "parquet" && !looksLikeTable(head)) throw new Unreadable("file-unreadable", "not a Parquet file: it does not begin with PAR1");
  if (start.startsWith("%PDF") || (unsupported.has(extension) && !looksLikeTable(head))) throw new Unreadable("format-unsupported", `format is not supported: .${extension}`);
  const text = head.text.trimStart();
  const fallback = head.encoding === "utf-8" ? null : head.encoding;
  const lines = extension === "ndjson" || extension === "jsonl";
  const document = lines && /^(\[|\{[^\n]*[^}\s]\s*\n)/.test(text) ? await jsonSheets(listed.path, tempDirectory).catch(() => undefined) : undefined;
  if (document) return { sheets: document, hash, encoding: fallback };
  if (lines || (text.startsWith("{") && (await looksLikeNdjson(listed.path)))) return { sheets: await ndjsonSheets(listed.path, tempDirectory), hash, encoding: fallback };
  if ((extension === "json" && !looksLikeTable(head)) || /^[[{]\s*["{[\]}]/.test(text)) return { sheets: await jsonSheets(listed.path, tempDirectory), hash, encoding: fallback };
  if (!text) return { sheets: [], hash, encoding: null };
  if (head.encoding !== "utf-16le" && head.encoding !== "utf-16be" && /^[^\r\n]*\0/.test(head.text)) throw new Unreadable("format-unsupported", "not a text file: it holds zero bytes");
  if (head.bytes.length < listed.bytes && !/[\r\n]/.test(head.text)) throw new Unreadable("file-unreadable", "its first line is too long to be a header: more than 64 kB");
  const scan = await scanLines(listed.path, false);
  const guesses = delimiters.map((delimiter) => {
    const sheet = textSheet(listed.path, listed.bytes, head, scan, delimiter, tempDirectory);
    const recognised = recogniseTable(sheet.head, wholeYear);
    return { sheet, known: recognised?.mapping.known ?? 0, cells: sheet.head[0]?.length ?? 0 };
  });
  guesses.sort((a, b) => b.known - a.known || b.cells - a.cells);
  const encoding = encodingOf(head, scan);
  const cut = scan.cut || (head.encoding.startsWith("utf-16") && (listed.bytes - head.bom) % 2 === 1);
  return { sheets: [guesses[0]!.sheet], hash, encoding: encoding === "utf-8" || scan.cut ? null : encoding, cut };
}

/** True where the first lines are a table of a known kind in plain text, whatever the file's name says. */
function looksLikeTable(head: Head): boolean {
  if (/^[^\r\n]*\0/.test(head.text) || /^\s*[[{]/.test(head.text)) return false;
  const lines = head.text.split(/\r\n|\n|\r/, 40);
  return delimiters.some((delimiter) => recogniseTable([...delimitedRows(lines, delimiter)].map((row) => row.cells), wholeYear));
}

const unsupported = new Set(["xls", "xlsb", "ods", "pdf", "doc", "docx", "zip", "rar", "7z", "gz", "png", "jpg", "jpeg", "html", "htm", "xml", "mdb", "sql"]);
