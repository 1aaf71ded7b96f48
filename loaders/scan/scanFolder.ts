import { readFileSync, readdirSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { identifiersIn } from "./identifiers.js";
import { type Layer, layersOf } from "./layersOf.js";
import { encodedPattern, orders, squeezed } from "./spellings.js";

export interface Leak {
  /** the file, and the way down to what is packed in it: `unduhan/a.xlsx!xl/worksheets/sheet1.xml` */
  readonly path: string;
  readonly what: "identifier" | "canary";
  readonly found: string;
  /** null where it does not stand there letter by letter */
  readonly line: number | null;
}

export interface Scan {
  readonly leaks: readonly Leak[];
  readonly files: number;
  /** of the files and of all that was unpacked from them */
  readonly bytes: number;
}

/**
 * Scans every byte of every file below a folder, packed ones unpacked, for identifiers of people and for the canaries given:
 * in UTF-8, UTF-16 of either order at any offset, Latin-1, base64 and hexadecimal, with any separators, order of words and escapes.
 */
export async function scanFolder(folder: string, canaries: readonly string[]): Promise<Scan> {
  const leaks: Leak[] = [];
  const find = finder(canaries);
  const files = filesOf(folder);
  let bytes = 0;
  for (const file of files) {
    leaks.push(...identifiers(file, file), ...find(file, file));
    for (const layer of await layersOf(file, readFileSync(join(folder, file)))) {
      leaks.push(...identifiers(layer.path, layer.path.slice(file.length)), ...scanBytes(layer, find));
      bytes += layer.bytes.length;
    }
  }
  return { leaks, files: files.length, bytes };
}

/** Scans what a command printed. */
export function scanPrinted(name: string, text: string, canaries: readonly string[]): Leak[] {
  return scanBytes({ path: name, bytes: Buffer.from(text), packed: false }, finder(canaries));
}

/** A leak in words that do not pass it on: `unduhan/a.csv line 7: an identifier of a person: "198…" (18 letters)`. */
export function leakLine({ path, what, found, line }: Leak): string {
  const place = path.replace(/\d{6,}/g, (digits) => `${digits.slice(0, 3)}…`);
  return `${place}${line === null ? "" : ` line ${line}`}: ${what === "identifier" ? "an identifier of a person" : "a planted name or sentence"}: "${found.slice(0, 3)}…" (${found.length} letters)`;
}

type Finder = (path: string, text: string) => Leak[];

function scanBytes({ path, bytes, packed }: Layer, find: Finder): Leak[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const plain = buffer.toString("utf8");
  const wide = buffer.includes(0) ? [buffer.toString("utf16le")] : [];
  const latin = wide.length || plain.includes("\ufffd") ? [buffer.toString("latin1").replaceAll("\0", "")] : [];
  const leaks = [...(packed ? [] : [plain, ...wide]).flatMap((text) => identifiers(path, text)), ...[plain, ...latin, ...wide].flatMap((text) => find(path, text))];
  return leaks.filter((leak, at) => leaks.findIndex((other) => other.what === leak.what && other.found === leak.found) === at);
}

function identifiers(path: string, text: string): Leak[] {
  const shaped = /^(?:_node|_observablehq)\//.test(path);
  return identifiersIn(text, { shaped }).map((found) => leakAt(path, "identifier", found, text));
}

function finder(canaries: readonly string[]): Finder {
  if (!canaries.length) return () => [];
  const wanted = canaries.map((canary) => ({ canary, forms: orders(canary) }));
  const encoded = encodedPattern(canaries);
  const any = new RegExp(wanted.flatMap(({ forms }) => forms).join("|"));
  return (path, text) => {
    const bare = [squeezed(text), ...(text.includes("<") ? [squeezed(text, true)] : [])].filter((one) => any.test(one));
    const found = wanted.filter(({ forms }) => forms.some((form) => bare.some((one) => one.includes(form)))).map(({ canary }) => canary);
    const packed = encoded.exec(text)?.[0];
    return [...found, ...(packed ? [packed] : [])].map((one) => leakAt(path, "canary", one, text));
  };
}

function leakAt(path: string, what: Leak["what"], found: string, text: string): Leak {
  const at = text.indexOf(found);
  return { path, what, found, line: at < 0 || path.endsWith(text) ? null : text.slice(0, at).split("\n").length };
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}
