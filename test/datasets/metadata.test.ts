import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Ajv } from "ajv";
import formats from "ajv-formats";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { publish } from "../../loaders/datasets/publish.js";
import type { PublishedDataset, Release } from "../../loaders/datasets/published.js";
import { withWarehouse } from "../../loaders/warehouse/warehouse.js";
import { fillWarehouse, publishOptions, release } from "./region.js";

const ajv = new Ajv({ strict: false, allErrors: true });
formats.default(ajv);
const schema = (name: string) => ajv.compile(JSON.parse(readFileSync(new URL(`schemas/${name}.json`, import.meta.url), "utf8")) as object);
const isPackage = schema("datapackage");
const isCatalogue = schema("project-open-data");
const isTable = schema("csvw-table");

interface Distribution { downloadURL?: string; mediaType: string; description: string }
interface Catalogue { dataset: { identifier: string; distribution: Distribution[]; contactPoint: { hasEmail: string } }[] }
interface Resource { name: string; path: string; bytes: number; hash: string; format: string; schema?: { fields: { name: string; type: string; title: string }[]; primaryKey: string[] } }
interface TableMetadata { url: string; tableSchema: { columns: { name: string; titles: string; datatype: string }[]; primaryKey: string[] } }

const releases: Record<string, Release> = {
  "without an address": release,
  "with an address": { ...release, site_url: "https://neraca.example.go.id", contact_email: "data@example.go.id" },
};

for (const [name, facts] of Object.entries(releases)) {
  describe(`metadata of a release ${name}`, () => {
    let out: string;
    let datasets: readonly PublishedDataset[];
    const file = (name: string) => readFileSync(join(out, "unduhan", name));
    const json = <T>(name: string) => JSON.parse(file(name).toString("utf8")) as T;

    beforeAll(async () => {
      out = mkdtempSync(join(tmpdir(), "neraca metadata "));
      datasets = await withWarehouse(":memory:", async (warehouse) => {
        await fillWarehouse(warehouse);
        return publish({ ...publishOptions(warehouse, out), release: facts });
      });
    });
    afterAll(() => rmSync(out, { recursive: true, force: true }));

    test("data package is valid and its sizes and hashes are those of the files", () => {
      const descriptor = json<{ resources: Resource[] }>("datapackage.json");
      expect(isPackage(descriptor), JSON.stringify(isPackage.errors)).toBe(true);
      expect(descriptor.resources).toHaveLength(datasets.length * 4);
      expect(new Set(descriptor.resources.map((resource) => resource.name)).size).toBe(descriptor.resources.length);
      for (const { path, bytes, hash } of descriptor.resources) {
        expect(file(path).length).toBe(bytes);
        expect(hash).toBe(`sha256:${createHash("sha256").update(file(path)).digest("hex")}`);
      }
      for (const { schema, path } of descriptor.resources.filter(({ format }) => format === "csv")) {
        expect(file(path).toString("utf8").split("\r\n")[0]).toBe(schema!.fields.map((field) => field.name).join(","));
      }
    });

    test("catalogue is valid Project Open Data", () => {
      const catalogue = json<Catalogue>("data.json");
      expect(isCatalogue(catalogue), JSON.stringify(isCatalogue.errors)).toBe(true);
      expect(catalogue.dataset).toHaveLength(datasets.length);
      for (const { distribution } of catalogue.dataset) {
        for (const { downloadURL, description } of distribution) {
          expect(downloadURL).toBe(facts.site_url ? `${facts.site_url}/${description}` : undefined);
          expect(datasets.flatMap(({ files }) => files.map(({ path }) => path))).toContain(description);
        }
      }
    });

    test("each CSV has valid CSVW metadata whose titles are its header", () => {
      for (const { id, columns } of datasets) {
        const metadata = json<TableMetadata>(`${id}.csv-metadata.json`);
        expect(isTable(metadata), JSON.stringify(isTable.errors)).toBe(true);
        expect(metadata.tableSchema.columns.map(({ titles }) => titles).join(",")).toBe(file(metadata.url).toString("utf8").split("\r\n")[0]);
        expect(columns.map(({ name }) => name)).toEqual(expect.arrayContaining(metadata.tableSchema.primaryKey));
      }
    });

    test("checksums name every other file", () => {
      const lines = file("SHA256SUMS.txt").toString("utf8").trimEnd().split("\n").map((line) => line.split("  "));
      expect(lines.map(([, name]) => name)).toEqual(readdirSync(join(out, "unduhan")).filter((name) => name !== "SHA256SUMS.txt").sort());
      for (const [hash, name] of lines) expect(createHash("sha256").update(file(name!)).digest("hex")).toBe(hash);
    });
  });
}

describe("the restated schemas refuse what the published ones refuse", () => {
  const resource = { name: "a", path: "a.csv" };
  test.each([
    ["no resources", {}],
    ["a path that leaves the folder", { resources: [{ ...resource, path: "../a.csv" }] }],
    ["path and data at once", { resources: [{ ...resource, data: [] }] }],
    ["an unknown field type", { resources: [{ ...resource, schema: { fields: [{ name: "n", type: "wholes" }] } }] }],
    ["a hash without digits", { resources: [{ ...resource, hash: "sha256:xyz" }] }],
  ])("data package with %s", (_, part) => {
    const profile = { $schema: "https://datapackage.org/profiles/2.0/datapackage.json" };
    expect(isPackage({ ...profile, resources: [resource] })).toBe(true);
    expect(isPackage({ ...profile, ...part })).toBe(false);
  });

  const dataset = { title: "t", description: "d", keyword: ["k"], modified: "2024-12-31", publisher: { name: "p" }, contactPoint: { fn: "p", hasEmail: "mailto:" }, identifier: "i", accessLevel: "public", rights: "r" };
  test.each([
    ["a relative download", { distribution: [{ downloadURL: "unduhan/a.csv", mediaType: "text/csv" }] }],
    ["a download without media type", { distribution: [{ downloadURL: "https://a.example/a.csv" }] }],
    ["an e-mail without scheme", { contactPoint: { fn: "p", hasEmail: "a@b.id" } }],
    ["a date in words", { modified: "31 Desember 2024" }],
    ["no keyword", { keyword: [] }],
  ])("catalogue with %s", (_, part) => {
    const conformsTo = "https://project-open-data.cio.gov/v1.1/schema";
    expect(isCatalogue({ conformsTo, dataset: [dataset] })).toBe(true);
    expect(isCatalogue({ conformsTo, dataset: [{ ...dataset, ...part }] })).toBe(false);
  });

  const column = { name: "n", titles: "n", datatype: "integer" };
  test.each([
    ["an unknown datatype", { ...column, datatype: "wholes" }],
    ["a name with a space", { ...column, name: "a b" }],
    ["a name that starts with an underscore", { ...column, name: "_n" }],
  ])("table with %s", (_, wrong) => {
    const table = { "@context": "http://www.w3.org/ns/csvw", url: "a.csv" };
    expect(isTable({ ...table, tableSchema: { columns: [column] } })).toBe(true);
    expect(isTable({ ...table, tableSchema: { columns: [wrong] } })).toBe(false);
  });
});
