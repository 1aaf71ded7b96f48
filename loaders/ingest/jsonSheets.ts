import { open, readFile, stat } from "node:fs/promises";
import { CleanFile } from "./cleanFile.js";
import { mask } from "./mask.js";
import { decodeText, type Encoding } from "./decodeText.js";
import { Unreadable, type Reject, type Sheet } from "./sheet.js";
import { readHead } from "./readHead.js";
import { longestLine, textLines } from "./textLines.js";

type Json = null | string | number | boolean | Json[] | { [key: string]: Json };
type Entry = { [key: string]: Json };

const largest = 128 * 1024 * 1024;
const deepest = 64;
const nipShape = /^'?\d{18}$/;

/**
 * JSON as one sheet: an array of objects, an object that wraps one (`data`, `results`, …), one object, or objects by person
 * (`{"<nip>": [...]}`, where the key becomes the `nip` of entries without one). The row number is the entry's place, from 1.
 */
export async function jsonSheets(path: string, tempDirectory: string): Promise<Sheet[]> {
  if ((await stat(path)).size > largest) throw new Unreadable("file-too-large", "a JSON document of this size must come as NDJSON, one object per line");
  const head = await readHead(path);
  const text = decodeText((await readFile(path)).subarray(head.bom), head.encoding);
  if (deeperThan(text, deepest)) throw new Unreadable("file-unreadable", `JSON is nested more than ${deepest} levels deep`);
  let value: Json;
  try {
    value = JSON.parse(quoteLongNumbers(text)) as Json;
  } catch (error) {
    throw new Unreadable("file-unreadable", `not valid JSON: ${(error as Error).message.replace(/["'].*$/s, "").trim()}`);
  }
  const entries = entriesOf(value);
  if (!entries.some((entry) => entry) && value !== null && (typeof value !== "object" || Object.keys(value).length > 0)) throw new Unreadable("file-unreadable", "JSON holds no object that could be a row");
  return entries.some((entry) => entry) ? [entrySheet(entries, tempDirectory)] : [];
}

/** NDJSON as one sheet; the row number is the line. Lines that are no JSON object are rejects. */
export async function ndjsonSheets(path: string, tempDirectory: string): Promise<Sheet[]> {
  const head = await readHead(path);
  const first: Entry[] = [];
  const names = new Set<string>();
  await eachEntry(path, head.encoding, head.bom, (entry) => {
    if (entry) for (const name of Object.keys(entry)) names.add(name);
    if (entry && first.length < 200) first.push(entry);
  });
  if (!names.size) return [];
  const headers = [...names];
  return [{
    name: null,
    head: [headers, ...first.map((entry) => headers.map((name) => jsonText(entry[name])))],
    async open(_dataRow, width) {
      const clean = new CleanFile(tempDirectory, "lines", width);
      const rejects: Reject[] = [];
      await eachEntry(path, head.encoding, head.bom, (entry, line, text) => {
        if (!entry) return void rejects.push({ row: line, code: text.length > longestLine ? "row-too-long" : "json-line-unreadable", text: mask(text) });
        return clean.add(line, headers.map((name) => jsonText(entry[name])));
      });
      await clean.end();
      return { from: clean.from, sample: null, numbered: true, firstRow: 1, expected: clean.rows, rejects };
    },
  }];
}

/** True for a file that holds one JSON object per line. */
export async function looksLikeNdjson(path: string): Promise<boolean> {
  const handle = await open(path, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(65_536), 0, 65_536, 0);
    const lines = buffer.toString("utf8", 0, bytesRead).split("\n").map((line) => line.trim()).filter(Boolean);
    return lines.length > 1 && lines[0]!.startsWith("{") && lines[0]!.endsWith("}") && lines[1]!.startsWith("{");
  } finally {
    await handle.close();
  }
}

async function eachEntry(path: string, encoding: Encoding, bom: number, use: (entry: Entry | null, line: number, text: string) => void | Promise<void> | undefined): Promise<void> {
  let number = 0;
  for await (const lines of textLines(path, encoding, bom)) {
    for (const line of lines) {
      number++;
      if (line.trim()) await use(parseEntry(line), number, line);
    }
  }
}

function parseEntry(line: string): Entry | null {
  if (line.length > longestLine || deeperThan(line, deepest)) return null;
  try {
    const value = JSON.parse(quoteLongNumbers(line)) as Json;
    return value && typeof value === "object" && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function entrySheet(entries: readonly (Entry | null)[], tempDirectory: string): Sheet {
  const whole = entries.filter((entry) => entry !== null);
  const headers = [...new Set(whole.flatMap((entry) => Object.keys(entry)))];
  const cells = (entry: Entry) => headers.map((name) => jsonText(entry[name]));
  return {
    name: null,
    head: [headers, ...whole.slice(0, 200).map(cells)],
    async open(_dataRow, width) {
      const clean = new CleanFile(tempDirectory, "entries", width);
      const rejects: Reject[] = [];
      for (const [i, entry] of entries.entries()) {
        if (entry) await clean.add(i + 1, cells(entry));
        else rejects.push({ row: i + 1, code: "json-line-unreadable", text: "" });
      }
      await clean.end();
      return { from: clean.from, sample: null, numbered: true, firstRow: 1, expected: clean.rows, rejects };
    },
  };
}

/** The entries of a document in order; null stands for one that is no object. */
function entriesOf(value: Json): (Entry | null)[] {
  if (Array.isArray(value)) return value.flatMap((item) => (isEntry(item) ? unwrap(item) : [null]));
  if (!isEntry(value)) return [];
  const people = Object.entries(value).filter(([key]) => nipShape.test(key));
  if (people.length) return people.flatMap(([nip, inner]) => entriesOf(inner).map((entry) => (!entry || hasNip(entry) ? entry : { nip, ...entry })));
  const list = Object.values(value).find((inner) => Array.isArray(inner) && inner.some(isEntry)) ?? Object.values(value).find((inner) => isEntry(inner) && Object.values(inner).some((deep) => Array.isArray(deep) && deep.some(isEntry)));
  if (!list) return Object.keys(value).length ? [value] : [];
  const owner = Object.entries(value).find(([key]) => /^nip(baru)?$/i.test(key))?.[1];
  const entries = entriesOf(list);
  return owner ? entries.map((entry) => (!entry || hasNip(entry) ? entry : { nip: owner, ...entry })) : entries;
}

function unwrap(item: Entry): (Entry | null)[] {
  const inner = Object.values(item).find((value) => Array.isArray(value) && value.length > 0 && value.every((entry) => isEntry(entry) && Object.keys(entry).length > 3));
  return inner ? entriesOf(item) : [item];
}

const hasNip = (entry: Entry) => Object.keys(entry).some((key) => /^nip(baru|pegawai)?$/i.test(key.replace(/[\s_]/g, "")));
const isEntry = (value: Json | undefined): value is Entry => typeof value === "object" && value !== null && !Array.isArray(value);
const jsonText = (value: Json | undefined) => (value === null || value === undefined ? "" : typeof value === "object" ? JSON.stringify(value) : String(value));

/** Numbers of sixteen digits and more (a NIP written without quotes) become strings, before JSON would round them. */
export function quoteLongNumbers(text: string): string {
  return text.replace(/"[^"\\]*(?:\\.[^"\\]*)*"|\d{16,}(?![\d.eE])/g, (token) => (token.startsWith('"') ? token : `"${token}"`));
}

/** True where brackets outside of strings stand more than `levels` deep. */
function deeperThan(text: string, levels: number): boolean {
  let depth = 0;
  for (const [token] of text.matchAll(/"[^"\\]*(?:\\.[^"\\]*)*"|[[{\]}]/g)) {
    if (token === "[" || token === "{") depth++;
    else if (token === "]" || token === "}") depth--;
    if (depth > levels) return true;
  }
  return false;
}
