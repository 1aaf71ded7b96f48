import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeSample } from "../../loaders/sample/index.js";
import { runNode, type NodeResult } from "../runner/runNode.js";
import { testPaths } from "../runner/testPaths.js";
import { scanFolder, scanPrinted } from "../../loaders/scan/scanFolder.js";

const folder = mkdtempSync(join(tmpdir(), "neraca cetak "));
const exports = join(folder, "exports");
let canaries: readonly string[];
const printed: Record<string, NodeResult> = {};

const run = (command: string, ...args: string[]) =>
  runNode({ args: ["--import", "tsx", join(testPaths.root, "loaders", "commands", `${command}.ts`), ...args], cwd: testPaths.root, env: { ...process.env, NERACA_KEY: "kunci uji yang cukup panjang" } });

beforeAll(async () => {
  const { truth } = await writeSample({ out: exports, employees: 150, years: 1 });
  canaries = Object.values((truth as unknown as { canaries: Record<string, readonly string[]> }).canaries).flat();
  const nip = ["19850101", "201001", "1", "003"].join("");
  writeFileSync(join(exports, "rusak.csv"), `NIP;NAMA;${canaries[0]}\n${nip};${canaries[0]};"${nip}\n`);
  printed["validate"] = await run("validate", "--exports", exports);
  printed["evaluate"] = await run("evaluate", "--exports", exports, "--out", join(folder, "out"));
  printed["doctor"] = await run("doctor", "--exports", exports, "--out", join(folder, "out"));
}, 240_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("what commands print", () => {
  it.each(["validate", "evaluate", "doctor"])("of %s holds no identifier and nothing planted", (command) => {
    const { code, stdout, stderr } = printed[command]!;
    expect([code, stdout.length > 300]).toEqual([0, true]);
    expect(scanPrinted(command, `${stdout}\n${stderr}`, canaries)).toEqual([]);
  });

  it("is what the exports are full of", async () => {
    expect(canaries.length).toBeGreaterThan(5);
    const { leaks } = await scanFolder(exports, canaries);
    expect(leaks.filter(({ what }) => what === "canary").length).toBeGreaterThan(20);
    expect(scanPrinted("a", readFileSync(join(exports, "rusak.csv"), "utf8"), canaries).map(({ what }) => what)).toEqual(["identifier", "canary"]);
  });
});

describe("the confidential reports", () => {
  it("hold masked values only", async () => {
    expect((await scanFolder(join(folder, "out", "confidential"), canaries)).leaks).toEqual([]);
  });
});
