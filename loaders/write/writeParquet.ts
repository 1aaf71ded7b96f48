import { literal, type Warehouse } from "../warehouse/warehouse.js";

/** A select as one Parquet file, Zstandard-compressed, in the select's order. */
export async function writeParquet(warehouse: Warehouse, select: string, path: string): Promise<void> {
  await warehouse.run(`copy (${select}) to ${literal(path)} (format parquet, compression zstd, row_group_size 122880)`);
}
