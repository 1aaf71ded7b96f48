import { zipSync } from "fflate";
import { Unreadable, type SheetNote } from "./sheet.js";
import { unpack, zipEntries, type ZipEntry } from "./unzip.js";

export interface UnpackedWorkbook {
  /** the same workbook, packed anew from what was measured */
  readonly bytes: Buffer;
  readonly date1904: boolean;
  /** sheet name → what is to be said of it */
  readonly notes: ReadonlyMap<string, readonly SheetNote[]>;
}

const largest = 256 * 1024 * 1024;
const usualRatio = 150;
const usualSize = 8 * 1024 * 1024;
const largestArea = 30_000_000;

/**
 * Unpacks a workbook within bounds before anything reads it. Throws Unreadable for an archive that is no workbook, unpacks to
 * more than 256 MB or 150 times its size, declares entities of its own, or has a cell so far out that its table would fill the memory.
 */
export function unpackWorkbook(archive: Buffer): UnpackedWorkbook {
  const entries = zipEntries(archive);
  refuseOthers(entries);
  const files: Record<string, Uint8Array> = {};
  let left = largest;
  for (const entry of entries) {
    if (!/\.(xml|rels)$/i.test(entry.name)) continue;
    const content = unpack(entry, Math.min(left, Math.max(usualSize, entry.packed.length * usualRatio)));
    if (/<!(DOCTYPE|ENTITY)/.test(content.toString("latin1", 0, 4096)) || content.includes("<!ENTITY")) throw new Unreadable("file-unreadable", `workbook declares entities of its own: "${entry.name}"`);
    left -= content.length;
    files[entry.name] = content;
  }
  const workbook = textOf(files["xl/workbook.xml"]);
  const targets = new Map([...textOf(files["xl/_rels/workbook.xml.rels"]).matchAll(/<(?:\w+:)?Relationship\b[^>]*>/g)].map(([tag]) => [attribute(tag, "Id"), attribute(tag, "Target")]));
  const notes = new Map([...workbook.matchAll(/<(?:\w+:)?sheet\b[^>]*>/g)].map(([tag]) => {
    const target = targets.get(attribute(tag, "r:id")) ?? "";
    const found = notesOf(files[target.startsWith("/") ? target.slice(1) : `xl/${target}`]);
    return [attribute(tag, "name"), /hidden/i.test(attribute(tag, "state")) ? [{ code: "sheet-hidden" }, ...found] : found] as const;
  }));
  return { bytes: Buffer.from(zipSync(files, { level: 0 })), date1904: /<(?:\w+:)?workbookPr\b[^>]*\bdate1904="(1|true|on)"/.test(workbook), notes };
}

function refuseOthers(entries: readonly ZipEntry[]): void {
  const names = new Set(entries.map((entry) => entry.name));
  if ([...names].some((name) => name.startsWith("xl/"))) return;
  const what = names.has("content.xml") ? "an OpenDocument file: save it as .xlsx" : names.has("word/document.xml") ? "a text document, not a workbook" : `an archive of ${names.size} files: unpack it here`;
  throw new Unreadable("format-unsupported", what);
}

/** Cells that hold an error, or a formula whose result was not stored: the reader takes both for empty. Throws Unreadable for a cell far outside. */
function notesOf(content: Uint8Array | undefined): SheetNote[] {
  const xml = content ? Buffer.from(content.buffer, content.byteOffset, content.length).toString("latin1") : "";
  let cells = 0, rows = 0, columns = 0, broken = 0, first = "", farthest = "";
  for (const [, tag, body] of xml.matchAll(/<(?:\w+:)?c\b([^>]*?)(?:\/>|>(.*?)<\/(?:\w+:)?c>)/gs)) {
    cells++;
    const place = /\br="([A-Z]{1,3})(\d{1,7})"/.exec(tag!);
    if (place) {
      const column = columnNumber(place[1]!);
      if (column > columns || Number(place[2]) > rows) farthest = place[1]! + place[2]!;
      rows = Math.max(rows, Number(place[2]));
      columns = Math.max(columns, column);
    }
    if (/\bt="e"/.test(tag!) || (body && /<(?:\w+:)?f\b/.test(body) && !/<(?:\w+:)?v>/.test(body))) {
      broken++;
      first ||= place ? place[1]! + place[2]! : "";
    }
  }
  if (rows * columns > Math.max(largestArea, 20 * cells)) throw new Unreadable("file-too-large", `workbook has a cell far outside its table: ${farthest}`);
  return broken ? [{ code: "cell-without-value", count: broken, expected: `first at ${first}` }] : [];
}

const columnNumber = (letters: string) => [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
const textOf = (content: Uint8Array | undefined) => (content ? Buffer.from(content).toString("utf8") : "");
const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function attribute(tag: string, name: string): string {
  const value = new RegExp(`\\b${name}=(?:"([^"]*)"|'([^']*)')`).exec(tag);
  return (value?.[1] ?? value?.[2] ?? "").replace(/&(amp|lt|gt|quot|apos);/g, (_all, entity: string) => entities[entity]!).replace(/&#(x?)([0-9a-f]+);/gi, (_all, hex: string, digits: string) => String.fromCodePoint(parseInt(digits, hex ? 16 : 10)));
}
