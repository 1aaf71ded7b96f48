import { readFileSync } from "node:fs";
import { join } from "node:path";
import { siteFiles } from "../builtSite.js";
import { identifiersIn } from "./identifiers.js";
import { layersOf } from "./layersOf.js";

export interface Leak {
  readonly path: string;
  readonly what: "identifier" | "canary";
  readonly found: string;
}

/** Scans every byte of every file below a folder, packed ones unpacked, for identifiers of people and for the canaries given. */
export async function scanFolder(folder: string, canaries: readonly string[]): Promise<Leak[]> {
  const leaks: Leak[] = [];
  for (const file of siteFiles(folder)) {
    leaks.push(...scanText(file, file, canaries));
    for (const { path, bytes } of await layersOf(file, readFileSync(join(folder, file)))) {
      for (const encoding of ["utf8", "utf16le"] as const) leaks.push(...scanText(path, Buffer.from(bytes).toString(encoding), canaries));
    }
  }
  return leaks;
}

function scanText(path: string, text: string, canaries: readonly string[]): Leak[] {
  const shaped = /^(?:_node|_observablehq)\//.test(path);
  const folded = text.toLowerCase();
  return [
    ...(isColumnar(path) ? [] : identifiersIn(text, { shaped })).map((found): Leak => ({ path, what: "identifier", found })),
    ...canaries.filter((canary) => spellings(canary).some((spelling) => folded.includes(spelling))).map((found): Leak => ({ path, what: "canary", found })),
  ];
}

/** The raw bytes of an Arrow file hold a column's texts end to end: only its decoded values tell where one stops. */
function isColumnar(path: string): boolean {
  return /\.arrows?$/.test(path);
}

/** A text as it may stand in HTML, JSON or an address. */
function spellings(canary: string): string[] {
  const escaped = canary.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
  return [canary, escaped, escaped.replaceAll("'", "&#39;"), encodeURIComponent(canary), JSON.stringify(canary).slice(1, -1)].map((spelling) => spelling.toLowerCase());
}
