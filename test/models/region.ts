import { fileURLToPath } from "node:url";
import { contracts } from "../../loaders/contracts/index.js";
import { loadRegulations } from "../../loaders/warehouse/loadRegulations.js";
import { companionTablesSql, rawTableSql } from "../../loaders/warehouse/rawTables.js";
import { runModels } from "../../loaders/warehouse/runModels.js";
import { withWarehouse, type Warehouse } from "../../loaders/warehouse/warehouse.js";

export const models = fileURLToPath(new URL("../../loaders/models", import.meta.url));
export const regulations = fileURLToPath(new URL("../../data/regulations", import.meta.url));

/** Raw rows by table; a column left out is null, `file_id` and `row_no` are filled in. */
export type RawRows = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

/** A region of hand-made raw rows, with every other raw table empty and every model run. */
export async function withRegion<T>(raw: RawRows, use: (warehouse: Warehouse) => Promise<T>): Promise<T> {
  return withWarehouse(":memory:", async (warehouse) => {
    await createRaw(warehouse, raw);
    await runModels(warehouse, models);
    return use(warehouse);
  });
}

export async function createRaw(warehouse: Warehouse, raw: RawRows): Promise<void> {
  for (const sql of [...companionTablesSql, ...contracts.map(rawTableSql)]) await warehouse.run(sql);
  await loadRegulations(warehouse, regulations);
  for (const [table, rows] of Object.entries(raw)) {
    const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
    const filled = rows.map((row, i) => ({
      ...(table.startsWith("raw_") ? { file_id: 1, sheet: "", row_no: i + 2 } : {}),
      ...Object.fromEntries(columns.map((c) => [c, row[c] ?? null])),
    }));
    await warehouse.insert(table, filled);
  }
}
