import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeSample } from "../../loaders/sample/index.js";
import { withWarehouse } from "../../loaders/warehouse/warehouse.js";
import { runNode } from "../runner/runNode.js";
import { copyProject, type ProjectCopy } from "./projectCopy.js";
import { treeOf } from "./treeOf.js";

const posix = process.platform !== "win32";
let project: ProjectCopy;
const at = (...parts: string[]) => join(project.root, ...parts);
const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

/** A command of the copy with the key of its file, not one of the environment, and a folder for temporary files that only it uses. */
function run(command: string, ...args: string[]) {
  const { NERACA_KEY: _, ...env } = process.env;
  return runNode({ args: ["--import", "tsx", join("loaders", "commands", `${command}.ts`), ...args], cwd: project.root, env: { ...env, TMPDIR: at("temp"), TEMP: at("temp") } });
}

/** Folders as runs of a process that is gone leave them, wherever a run works. */
function leaveBehind(): string[] {
  const dead = spawnSync(process.execPath, ["-e", ""]).pid;
  const left = [at("build", `.evaluate-${dead}`), at("build", `.sample-${dead}`), at("build", `.publish-${dead}`), at(`.site-${dead}`), at(`dist.building-${dead}`), at(`dist.building-${dead}-fragments`), at("temp", `neraca-${dead}-a`)];
  for (const folder of left) {
    mkdirSync(folder);
    writeFileSync(join(folder, "warehouse.duckdb"), "orang");
  }
  return left;
}

const pseudonyms = () => withWarehouse(at("build", "warehouse.duckdb"), (warehouse) => warehouse.rows<{ pseudonym: string }>("select pseudonym from people order by 1"), { readOnly: true });

beforeAll(async () => {
  project = copyProject();
  mkdirSync(at("temp"));
  await writeSample({ out: at("data", "exports"), employees: 150, years: 1, kinds: ["asn-snapshot", "unit-hierarchy"] });
  expect(await run("evaluate")).toMatchObject({ code: 0, stderr: "" });
}, 120_000);

afterAll(() => project?.remove());

describe("what is confidential", () => {
  it.skipIf(!posix)("can be read by its owner alone, files 600 and folders 700", () => {
    expect([mode(at("data", "neraca.key")), mode(at("build", "warehouse.duckdb")), mode(at("build", "hashes.json")), mode(at("build", "confidential"))]).toEqual(["600", "600", "600", "700"]);
    const files = readdirSync(at("build", "confidential"));
    expect(files.length).toBeGreaterThan(4);
    expect(files.filter((file) => mode(at("build", "confidential", file)) !== "600")).toEqual([]);
  });

  it("gets a new key by command, with which the next evaluation is whole and every pseudonym another", async () => {
    const [key, before] = [readFileSync(at("data", "neraca.key"), "utf8"), await pseudonyms()];
    expect(await run("keyCommand", "--rotate")).toMatchObject({ code: 1, stderr: expect.stringMatching(/--yes is needed/) });
    expect(readFileSync(at("data", "neraca.key"), "utf8")).toBe(key);
    writeFileSync(at("data", "neraca.new.key"), "half");
    expect(await run("keyCommand", "--rotate", "--yes")).toMatchObject({ code: 0, stderr: "" });
    expect(readdirSync(at("data")).filter((name) => name.endsWith(".key"))).toEqual(["neraca.key"]);
    expect(readFileSync(at("data", "neraca.key"), "utf8")).toMatch(/^[0-9a-f]{64}\n$/);
    expect(readFileSync(at("data", "neraca.key"), "utf8")).not.toBe(key);
    if (posix) expect(mode(at("data", "neraca.key"))).toBe("600");
    const again = await run("evaluate");
    expect([again.code, again.stdout]).toEqual([0, expect.stringMatching(/^evaluated$/m)]);
    const after = new Set((await pseudonyms()).map(({ pseudonym }) => pseudonym));
    expect(after.size).toBe(before.length);
    expect(before.filter(({ pseudonym }) => after.has(pseudonym))).toEqual([]);
  }, 60_000);

  it("is listed, and stays where nobody agreed", async () => {
    const listed = await run("forget", "--key");
    expect(listed).toMatchObject({ code: 1, stderr: expect.stringMatching(/^forget: nothing was done: --yes is needed/) });
    for (const name of ["warehouse.duckdb", "confidential", "hashes.json", "neraca.key"]) expect(listed.stdout).toContain(name);
    expect([at("build", "warehouse.duckdb"), at("build", "confidential"), at("data", "neraca.key")].every((path) => existsSync(path))).toBe(true);
  });

  it("stays while a run is under way", async () => {
    mkdirSync(at("build", `.evaluate-${process.pid}`));
    expect(await run("forget", "--yes")).toMatchObject({ code: 1, stderr: `forget: a run is under way (process ${process.pid}): wait until it has ended\n` });
    expect(existsSync(at("build", "warehouse.duckdb"))).toBe(true);
  });

  it("goes where killed runs left it, with the next evaluation; what a live run works in stays, and the site that stepped aside", async () => {
    const left = leaveBehind();
    const [old, previous] = [at(`dist.old-${spawnSync(process.execPath, ["-e", ""]).pid}`), at("dist.previous")];
    for (const folder of [old, previous]) mkdirSync(folder);
    expect(await run("evaluate")).toMatchObject({ code: 0, stderr: "" });
    expect(left.filter((path) => existsSync(path))).toEqual([]);
    expect([existsSync(old), existsSync(previous), existsSync(at("build", `.evaluate-${process.pid}`))]).toEqual([false, true, true]);
  }, 60_000);

  it("is wiped on demand, with what killed runs left and the key; exports and published files stay", async () => {
    rmSync(at("build", `.evaluate-${process.pid}`), { recursive: true });
    const left = leaveBehind();
    const exports = treeOf(at("data", "exports"));
    const doctor = await run("doctor");
    expect(doctor.stdout).toMatch(/^warn leftovers +7 of killed runs/m);
    expect(await run("forget", "--key", "--yes")).toMatchObject({ code: 0, stderr: "" });
    expect(readdirSync(at("build")).sort()).toEqual(["published.duckdb", "unduhan"]);
    expect(left.filter((path) => existsSync(path))).toEqual([]);
    expect(readdirSync(at("data")).filter((name) => name.endsWith(".key"))).toEqual([]);
    expect(treeOf(at("data", "exports"))).toEqual(exports);
    expect(await run("forget", "--key", "--yes")).toMatchObject({ code: 0, stdout: expect.stringMatching(/^nothing confidential in /) });
  }, 60_000);
});
