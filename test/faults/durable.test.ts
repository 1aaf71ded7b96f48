import fs, { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { keepResults, results } from "../../loaders/commands/keepResults.js";
import { replaceFolder, restoreFolder } from "../../loaders/durable/replaceFolder.js";
import { createWhole, writeWhole } from "../../loaders/durable/writeWhole.js";

const folder = mkdtempSync(join(tmpdir(), "neraca utuh "));
const at = (...parts: string[]) => join(folder, ...parts);
const real = { ...fs };
const steps = ["renameSync", "rmSync", "linkSync", "openSync", "writeFileSync", "fsyncSync"] as const;

class Killed extends Error {}

/** Runs `work` as often as it takes, killed before its first step on the disk, its second, and so on; after each kill, `check`. Gives how many kills there were. */
function killedAtEachStep(prepare: () => void, work: () => void, check: () => void): number {
  for (let kills = 0; ; kills++) {
    prepare();
    let left = kills;
    let isKilled = false;
    for (const step of steps) {
      (fs as unknown as Record<string, unknown>)[step] = (...given: unknown[]) => {
        // what a killed process would not do any more either
        if (isKilled || left-- === 0) {
          isKilled = true;
          throw new Killed();
        }
        return (real[step] as (...args: unknown[]) => unknown)(...given);
      };
    }
    syncBuiltinESMExports();
    try {
      work();
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    } finally {
      Object.assign(fs, Object.fromEntries(steps.map((step) => [step, real[step]])));
      syncBuiltinESMExports();
    }
    check();
    if (!isKilled) return kills;
  }
}

const names = ["a.html", "b.html", "sub/c.html"];
function site(path: string, text: string): void {
  mkdirSync(join(path, "sub"), { recursive: true });
  for (const name of names) writeFileSync(join(path, name), text);
}
const read = (path: string) => existsSync(path) ? [...new Set(names.map((name) => existsSync(join(path, name)) ? readFileSync(join(path, name), "utf8") : "missing"))].join() : "absent";

beforeEach(() => mkdirSync(folder, { recursive: true }));
afterEach(() => rmSync(folder, { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a folder that is replaced", () => {
  const prepare = () => {
    rmSync(folder, { recursive: true, force: true });
    site(at("dist"), "old");
    site(at("new"), "new");
  };

  it("is the old one or the new one, whole, at whatever step it is killed; the next run puts it back from beside", () => {
    const seen = new Set<string>();
    const kills = killedAtEachStep(prepare, () => replaceFolder(at("new"), at("dist")), () => {
      seen.add(read(at("dist")));
      if (read(at("dist")) === "absent") expect(read(at("dist.previous"))).toBe("old");
      restoreFolder(at("dist"));
      expect(["old", "new"]).toContain(read(at("dist")));
      expect(existsSync(at("dist.previous"))).toBe(false);
    });
    expect([...seen].sort()).toEqual(["absent", "new", "old"]);
    expect(kills).toBeGreaterThan(10);
    expect(readdirSync(folder)).toEqual(["dist"]);
  });

  it("need not have been there", () => {
    site(at("new"), "new");
    replaceFolder(at("new"), at("dist"));
    restoreFolder(at("dist"));
    expect([read(at("dist")), readdirSync(folder)]).toEqual(["new", ["dist"]]);
  });
});

describe("results of an evaluation", () => {
  it("are old or new, each whole, and without a stamp while they are mixed", () => {
    const content = (text: string) => (path: string) => {
      mkdirSync(path, { recursive: true });
      for (const name of results) name.endsWith(".duckdb") ? writeFileSync(join(path, name), text) : site(join(path, name), text);
    };
    const one = (name: string) => name.endsWith(".duckdb") ? (existsSync(at("out", name)) ? readFileSync(at("out", name), "utf8") : "absent") : read(at("out", name));
    const mixes = new Set<string>();
    killedAtEachStep(
      () => {
        rmSync(folder, { recursive: true, force: true });
        content("old")(at("out"));
        content("new")(at("out", ".evaluate-1"));
        writeFileSync(at("out", "stamp.json"), "old");
      },
      () => keepResults(at("out", ".evaluate-1"), at("out")),
      () => {
        const found = new Set(results.map(one));
        mixes.add([...found].sort().join());
        expect([...found].filter((text) => !["old", "new", "absent"].includes(text))).toEqual([]);
        if (existsSync(at("out", "stamp.json"))) expect([...found]).toEqual(["old"]);
      },
    );
    expect([...mixes]).toEqual(expect.arrayContaining(["old", "new", "new,old"]));
    expect(results.map(one)).toEqual(results.map(() => "new"));
  });
});

describe("a file", () => {
  it("is written whole, with its mode", () => {
    killedAtEachStep(() => writeFileSync(at("stamp"), "old"), () => writeWhole(at("stamp"), "new", 0o600), () => expect(["old", "new"]).toContain(readFileSync(at("stamp"), "utf8")));
    expect([readFileSync(at("stamp"), "utf8"), readdirSync(folder)]).toEqual(["new", ["stamp"]]);
    if (process.platform !== "win32") expect(statSync(at("stamp")).mode & 0o777).toBe(0o600);
  });

  it("is made whole or not, and never in place of another's", () => {
    killedAtEachStep(() => rmSync(at("key"), { force: true }), () => void createWhole(at("key"), "mine", 0o600), () => {
      if (existsSync(at("key"))) expect(readFileSync(at("key"), "utf8")).toBe("mine");
    });
    expect(createWhole(at("key"), "other", 0o600)).toBe(false);
    expect(readFileSync(at("key"), "utf8")).toBe("mine");
  });
});
