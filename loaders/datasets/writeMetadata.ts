import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Declared } from "../audit/readTables.js";
import type { Dataset } from "./catalogue.js";
import { csvwMetadata } from "./csvwMetadata.js";
import { dataPackage } from "./dataPackage.js";
import { dcatCatalogue } from "./dcatCatalogue.js";
import type { PublishedDataset, Release } from "./published.js";

/** Writes the descriptions beside the files that they describe, and at last the checksums of all of them. */
export function writeMetadata(directory: string, datasets: readonly Dataset[], written: readonly PublishedDataset[], release: Release, declared: (dataset: Dataset) => Declared | undefined): void {
  const put = (name: string, content: object) => writeFileSync(join(directory, name), `${JSON.stringify(content, null, 2)}\n`);
  put("datapackage.json", dataPackage(datasets, written, release, declared));
  put("data.json", dcatCatalogue(datasets, written, release));
  datasets.forEach((dataset, at) => put(`${dataset.id}.csv-metadata.json`, csvwMetadata(dataset, written[at]!, release)));
  const sums = readdirSync(directory).sort().map((name) => `${createHash("sha256").update(readFileSync(join(directory, name))).digest("hex")}  ${name}\n`);
  writeFileSync(join(directory, "SHA256SUMS.txt"), sums.join(""));
}
