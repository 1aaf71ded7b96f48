import { readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { describe, expect, it } from "vitest";
import { cycles } from "./architecture/cycles.js";
import { effectsOf } from "./architecture/effectsOf.js";
import { folderOf, folders } from "./architecture/folders.js";
import { importsOf } from "./architecture/importsOf.js";
import { sourceFiles } from "./architecture/sourceFiles.js";
import { testPaths } from "./runner/testPaths.js";

const files = sourceFiles();
const read = (file: string) => readFileSync(join(testPaths.root, file), "utf8");
const code = files.filter((file) => /^(?:loaders\/|src\/).*\.ts$/.test(file) || file === "observablehq.config.ts");
const imports = code.flatMap((from) => importsOf(read(from)).map(({ specifier, typeOnly }) => ({
  from, specifier, typeOnly, to: specifier.startsWith(".") ? posix.join(posix.dirname(from), specifier).replace(/\.js$/, ".ts") : undefined,
})));
const inner = imports.filter((found) => found.to !== undefined) as (typeof imports[number] & { readonly to: string })[];

describe("imports", () => {
  it("go only where the table of folders lets them", () => {
    const wrong = inner.filter(({ from, to, typeOnly }) => {
      const [source, target] = [folderOf(from), folderOf(to)];
      const { imports: values = [], types = [] } = folders[source] ?? {};
      return source !== target && !values.includes(target) && !(typeOnly && types.includes(target));
    });
    expect(wrong.map(({ from, to, typeOnly }) => `${from} → ${to}${typeOnly ? " (type)" : ""}`)).toEqual([]);
  });

  it("lead to files that exist, by their whole name", () => {
    const known = new Set(files);
    expect(inner.filter(({ specifier, to }) => !known.has(to) || !/\.(?:js|json)$/.test(specifier)).map(({ from, specifier }) => `${from}: ${specifier}`)).toEqual([]);
  });

  it("never go round in a circle", () => {
    const edges = new Map(code.map((file) => [file, inner.filter(({ from }) => from === file).map(({ to }) => to)]));
    expect(cycles(edges).map((cycle) => cycle.join(" → "))).toEqual([]);
  });

  it("reach the database's client from the warehouse alone", () => {
    const users = imports.filter(({ specifier }) => /duckdb/.test(specifier) && !specifier.startsWith(".")).map(({ from }) => folderOf(from));
    expect([...new Set(users)]).toEqual(["loaders/warehouse"]);
  });

  it("name packages that package.json declares", () => {
    const { dependencies } = JSON.parse(read("package.json")) as { dependencies: Record<string, string> };
    const packages = imports.filter(({ specifier }) => !/^(?:\.|node:)/.test(specifier)).map(({ from, specifier }) => ({ from, name: specifier.split("/").slice(0, specifier.startsWith("@") ? 2 : 1).join("/") }));
    expect(packages.filter(({ name }) => !(name in dependencies)).map(({ from, name }) => `${from}: ${name}`)).toEqual([]);
  });

  it("come from folders that CONTRIBUTING.md lists", () => {
    const listed = new Set([...read("CONTRIBUTING.md").matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1]));
    const wanted = [...new Set(code.map(folderOf))].filter((folder) => folder.startsWith("loaders/"));
    expect(wanted.filter((folder) => !listed.has(folder) || !(folder in folders))).toEqual([]);
  });
});

describe("pure folders", () => {
  const pure = ["statistics", "disclosure", "indicators", "analyses", "ingest", "datasets", "write", "sample", "contracts", "region"].map((name) => `loaders/${name}/`);

  it.each(pure)("%s takes nothing from clock, chance or console", (folder) => {
    const members = code.filter((file) => file.startsWith(folder));
    expect(members).not.toEqual([]);
    expect(members.flatMap((file) => effectsOf(read(file)).map((effect) => `${file}: ${effect}`))).toEqual([]);
  });
});

describe("the site's sources", () => {
  const sources = files.filter((file) => file.startsWith("src/") || file === "observablehq.config.ts");
  const pages = sources.filter((file) => file.endsWith(".md"));
  const matches = (list: readonly string[], pattern: RegExp) => list.flatMap((file) => [...read(file).matchAll(pattern)].map((match) => `${file}: ${match[0]}`));

  it("never name the confidential database", () => {
    expect(matches(sources, /warehouse\.duckdb|confidential\//g)).toEqual([]);
  });

  it("never fetch code while building or reading", () => {
    expect(matches(sources, /["'`](?:npm|jsr):|["'`](?:https?:)?\/\/[\w.-]+\/[^"'`]*\.m?js\b|\bFileAttachment\([^)]*\)\s*\.(?:csv|tsv|dsv|arrow|parquet|sqlite|xlsx|zip|xml|html|image)\b/g)).toEqual([]);
  });

  it("use no library that Framework would fetch unasked", () => {
    const implicit = /(?<![.\w"'/-])(?:Plot|d3|Inputs|htl|aq|Arrow|topojson|mermaid|dot|tex|_|L|vl|duckdb|echarts|mapboxgl|React|SQLiteDatabaseClient|DuckDBClient|Generators|sql|svg|html|md)(?=[.`(])/g;
    const found = pages.flatMap((page) => [...read(page).matchAll(/^```(\S*)[^\n]*\n([\s\S]*?)^```/gm)].flatMap(([, language, body]) => [
      ...(["js", "neraca"].includes(language!) ? [] : [`${page}: a block of "${language}"`]),
      ...(language === "js" ? [...body!.matchAll(implicit)].map(([name]) => `${page}: ${name}`) : []),
    ]));
    expect(found).toEqual([]);
  });

  it("import from pages only components", () => {
    const wrong = pages.flatMap((page) => [...read(page).matchAll(/\bfrom\s+"([^"]+)"/g)].filter(([, target]) => !/^(?:\.\.?\/)components\/\w+\.js$/.test(target!)).map(([, target]) => `${page}: ${target}`));
    expect(wrong).toEqual([]);
  });
});

describe("names", () => {
  const typescript = files.filter((file) => file.endsWith(".ts"));

  it("are camelCase for TypeScript, kebab-case for what readers address", () => {
    const kebab = /^(?:loaders\/indicators\/|src\/data\/|test\/indicators\/registry\/)/;
    const wrong = typescript.filter((file) => {
      const name = posix.basename(file).replace(/(?:\.test|\.config|\.d|\.arrow|\.json|\.csv)?\.ts$/, "");
      return !/^[a-z][a-zA-Z0-9]*$/.test(name) && !(kebab.test(file) && /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name));
    });
    expect(wrong).toEqual([]);
  });

  it("are snake_case for models and kebab-case for pages, regulations and indicators", () => {
    const wrong = files.filter((file) => (/^loaders\/models\/.*\.sql$/.test(file) && !/^[a-z][a-z0-9_]*\.sql$/.test(posix.basename(file)))
      || (/^(?:src\/.*\.md|data\/regulations\/.*\.json|loaders\/indicators\/.*\.sql)$/.test(file) && !/^(?:[a-z0-9]+(?:-[a-z0-9]+)*|\[[a-z]+\])\.\w+$/.test(posix.basename(file))));
    expect(wrong).toEqual([]);
  });

  it("say what a file holds", () => {
    expect(files.filter((file) => /(?:^|\/)(?:utils?|lib|common|helpers?|misc)(?:\/|\.\w+$)/i.test(file))).toEqual([]);
  });

  it("are exported, not defaulted", () => {
    expect(code.filter((file) => file !== "observablehq.config.ts" && /^export default\b/m.test(read(file)))).toEqual([]);
  });

  it("never hold a path of one machine", () => {
    const machine = new RegExp(["home", "tmp", "work", "root"].map((name) => `(?<![\\w.})/-])/${name}/`).join("|"), "g");
    const texts = files.filter((file) => /\.(?:ts|md|json|sql|css|txt|csv|ya?ml)$|^\.ci\//.test(file) && file !== "package-lock.json");
    expect(texts.flatMap((file) => [...read(file).matchAll(machine)].map(([found]) => `${file}: ${found}`))).toEqual([]);
  });
});

describe("the checks themselves", () => {
  it("see every kind of import and whether it is erased", () => {
    const source = 'import a from "./a.js"; import type { B } from "./b.js"; import { type C } from "./c.js"; import { type D, d } from "./d.js";\nimport "./e.js"; export * from "./f.js"; export type { G } from "./g.js"; const h = await import("./h.js"); type I = import("./i.js").I; // import "./j.js"';
    expect(importsOf(source).map(({ specifier, typeOnly }) => specifier[2]! + (typeOnly ? " type" : ""))).toEqual(["a", "b type", "c type", "d", "e", "f", "g type", "h", "i type"]);
  });

  it("see effects in code and not in comments or texts", () => {
    const source = 'console.log(Date.now()); const a = new Date(), b = new Date(0), c = Math.random(); performance.now(); Date(); // console.log\nconst d = "Math.random()";';
    expect(effectsOf(source)).toEqual(["console.log", "Date.now", "new Date()", "Math.random", "performance.now", "Date()"]);
  });

  it("see a circle through other files", () => {
    expect(cycles(new Map([["a", ["b", "d"]], ["b", ["c"]], ["c", ["b"]], ["d", []]]))).toEqual([["b", "c", "b"]]);
  });
});
