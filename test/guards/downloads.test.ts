import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { catalogue } from "../../loaders/datasets/catalogue.js";
import { questions } from "../../loaders/analyses/questions.js";
import { fullManifestSchema, manifestSchema } from "../../loaders/datasets/manifest.js";
import { readPublished } from "../../loaders/datasets/readPublished.js";
import { themes } from "../../loaders/indicators/themes.js";
import { testPaths } from "../runner/testPaths.js";
import { pageDocument, siteFiles, siteFolder, sitePages } from "../site/builtSite.js";

const folder = siteFolder();
const files = siteFiles().filter((file) => file.startsWith("unduhan/"));
const datasets = catalogue(themes, questions);
const formats = ["csv", "parquet", "arrow", "xlsx"];
const read = (name: string) => readFileSync(join(folder, "unduhan", name), "utf8");

describe("every dataset of the catalogue", () => {
  it("has its four files at their stable addresses, and no dataset lies there undeclared", () => {
    const tables = files.filter((file) => formats.some((format) => file.endsWith(`.${format}`)));
    expect(datasets.length).toBeGreaterThanOrEqual(10);
    expect(tables.sort()).toEqual(datasets.flatMap(({ id }) => formats.map((format) => `unduhan/${id}.${format}`)).sort());
  });

  it("has the columns it declares", () => {
    for (const { id, columns } of datasets) expect([id, read(`${id}.csv`).replace(/^\uFEFF/, "").split(/\r?\n/, 1)[0]]).toEqual([id, columns.map(({ name }) => name).join(",")]);
  });

  it("is described by CSVW, Data Package and DCAT", () => {
    const { resources } = JSON.parse(read("datapackage.json")) as { resources: { path: string }[] };
    const { dataset } = JSON.parse(read("data.json")) as { dataset: { distribution: { downloadURL?: string; description: string }[] }[] };
    const described = new Set(resources.flatMap(({ path }) => path));
    const harvested = dataset.flatMap(({ distribution }) => distribution.map(({ downloadURL, description }) => (downloadURL ?? description).split("/").at(-1)));
    for (const { id, columns } of datasets) {
      expect(described).toContain(`${id}.csv`);
      for (const format of formats) expect(harvested).toContain(`${id}.${format}`);
      expect(files).toContain(`unduhan/${id}.csv-metadata.json`);
      for (const { name } of columns) expect(read(`${id}.csv-metadata.json`)).toContain(`"${name}"`);
    }
  });

  it("has its place on the page of downloads in both languages", () => {
    for (const page of sitePages().filter(({ slug }) => slug === "unduhan")) {
      const cards = [...pageDocument(page).querySelectorAll(".dataset")];
      expect(cards.map(({ id }) => id)).toEqual(datasets.map(({ id }) => id));
      for (const [i, card] of cards.entries()) for (const text of [datasets[i]!.title[page.locale], ...datasets[i]!.columns.map((column) => column.title[page.locale])]) expect(card.textContent).toContain(text);
    }
  });

  it("is published with the sizes and checksums that it has", async () => {
    const published = await readPublished(join(testPaths.out, "published.duckdb"));
    expect(published.datasets.map(({ id }) => id)).toEqual(datasets.map(({ id }) => id));
    for (const { path, bytes, sha256 } of published.datasets.flatMap((dataset) => dataset.files)) {
      const content = readFileSync(join(folder, path));
      expect([path, content.length, createHash("sha256").update(content).digest("hex")]).toEqual([path, bytes, sha256]);
    }
  });
});

describe("the list of checksums", () => {
  it("names every other file with the checksum that it has", () => {
    const lines = read("SHA256SUMS.txt").trim().split("\n").map((line) => line.split(/\s+\*?/) as [string, string]);
    expect(lines.map(([, name]) => `unduhan/${name}`).sort()).toEqual(files.filter((file) => !/\/(?:SHA256SUMS\.txt|manifest\.json)$/.test(file)));
    for (const [sum, name] of lines) expect([name, createHash("sha256").update(readFileSync(join(folder, "unduhan", name))).digest("hex")]).toEqual([name, sum]);
  });
});

describe("the manifest", () => {
  const manifest = () => manifestSchema.parse(JSON.parse(read("manifest.json")));
  const full = () => fullManifestSchema.parse(JSON.parse(readFileSync(join(testPaths.out, "confidential", "manifest.json"), "utf8")));

  it("names every other file of the site with the checksum that it has, and stands on the page of downloads", () => {
    const { outputs } = manifest();
    expect(outputs.map(({ path }) => path).sort()).toEqual(siteFiles().filter((file) => file !== "unduhan/manifest.json").sort());
    for (const { path, bytes, sha256 } of outputs) {
      const content = readFileSync(join(folder, path));
      expect([path, content.length, createHash("sha256").update(content).digest("hex")]).toEqual([path, bytes, sha256]);
    }
    for (const page of sitePages().filter(({ slug }) => slug === "unduhan")) expect(pageDocument(page).querySelector('a[href$="unduhan/manifest.json"]')).not.toBeNull();
  });

  it("tells neither names nor hashes of exports", () => {
    const { inputs } = full();
    const text = read("manifest.json");
    expect(inputs.length).toBeGreaterThan(50);
    for (const { file, sha256, bytes } of inputs) expect([file, text.includes(file.split("/").at(-1)!), bytes > 0 && sha256 !== null && text.includes(sha256)]).toEqual([file, false, false]);
    expect(manifest().inputs.reduce((sum, { files: members }) => sum + members.length, 0)).toBe(inputs.length);
  });
});
