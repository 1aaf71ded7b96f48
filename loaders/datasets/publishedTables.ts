import { quoted, type Warehouse } from "../warehouse/warehouse.js";
import type { TableColumn } from "../write/table.js";
import type { Published } from "./published.js";

const sqlTypes = { string: "VARCHAR", integer: "INTEGER", number: "DOUBLE", boolean: "BOOLEAN", date: "DATE" } as const;

/** `create table` for typed columns. */
export function createTable(name: string, columns: readonly TableColumn[]): string {
  return `create table ${quoted(name)} (${columns.map((column) => `${quoted(column.name)} ${sqlTypes[column.type]}`).join(", ")})`;
}

/** The parts of `Published` beside the datasets' own tables: each one table `site_<part>` of (position, content as JSON). */
export const siteParts = ["release", "opds", "indicators", "themes", "datasets", "findings", "funnels", "comparisons", "questions", "estimates", "criteria", "judgements", "aspects", "decisions", "ranks", "merit", "validation", "districts", "quality", "utility", "audit", "kinds"] as const satisfies readonly (keyof Published)[];

const singles: ReadonlySet<string> = new Set(["release", "validation", "audit"]);

const observationColumns: readonly TableColumn[] = [
  { name: "position", type: "integer" },
  { name: "indicator", type: "string" }, { name: "year", type: "integer" }, { name: "period", type: "string" },
  { name: "opd_id", type: "string" }, { name: "opd", type: "string" }, { name: "dimension", type: "string" }, { name: "category", type: "string" },
  { name: "n", type: "integer" }, { name: "count", type: "integer" }, { name: "value", type: "number" }, { name: "low", type: "number" }, { name: "high", type: "number" },
  { name: "status", type: "string" },
];

/** Writes everything that `readPublishedTables` gives back. */
export async function writePublishedTables(warehouse: Warehouse, published: Published): Promise<void> {
  for (const part of siteParts) {
    const content = published[part] ?? null;
    const entries = Array.isArray(content) ? content : [content];
    await warehouse.run(createTable(`site_${part}`, [{ name: "position", type: "integer" }, { name: "content", type: "string" }]));
    await warehouse.insert(`site_${part}`, entries.map((entry, position) => ({ position, content: JSON.stringify(entry) })));
  }
  await warehouse.run(createTable("site_observations", observationColumns));
  await warehouse.insert("site_observations", published.observations.map((row, position) => ({ position, ...row })));
}

export async function readPublishedTables(warehouse: Warehouse): Promise<Published> {
  const parts: Record<string, unknown> = {};
  for (const part of siteParts) {
    const rows = await warehouse.rows<{ content: string }>(`select content from site_${part} order by position`);
    const entries = rows.map(({ content }) => JSON.parse(content) as unknown);
    parts[part] = singles.has(part) ? entries[0] : entries;
  }
  const observations = await warehouse.rows(`select * exclude (position) from site_observations order by position`);
  return { ...parts, observations } as unknown as Published;
}
