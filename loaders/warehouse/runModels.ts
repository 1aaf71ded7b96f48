import { orderModels } from "./orderModels.js";
import { readModels } from "./readModels.js";
import { quoted, type Warehouse } from "./warehouse.js";

export { readModels, type Model } from "./readModels.js";
export { orderModels } from "./orderModels.js";

export interface RunModelsOptions {
  /** called after each model */
  readonly onProgress?: (event: { model: string; index: number; count: number; seconds: number }) => void;
}

export interface ModelResult {
  readonly model: string;
  readonly rows: number;
  readonly grain: string[];
}

/**
 * Creates every model of `directory` in the warehouse as a table (or view) of its file's name, in the order of their references.
 * The raw tables, `settings` and the `regulation_` tables must exist. Errors name the model.
 */
export async function runModels(warehouse: Warehouse, directory: string, options: RunModelsOptions = {}): Promise<ModelResult[]> {
  const models = orderModels(await readModels(directory));
  await dropStale(warehouse, models.map((m) => m.name));
  const results: ModelResult[] = [];
  for (const [index, model] of models.entries()) {
    const start = performance.now();
    const name = quoted(model.name);
    try {
      await warehouse.run(`create or replace ${model.stored} ${name} as\n${model.sql.replace(/;\s*$/, "")}`);
    } catch (error) {
      throw new Error(`model ${model.name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
    const rows = (await warehouse.rows<{ n: number }>(`select count(*) as n from ${name}`))[0]!.n;
    results.push({ model: model.name, rows, grain: [...model.grain] });
    options.onProgress?.({ model: model.name, index: index + 1, count: models.length, seconds: (performance.now() - start) / 1000 });
  }
  return results;
}

/** A name may have been a table and now be a view, or the reverse; `create or replace` refuses that. */
async function dropStale(warehouse: Warehouse, names: readonly string[]): Promise<void> {
  const existing = await warehouse.rows<{ name: string; kind: string }>(
    "select view_name as name, 'view' as kind from duckdb_views() where not internal union all select table_name, 'table' from duckdb_tables() where not internal",
  );
  for (const { name, kind } of existing) if (names.includes(name)) await warehouse.run(`drop ${kind} if exists ${quoted(name)}`);
}
