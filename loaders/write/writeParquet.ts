import { literal, type Warehouse } from "../warehouse/warehouse.js";

/** A select as one Parquet file in the select's order; Snappy, because readers without plug-ins know it. */
export async function writeParquet(warehouse: Warehouse, select: string, path: string): Promise<void> {
  await warehouse.run(`copy (${select}) to ${literal(path)} (format parquet, compression snappy, row_group_size 122880)`);
}
