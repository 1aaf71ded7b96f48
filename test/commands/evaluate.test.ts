import { existsSync, mkdirSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contracts } from "../../loaders/contracts/index.js";
import { readPublished } from "../../loaders/datasets/readPublished.js";
import { writeSample } from "../../loaders/sample/index.js";
import { withWarehouse } from "../../loaders/warehouse/warehouse.js";
import { scanFolder } from "../../loaders/scan/scanFolder.js";
import { copyProject, type ProjectCopy } from "./projectCopy.js";
import { readFilesReport } from "./readFilesReport.js";
import { treeOf } from "./treeOf.js";

let project: ProjectCopy;
const at = (...parts: string[]) => join(project.root, ...parts);

beforeAll(() => {
  project = copyProject();
});

afterAll(() => project?.remove());

describe("evaluate on a foreign folder of every kind of export", () => {
  let printed = "";
  let exportsBefore: Record<string, string>;

  beforeAll(async () => {
    expect(await project.run("sample", "--out", "contoh", "--employees", "150")).toMatchObject({ code: 0, stderr: "" });
    exportsBefore = treeOf(at("contoh"));
    const { code, stdout, stderr } = await project.run("evaluate", "--exports", join("contoh", "exports"), "--out", "hasil");
    expect([code, stderr]).toEqual([0, ""]);
    printed = stdout;
  }, 300_000);

  it("leaves the exports as they were", () => {
    expect(treeOf(at("contoh"))).toEqual(exportsBefore);
  });

  it("reports every file, and every row of it as accepted or quarantined", () => {
    const { header, files } = readFilesReport(at("hasil"));
    expect(header).toBe("file,kind,read,accepted,quarantined,warnings,outcome,reason");
    expect(files.map(({ file }) => file).sort()).toEqual(Object.keys(exportsBefore).filter((file) => file.startsWith("exports/")).map((file) => file.slice("exports/".length)).sort());
    expect(files.filter(({ read, accepted, quarantined }) => read !== accepted + quarantined)).toEqual([]);
    expect(files.filter(({ outcome, reason }) => !["accepted", "partly"].includes(outcome) && reason === "")).toEqual([]);
    expect(contracts.filter(({ kind }) => !files.some((file) => file.kind.split("+").includes(kind) && file.accepted > 0)).map(({ kind }) => kind)).toEqual([]);
  });

  it("sums up what it did", () => {
    const { files } = readFilesReport(at("hasil"));
    const total = (pick: (file: (typeof files)[number]) => number) => files.reduce((sum, file) => sum + pick(file), 0).toLocaleString("en-US");
    expect(printed).toContain(`files        ${files.length}`);
    expect(printed).toContain(`rows read    ${total((file) => file.read)} = ${total((file) => file.accepted)} accepted + ${total((file) => file.quarantined)} quarantined`);
    expect(printed).toMatch(/^ {2}datasets {5}\d+ \(.* withheld\)$/m);
    expect(printed).toMatch(/^ {2}assumed .*name of the government/m);
    expect(printed).toMatch(/SAMPLE region/);
    expect(printed).not.toMatch(/\r|\x1b/);
  });

  it("writes one finding a line, with the fields that it promises", () => {
    const lines = readFileSync(at("hasil", "confidential", "findings.ndjson"), "utf8").trim().split("\n").map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines.length).toBeGreaterThan(10);
    const fields = ["code", "severity", "kind", "file", "sheet", "row_no", "column_name", "value", "expected", "message", "hint", "rule", "period", "unit", "count"];
    expect(new Set(lines.flatMap((line) => Object.keys(line)))).toEqual(new Set(fields));
    expect(lines.filter((line) => !line["code"] || !["error", "warning", "info"].includes(String(line["severity"])))).toEqual([]);
  });

  it("keeps people's numbers and names out of the report and of the warehouse", async () => {
    const { canaries } = JSON.parse(readFileSync(at("contoh", "truth.json"), "utf8")) as { canaries: Record<string, string[]> };
    expect((await scanFolder(at("hasil", "confidential"), [])).leaks.filter(({ path }) => path !== "truth.json")).toEqual([]);
    const names = canaries["surnames"]!.map((name) => name.toLowerCase());
    const leaks = await withWarehouse(at("hasil", "warehouse.duckdb"), async (warehouse) => {
      const columns = await warehouse.rows<{ table_name: string; column_name: string }>("select table_name, column_name from duckdb_columns() where not internal and data_type = 'VARCHAR'");
      const found: string[] = [];
      for (const { table_name, column_name } of columns) {
        const tests = ["regexp_matches(x, '(^|[^0-9a-zA-Z])[0-9]{16}([0-9]{2})?($|[^0-9a-zA-Z])')", ...names.map((name) => `lower(x) like '%${name}%'`)];
        const [row] = await warehouse.rows<{ n: number }>(`select count(*) as n from (select "${column_name}" as x from "${table_name}") where ${tests.join(" or ")}`);
        if (row!.n) found.push(`${table_name}.${column_name}: ${row!.n}`);
      }
      return found;
    }, { readOnly: true });
    expect(leaks).toEqual([]);
  });

  it.skipIf(process.platform === "win32")("lets only its owner read what is confidential", () => {
    const mode = (...parts: string[]) => (statSync(at("hasil", ...parts)).mode & 0o777).toString(8);
    expect([mode("confidential"), mode("warehouse.duckdb")]).toEqual(["700", "600"]);
  });

  it("leaves no scratch behind", () => {
    expect(readdirSync(at("hasil")).sort()).toEqual(["confidential", "hashes.json", "published.duckdb", "stamp.json", "unduhan", "warehouse.duckdb"]);
  });
});

describe("missing kinds", () => {
  it.each([["asn-snapshot"], ["annual-appraisal"], ["satisfaction"], ["staffing-need", "unit-hierarchy"], ["attendance", "payroll"]])("only %s: evaluates, and says of each indicator without its exports why it has no data", async (...kinds) => {
    const name = kinds.join("-");
    await writeSample({ out: at(name), employees: 150, years: 1, kinds });
    const { code, stderr } = await project.run("evaluate", "--exports", name, "--out", `hasil-${name}`);
    expect([code, stderr]).toEqual([0, ""]);
    const { indicators, observations, findings } = await readPublished(at(`hasil-${name}`, "published.duckdb"));
    const present = new Set(readFilesReport(at(`hasil-${name}`)).files.flatMap((file) => (file.accepted ? file.kind.split("+") : [])));
    expect([...present].sort()).toEqual([...kinds].sort());
    for (const { id, needs, available, reason } of indicators) {
      if (needs.some((need) => !present.has(need))) expect([id, available]).toEqual([id, false]);
      if (!available) {
        expect([id, reason?.id, reason?.en]).toEqual([id, expect.stringMatching(/\S{3}/), expect.stringMatching(/\S{3}/)]);
        expect(observations.filter((row) => row.indicator === id && row.value !== null)).toEqual([]);
      }
    }
    expect(findings.length).toBeGreaterThan(0);
  });
});

describe("an empty folder of exports", () => {
  it("is refused with its reason", async () => {
    mkdirSync(at("kosong"));
    const { code, stdout, stderr } = await project.run("evaluate", "--exports", "kosong", "--out", "hasil-kosong");
    expect(code).toBe(1);
    expect(stderr).toMatch(/^evaluate: no files in .*kosong\n$/);
    expect(stdout).not.toMatch(/^evaluated/m);
    expect(existsSync(at("hasil-kosong", "published.duckdb"))).toBe(false);
  });
});
