import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { contracts } from "../../loaders/contracts/index.js";
import { publicRules } from "../../loaders/datasets/disclosureRules.js";
import { publish } from "../../loaders/datasets/publish.js";
import { readPublished } from "../../loaders/datasets/readPublished.js";
import type { Published, PublishedDataset } from "../../loaders/datasets/published.js";
import { impersonal, qualityCounts } from "../../loaders/datasets/qualityCounts.js";
import { companionTablesSql } from "../../loaders/warehouse/rawTables.js";
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

test("a rule that found few people is withheld, findings that add up to few rows too, and with them what totals would give away", () => {
  const status = Object.fromEntries(published.quality.map(({ code, status }) => [code, status]));
  expect(status).toEqual({ "date-unreadable": "c", "nip-sex-differs": "c", "self-rating": "c", "unit-unknown": "" });
});

test("few rows of people of a kind are withheld, and with them what sums and the indicators of the exports would give away", async () => {
  const file = { outcome: "accepted", quarantined: 0, warnings: 0 };
  const { kinds, quality, isWithheld } = await withWarehouse(":memory:", async (warehouse) => {
    for (const sql of companionTablesSql) await warehouse.run(sql);
    await warehouse.insert("files", [
      { ...file, file_id: 1, file: "a.csv", kind: "asn-snapshot", read: 500, accepted: 494, quarantined: 6 },
      { ...file, file_id: 2, file: "b.csv", kind: "discipline", read: 7, accepted: 7 },
      { ...file, file_id: 3, file: "c.csv", kind: "award", read: 40, accepted: 40 },
      { ...file, file_id: 4, file: "d.csv", kind: "go-live", read: 5, accepted: 5 },
      { ...file, file_id: 5, file: "e.csv", kind: "training", read: 90, accepted: 60, quarantined: 30 },
    ]);
    await warehouse.insert("findings", [{ code: "duplicate-key", severity: "error", kind: "asn-snapshot", file: "a.csv", row_no: 1, value: "", message: "", rule: null, period: null, unit: null, count: 6 }]);
    return qualityCounts(warehouse, new Map(), publicRules);
  });
  const of = Object.fromEntries(kinds.map((row) => [row.kind, row]));
  expect(of["discipline"]).toMatchObject({ read: null, accepted: null, quarantined: 0 });
  expect(of["asn-snapshot"]!.quarantined).toBeNull();
  expect([of["asn-snapshot"]!.read, of["asn-snapshot"]!.accepted]).toContain(null);
  expect(quality.map(({ count, status }) => [count, status])).toEqual([[null, "c"]]);
  for (const measure of ["read", "accepted", "quarantined"] as const) expect(kinds.filter((row) => row[measure] === null).length, measure).toBeGreaterThanOrEqual(2);
  for (const indicator of ["baris-diterima", "baris-dikarantina"]) {
    expect(isWithheld({ indicator, dimension: "jenis-ekspor", category: "discipline" })).toBe(true);
    expect(isWithheld({ indicator, dimension: "jenis-ekspor", category: "asn-snapshot" })).toBe(true);
    expect(isWithheld({ indicator, dimension: "", category: "" })).toBe(false);
  }
  expect(isWithheld({ indicator: "jumlah-pegawai", dimension: "jenis-ekspor", category: "discipline" })).toBe(false);
  expect([...impersonal].filter((kind) => !contracts.some((contract) => contract.kind === kind))).toEqual([]);
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
