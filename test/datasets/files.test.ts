import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publish } from "../../loaders/datasets/publish.js";
import { readPublished } from "../../loaders/datasets/readPublished.js";
import type { PublishedDataset } from "../../loaders/datasets/published.js";
import { tableName } from "../../loaders/datasets/catalogue.js";
import { withWarehouse } from "../../loaders/warehouse/warehouse.js";
import { readArrow, readCsv, readParquet, readXlsx, type Rows } from "../write/read.js";
import { fillWarehouse, observe, people, publishOptions } from "./region.js";

const folders: string[] = [];
const publishInto = async (observations = observe(people(7))) => {
  const out = mkdtempSync(join(tmpdir(), "neraca files "));
  folders.push(out);
  const datasets = await withWarehouse(":memory:", async (warehouse) => {
    await fillWarehouse(warehouse);
    return publish(publishOptions(warehouse, out, observations));
  });
  return { out, datasets };
};

let out: string;
let datasets: readonly PublishedDataset[];
beforeAll(async () => ({ out, datasets } = await publishInto()));
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const path = (id: string, format: string) => join(out, "unduhan", `${id}.${format}`);

test("every dataset has the same rows in its table and in all four formats", async () => {
  const tables = new Map<string, Rows>();
  await withWarehouse(join(out, "published.duckdb"), async (warehouse) => {
    for (const dataset of datasets) tables.set(dataset.id, await warehouse.rows(`from "${tableName(dataset)}"`));
  }, { readOnly: true });
  for (const { id, columns, rows: count, withheld } of datasets) {
    const rows = tables.get(id)!;
    expect(rows).toHaveLength(count);
    expect(rows.filter(({ status }) => status === "c")).toHaveLength(withheld);
    expect(readCsv(path(id, "csv"), columns), id).toEqual(rows);
    expect(readArrow(path(id, "arrow"), columns), id).toEqual(rows);
    expect(await readParquet(path(id, "parquet"), columns), id).toEqual(rows);
    const sheets = columns.some(({ name }) => name === "indicator_title_id") ? new Set(rows.map(({ indicator }) => indicator)).size : 1;
    const read: Rows = [];
    for (let sheet = 1; sheet <= sheets; sheet++) read.push(...(await readXlsx(path(id, "xlsx"), columns, `Tabel ${sheet}`)).rows);
    expect(read, id).toEqual(rows);
  }
});

test("the same input gives the same bytes", async () => {
  const again = await publishInto();
  expect(again.datasets).toEqual(datasets);
  for (const name of readdirSync(join(out, "unduhan"))) {
    expect(Buffer.compare(readFileSync(join(again.out, "unduhan", name)), readFileSync(join(out, "unduhan", name))), name).toBe(0);
  }
});

test("the order of rows does not depend on what is withheld", async () => {
  const place = ({ indicator, period, opd_id, dimension, category }: { indicator: string; period: string; opd_id: string; dimension: string; category: string }) => [indicator, period, opd_id, dimension, category].join(" · ");
  const published = await readPublished(join(out, "published.duckdb"));
  expect(published.observations.map(place)).toEqual(observe(people(7)).map(place));
});

test("a failure leaves what was published before", async () => {
  await withWarehouse(":memory:", async (warehouse) => {
    await fillWarehouse(warehouse);
    const options = publishOptions(warehouse, out);
    const onProgress = ({ index }: { index: number }) => {
      if (index === 5) throw new RangeError("disk full");
    };
    await expect(publish({ ...options, onProgress })).rejects.toThrow("disk full");
  });
  expect(readdirSync(out).sort()).toEqual(["published.duckdb", "unduhan"]);
  expect((await readPublished(join(out, "published.duckdb"))).datasets).toEqual(datasets);
});

test("without published data the error says what to do", async () => {
  await expect(readPublished(join(out, "nothing.duckdb"))).rejects.toThrow(/no published data at .*nothing\.duckdb: run npm run evaluate first/);
});
