import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { adverseImpact } from "../../../loaders/fit/methods/adverseImpact.js";
import { fitInProcess, type FitObject } from "../../commands/fitInProcess.js";
import expected from "../../reference/expected.json" with { type: "json" };

const folder = mkdtempSync(join(tmpdir(), "adverse impact "));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const csv = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const run = (...args: string[]) => fitInProcess(["adverse-impact", ...args], [adverseImpact]);
const fit = async (...args: string[]) => JSON.parse((await run(...args)).out) as FitObject;
const berkeley = ["--data", "data/examples/ucb_admissions.csv", "--response", "Admit", "--success", "Admitted", "--group", "Gender", "--weights", "Freq"];
const named = ({ estimates }: FitObject, name: string) => estimates.find((row) => row.name === name)!;

describe("adverse-impact", () => {
  it("agrees with R on the Berkeley admissions", async () => {
    const found = await fit(...berkeley);
    expect(named(found, "rate Female").estimate).toBeCloseTo(expected.ucb.crude_admit_female, 12);
    expect(named(found, "rate Male").estimate).toBeCloseTo(expected.ucb.crude_admit_male, 12);
    expect(named(found, "impact ratio Female / Male").estimate).toBeCloseTo(expected.ucb.impact_ratio, 12);
    expect(named(found, "impact ratio Female / Male").interval!.low).toBeCloseTo(0.628696597624788, 12);
    expect(named(found, "difference Female - Male (Wald)").interval!.low).toBeCloseTo(-expected.ucb.prop_ci_newcombe[1]!, 12);
    expect(found["comparisons"]).toEqual([expect.objectContaining({ group: "Female", reference: "Male", belowFourFifths: true })]);
    expect(found["groups"]).toEqual([expect.objectContaining({ group: "Female", successes: 557, n: 1835 }), expect.objectContaining({ group: "Male", successes: 1198, n: 2691 })]);
  });

  it("compares with a chosen group as well, once", async () => {
    const female = await fit(...berkeley, "--reference", "Gender=Female");
    expect(named(female, "impact ratio Male / Female").estimate).toBeCloseTo(1 / expected.ucb.impact_ratio, 12);
    expect(named(female, "impact ratio Female / Male").estimate).toBeCloseTo(expected.ucb.impact_ratio, 12);
    const male = await fit(...berkeley, "--reference", "Gender=Male");
    expect(male.estimates.filter(({ name }) => name.startsWith("impact ratio"))).toHaveLength(3);
  });

  it("has bounds where a group has no success, in small cells", async () => {
    const file = csv("small.csv", `y,g\n${"1,a\n".repeat(4)}${"0,a\n".repeat(2)}${"0,b\n".repeat(7)}`);
    const found = await fit("--data", file, "--response", "y", "--success", "1", "--group", "g");
    expect(named(found, "impact ratio b / a")).toMatchObject({ estimate: 0, interval: null });
    expect(named(found, "impact ratio b / a (exact)").interval!.low).toBe(0);
    expect(named(found, "impact ratio b / a (exact)").interval!.high).toBeLessThan(1);
    expect(named(found, "difference b - a").p).toBeCloseTo(0.02097902097902098, 12);
    expect(found.notes).toContain("no interval of Katz where a group has no success or both have no failure: read the score and the exact interval");
  });

  it.each([
    ["y,g\nyes,a\nno,a\n", "yes", /column "g" has one level: a/],
    ["y,g\nyes,a\nno,b\n", "maybe", /--success: column "y" has no level "maybe"; levels: no, yes/],
  ])("refuses what it cannot compare %#", async (text, success, message) => {
    const { code, err } = await run("--data", csv("wrong.csv", text), "--response", "y", "--success", success, "--group", "g");
    expect([code, err]).toEqual([2, expect.stringMatching(message)]);
  });

  it("refuses weights that are no frequencies", async () => {
    const { code, err } = await run("--data", csv("fraction.csv", "y,g,w\nyes,a,1.5\nno,b,2\n"), "--response", "y", "--success", "yes", "--group", "g", "--weights", "w");
    expect([code, err]).toEqual([2, expect.stringMatching(/which must be whole numbers: 1.5/)]);
  });
});
