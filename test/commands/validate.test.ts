import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeSample } from "../../loaders/sample/index.js";
import { runNode } from "../runner/runNode.js";
import { copyProject, type ProjectCopy } from "./projectCopy.js";
import { treeOf } from "./treeOf.js";

let project: ProjectCopy;
const validate = (...args: readonly string[]) =>
  runNode({
    args: ["--import", "tsx", join("loaders", "commands", "validate.ts"), ...args], cwd: project.root,
    env: { ...process.env, TMPDIR: join(project.root, "sementara"), TEMP: join(project.root, "sementara"), TMP: join(project.root, "sementara") },
  });

beforeAll(async () => {
  project = copyProject();
  mkdirSync(join(project.root, "sementara"));
  await writeSample({ out: join(project.root, "ekspor"), employees: 150, years: 1, kinds: ["asn-snapshot", "unit-hierarchy", "periodic-appraisal"] });
  writeFileSync(join(project.root, "ekspor", "catatan.csv"), "a,b\n1,2\n");
});

afterAll(() => project?.remove());

describe("validate", () => {
  it("reports each file and writes nothing at all", async () => {
    const before = treeOf(project.root);
    const { code, stdout, stderr } = await validate("--exports", "ekspor", "--region", join("data", "region.json"));
    expect([code, stderr]).toEqual([0, ""]);
    const after = Object.fromEntries(Object.entries(treeOf(project.root)).filter(([file]) => !/^sementara\/tsx-/.test(file)));
    expect(after).toEqual(before);
    expect(readdirSync(join(project.root, "sementara")).filter((name) => name.startsWith("neraca"))).toEqual([]);
    const files = [...stdout.matchAll(/^(\w+) +(.+) \((.+)\): (\d+) read = (\d+) accepted \+ (\d+) quarantined/gm)];
    expect(files.map((match) => match[2]).sort()).toEqual(Object.keys(before).filter((file) => file.startsWith("ekspor/")).map((file) => file.slice("ekspor/".length)).sort());
    expect(files.filter(([, , , , read, accepted, quarantined]) => Number(read) !== Number(accepted) + Number(quarantined))).toEqual([]);
    expect(stdout).toMatch(/^unknown +catatan\.csv \(unknown kind\): .*·/m);
    expect(stdout).toMatch(/^files \d+ · rows read \d+ = \d+ accepted \+ \d+ quarantined · warnings \d+/m);
    expect(stdout).not.toMatch(/\d{16}/);
  });

  it("refuses a folder without a usable row, with its reason", async () => {
    mkdirSync(join(project.root, "kosong"));
    expect(await validate("--exports", "kosong")).toMatchObject({ code: 1, stderr: expect.stringMatching(/^validate: no files in .*kosong\n$/) });
    mkdirSync(join(project.root, "asing"));
    writeFileSync(join(project.root, "asing", "a.csv"), "a,b\n1,2\n");
    expect(await validate("--exports", "asing")).toMatchObject({ code: 1, stderr: "validate: no row could be used\n" });
  });

  it("refuses what a threshold of the region file stops", async () => {
    writeFileSync(join(project.root, "ketat.json"), '{"thresholds": {"*": {"stop": {"count": 1}}}}');
    const { code, stderr } = await validate("--exports", "ekspor", "--region", "ketat.json");
    expect(code).toBe(1);
    expect(stderr).toMatch(/^validate: stopped by a threshold of the region file: \S+: \d+/);
  });
});
