import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { publish } from "../../loaders/datasets/publish.js";
import { readPublished } from "../../loaders/datasets/readPublished.js";
import type { Published, PublishedDataset } from "../../loaders/datasets/published.js";
import { themes as declaredThemes } from "../../loaders/indicators/themes.js";
import { withWarehouse } from "../../loaders/warehouse/warehouse.js";
import { fillWarehouse, indicators, observe, opds, people, publishOptions } from "./region.js";

let out: string;
let datasets: readonly PublishedDataset[];
let published: Published;

beforeAll(async () => {
  out = mkdtempSync(join(tmpdir(), "neraca publish "));
  datasets = await withWarehouse(":memory:", async (warehouse) => {
    await fillWarehouse(warehouse);
    return publish(publishOptions(warehouse, out));
  });
  published = await readPublished(join(out, "published.duckdb"));
});

afterAll(() => rmSync(out, { recursive: true, force: true }));

test("what was published is read back whole", () => {
  expect(published.datasets).toEqual(datasets);
  expect(published.opds).toEqual(opds.map(({ size, ...opd }) => opd));
  expect(published.indicators.map(({ id }) => id)).toEqual(indicators.map(({ id }) => id));
  expect(published.observations).toHaveLength(observe(people(7)).length);
  expect(datasets.length).toBeGreaterThanOrEqual(14);
});

test("nothing but the two results lies in the folder", () => {
  expect(readdirSync(out).sort()).toEqual(["published.duckdb", "unduhan"]);
});

test("no table holds a small number of people", async () => {
  const protects = new Set(indicators.filter((indicator) => indicator.protects).map(({ id }) => id));
  const isSmall = (value: number | null) => value !== null && value > 0 && value < 10;
  for (const row of published.observations.filter(({ indicator }) => protects.has(indicator))) {
    expect(isSmall(row.count) || isSmall(row.n), JSON.stringify(row)).toBe(false);
    if (row.status === "c") expect([row.n, row.count, row.value, row.low, row.high]).toEqual([null, null, null, null, null]);
  }
  const ids = [...protects].map((id) => `'${id}'`).join(", ");
  const themes = datasets.filter(({ columns }) => columns.some(({ name }) => name === "indicator_title_id")).map(({ id }) => id.replaceAll("-", "_"));
  expect(themes).toHaveLength(declaredThemes.length);
  await withWarehouse(join(out, "published.duckdb"), async (warehouse) => {
    for (const table of themes) {
      expect(await warehouse.rows(`from "${table}" where indicator in (${ids}) and (count between 1 and 9 or n between 1 and 9)`)).toEqual([]);
    }
  }, { readOnly: true });
  expect(published.observations.filter(({ status }) => status === "c").length).toBeGreaterThan(10);
});

test("posts are not withheld", () => {
  const rows = published.observations.filter(({ indicator }) => indicator === "kebutuhan-abk");
  expect(rows.map(({ status }) => status)).toEqual(rows.map(() => ""));
});

test("a rule that found few people is withheld, and with it what its totals would give away", () => {
  const status = Object.fromEntries(published.quality.map(({ code, status }) => [code, status]));
  expect(status).toEqual({ "date-unreadable": "", "nip-sex-differs": "c", "self-rating": "c", "unit-unknown": "" });
});

test("a region without any data still has every dataset, empty and with its reasons", async () => {
  const empty = mkdtempSync(join(tmpdir(), "neraca empty "));
  try {
    const written = await withWarehouse(":memory:", async (warehouse) => {
      await fillWarehouse(warehouse);
      for (const table of ["opds", "files", "findings"]) await warehouse.run(`delete from ${table}`);
      const options = publishOptions(warehouse, empty, []);
      const reason = { id: "belum ada data", en: "no data" };
      return publish({ ...options, availability: indicators.map(({ id }) => ({ id, available: false, reason })) });
    });
    expect(written.map(({ id }) => id)).toEqual(datasets.map(({ id }) => id));
    expect(written.filter(({ columns }) => columns.some(({ name }) => name === "indicator_title_id")).map(({ rows }) => rows)).toEqual(declaredThemes.map(() => 0));
    const { indicators: read, observations } = await readPublished(join(empty, "published.duckdb"));
    expect(observations).toEqual([]);
    expect(read.map(({ available, reason }) => [available, reason?.en])).toEqual(indicators.map(() => [false, "no data"]));
  } finally {
    rmSync(empty, { recursive: true, force: true });
  }
});

test("an indicator of which nobody says whether it is available is refused", async () => {
  await withWarehouse(":memory:", async (warehouse) => {
    await fillWarehouse(warehouse);
    await expect(publish({ ...publishOptions(warehouse, out), availability: [] })).rejects.toThrow('indicator "jumlah-pegawai": nothing says whether it is available');
  });
});

test("nothing that ingest keeps of rows and people is in the published database", async () => {
  await withWarehouse(join(out, "published.duckdb"), async (warehouse) => {
    const columns = await warehouse.rows<{ table_name: string; column_name: string }>("select table_name, column_name from information_schema.columns");
    const forbidden = /^(person_id|pseudonym|file|sheet|row_no|message|hint)$/;
    expect(columns.filter(({ column_name }) => forbidden.test(column_name))).toEqual([]);
  }, { readOnly: true });
  for (const kept of ["1999…", "sumber-rahasia"]) expect(JSON.stringify(published).includes(kept), kept).toBe(false);
});
