import { readFileSync } from "node:fs";
import { join } from "node:path";
import { siteFiles } from "../builtSite.js";
import { identifiersIn } from "./identifiers.js";
import { layersOf } from "./layersOf.js";
import { encodedPattern, orders, squeezed } from "./spellings.js";

export interface Leak {
  readonly path: string;
  readonly what: "identifier" | "canary";
  readonly found: string;
}

/**
 * Scans every byte of every file below a folder, packed ones unpacked, for identifiers of people and for the canaries given:
 * in UTF-8, UTF-16 of either order at any offset, Latin-1, base64 and hexadecimal, with any separators, order of words and escapes.
 */
export async function scanFolder(folder: string, canaries: readonly string[]): Promise<Leak[]> {
  const leaks: Leak[] = [];
  const find = finder(canaries);
  for (const file of siteFiles(folder)) {
    leaks.push(...identifiers(file, file), ...find(file, file));
    for (const { path, bytes } of await layersOf(file, readFileSync(join(folder, file)))) leaks.push(...scanBytes(path, bytes, find));
  }
  return leaks;
}

/** Scans what a command printed. */
export function scanPrinted(name: string, text: string, canaries: readonly string[]): Leak[] {
  return scanBytes(name, Buffer.from(text), finder(canaries));
}

type Finder = (path: string, text: string) => Leak[];

function scanBytes(path: string, bytes: Uint8Array, find: Finder): Leak[] {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts = [...new Set([buffer.toString("utf8"), buffer.toString("latin1").replaceAll("\0", "")])];
  const wide = buffer.includes(0) ? [buffer.toString("utf16le")] : [];
  const leaks = [...[texts[0]!, ...wide].flatMap((text) => identifiers(path, text)), ...[...texts, ...wide].flatMap((text) => find(path, text))];
  return leaks.filter((leak, at) => leaks.findIndex((other) => other.what === leak.what && other.found === leak.found) === at);
}

function identifiers(path: string, text: string): Leak[] {
  const shaped = /^(?:_node|_observablehq)\//.test(path);
  return (isColumnar(path) ? [] : identifiersIn(text, { shaped })).map((found): Leak => ({ path, what: "identifier", found }));
}

function finder(canaries: readonly string[]): Finder {
  const wanted = canaries.map((canary) => ({ canary, forms: orders(canary) }));
  const encoded = encodedPattern(canaries);
  return (path, text) => {
    const bare = [squeezed(text), ...(text.includes("<") ? [squeezed(text, true)] : [])];
    const found = wanted.filter(({ forms }) => forms.some((form) => bare.some((one) => one.includes(form)))).map(({ canary }) => canary);
    const packed = encoded.exec(text)?.[0];
    return [...found, ...(packed ? [packed] : [])].map((one): Leak => ({ path, what: "canary", found: one }));
  };
}

/** The raw bytes of an Arrow file hold a column's texts end to end: only its decoded values tell where one stops. */
function isColumnar(path: string): boolean {
  return /\.arrows?$/.test(path);
}
