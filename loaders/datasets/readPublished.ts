import { existsSync } from "node:fs";
import { withWarehouse } from "../warehouse/warehouse.js";
import type { Published } from "./published.js";
import { readPublishedTables } from "./publishedTables.js";

/**
 * Everything that the site may know, from published.duckdb opened read-only.
 *
 * @throws RangeError when there is no such file
 */
export async function readPublished(path: string): Promise<Published> {
  if (!existsSync(path)) throw new RangeError(`no published data at ${path}: run npm run evaluate first`);
  return withWarehouse(path, readPublishedTables, { readOnly: true });
}
