import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { crossed } from "../../../loaders/fit/methods/crossed.js";
import { fitInProcess, wordsOf } from "../../commands/fitInProcess.js";
import { lme4Cases } from "../../statistics/mixed/lme4Cases.js";

const folder = mkdtempSync(join(tmpdir(), "neraca silang "));
const file = (name: string): string => join(folder, `${name}.csv`);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

beforeAll(() => {
  for (const { name, data } of lme4Cases) {
    const heads = Object.keys(data[0]!);
    writeFileSync(file(name), [[...heads, "twice", "one"].join(","), ...data.map((row) => [...heads.map((head) => row[head]), 2 * row["x"]!, 1].join(","))].join("\n"));
  }
});

async function answer(name: string, line: string): Promise<{ code: number; err: string; fit: any }> {
  const { code, out, err } = await fitInProcess(["crossed", "--data", file(name), ...wordsOf(line)], [crossed]);
  return { code, err, fit: code === 0 ? JSON.parse(out) : {} };
}

const expectedOf = (name: string) => lme4Cases.find((one) => one.name === name)!.expected;

describe("fit crossed", () => {
  test("gives what R 4 lme4 gives with covariates, levels and profile intervals", async () => {
    const { fit } = await answer("covariates", "--response y --effects a,b --fixed x,z --levels --intervals");
    const expected = expectedOf("covariates");
    expect(fit.criterion).toBeCloseTo(expected.criterion, 7);
    expect(fit.logLikelihood).toBeCloseTo(-expected.criterion / 2, 7);
    expect(fit.estimates.map((row: any) => row.name)).toEqual(["(intercept)", "x", "z"]);
    expect(fit.variances.map((row: any) => row.name)).toEqual(["a", "b", "residual"]);
    expect(fit.variances.reduce((sum: number, row: any) => sum + row.share, 0)).toBeCloseTo(1, 12);
    expected.variances.forEach((variance, k) => expect(fit.variances[k].variance).toBeCloseTo(variance, 5));
    expected.sds!.forEach(([low, high], k) => {
      expect(fit.variances[k].sdInterval.low).toBeCloseTo(low!, 4);
      expect(fit.variances[k].sdInterval.high).toBeCloseTo(high!, 4);
      expect(fit.variances[k].interval.high).toBeCloseTo(fit.variances[k].sdInterval.high ** 2, 12);
    });
    expected.intervals!.forEach(([low], j) => expect(fit.estimates[j].interval.low).toBeCloseTo(low!, 4));
    expect(fit.effects.b[0]).toMatchObject({ level: "0" });
    expect(fit.effects.b[0].estimate).toBeCloseTo(expected.mode, 5);
    expect(fit.effects.b[0].se).toBeCloseTo(expected.sd, 5);
  });

  test("weights are those of lmer, Wald intervals without --intervals", async () => {
    const { fit } = await answer("weights", "--response y --effects a,b --weights w");
    const expected = expectedOf("weights");
    expect(fit.criterion).toBeCloseTo(expected.criterion, 7);
    expect(fit.variances[2].variance).toBeCloseTo(expected.residual, 5);
    const [row] = fit.estimates;
    expect(row.interval.high - row.estimate).toBeCloseTo(1.959963984540054 * row.se, 10);
    expect(fit.effects).toBeUndefined();
    expect(fit.notes.join()).toContain("weights are precision weights");
  });

  test("a variance at 0 and a dropped column are said", async () => {
    const { fit } = await answer("boundary", "--response y --effects a,b --fixed x,twice");
    expect(fit.criterion).toBeCloseTo(expectedOf("boundary").criterion, 7);
    expect(fit.variances[0].variance).toBe(0);
    expect(fit.estimates[2]).toMatchObject({ name: "twice", estimate: null });
    expect(fit.notes.join()).toContain("the variance of a is estimated at 0");
    expect(fit.notes.join()).toContain("twice depends on the columns before it");
  });

  test.each([
    ["--response y --effects a,b,c,x,z", /at most four columns/],
    ["--response y --effects a,one", /"one" has one level only/],
    ["--response y --effects a,y", /column used twice: "y"/],
    ["--response y --effects x", /levels for 200 rows/],
    ["--response one --effects a", /the response is constant/],
    ["--response y --effects a --fixed nowhere", /nowhere/],
  ])("misuse: %s", async (line, message) => {
    const { code, err } = await answer("unbalanced", line);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});

describe("fit crossed refuses what cannot be told apart", () => {
  const rows = Array.from({ length: 24 }, (_, i) => [((i * 7) % 11) + i / 5, `p${i % 6}`, `q${5 - (i % 6)}`, `r${i % 4}`].join(","));
  beforeAll(() => writeFileSync(file("alike"), ["y,a,b,c", ...rows].join("\n")));
  test("two effects that group the rows alike under other names", async () => {
    const { code, err } = await answer("alike", "--response y --effects a,b");
    expect([code, err.trim().split("\n").length]).toEqual([2, 1]);
    expect(err).toContain('columns "a" and "b" group the rows alike');
    expect((await answer("alike", "--response y --effects a,c")).code).toBe(0);
  });
  test("an effect that is fixed too", async () => {
    const { code, err } = await answer("alike", "--response y --effects a,c --fixed c");
    expect([code, err]).toEqual([2, expect.stringContaining('column "c"')]);
  });
});
