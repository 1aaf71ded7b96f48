import { existsSync, readFileSync } from "node:fs";
import { extname, join, relative, sep } from "node:path";
import { layersOf, type Layer } from "../scan/layersOf.js";
import { filesBelow } from "./fingerprint.js";

export interface Difference {
  readonly file: string;
  /** the first place that differs, and the bytes there on either side */
  readonly where: string;
}

export interface Comparison {
  /** files by their ending */
  readonly kinds: ReadonlyMap<string, number>;
  readonly files: number;
  readonly bytes: number;
  readonly differences: readonly Difference[];
}

/** Compares two folders byte by byte. A difference in a packed file is named by what is packed in it. */
export async function compareFolders(first: string, second: string): Promise<Comparison> {
  const names = new Set((await Promise.all([first, second].map(async (folder) => (await filesBelow(folder)).map((path) => relative(folder, path).split(sep).join("/"))))).flat());
  const kinds = new Map<string, number>();
  const differences: Difference[] = [];
  let bytes = 0;
  for (const file of [...names].sort()) {
    const kind = extname(file).slice(1) || "other";
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    const missing = [first, second].findIndex((folder) => !existsSync(join(folder, file)));
    if (missing >= 0) {
      differences.push({ file, where: `only in the ${missing === 0 ? "second" : "first"} folder` });
      continue;
    }
    const [a, b] = [readFileSync(join(first, file)), readFileSync(join(second, file))];
    bytes += a.length;
    if (!a.equals(b)) differences.push({ file, where: await firstDifference(file, a, b) });
  }
  return { kinds, files: names.size, bytes, differences };
}

async function firstDifference(file: string, a: Uint8Array, b: Uint8Array): Promise<string> {
  const [ours, theirs] = [await layersOf(file, a), await layersOf(file, b)];
  const byPath = new Map(theirs.map((layer) => [layer.path, layer]));
  const inner = ours.slice(1).find((layer) => !same(layer, byPath.get(layer.path)));
  if (!inner) return `${offsetOf(a, b)}${ours.length > 1 ? ", in the packing alone" : ""}`;
  const other = byPath.get(inner.path);
  return `${inner.path.slice(file.length)} ${other ? offsetOf(inner.bytes, other.bytes) : "only in the first folder"}`;
}

function same(layer: Layer, other: Layer | undefined): boolean {
  return other !== undefined && Buffer.compare(layer.bytes, other.bytes) === 0;
}

function offsetOf(a: Uint8Array, b: Uint8Array): string {
  let at = 0;
  while (at < a.length && at < b.length && a[at] === b[at]) at++;
  const shown = (bytes: Uint8Array) => JSON.stringify(Buffer.from(bytes.subarray(Math.max(0, at - 12), at + 20)).toString("latin1"));
  return `offset ${at}: ${shown(a)} and ${shown(b)}`;
}
