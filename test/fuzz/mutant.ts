import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { streamOf, type Stream } from "../../loaders/sample/random.js";
import type { Warehouse } from "../../loaders/warehouse/warehouse.js";
import { byteEdits, type Bytes } from "./byteEdits.js";
import { lineMap, linesOf, type LineMap } from "./lineMap.js";
import { copyOf, placesOf, writePlan, type Plan, type Place } from "./plan.js";
import { structureEdits } from "./structureEdits.js";

/** What makes a mutation: drawn from a seed, or what is left of it after shrinking. */
export interface Recipe {
  readonly seed: number;
  readonly index: number;
  /** place among the seed plans */
  readonly plan: number;
  /** names of edits with the number of their stream */
  readonly edits: readonly (readonly [name: string, stream: number])[];
  /** rows kept of each sheet before any edit */
  readonly rows: number;
}

/** A row that no edit touched: where it stood in the seed, where it must stand now. */
export interface CleanRow {
  readonly origin: number;
  readonly sheet: string | null;
  /** row number, counted back from the last row read where `fromEnd` */
  readonly row: number;
  readonly fromEnd: boolean;
}

export interface Mutant {
  readonly path: string;
  readonly clean: readonly CleanRow[];
  /** folded text of headers whose columns were touched */
  readonly touched: readonly string[];
  /** a stray quotation mark may have swallowed untouched lines into a cell, or a stray sign may have broken the document that they stand in */
  readonly swallowing: boolean;
}

const wholeFile = 1_000_000;

/** The recipe of a mutation: one to three edits of a plan of the kinds that a batch still lacks. */
export function drawRecipe(seed: number, index: number, plans: readonly Plan[], plan: number): Recipe {
  const stream = streamOf(seed, "fuzz", index);
  const { as } = plans[plan]!.format;
  const of = (names: Iterable<string>) => [...names];
  const pools = [of(structureEdits.keys()), [...of(byteEdits.plain.keys()), ...(as === "xlsx" ? of(byteEdits.workbook.keys()) : as === "parquet" ? [] : of(byteEdits.text.keys()))]];
  const edits = Array.from({ length: 1 + stream.weighted([6, 3, 1]) }, (_, i) => [stream.pick(stream.chance(as === "xlsx" || as === "parquet" ? 0.7 : 0.5) ? pools[0]! : pools[1]!), i] as const);
  return { seed, index, plan, edits, rows: wholeFile };
}

export function kept(plan: Plan, rows: number): Plan {
  const copy = copyOf(plan);
  for (const sheet of copy.sheets) sheet.rows.splice(rows);
  return copy;
}

/** Writes the mutated file below a folder. `other` is spliced in, or gives a row. */
export async function writeMutant(warehouse: Warehouse, folder: string, recipe: Recipe, plans: readonly Plan[]): Promise<Mutant> {
  const plan = kept(plans[recipe.plan]!, recipe.rows);
  const streams = recipe.edits.map(([name, at]) => [name, streamOf(recipe.seed, "edit", recipe.index, at)] as const);
  const otherPlan = (s: Stream) => plans[s.integer(0, plans.length - 1)]!;
  for (const [name, s] of streams) structureEdits.get(name)?.(plan, s, copyOf(otherPlan(s)));
  await writePlan(warehouse, folder, plan);
  const target = join(folder, ...plan.path.split("/"));
  const written = bytesOf(plan, readFileSync(target));
  let bytes = written;
  const names: string[] = [];
  for (const [name, s] of streams) {
    const edit = byteEdits.plain.get(name) ?? byteEdits.text.get(name) ?? byteEdits.workbook.get(name);
    if (!edit) continue;
    const next = edit(bytes, s, Buffer.from(JSON.stringify(otherPlan(s).sheets[0]!.rows.map((row) => row.cells)).replaceAll("],[", "\n").replaceAll('","', s.pick([",", ";", "|"]))));
    bytes = Buffer.isBuffer(next) ? { ...bytes, data: next } : next;
    names.push(name);
  }
  if (names.length) writeFileSync(target, bytes.data);
  return { path: plan.path, ...cleanRows(plan, written, bytes, names.length > 0), touched: [...new Set(plan.touched)] };
}

function bytesOf({ format }: Plan, data: Buffer): Bytes {
  if (format.as === "delimited") return { data, encoding: format.encoding === "utf16le" ? "utf16le" : format.encoding === "windows-1252" ? "latin1" : "utf8", text: true };
  return { data, encoding: format.as === "json" || format.as === "ndjson" ? "utf8" : "latin1", text: format.as === "json" || format.as === "ndjson" };
}

function cleanRows(plan: Plan, written: Bytes, bytes: Bytes, changed: boolean): { clean: CleanRow[]; swallowing: boolean } {
  const places = placesOf(plan);
  const whole = (place: Place): CleanRow => ({ origin: place.origin, sheet: place.sheet, row: place.row, fromEnd: false });
  const { as } = plan.format;
  if (!changed || as === "xlsx") return { clean: places.map(whole), swallowing: false };
  if (as === "parquet") return { clean: [], swallowing: false };
  const old = linesOf(written);
  const map = lineMap(old, linesOf(bytes));
  if (as === "delimited") {
    const header = (places[0]?.row ?? 2) - 1;
    if (!headersWhole(map, header)) return { clean: [], swallowing: true };
    return { clean: places.flatMap((place) => { const row = map.of(place.row, place.lines); return row === undefined ? [] : [{ ...whole(place), row }]; }), swallowing: map.changedHolds('"') };
  }
  if (as === "ndjson") return { clean: places.flatMap((place) => { const row = map.of(place.row, 1); return row === undefined ? [] : [{ ...whole(place), row }]; }), swallowing: false };
  const byLines = plan.path.endsWith(".ndjson");
  return { clean: byLines ? [] : jsonRows(plan, places, map), swallowing: true };
}

/** The line of headers came through, nothing above it changed. */
const headersWhole = (map: LineMap, header: number) => map.of(header, 1) !== undefined && map.before(header);

/** Entries of a document: counted from its start where nothing before them changed, else from its end. */
function jsonRows(plan: Plan, places: readonly Place[], map: LineMap): CleanRow[] {
  const rows = plan.sheets[0]!.rows;
  const person = plan.format.as === "json" && plan.format.shape === "by-person" ? plan.sheets[0]!.headers.indexOf("nip") : -1;
  let line = person < 0 ? 1 : 0;
  const lines = rows.map((row, i) => (person >= 0 && i > 0 && rows[i - 1]!.cells[person] === row.cells[person] ? line : ++line));
  return places.flatMap((place) => {
    const at = lines[place.row - 1]!;
    const early = map.before(at);
    if (!early && !map.after(at)) return [];
    return [{ origin: place.origin, sheet: null, row: early ? place.row : rows.length - place.row, fromEnd: !early }];
  });
}
