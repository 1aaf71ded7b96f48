import { contracts } from "../contracts/index.js";
import { literal, quoted, type Warehouse } from "../warehouse/warehouse.js";

/** The raw tables that hold rows, found in one select: most runs fill few of them. */
export async function filledTables(warehouse: Warehouse): Promise<ReadonlySet<string>> {
  const rows = await warehouse.rows<{ name: string }>(contracts.map(({ table }) => `select ${literal(table)} as name where exists (from ${quoted(table)})`).join(" union all "));
  return new Set(rows.map((row) => row.name));
}
