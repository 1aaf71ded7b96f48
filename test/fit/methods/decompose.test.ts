import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { decompose } from "../../../loaders/fit/methods/decompose.js";
import { fitInProcess, type FitEstimate, type FitObject } from "../../commands/fitInProcess.js";

const folder = mkdtempSync(join(tmpdir(), "decompose "));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const example = decompose.example.split(" ");

async function fit(...flags: string[]) {
  const { code, out, err } = await fitInProcess(["decompose", ...flags], [decompose]);
  if (code !== 0) throw new Error(err);
  return JSON.parse(out) as FitObject & { readonly twoFold: Record<string, Record<string, readonly FitEstimate[]>>; readonly threeFold: Record<string, readonly FitEstimate[]> };
}

async function refused(...flags: string[]): Promise<string> {
  const { code, out, err } = await fitInProcess(["decompose", ...flags], [decompose]);
  expect([code, out]).toEqual([2, ""]);
  return err;
}

describe("fit decompose", () => {
  it("runs its example: first level minus second, every variant, whose parts sum to the difference", async () => {
    const found = await fit(...example);
    const of = (name: string) => found.estimates.find((row) => row.name === name)!.estimate;
    expect(of("difference")).toBeCloseTo(-2 / 3, 12);
    for (const reference of ["first", "second", "reimers", "cotton", "neumark", "pooled"]) {
      expect(of(`explained, ${reference}`) + of(`unexplained, ${reference}`)).toBeCloseTo(of("difference"), 12);
      const [total, ...added] = found.twoFold[reference]!["unexplained"]!;
      expect(added.reduce((sum, { estimate }) => sum + estimate, 0)).toBeCloseTo(total!.estimate, 12);
    }
    expect(of("endowments") + of("coefficients") + of("interaction")).toBeCloseTo(of("difference"), 12);
    expect(found.threeFold["endowments"]!.map(({ name }) => name).slice(0, 3)).toEqual(["total", "(intercept)", "tempwarm"]);
    expect(found["groups"]).toEqual([{ level: "no", n: 36, mean: expect.closeTo(2.583333333333333, 12) }, { level: "yes", n: 36, mean: expect.closeTo(3.25, 12) }]);
    expect(found.notes[0]).toBe("differences are contact no minus contact yes");
  });

  it("turns the sign with the reference level", async () => {
    const found = await fit(...example, "--reference", "contact=yes");
    expect(found.estimates[0]).toMatchObject({ name: "difference", estimate: expect.closeTo(2 / 3, 12) });
  });

  it("refuses groups it cannot compare", async () => {
    const file = join(folder, "one.csv");
    writeFileSync(file, "y,g,k\n1,a,p\n3,a,p\n2,a,p\n7,b,p\n4,b,q\n5,b,p\n2,b,q\n");
    expect(await refused("--data", file, "--response", "y", "--group", "g", "--fixed", "k")).toBe("fit decompose: not identified: kq has no coefficient in g a: constant there, or determined by the columns before\n");
    expect(await refused("--data", file, "--response", "y", "--group", "y", "--fixed", "k")).toContain("column y must have exactly two levels: 6");
    expect(await refused("--data", file, "--response", "y", "--group", "g", "--fixed", "g,k")).toContain("column g cannot be among the explanatory columns: it is the group");
  });
});
