import { mkdir, writeFile } from "node:fs/promises";
import { writeHostileFiles } from "./hostileFiles.js";
import { writePlanned } from "./layout.js";
import { layouts } from "./layouts/index.js";
import { Sample } from "./sample.js";
import { truthOf, type Truth } from "./truth.js";

export type { Truth } from "./truth.js";

export interface SampleOptions {
  /** folder for the exports; made where it is missing */
  readonly out: string;
  /** people on the last snapshot, default 3300 */
  readonly employees?: number;
  readonly seed?: number;
  /** kinds of export to write, default all */
  readonly kinds?: readonly string[];
  /** snapshots, the last on 31 December 2025; default 4 */
  readonly years?: number;
  /** only plain delimited text, as from 50,000 employees on; default by their number */
  readonly textOnly?: boolean;
  /** where to write what was planted, outside `out` */
  readonly truthPath?: string;
  readonly onProgress?: (event: { file: string; index: number; count: number; rows: number }) => void;
}

export interface SampleReport {
  readonly files: readonly { readonly path: string; readonly kind: string; readonly rows: number }[];
  readonly employees: number;
  readonly truth: Truth;
}

const lastYear = 2025;

/**
 * Writes the exports of an invented region in their real layouts. The same options give the same bytes. Without `kinds`,
 * three hostile files are written too (an empty one, one of no kind, a copy of another).
 * Throws RangeError for a kind that has no layout and for impossible sizes.
 */
export async function writeSample(options: SampleOptions): Promise<SampleReport> {
  const { out, employees = 3300, seed = 1373, years = 4, kinds } = options;
  if (!Number.isInteger(employees) || employees < 100) throw new RangeError(`sample: employees is not a whole number of at least 100: ${employees}`);
  if (!Number.isInteger(years) || years < 1 || years > 10) throw new RangeError(`sample: years is not a whole number from 1 to 10: ${years}`);
  const unknown = kinds?.find((kind) => !layouts.some((layout) => layout.kind === kind));
  if (unknown !== undefined) throw new RangeError(`sample: no layout of kind "${unknown}"`);
  const sample = new Sample(seed, employees, { first: lastYear - years + 1, last: lastYear }, options.textOnly);
  const planned = layouts.filter((layout) => !kinds || kinds.includes(layout.kind)).flatMap((layout) => layout.files(sample).map((file) => ({ kind: layout.kind, file })));
  await mkdir(out, { recursive: true });
  const files: { path: string; kind: string; rows: number }[] = [];
  for (const [index, { kind, file }] of planned.entries()) {
    const rows = await writePlanned(out, file);
    files.push({ path: file.path, kind, rows });
    options.onProgress?.({ file: file.path, index, count: planned.length, rows });
  }
  const register = files.find((file) => file.kind === "movement");
  if (!kinds && register) files.push(...(await writeHostileFiles(out, register.path, sample.defects)));
  const truth = truthOf(sample);
  if (options.truthPath) await writeFile(options.truthPath, `${JSON.stringify(truth, null, 2)}\n`);
  return { files, employees, truth };
}
