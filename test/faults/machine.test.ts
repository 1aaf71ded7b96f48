import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { FileHashes } from "../../loaders/commands/fingerprint.js";
import { hashOfTree } from "../../loaders/commands/stateOf.js";
import { environmentOf } from "../../loaders/commands/worlds.js";
import { writeSample } from "../../loaders/sample/index.js";
import { copyProject, type ProjectCopy } from "../commands/projectCopy.js";
import { canMount, startRun, type Circumstances } from "./startRun.js";

vi.setConfig({ testTimeout: 240_000 });

const posix = process.platform !== "win32";
const kept = ["confidential", "hashes.json", "published.duckdb", "stamp.json", "unduhan", "warehouse.duckdb"];
let project: ProjectCopy;
let whole: string;
const at = (...parts: string[]) => join(project.root, ...parts);
const start = (out: string, args: readonly string[] = [], circumstances?: Circumstances) => startRun(project.root, ["--exports", "ekspor", "--out", out, ...args], circumstances);
const downloads = (out: string) => hashOfTree(at(out, "unduhan"));
const mode = (path: string) => (statSync(path).mode & 0o777).toString(8);

beforeAll(async () => {
  project = copyProject();
  mkdirSync(at("temp"));
  await writeSample({ out: at("ekspor"), employees: 150, years: 1, kinds: ["asn-snapshot", "unit-hierarchy"] });
  expect(await start("hasil").ended).toMatchObject({ code: 0, stderr: "" });
  whole = await downloads("hasil");
}, 240_000);

afterAll(() => project?.remove());

describe("the machine", () => {
  it.skipIf(!canMount)("has a full disk: the error names it, what is free and needed, and what was there stays (skipped where nothing can be mounted)", async () => {
    const before = "mkdir -p penuh && mount -t tmpfs -o size=1m none penuh && mkdir penuh/unduhan && echo lama > penuh/unduhan/a.csv && trap 'cat penuh/unduhan/a.csv; ls -A penuh' EXIT\n\"$@\"\nexit";
    const { code, stdout, stderr } = await start("penuh", [], { before, mounts: true }).ended;
    expect(stderr).toMatch(/^evaluate: disk full: .*penuh has \d MB free, about 5\d\d MB are needed; what was published before is as it was\n$/);
    expect(code).toBe(1);
    expect(stdout).toMatch(/\nlama\n(?:confidential\n)?hashes\.json\nunduhan\n$/);
  });

  it.skipIf(!canMount)("lets nothing be written where results go: one line says so (skipped where nothing can be mounted)", async () => {
    const { code, stderr } = await start(join("tutup", "hasil"), [], { before: "mkdir -p tutup && mount -t tmpfs -o ro none tutup", mounts: true }).ended;
    expect([code, stderr]).toEqual([1, expect.stringMatching(/^evaluate: .*tutup.*hasil: cannot be .*read-only.*\n$/)]);
  });

  it("has too little memory: for the database, and for Node", async () => {
    const small = await start("kecil", ["--memory", "20"]).ended;
    expect([small.code, small.stderr]).toEqual([1, expect.stringMatching(/^evaluate: memory ran out: allow the database more with --memory MB.*\n$/)]);
    const heap = await start("kecil", [], { env: { NODE_OPTIONS: "--max-old-space-size=100" } }).ended;
    expect([heap.code, heap.stderr]).toEqual([1, expect.stringMatching(/^evaluate: memory: Node may use \d+ MB, at least 200 MB are needed: .*\n$/)]);
    expect(readdirSync(at("kecil")).filter((name) => name !== "hashes.json")).toEqual([]);
  });

  it("has its clock set back: a hash from the future is not remembered, so that no change hides behind its time", async () => {
    const folder = mkdtempSync(join(tmpdir(), "neraca jam "));
    try {
      const [file, store] = [join(folder, "a.csv"), join(folder, "hashes.json")];
      writeFileSync(file, "satu");
      utimesSync(file, new Date("2099-01-01"), new Date("2099-01-01"));
      const hashes = new FileHashes(store);
      const first = await hashes.of(file);
      hashes.save();
      expect(JSON.parse(readFileSync(store, "utf8"))).toEqual({});
      writeFileSync(store, JSON.stringify({ [file]: { size: 4 } }).slice(0, -3));
      expect(await new FileHashes(store).of(file)).toBe(first);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe("a run", () => {
  it.skipIf(!posix)("keeps a second one out, and ends cleanly on SIGTERM and SIGINT", async () => {
    const first = start("dua");
    await first.printed("reading exports");
    const second = start("dua");
    expect(await second.ended).toMatchObject({ code: 1, stdout: "", stderr: expect.stringMatching(new RegExp(`^evaluate: .*dua is in use by evaluate \\(process ${first.child.pid}, since .*Z\\): wait until it has ended, or use --wait\n$`)) });
    first.child.kill("SIGTERM");
    expect(await first.ended).toMatchObject({ code: 143, signal: null, stderr: "" });
    expect(readdirSync(at("dua")).filter((name) => name !== "hashes.json")).toEqual([]);
    const third = start("dua");
    await third.printed("running models");
    third.child.kill("SIGINT");
    expect(await third.ended).toMatchObject({ code: 130, signal: null, stderr: "" });
    expect(readdirSync(at("dua")).filter((name) => name !== "hashes.json")).toEqual([]);
  });

  it.skipIf(!posix)("that is killed while it publishes leaves what was there, whole; the next one takes its lock and removes its folders", async () => {
    const killed = start("hasil", ["--as-of", "2025-06-30"]);
    await killed.printed("protecting and publishing");
    await setTimeout(300);
    process.kill(-killed.child.pid!, "SIGKILL");
    expect(await killed.ended).toMatchObject({ signal: "SIGKILL" });
    expect(readdirSync(at("hasil")).filter((name) => !kept.includes(name))).toEqual([".evaluate-", ".lock"].map((name) => expect.stringContaining(name)));
    expect(await downloads("hasil")).toBe(whole);
    expect(await start("hasil").ended).toMatchObject({ code: 0, stdout: expect.stringMatching(/^nothing changed/m), stderr: "" });
    expect(readdirSync(at("hasil")).sort()).toEqual(kept);
  });

  it("whose reader has gone works on to its end", async () => {
    const run = start("hasil");
    run.child.stdout!.destroy();
    expect(await run.ended).toMatchObject({ code: 0, signal: null, stderr: "" });
  });

  it.skipIf(!posix)("after one killed at any instant makes what a run makes that nobody killed: of exports from the future on a read-only disk, without a language, a day ahead, with its clock set back, while everyone may read new files (read-only where it can be mounted)", async () => {
    const killed = start("ulang");
    await killed.printed("reading exports");
    await setTimeout(Math.random() * 4000);
    process.kill(-killed.child.pid!, "SIGKILL");
    await killed.ended;
    for (const name of readdirSync(at("ekspor"), { recursive: true, encoding: "utf8" })) utimesSync(at("ekspor", name), new Date("2099-01-01"), new Date("2099-01-01"));
    const mount = canMount ? "mount --bind ekspor ekspor && mount -o remount,bind,ro ekspor && ! touch ekspor/x 2>/dev/null || exit 9\n" : "";
    const world = environmentOf({ folder: "", timeZone: "Pacific/Kiritimati", locale: "POSIX", umask: 0, threads: 2, daysAhead: -400, reversed: false }, "kunci uji yang cukup panjang");
    expect(await start("ulang", [], { before: `${mount}umask 000`, mounts: canMount, env: { ...world, TMPDIR: at("temp") } }).ended).toMatchObject({ code: 0, stderr: "" });
    expect(await downloads("ulang")).toBe(whole);
    expect(readdirSync(at("ulang")).sort()).toEqual(kept);
    expect(["warehouse.duckdb", "hashes.json", "confidential"].map((name) => mode(at("ulang", name)))).toEqual(["600", "600", "700"]);
    expect(readdirSync(at("ulang", "confidential")).filter((name) => mode(at("ulang", "confidential", name)) !== "600")).toEqual([]);
    expect(readdirSync(at("temp")).filter((name) => !/^(?:tsx-|node-compile-cache)/.test(name))).toEqual([]);
  });
});
