import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { examineExports } from "../../loaders/commands/examineExports.js";
import { examineBrowser, examineDisk, examineMemory, examineNode } from "../../loaders/commands/examineMachine.js";
import { examineFolders, examineGit, examineKey } from "../../loaders/commands/examinePrivacy.js";
import { writeSample } from "../../loaders/sample/index.js";
import { runNode } from "../runner/runNode.js";
import { testPaths } from "../runner/testPaths.js";

const folder = mkdtempSync(join(tmpdir(), "dokter "));
const isRoot = process.getuid?.() === 0;
const git = (...args: string[]) => spawnSync("git", ["-C", join(folder, "repo"), ...args], { encoding: "utf8" });
const hasGit = spawnSync("git", ["--version"]).status === 0;
const doctor = (...args: string[]) => runNode({ args: ["--import", "tsx", join(testPaths.root, "loaders", "commands", "doctor.ts"), ...args], cwd: testPaths.root });

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("doctor looks at the machine", () => {
  it("and knows what is too little", () => {
    expect([examineNode("v20.1.0").state, examineNode("v18.20.8").state]).toEqual(["fine", "bad"]);
    expect([16e9, 2e9, 0.5e9].map((bytes) => examineMemory(bytes).state)).toEqual(["fine", "warn", "bad"]);
    expect([examineDisk(folder, 1e9, 4e9).state, examineDisk(folder, 1e9, 3e9).state]).toEqual(["fine", "bad"]);
    expect(examineDisk(join(folder, "belum", "ada"), 0).found).toMatch(/GB free/);
    expect(examineBrowser({ NERACA_BROWSER: "/tidak/ada" }, () => false)).toMatchObject({ state: "warn", found: "NERACA_BROWSER names none" });
    expect(examineBrowser({ CHROME_PATH: "/ada" }, (path) => path === "/ada").state).toBe("fine");
  });

  it("and at the key: absent, whole, broken, too short, open to others", () => {
    const path = join(folder, "a.key");
    expect(examineKey(path, {})).toMatchObject({ state: "fine", found: expect.stringMatching(/^none yet/) });
    writeFileSync(path, `${"ab".repeat(32)}\n`, { mode: 0o600 });
    expect(examineKey(path, {}).state).toBe("fine");
    expect(examineKey(path, { NERACA_KEY: "pendek" }).state).toBe("bad");
    if (process.platform !== "win32") {
      chmodSync(path, 0o644);
      expect(examineKey(path, {})).toMatchObject({ state: "warn", advice: `chmod 600 ${path}` });
    }
    writeFileSync(path, "bukan kunci");
    expect(examineKey(path, {})).toMatchObject({ state: "bad", found: expect.not.stringMatching(/bukan kunci/) });
  });

  it.skipIf(isRoot || process.platform === "win32")("and at permissions (skipped for root, whom none stop)", () => {
    const closed = join(folder, "tertutup");
    mkdirSync(closed, { mode: 0o500 });
    expect(examineFolders([join(closed, "build")], folder)).toMatchObject({ state: "bad", found: `cannot write to ${join(closed, "build")}` });
  });

  it.skipIf(!hasGit)("and at what git would take up, in whatever repository it lies", () => {
    const at = (name: string) => join(folder, "repo", name);
    mkdirSync(at("ekspor"), { recursive: true });
    expect(examineGit([at("ekspor/a.csv")]).found).toBe("no repository here");
    git("init", "-q");
    expect(examineGit([at("ekspor/a.csv"), at("kunci.key")])).toMatchObject({ state: "warn", found: `would take up ${at("ekspor/a.csv")}, ${at("kunci.key")}` });
    writeFileSync(at(".gitignore"), "ekspor/\n*.key\n");
    expect(examineGit([at("ekspor/a.csv"), at("kunci.key")]).state).toBe("fine");
    writeFileSync(at("kunci.key"), "");
    git("add", "-f", "kunci.key");
    expect(examineGit([at("ekspor/a.csv"), at("kunci.key")])).toMatchObject({ state: "warn", found: `holds ${at("kunci.key")}` });
  });

  it.skipIf(!hasGit)("and finds that this project's own exports, keys and results are ignored", () => {
    const { root } = testPaths;
    expect(examineGit(["data/exports/sub/a.xlsx", "data/neraca.key", "data/neraca.old.key", "build/warehouse.duckdb", "build/confidential/a.csv", "dist/index.html", ".site-1/a"].map((path) => join(root, path))).state).toBe("fine");
  });
});

describe("doctor looks at the exports", () => {
  it("and says of each kind how many there are, what is strange, and what a page lacks for it", async () => {
    const exports = join(folder, "ekspor");
    await writeSample({ out: exports, employees: 150, years: 1, kinds: ["asn-snapshot", "attendance"] });
    writeFileSync(join(exports, "belanja.csv"), "Barang;Harga\nKertas;5\n");
    const { examinations } = await examineExports(exports);
    expect(examinations[0]).toMatchObject({ state: "fine", found: expect.stringMatching(/asn-snapshot \d+, attendance \d+$/) });
    expect(examinations.find(({ what }) => what === "not recognised")!.found).toContain("belanja.csv");
    const lacks = new Map(examinations.map(({ what, advice }) => [what, advice ?? ""]));
    expect(lacks.get("page layanan")).toMatch(/satisfaction.*complaint/);
    expect(lacks.get("page kehadiran")).toMatch(/payroll/);
    expect(lacks.get("page kehadiran")).not.toMatch(/attendance/);
  });

  it("and ends with 1 where nothing can be built, with 0 and warnings otherwise, on one screen", async () => {
    const strange = join(folder, "asing");
    mkdirSync(strange);
    writeFileSync(join(strange, "belanja.csv"), "Barang;Harga\nKertas;5\n");
    const out = join(folder, "hasil");
    const bad = await doctor("--exports", strange, "--out", out);
    expect([bad.code, bad.stderr]).toEqual([1, "doctor: this machine cannot build: exports\n"]);
    expect(bad.stdout).toMatch(/^BAD {2}exports +1 files.*none recognised → npm run validate/m);
    const good = await doctor("--exports", join(folder, "ekspor"), "--out", out);
    expect([good.code, good.stderr]).toEqual([0, ""]);
    const lines = good.stdout.trim().split("\n");
    expect(lines.at(-1)).toMatch(/^this machine can build; warnings: \d+$/);
    expect(lines.length).toBeLessThan(30);
    expect(lines.slice(0, -1).filter((line) => !/^(?:ok {2}|warn|BAD ) \S/.test(line))).toEqual([]);
    expect(lines.filter((line) => /^(?:warn|BAD )/.test(line) && !line.includes(" → "))).toEqual([]);
  }, 60_000);
});
