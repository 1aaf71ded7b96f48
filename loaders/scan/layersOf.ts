import { tableFromIPC } from "apache-arrow";
import { unzipSync } from "fflate";
import { parquetReadObjects } from "hyparquet";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

/** What a file holds at some depth: its bytes, or the values decoded from them, a row on a line. */
export interface Layer {
  /** the path down, such as `unduhan/a.xlsx!xl/worksheets/sheet1.xml` */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** its content stands in the layers after it, and these bytes are how it is packed: digits of neighbours run together there */
  readonly packed: boolean;
}

/** A file and everything packed into it: entries of zip and xlsx, gzip, Brotli by name, values of Parquet and Arrow. */
export async function layersOf(path: string, bytes: Uint8Array): Promise<Layer[]> {
  const own: Layer = { path, bytes, packed: true };
  if (starts(bytes, "PK\x03\x04")) {
    const inner: Layer[] = [];
    for (const [name, content] of Object.entries(unzipSync(bytes))) inner.push(...(await layersOf(`${path}!${name}`, content)));
    return [own, ...inner];
  }
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return [own, ...(await layersOf(`${path}!gzip`, gunzipSync(bytes)))];
  if (path.endsWith(".br")) return [own, ...(await layersOf(`${path}!brotli`, brotliDecompressSync(bytes)))];
  if (starts(bytes, "PAR1")) return [own, valuesLayer(path, parquetColumns(await parquetReadObjects({ file: new Uint8Array(bytes).buffer })))];
  if (starts(bytes, "ARROW1") || /\.arrows?$/.test(path)) return [own, valuesLayer(path, arrowColumns(bytes))];
  return [{ ...own, packed: false }];
}

type Columns = readonly (readonly [name: string, values: readonly unknown[]])[];

function parquetColumns(rows: readonly Readonly<Record<string, unknown>>[]): Columns {
  return Object.keys(rows[0] ?? {}).map((name) => [name, rows.map((row) => row[name])]);
}

function arrowColumns(bytes: Uint8Array): Columns {
  const table = tableFromIPC(bytes);
  return table.schema.fields.map(({ name }) => [name, [...table.getChild(name)!]]);
}

function valuesLayer(path: string, columns: Columns): Layer {
  const lines = [columns.map(([name]) => name).join("\t")];
  for (let row = 0; row < (columns[0]?.[1].length ?? 0); row++) lines.push(columns.map(([, values]) => shown(values[row])).join("\t"));
  return { path: `${path}!values`, bytes: Buffer.from(lines.join("\n")), packed: false };
}

function shown(value: unknown): string {
  return value instanceof Date ? value.toISOString() : String(value);
}

function starts(bytes: Uint8Array, magic: string): boolean {
  return [...magic].every((letter, i) => bytes[i] === letter.charCodeAt(0));
}
