import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { quoted, type Warehouse } from "../warehouse/warehouse.js";
import { writeArrow } from "../write/writeArrow.js";
import { writeCsv } from "../write/writeCsv.js";
import { writeParquet } from "../write/writeParquet.js";
import { writeXlsx } from "../write/writeXlsx.js";
import { tableName, type Dataset } from "./catalogue.js";
import { datasetRows, type Content } from "./datasetRows.js";
import type { PublishedDataset, PublishedFile } from "./published.js";
import { createTable } from "./publishedTables.js";
import { datasetWorkbook } from "./workbook.js";

/** Writes each dataset as a table of the open published database and as files into `directory`. */
export async function writeDatasets(
  published: Warehouse,
  datasets: readonly Dataset[],
  content: Content,
  directory: string,
  onProgress?: (event: { readonly index: number; readonly count: number; readonly dataset: string }) => void,
): Promise<PublishedDataset[]> {
  const written: PublishedDataset[] = [];
  for (const [index, dataset] of datasets.entries()) {
    onProgress?.({ index, count: datasets.length, dataset: dataset.id });
    written.push(await writeDataset(published, dataset, content, directory));
  }
  return written;
}

async function writeDataset(published: Warehouse, dataset: Dataset, content: Content, directory: string): Promise<PublishedDataset> {
  const { id, title, description, grain, columns } = dataset;
  const rows = datasetRows(dataset, content);
  const table = tableName(dataset);
  await published.run(createTable(table, columns));
  await published.insert(table, rows);
  const at = (format: PublishedFile["format"]) => join(directory, `${id}.${format}`);
  writeFileSync(at("csv"), writeCsv({ columns, rows }));
  await writeParquet(published, `select * from ${quoted(table)}`, at("parquet"));
  writeFileSync(at("arrow"), writeArrow({ columns, rows }));
  writeFileSync(at("xlsx"), await writeXlsx(datasetWorkbook(dataset, rows, content)));
  const files = (["csv", "parquet", "arrow", "xlsx"] as const).map((format) => describe(format, id, at(format)));
  return { id, title, description, grain, columns, rows: rows.length, withheld: rows.filter(({ status }) => status === "c").length, files };
}

function describe(format: PublishedFile["format"], id: string, path: string): PublishedFile {
  const bytes = readFileSync(path);
  return { format, path: `unduhan/${id}.${format}`, bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
}
