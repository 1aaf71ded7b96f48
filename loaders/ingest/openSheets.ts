import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import type { Warehouse } from "../warehouse/warehouse.js";
import { jsonSheets, looksLikeNdjson, ndjsonSheets } from "./jsonSheets.js";
import type { Listed } from "./listFiles.js";
import { parquetSheet } from "./parquetSheet.js";
import { readHead } from "./readHead.js";
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
  if (start.startsWith("PK") || extension === "xlsx") return { sheets: await xlsxSheets(listed.path, tempDirectory), hash, encoding: null };
  if (extension === "parquet") throw new Unreadable("file-unreadable", "not a Parquet file: it does not begin with PAR1");
  if (start.startsWith("%PDF") || unsupported.has(extension)) throw new Unreadable("format-unsupported", `format is not supported: .${extension}`);
  const text = head.text.trimStart();
  const fallback = head.encoding === "utf-8" ? null : head.encoding;
  if (extension === "ndjson" || extension === "jsonl" || (text.startsWith("{") && (await looksLikeNdjson(listed.path)))) return { sheets: await ndjsonSheets(listed.path, tempDirectory), hash, encoding: fallback };
  if (extension === "json" || /^[[{]\s*["{[\]}]/.test(text)) return { sheets: await jsonSheets(listed.path, tempDirectory), hash, encoding: fallback };
  if (!text) return { sheets: [], hash, encoding: null };
  if (head.encoding !== "utf-16le" && head.encoding !== "utf-16be" && head.bytes.includes(0)) throw new Unreadable("format-unsupported", "not a text file: it holds zero bytes");
  const scan = await scanLines(listed.path, false);
  const guesses = delimiters.map((delimiter) => {
    const sheet = textSheet(listed.path, listed.bytes, head, scan, delimiter, tempDirectory);
    const recognised = recogniseTable(sheet.head, wholeYear);
    return { sheet, known: recognised?.mapping.known ?? 0, cells: sheet.head[0]?.length ?? 0 };
  });
  guesses.sort((a, b) => b.known - a.known || b.cells - a.cells);
  const encoding = encodingOf(head, scan);
  return { sheets: [guesses[0]!.sheet], hash, encoding: encoding === "utf-8" ? null : encoding };
}

const unsupported = new Set(["xls", "xlsb", "ods", "pdf", "doc", "docx", "zip", "rar", "7z", "gz", "png", "jpg", "jpeg", "html", "htm", "xml", "mdb", "sql"]);
