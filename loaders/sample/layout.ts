import { mkdir, open } from "node:fs/promises";
import { dirname, join } from "node:path";
import { writeDelimited, type Cell, type Dialect } from "./dialect.js";
import type { Sample } from "./sample.js";
import { writeXlsx } from "./workbook.js";

/** `by-person` groups objects under their `nip`, as the service answers per person. */
export type Format = Dialect | { readonly as: "xlsx" } | { readonly as: "json"; readonly shape: "array" | "data" | "by-person" } | { readonly as: "ndjson" };

export interface SheetPlan {
  readonly name?: string;
  /** rows above the headers */
  readonly above?: readonly (readonly Cell[])[];
  readonly headers: readonly string[];
  rows(): Iterable<readonly Cell[]>;
}

/** A file to be written; formats other than xlsx have one sheet. */
export interface PlannedFile {
  /** relative, with `/` */
  readonly path: string;
  readonly format: Format;
  readonly sheets: readonly SheetPlan[];
}

/** One kind of export in its real layout. */
export interface Layout {
  readonly kind: string;
  files(sample: Sample): PlannedFile[];
}

export const table = (path: string, format: Format, headers: readonly string[], rows: () => Iterable<readonly Cell[]>, above?: readonly (readonly Cell[])[]): PlannedFile =>
  ({ path, format, sheets: [{ headers, rows, ...(above ? { above } : {}) }] });

/** Writes one file with a last column `SYNTHETIC`; returns the rows below the headers. */
export async function writePlanned(out: string, { path, format, sheets }: PlannedFile): Promise<number> {
  const target = join(out, ...path.split("/"));
  await mkdir(dirname(target), { recursive: true });
  const [sheet] = sheets;
  if (!sheet) throw new RangeError(`sample: no sheet planned for ${path}`);
  if (format.as === "delimited") return writeDelimited(target, [...(sheet.above ?? []), [...sheet.headers, "SYNTHETIC"]], marked(sheet.rows()), format);
  if (format.as === "xlsx") {
    let count = 0;
    const filled = sheets.map((plan, i) => {
      const rows = [...marked(plan.rows())];
      count += rows.length;
      return { name: plan.name ?? `Sheet${i + 1}`, rows: [...(plan.above ?? []), [...plan.headers, "SYNTHETIC"], ...rows] };
    });
    await writeXlsx(target, filled);
    return count;
  }
  const file = await open(target, "w");
  try {
    let count = 0;
    const parts: string[] = [];
    let person: Cell | undefined;
    const grouped = format.as === "json" && format.shape === "by-person";
    for (const row of sheet.rows()) {
      const entry = JSON.stringify(Object.fromEntries([...sheet.headers.map((header, i) => [header, row[i] ?? null] as const).filter(([header]) => !grouped || header !== "nip"), ["SYNTHETIC", true] as const]));
      const key = grouped ? row[sheet.headers.indexOf("nip")]! : undefined;
      if (format.as === "ndjson") parts.push(`${entry}\n`);
      else if (!grouped) parts.push(`${count ? ",\n" : ""}${entry}`);
      else parts.push(key === person ? `, ${entry}` : `${count ? "],\n" : ""}${JSON.stringify(key)}: [${entry}`);
      person = key;
      count++;
    }
    const [before, after] = format.as === "ndjson" ? ["", ""] : grouped ? ["{", count ? "]}\n" : "}\n"] : format.shape === "data" ? ['{"code": 1, "message": "success", "data": [\n', "\n]}\n"] : ["[\n", "\n]\n"];
    await file.write(before + parts.join("") + after);
    return count;
  } finally {
    await file.close();
  }
}

function* marked(rows: Iterable<readonly Cell[]>): Iterable<readonly Cell[]> {
  for (const row of rows) {
    (row as Cell[]).push("true");
    yield row;
  }
}
