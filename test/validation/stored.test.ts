import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { methods } from "../../loaders/validation/methods.js";
import { regimes } from "../../loaders/validation/regimes.js";
import type { StoredStudy } from "../../loaders/validation/report.js";
import { testPaths } from "../runner/testPaths.js";

const stored = JSON.parse(readFileSync(join(testPaths.root, "data", "validation.json"), "utf8")) as StoredStudy;

describe("data/validation.json", () => {
  it("is a full study with the fingerprint of its sources", () => {
    expect(stored.fingerprint).toMatch(/^[0-9a-f]{64}$/);
    expect(stored.quick).toBe(false);
    expect(stored.seconds).toBeGreaterThan(0);
  });

  it("holds the methods and regimes of the code", () => {
    expect(stored.methods.map(({ name, regimes: own }) => ({ name, regimes: own }))).toEqual(methods.map(({ name, regimes: own }) => ({ name, regimes: own })));
    expect(stored.regimes.map(({ name }) => name)).toEqual(regimes.map(({ name }) => name));
    const wanted = methods.flatMap((method) => method.regimes.map((regime) => `${method.name} ${regime}`));
    expect([...new Set(stored.rows.map(({ method, regime }) => `${method} ${regime}`))].sort()).toEqual(wanted.sort());
  });

  it("names sources, targets and limits that it explains", () => {
    for (const row of stored.rows) {
      expect(stored.sources).toHaveProperty(row.source);
      expect(stored.targets).toHaveProperty(row.target);
      if (row.expectedFailure !== null) expect(stored.limits[row.expectedFailure]?.text.id).toBeTruthy();
    }
  });
});

describe("validate:methods", () => {
  const run = (...args: string[]) => spawnSync(process.execPath, ["--import", "tsx", join(testPaths.root, "loaders", "commands", "validateMethods.ts"), ...args], { encoding: "utf8", cwd: testPaths.root });

  it("ends with the conclusion", () => {
    const { status, stdout } = run("--quick", "--only", "wilson,holm");
    expect(stdout.trimEnd().split("\n").at(-1)).toBe("2 methods in 6 regimes: all within their bounds");
    expect(status).toBe(0);
  });

  it("knows no other method", () => {
    const { status, stderr } = run("--only", "guess");
    expect(stderr).toContain('--only: no such method: "guess"');
    expect(status).toBe(2);
  });
});
