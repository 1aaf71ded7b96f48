import { existsSync } from "node:fs";
import { questions } from "../analyses/questions.js";
import { contracts } from "../contracts/index.js";
import { pages } from "../indicators/pages.js";
import { loadIndicators } from "../indicators/registry.js";
import { themes } from "../indicators/themes.js";
import { listFiles, type Listed } from "../ingest/listFiles.js";
import { openSheets } from "../ingest/openSheets.js";
import { recogniseTable } from "../ingest/recogniseKind.js";
import { wholeYear } from "../ingest/wholeYear.js";
import { withWarehouse, type Warehouse } from "../warehouse/warehouse.js";
import type { Examination } from "./examination.js";
import { withTemporary } from "./leftovers.js";

export interface ExaminedExports {
  readonly bytes: number;
  readonly examinations: readonly Examination[];
}

/** What the files of a folder are by their headers, and which page lacks which kind. Rows are not looked at: `validate` does that. */
export async function examineExports(folder: string): Promise<ExaminedExports> {
  const files = existsSync(folder) ? await listFiles(folder) : [];
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  if (!files.length) return { bytes, examinations: [{ state: "warn", what: "exports", found: `${folder} is empty`, advice: "a build shows an invented sample region until you put exports there" }] };
  const counts = new Map<string, number>();
  const unknown: string[] = [];
  await withTemporary((temporary) => withWarehouse(":memory:", async (warehouse) => {
    for (const file of files) {
      const kinds = await kindsOf(warehouse, file, temporary);
      if (!kinds.length) unknown.push(file.file);
      for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  }));
  const recognised: Examination = {
    ...(counts.size ? { state: "fine" } : { state: "bad", advice: "npm run validate says what each file is nearest to" }),
    what: "exports", found: `${files.length} files, ${(bytes / 1e6).toFixed(1)} MB: ${contracts.filter(({ kind }) => counts.has(kind)).map(({ kind }) => `${kind} ${counts.get(kind)}`).join(", ") || "none recognised"}`,
  };
  const strange: Examination[] = unknown.length
    ? [{ state: "warn", what: "not recognised", found: `${unknown.length} files: ${unknown.slice(0, 5).join(", ")}${unknown.length > 5 ? " …" : ""}`, advice: "npm run validate -- --exports DIR says what each is nearest to" }]
    : [];
  return { bytes, examinations: [recognised, ...strange, ...(await lacking(new Set(counts.keys())))] };
}

async function kindsOf(warehouse: Warehouse, file: Listed, temporary: string): Promise<string[]> {
  if (file.problem || file.bytes === 0) return [];
  try {
    const { sheets } = await openSheets(warehouse, file, null, temporary);
    const found = sheets.map((sheet) => recogniseTable(sheet.head, wholeYear)?.mapping.contract.kind);
    return [...new Set(found.filter((kind) => kind !== undefined))];
  } catch {
    return [];
  }
}

/** One line for each page that lacks a kind, with how much of it stays without numbers. */
async function lacking(kinds: ReadonlySet<string>): Promise<Examination[]> {
  const pageOf = new Map(themes.map(({ id, page }) => [id, page]));
  const parts = [...(await loadIndicators()).map(({ theme, needs }) => ({ page: pageOf.get(theme), needs })), ...questions.map(({ page, needs }) => ({ page, needs }))];
  return pages.flatMap((page): Examination[] => {
    const own = parts.filter((part) => part.page === page);
    const empty = own.filter(({ needs }) => needs.some((kind) => !kinds.has(kind)));
    if (!empty.length) return [];
    const missing = contracts.map(({ kind }) => kind).filter((kind) => !kinds.has(kind) && empty.some(({ needs }) => needs.includes(kind)));
    return [{ state: "warn", what: `page ${page}`, found: `${empty.length} of ${own.length} parts stay without data`, advice: `for want of ${missing.join(", ")}` }];
  });
}
