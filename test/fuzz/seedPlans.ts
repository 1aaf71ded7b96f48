import { contracts } from "../../loaders/contracts/index.js";
import { looseMapping } from "../../loaders/ingest/headers.js";
import type { Cell } from "../../loaders/sample/dialect.js";
import { layouts } from "../../loaders/sample/layouts/index.js";
import type { PlannedFile } from "../../loaders/sample/layout.js";
import { Sample } from "../../loaders/sample/sample.js";
import type { Plan } from "./plan.js";

const rowsEach = 14;

/** Small files in the layouts of the sample: every kind as the sample writes it, and as a workbook, JSON, NDJSON and Parquet. */
export function seedPlans(): Plan[] {
  const sample = new Sample(1373, 900, { first: 2023, last: 2025 });
  return layouts.flatMap((layout, at) => {
    const own = new Map<string, Plan>();
    for (const file of layout.files(sample)) {
      const plan = planOf(layout.kind, file);
      const shape = JSON.stringify([plan.format, plan.sheets.map((sheet) => sheet.headers)]);
      if (plan.sheets.some((sheet) => sheet.rows.length > 1) && !own.has(shape)) own.set(shape, plan);
    }
    const plans = [...own.values()];
    const [first] = plans;
    if (!first) return [];
    const as = (format: Plan["format"], extension: string): Plan => ({ ...structuredClone(first), format, path: first.path.replace(/\.\w+$/, extension), sheets: structuredClone(first.sheets.slice(0, 1)).map((sheet) => ({ ...sheet, name: null, above: [] })) });
    const others = [as({ as: "xlsx" }, ".xlsx"), as({ as: "json", shape: at % 2 ? "array" : "data" }, ".json"), as({ as: "ndjson" }, ".ndjson"), as({ as: "parquet", typed: at % 2 === 0 }, ".parquet")];
    for (const plan of others[0]!.sheets) plan.name = "Data";
    return [...plans, ...others.filter((other) => other.format.as === "parquet" || !plans.some((plan) => plan.format.as === other.format.as))];
  });
}

function planOf(kind: string, file: PlannedFile): Plan {
  const contract = contracts.find((candidate) => candidate.kind === kind)!;
  let origin = 0;
  const sheets = file.sheets.map((sheet) => {
    const named = looseMapping(contract, sheet.headers).positions;
    const texts = contract.columns.filter((column) => column.type === "text" && column.name in named).map((column) => named[column.name]!);
    const rows = take(sheet.rows(), rowsEach).map((cells) => ({ origin: origin++, cells: [...cells] }));
    for (const [i, row] of rows.entries()) if (texts.length && i % 3 === 1) row.cells[texts.at(-1 - (i % 2)) ?? texts[0]!] = oddTexts[(i + kind.length) % oddTexts.length]!;
    return { name: file.format.as === "xlsx" ? (sheet.name ?? "Sheet1") : null, above: (sheet.above ?? []).map((cells) => [...cells]), headers: [...sheet.headers], rows };
  });
  return { kind, path: file.path, format: file.format, sheets, touched: [] };
}

/** Texts that are hard to quote and to encode; of Latin-1, which all dialects can write. */
const oddTexts = ["Unité Créole", 'Bagian "Umum"', "Seksi A; B, C | D", "Kantor\nCabang", "Größe 10 %", "'Balai"] as const;

function take(rows: Iterable<readonly Cell[]>, count: number): (readonly Cell[])[] {
  const taken: (readonly Cell[])[] = [];
  for (const row of rows) {
    taken.push(row);
    if (taken.length >= count) break;
  }
  return taken;
}
