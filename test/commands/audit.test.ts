import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { root } from "../../loaders/commands/project.js";
import { runNode } from "../runner/runNode.js";

const folder = mkdtempSync(join(tmpdir(), "neraca-audit-"));
const run = (...args: readonly string[]) => runNode({ args: ["--import", "tsx", join("loaders", "commands", "audit.ts"), ...args], cwd: root, env: process.env });
const publish = (rows: string) => {
  writeFileSync(join(folder, "t.csv"), `place,count,status\n${rows}\n`);
  writeFileSync(join(folder, "datapackage.json"), JSON.stringify({ resources: [{ name: "t", path: "t.csv", format: "csv", schema: { fields: ["place", "count", "status"].map((name) => ({ name })), primaryKey: "place" } }] }));
};

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("audit", () => {
  it("shows the reasoning, and fails, where a withheld number can be found out", async () => {
    publish("total,50,\nA,20,\nB,26,\nC,,c");
    const { code, stdout, stderr } = await run(folder);
    expect([code, stderr]).toEqual([1, ""]);
    expect(stdout).toContain("t: C: count = 4\n    t: total (50) − t: A (20) − t: B (26) − t: C = 0 [sum over place]\n");
    expect(stdout).toMatch(/\n1 cells withheld, 1 recoverable\n$/);
  });

  it("is content with protected tables, by the minimum asked for", async () => {
    publish("total,50,\nA,,c\nB,44,\nC,,c");
    expect((await run(folder)).stdout).toMatch(/\n2 cells withheld, 2 recoverable\n$/);
    const { code, stdout } = await run("--minimum", "5", "--dir", folder);
    expect([code, stdout.split("\n").at(-2)]).toEqual([0, "2 cells withheld, 0 recoverable"]);
  });

  it("says what a folder lacks, and what a command lacks", async () => {
    const missing = await run(join(folder, "nowhere"));
    expect([missing.code, missing.stderr]).toEqual([1, expect.stringMatching(/^audit: .*datapackage\.json: cannot be read\n$/)]);
    expect((await run()).code).toBe(2);
    expect((await run(folder, "--minimum", "x")).code).toBe(2);
  });
});
