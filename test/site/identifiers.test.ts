import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import { readPublished } from "../../loaders/datasets/readPublished.js";
import { withWarehouse } from "../../loaders/warehouse/warehouse.js";
import { testPaths } from "../runner/testPaths.js";
import { siteFiles, siteFolder } from "./builtSite.js";
import { scanFolder, scanPrinted } from "../../loaders/scan/scanFolder.js";

interface Truth {
  readonly canaries: Readonly<Record<string, readonly string[]>>;
}

const folder = siteFolder();
const truth = JSON.parse(readFileSync(join(testPaths.out, "confidential", "truth.json"), "utf8")) as Truth;
const canaries = Object.values(truth.canaries).flat();

describe("the site", () => {
  it("holds no identifier of a person and no planted name, in any byte of any file", async () => {
    expect(canaries.length).toBeGreaterThan(5);
    expect(siteFiles().filter((file) => /\.(?:xlsx|parquet|arrow)$/.test(file)).length).toBeGreaterThan(30);
    expect((await scanFolder(folder, canaries)).leaks).toEqual([]);
  });

  it("holds no pseudonym of a person", async () => {
    const people = await withWarehouse(join(testPaths.out, "warehouse.duckdb"), (warehouse) => warehouse.rows<{ pseudonym: string }>("select pseudonym from people"), { readOnly: true });
    expect(people.length).toBeGreaterThan(1000);
    const pseudonyms = new Set(people.map(({ pseudonym }) => pseudonym.toLowerCase()));
    const found = siteFiles().flatMap((file) => (readFileSync(join(folder, file), "latin1").match(/[0-9a-f]{16,}/gi) ?? []).filter((word) => pseudonyms.has(word.toLowerCase())).map(() => file));
    expect(found).toEqual([]);
  });
});

describe("the published tables", () => {
  it("hold no identifier of a person and no planted name", async () => {
    const database = join(testPaths.out, "published.duckdb");
    expect(scanPrinted("rows", JSON.stringify(await readPublished(database)), canaries)).toEqual([]);
    expect(scanPrinted("bytes", readFileSync(database).toString("latin1"), canaries).filter(({ what }) => what === "canary")).toEqual([]);
  });
});

describe("the exports", () => {
  it("do hold the planted names in one year, so that looking for them means something", async () => {
    const exports = join(testPaths.out, "sample", "exports");
    const newest = mkdtempSync(join(tmpdir(), "neraca-newest-"));
    try {
      for (const name of readdirSync(exports, { recursive: true, encoding: "utf8" }).filter((file) => /2025[^/\\]*\.\w+$/.test(file))) copyFileSync(join(exports, name), join(newest, basename(name)));
      const { leaks } = await scanFolder(newest, canaries);
      expect([...new Set(leaks.filter(({ what }) => what === "canary").map(({ found }) => found))].sort()).toEqual([...canaries].sort());
      expect(leaks.some(({ what }) => what === "identifier")).toBe(true);
    } finally {
      rmSync(newest, { recursive: true });
    }
  }, 180_000);
});
