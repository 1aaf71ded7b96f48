import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, it } from "vitest";
import { siteParts } from "../../loaders/datasets/publishedTables.js";
import { testPaths } from "../runner/testPaths.js";
import { importsOf } from "./importsOf.js";
import { sourceFiles } from "./sourceFiles.js";

const files = new Set(sourceFiles());
const read = (file: string) => readFileSync(join(testPaths.root, file), "utf8");
const entrances = [...files].filter((file) => /^(?:src\/|loaders\/site\/).*\.ts$/.test(file) || file === "observablehq.config.ts");

/** Files that run when `from` runs. */
function reached(from: readonly string[]): Map<string, string> {
  const found = new Map(from.map((file) => [file, file]));
  for (const file of found.keys()) {
    for (const { specifier, typeOnly } of importsOf(read(file))) {
      const target = posix.join(posix.dirname(file), specifier).replace(/\.js$/, ".ts");
      if (!typeOnly && specifier.startsWith(".") && !found.has(target)) found.set(target, file);
    }
  }
  return found;
}

describe("charts, maps, sentences, OPD pages and searches", () => {
  const running = reached(entrances);
  const inLoaders = [...running.keys()].filter((file) => file.startsWith("loaders/") && !file.startsWith("loaders/site/"));

  it("run no code that knows people, exports or what is withheld", () => {
    const allowed = /^loaders\/(?:datasets\/(?:readPublished|publishedTables)|warehouse\/warehouse|durable\/\w+|scan\/\w+)\.ts$/;
    expect(inLoaders.filter((file) => !allowed.test(file)).map((file) => `${running.get(file)} → ${file}`)).toEqual([]);
    expect(inLoaders).toContain("loaders/datasets/readPublished.ts");
  });

  it("open the database in one place, read-only, and take no table but the published ones", () => {
    const opening = [...running.keys()].filter((file) => /\bwithWarehouse\(/.test(read(file)) && file !== "loaders/warehouse/warehouse.ts");
    expect(opening).toEqual(["loaders/datasets/readPublished.ts"]);
    expect(read(opening[0]!)).toMatch(/withWarehouse\(path, readPublishedTables, \{ readOnly: true \}\)/);
    const source = read("loaders/datasets/publishedTables.ts");
    const tables = [...source.slice(source.indexOf("readPublishedTables")).matchAll(/\bfrom ([\w.${}]+)/g)].map(([, name]) => name!);
    expect(tables).toEqual(["site_${part}", "site_observations"]);
    expect(siteParts.length).toBeGreaterThan(15);
  });

  it("read no file themselves where they are drawn", () => {
    const drawing = entrances.filter((file) => /^src\/(?!data\/)/.test(file));
    expect(drawing.length).toBeGreaterThan(40);
    expect(drawing.flatMap((file) => importsOf(read(file)).filter(({ specifier, typeOnly }) => !typeOnly && /^node:|duckdb|loaders\//.test(specifier)).map(({ specifier }) => `${file}: ${specifier}`))).toEqual([]);
  });

  it("take no file but published.duckdb and the folder beside it", () => {
    const named = entrances.flatMap((file) => [...read(file).matchAll(/["'`/](?:[\w-]+\/)*([\w-]+\.(?:duckdb|parquet|sqlite)|unduhan|confidential|sample|exports|hashes\.json|truth\.json)["'`]/g)].map(([, name]) => `${name!}`));
    expect([...new Set(named)].sort()).toEqual(["published.duckdb", "unduhan"]);
  });
});

it("the search follows imports through files, and leaves erased ones out", () => {
  const found = reached(["loaders/datasets/publish.ts"]);
  expect(found.get("loaders/disclosure/protect.ts")).toMatch(/^loaders\/datasets\//);
  expect(found.has("loaders/analyses/computeAnalyses.ts")).toBe(false);
});
