import { tableFromIPC } from "@uwdata/flechette";
import { unzipSync } from "fflate";
import { parquetReadObjects } from "hyparquet";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

/** What a file holds at some depth: its bytes, or the values decoded from them, each on a line of its own. */
export interface Layer {
  /** the path down, such as `unduhan/a.xlsx!xl/worksheets/sheet1.xml` */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** decoded values stand apart; in the bytes of such a file neighbours run together */
  readonly decoded: boolean;
}

/** A file and everything packed into it: entries of zip and xlsx, gzip, Brotli by name, values of Parquet and Arrow. */
export async function layersOf(path: string, bytes: Uint8Array): Promise<Layer[]> {
  const own: Layer = { path, bytes, decoded: false };
  if (starts(bytes, "PK\x03\x04")) {
    const inner = await Promise.all(Object.entries(unzipSync(bytes)).map(([name, content]) => layersOf(`${path}!${name}`, content)));
    return [own, ...inner.flat()];
  }
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return [own, ...(await layersOf(`${path}!gzip`, gunzipSync(bytes)))];
  if (path.endsWith(".br")) return [own, ...(await layersOf(`${path}!brotli`, brotliDecompressSync(bytes)))];
  if (starts(bytes, "PAR1")) return [own, valuesLayer(path, await parquetReadObjects({ file: new Uint8Array(bytes).buffer }))];
  if (starts(bytes, "ARROW1") || /\.arrows?$/.test(path)) return [own, valuesLayer(path, tableFromIPC(bytes, { useBigInt: true, useDate: false }).toArray())];
  return [own];
}

function valuesLayer(path: string, rows: readonly object[]): Layer {
  const lines = rows.flatMap((row) => Object.entries(row).map(([name, value]) => `${name}\t${value instanceof Date ? value.toISOString() : String(value)}`));
  return { path: `${path}!values`, bytes: Buffer.from(lines.join("\n")), decoded: true };
}

function starts(bytes: Uint8Array, magic: string): boolean {
  return [...magic].every((letter, i) => bytes[i] === letter.charCodeAt(0));
}
