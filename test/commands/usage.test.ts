import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runNode } from "../runner/runNode.js";
import { testPaths } from "../runner/testPaths.js";

const folder = mkdtempSync(join(tmpdir(), "neraca pakai "));
const flags: Readonly<Record<string, readonly string[]>> = {
  evaluate: ["exports", "region", "out", "as-of", "previous", "memory", "wait", "help"],
  build: ["exports", "region", "out", "as-of", "previous", "memory", "wait", "dist", "help"],
  validate: ["exports", "region", "help"],
  sample: ["out", "employees", "seed", "help"],
  chaos: ["kills", "seed", "quick", "help"],
  fuzz: ["runs", "seed", "cases", "help"],
  bench: ["sizes", "runs", "help"],
  reproduce: ["exports", "region", "employees", "quick", "help"],
  audit: ["dir", "minimum", "previous", "seconds", "all", "help"],
  doctor: ["exports", "out", "dist", "help"],
  forget: ["out", "dist", "key", "yes", "help"],
  key: ["rotate", "yes", "help"],
};
const commands = Object.keys(flags);
const { scripts } = JSON.parse(readFileSync(join(testPaths.root, "package.json"), "utf8")) as { scripts: Readonly<Record<string, string>> };
const readme = readFileSync(join(testPaths.root, "README.md"), "utf8");
const ofDevelopers = ["test", "typecheck"];
const run = (command: string, ...args: readonly string[]) => runNode({ args: ["--import", "tsx", join(testPaths.root, scripts[command]!.replace(/^tsx /, "")), ...args], cwd: testPaths.root });

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("README", () => {
  const rows = readme.split("\n").filter((line) => line.startsWith("| `npm run"));
  const shown = rows.flatMap((row) => [...row.split(" | ")[0]!.matchAll(/`npm run (?:--silent )?([a-z:]+)([^`]*)`/g)].map(([, name, rest]) => ({ name: name!, flags: [...rest!.matchAll(/--([a-z][a-z-]*)/g)].map((match) => match[1]!) })));

  it("shows every command of package.json, and none besides", () => {
    expect(shown.map(({ name }) => name).sort()).toEqual(Object.keys(scripts).filter((name) => !ofDevelopers.includes(name)).sort());
  });

  it("shows flags that exist", () => {
    const known = shown.filter(({ name }) => flags[name]);
    expect(known.map(({ name }) => name).sort()).toEqual([...commands].sort());
    for (const { name, flags: own } of known) expect([name, own.filter((flag) => !flags[name]!.includes(flag))]).toEqual([name, []]);
  });
});

describe.each(commands)("%s", (command) => {
  it("explains each of its flags and the exit codes", async () => {
    const { code, stdout, stderr } = await run(command, "--help");
    expect([code, stderr]).toEqual([0, ""]);
    expect([...stdout.matchAll(/^ {2}--([a-z-]+)/gm)].map((match) => match[1])).toEqual(flags[command]);
    expect(stdout).toMatch(/0 done · 1 refused, with reasons · 2 misuse/);
  });
});

describe("misuse", () => {
  it.each([
    ...commands.map((command) => [command, ["--tahun"], /--tahun/] as const),
    ["evaluate", ["--exports"], /--exports/],
    ["evaluate", ["--exports=", "--out", join(folder, "hasil")], /--exports/],
    ["evaluate", ["data"], /data/],
    ["evaluate", ["--exports", join(folder, "tidak ada")], /--exports: no such folder: ".*tidak ada"/],
    ["evaluate", ["--region", join(folder, "tidak-ada.json")], /--region: no such file: ".*tidak-ada.json"/],
    ["evaluate", ["--as-of", "2025-02-30"], /--as-of: not a date YYYY-MM-DD: "2025-02-30"/],
    ["evaluate", ["--as-of", "31-12-2025"], /--as-of/],
    ["validate", [], /--exports DIR is needed/],
    ["validate", ["--exports", join(folder, "tidak ada")], /--exports: no such folder/],
    ["sample", [], /--out DIR is needed/],
    ["sample", ["--out", join(folder, "baru"), "--employees", "banyak"], /--employees: .*"banyak"/],
    ["sample", ["--out", join(folder, "baru"), "--seed", "-1"], /--seed/],
    ["doctor", ["--exports", join(folder, "tidak ada")], /--exports: no such folder/],
    ["reproduce", ["--exports", join(folder, "tidak ada")], /--exports: no such folder/],
    ["reproduce", ["--employees", "banyak"], /--employees: .*"banyak"/],
    ["evaluate", ["--memory", "banyak"], /--memory: .*"banyak"/],
    ["chaos", ["--kills", "0"], /--kills: .*"0"/],
    ["fuzz", ["--runs", "0"], /--runs: .*"0"/],
    ["audit", [], /no folder given/],
    ["audit", [folder, "--minimum", "satu"], /--minimum: .*"satu"/],
    ["bench", ["--sizes", "seribu"], /--sizes: .*"seribu"/],
  ] as const)("%s %j is refused with 2 and one clear line", async (command, args, message) => {
    const { code, stdout, stderr } = await run(command, ...args);
    expect([code, stdout]).toEqual([2, ""]);
    const [line, hint, ...more] = stderr.trim().split("\n");
    expect(line).toMatch(new RegExp(`^${command}: [^A-Z]`));
    expect(line).toMatch(message);
    expect([hint, more]).toEqual([`see: npm run ${command} -- --help`, []]);
  });

  it("leaves nothing behind", () => {
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe("refusals", () => {
  it("evaluate names the entry of a region file that can't be, with 1", async () => {
    const region = join(folder, "wilayah.json");
    writeFileSync(region, '{"name": "Kota Uji", "asOf": "31 Desember"}');
    const { code, stderr } = await run("evaluate", "--exports", folder, "--region", region, "--out", join(folder, "hasil"));
    expect(code).toBe(1);
    expect(stderr).toMatch(/^evaluate: .*wilayah\.json: asOf: expected YYYY-MM-DD: "31 Desember"\n$/);
  });

  it("sample writes into no folder that holds something, with 1", async () => {
    const { code, stderr } = await run("sample", "--out", folder);
    expect([code, stderr]).toEqual([1, `sample: ${folder}: not empty\n`]);
  });
});
