import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { runNode } from "../runner/runNode.js";
import { testPaths } from "../runner/testPaths.js";
import { treeOf } from "./treeOf.js";

const folder = mkdtempSync(join(tmpdir(), "neraca contoh "));
const sample = (name: string, ...args: readonly string[]) =>
  runNode({ args: ["--import", "tsx", join(testPaths.root, "loaders", "commands", "sample.ts"), "--out", join(folder, name), ...args], cwd: testPaths.root });
const hashes = (name: string) => Object.fromEntries(Object.entries(treeOf(join(folder, name))).map(([file, state]) => [file, state.split(" ")[1]]));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("the same seed gives the same bytes, another seed gives others", async () => {
  for (const [name, seed] of [["satu", "7"], ["dua", "7"], ["tiga", "8"]] as const) expect(await sample(name, "--employees", "120", "--seed", seed)).toMatchObject({ code: 0, stderr: "" });
  expect(Object.keys(hashes("satu")).length).toBeGreaterThan(40);
  expect(hashes("dua")).toEqual(hashes("satu"));
  expect(hashes("tiga")["truth.json"]).not.toBe(hashes("satu")["truth.json"]);
});

it("what was planted lies beside the exports, not among them", () => {
  const truth = JSON.parse(readFileSync(join(folder, "satu", "truth.json"), "utf8")) as { synthetic: boolean; seed: number; employees: number };
  expect(truth).toMatchObject({ synthetic: true, seed: 7, employees: 120 });
  expect(Object.keys(hashes("satu")).filter((file) => file.startsWith("exports/") && /truth/.test(file))).toEqual([]);
});
