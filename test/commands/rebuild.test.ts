import { appendFileSync, existsSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeSample } from "../../loaders/sample/index.js";
import { copyProject, type ProjectCopy } from "./projectCopy.js";
import { treeOf } from "./treeOf.js";

const kinds = ["asn-snapshot", "unit-hierarchy"];
let project: ProjectCopy;

const at = (...parts: string[]) => join(project.root, ...parts);
const evaluate = (...args: readonly string[]) => project.run("evaluate", "--exports", "ekspor", "--region", join("data", "region.json"), ...args);
const edit = (path: string, change: (text: string) => string) => writeFileSync(at(path), change(readFileSync(at(path), "utf8")));
const download = (name: string) => readFileSync(at("build", "unduhan", name), "utf8");
const inputHash = () => (JSON.parse(readFileSync(at("build", "stamp.json"), "utf8")) as { inputHash: string }).inputHash;

beforeAll(async () => {
  project = copyProject();
  await writeSample({ out: at("ekspor"), employees: 300, years: 2, kinds });
  expect(await evaluate()).toMatchObject({ code: 0, stderr: "" });
});

afterAll(() => project?.remove());

describe("a second evaluation", () => {
  it("does no work, says so, and is quick", async () => {
    const before = treeOf(at("build", "unduhan"));
    const { code, stdout, seconds } = await evaluate();
    expect(code).toBe(0);
    expect(stdout).toMatch(/^nothing changed since the last evaluation: no work done$/m);
    expect(stdout).not.toMatch(/running models|reading exports/);
    expect(seconds).toBeLessThan(20);
    expect(treeOf(at("build", "unduhan"))).toEqual(before);
  });

  it("is not fooled by a new time on an old file", async () => {
    for (const name of readdirSync(at("ekspor"), { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".csv"))) utimesSync(at("ekspor", name), new Date(0), new Date(0));
    expect((await evaluate()).stdout).toMatch(/^nothing changed/m);
  });

  it("does the work again where a result is missing", async () => {
    rmSync(at("build", "published.duckdb"));
    expect((await evaluate()).stdout).not.toMatch(/^nothing changed/m);
    expect(existsSync(at("build", "published.duckdb"))).toBe(true);
  });
});

describe("a change rebuilds what depends on it:", () => {
  const cases: readonly (readonly [what: string, change: () => void, seen?: () => void])[] = [
    ["an export", () => {
      const file = readdirSync(at("ekspor"), { recursive: true, encoding: "utf8" }).filter((name) => /2025/.test(name) && name.endsWith(".csv")).find((name) => readFileSync(at("ekspor", name), "latin1").split("\n").length > 100)!;
      edit(join("ekspor", file), (text) => `${text.trimEnd().split("\n").slice(0, -40).join("\n")}\n`);
    }, () => expect(headcount(2025)).toBe(before - 40)],
    ["a contract", () => edit(join("loaders", "contracts", "asnSnapshot.ts"), (text) => text.replace("title:", "title: /* lain */"))],
    ["a model's SQL", () => edit(join("loaders", "models", "marts", "years.sql"), (text) => `${text.trimEnd()}\n-- lain\n`)],
    ["an indicator's SQL", () => edit(join("loaders", "indicators", "jumlah-pegawai.sql"), (text) => text.replace("\n", "\n-- tanda perubahan\n")), () => expect(download("kamus-indikator.csv")).toContain("-- tanda perubahan")],
    ["the rule table of the evaluation", () => edit(join("data", "evaluation.json"), (text) => `${text}\n`)],
    ["the study of the methods", () => edit(join("data", "validation.json"), (text) => `${text}\n`)],
    ["a regulation", () => edit(join("data", "regulations", "pp-94-2021.json"), (text) => `${text}\n`)],
    ["the region file", () => edit(join("data", "region.json"), (text) => text.replace("Kota Sawahlunto", "Kota Uji Coba")), () => {
      expect(download("rilis.csv")).toContain("Kota Uji Coba");
      expect(download("komposisi-pegawai.csv")).toContain("Kota Uji Coba");
    }],
    ["the code of an analysis", () => appendFileSync(at("loaders", "analyses", "findings.ts"), "\nexport const changed = true;\n")],
    ["the code of a statistic", () => appendFileSync(at("loaders", "statistics", "intervals", "wilsonInterval.ts"), "\nexport const changed = true;\n")],
    ["the version of a library", () => edit("package-lock.json", (text) => `${text}\n`)],
  ];
  let before = 0;

  it.each(cases.map(([what, change, seen]) => ({ what, change, seen })))("$what", async ({ change, seen }) => {
    before = headcount(2025);
    const hash = inputHash();
    change();
    const { code, stdout, stderr } = await evaluate();
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toMatch(/^evaluated$/m);
    expect(inputHash()).not.toBe(hash);
    expect(download("rilis.csv")).toContain(inputHash());
    seen?.();
  });

  it("the evaluation date", async () => {
    const { stdout } = await evaluate("--as-of", "2025-06-30");
    expect(stdout).toMatch(/^evaluated$/m);
    expect(download("rilis.csv")).toContain("2025-06-30");
  });

  it("but not the site's sources", async () => {
    await evaluate();
    appendFileSync(at("src", "style.css"), "\n/* lain */\n");
    expect((await evaluate()).stdout).toMatch(/^nothing changed/m);
  });
});

function headcount(year: number): number {
  const row = download("komposisi-pegawai.csv").split("\n").find((line) => line.startsWith("jumlah-pegawai,") && line.includes(`,${year},${year},region,`) && line.includes(",,,"));
  return Number(/,(\d+),\d+,,,people,/.exec(row ?? "")?.[1] ?? NaN);
}
