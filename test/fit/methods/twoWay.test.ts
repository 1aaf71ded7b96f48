import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { twoWay } from "../../../loaders/fit/methods/twoWay.js";
import { fitInProcess, type FitObject, wordsOf } from "../../commands/fitInProcess.js";

const folder = mkdtempSync(join(tmpdir(), "neraca dua arah "));
const data = join(folder, "movers.csv");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const a = [0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4, 5, 5, 6, 6, 6, 7, 7];
const b = [0, 0, 1, 1, 2, 1, 2, 0, 2, 0, 3, 3, 3, 1, 0, 3, 3, 2, 3, 2, 1, 1];

beforeAll(() => {
  const lines = a.map((level, i) => [`u${level}`, `m${b[i]}`, 80 + ((i * 37) % 11) / 2 + level / 3 - b[i]!, (i * 13) % 7, 1 + (i % 3) / 2].join(","));
  // a pair of rows that nothing ties to the others
  writeFileSync(data, ["unit,manager,y,x,w", ...lines, "lone,elsewhere,80,1,1", "lone,elsewhere,90,2,1"].join("\n"));
});

async function answer(line: string): Promise<{ code: number; err: string; fit: FitObject & Record<string, any> }> {
  const { code, out, err } = await fitInProcess(["two-way", "--data", data, ...wordsOf(line)], [twoWay]);
  return { code, err, fit: code === 0 ? JSON.parse(out) : {} };
}

const value = (fit: FitObject, name: string) => fit.estimates.find((row) => row.name === name)!;

describe("fit two-way", () => {
  test("gives what R gives: lm with dummies and weights, effects shifted, leave-one-out by refitting", async () => {
    const { fit } = await answer("--response y --effects unit,manager --fixed x --weights w --leave-out --levels");
    const expected: Record<string, number> = {
      x: 0.164441468618246,
      "plug-in: var(unit)": 1.21205537726341, "plug-in: var(manager)": 2.08165721216258, "plug-in: cov(unit,manager)": -0.751020764084695, "plug-in: residual": 1.65841397283323,
      "andrews: var(unit)": -0.744415624657203, "andrews: var(manager)": 0.940194637973734, "andrews: cov(unit,manager)": -0.14024253183145,
      "leave-one-out: var(unit)": -0.0387799259701651, "leave-one-out: var(manager)": 1.5666549689094496, "leave-one-out: cov(unit,manager)": -0.6407904268404724, "leave-one-out: residual": 3.25547120321702,
    };
    for (const [name, number] of Object.entries(expected)) expect(value(fit, name).estimate).toBeCloseTo(number, 10);
    expect(value(fit, "x").se).toBeCloseTo(0.304281631056323, 10);
    expect(value(fit, "plug-in: corr(unit,manager)").estimate).toBeCloseTo(-0.751020764084695 / Math.sqrt(1.21205537726341 * 2.08165721216258), 10);
    expect(value(fit, "leave-one-out: corr(unit,manager)").estimate).toBeNull();
    expect(value(fit, "leave-one-out: var(manager)").se).toBeGreaterThan(0);
    expect(fit.residualVariance).toBeCloseTo(5.389845411708, 10);
    expect(fit.dfResidual).toBe(10);
    expect(fit.effects.unit!.map(({ level }) => level)).toEqual(["u0", "u1", "u2", "u3", "u4", "u5", "u6", "u7"]);
    expect(fit.effects.unit![2]!.estimate).toBeCloseTo(82.68859240938275, 9);
    expect(fit.effects.unit![2]!.se).toBeCloseTo(1.491329286687786, 9);
    expect(fit.effects.manager![3]!.estimate).toBeCloseTo(-1.836715889794931, 9);
    expect(fit.effects.manager![3]!.se).toBeCloseTo(1.178918167697391, 9);
    expect(fit.variances.map(({ name }) => name)).toEqual(["unit", "manager", "residual"]);
    expect(fit.variances[1]!.variance).toBe(value(fit, "leave-one-out: var(manager)").estimate);
    expect(fit.notes).toContain("leave-one-out: corrected variance of unit is negative: indistinguishable from none");
  });

  test("reports components, rows kept and dropped, and pairs left out whole", async () => {
    const { fit } = await answer("--response y --effects unit,manager --leave-out-match");
    expect(fit.sets).toMatchObject({ components: 2, movers: 6, connected: { rowsKept: 22, rowsDropped: 2, levels: { unit: 8, manager: 4 }, movers: 6 }, leaveOut: { rowsKept: 18, rowsDropped: 6, levels: { unit: 6, manager: 4 } } });
    expect(fit.notes.some((note) => note.startsWith("2 of 24 rows are outside the largest of 2 connected sets"))).toBe(true);
    expect(value(fit, "leave-match-out: var(unit)").estimate).not.toBeNull();
    const shares = fit.variances.reduce((sum, { variance }) => sum + variance, 0) + 2 * fit.covariance;
    const plugIn = ["var(unit)", "var(manager)", "residual"].reduce((sum, part) => sum + value(fit, `plug-in in the leave-out set: ${part}`).estimate, 2 * value(fit, "plug-in in the leave-out set: cov(unit,manager)").estimate);
    expect(shares).toBeCloseTo(plugIn, 10);
  });

  test.each([
    ["--response y --effects unit", "--effects must name two different columns: unit"],
    ["--response y --effects unit,manager --fixed unit", "column unit cannot be both in --effects and in --fixed"],
    ["--response y --effects unit,y", "column y cannot explain itself: it is the response"],
  ])("misuse: %s", async (line, message) => {
    const { code, err } = await answer(line);
    expect([code, err]).toEqual([2, `fit two-way: ${message}\n`]);
  });

  test("misuse: nobody moves", async () => {
    const still = join(folder, "still.csv");
    writeFileSync(still, "unit,manager,y\na,m,1\na,m,2\nb,m,4\nc,n,3\n");
    const { code, err } = await fitInProcess(["two-way", "--data", still, "--response", "y", "--effects", "unit,manager"], [twoWay]);
    expect([code, err]).toEqual([2, "fit two-way: no movers connect unit and manager: each factor needs two levels in the connected set\n"]);
  });
});
