import { tableFromArrays, tableToIPC } from "apache-arrow";
import type { PublishedObservation } from "../../loaders/datasets/published.js";
import { readPublished } from "../../loaders/datasets/readPublished.js";

const columns = ["indicator", "period", "opd_id", "dimension", "category", "status", "n", "value", "low", "high"] as const satisfies readonly (keyof PublishedObservation)[];

/** The observations of one page as an Arrow stream, for its explorer. Throws RangeError for a page without themes. */
export async function pageObservations(page: string): Promise<Uint8Array> {
  const { themes, indicators, observations } = await readPublished(process.env["NERACA_PUBLISHED"] ?? "build/published.duckdb");
  const wanted = new Set(indicators.filter(({ theme }) => themes.some(({ id, page: of }) => id === theme && of === page)).map(({ id }) => id));
  if (!wanted.size) throw new RangeError(`no such page: "${page}"`);
  const rows = observations.filter(({ indicator }) => wanted.has(indicator));
  return tableToIPC(tableFromArrays(Object.fromEntries(columns.map((name) => [name, rows.map((row) => row[name])]))), "stream");
}
