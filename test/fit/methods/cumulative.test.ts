import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cumulative } from "../../../loaders/fit/methods/cumulative.js";
import { fitInProcess, type FitObject } from "../../commands/fitInProcess.js";

const wine = ["cumulative", "--data", "data/examples/wine.csv"];

async function fit(...flags: string[]): Promise<FitObject> {
  const { code, out, err } = await fitInProcess([...wine, ...flags], [cumulative]);
  if (code !== 0) throw new Error(err);
  return JSON.parse(out) as FitObject;
}

async function refused(...flags: string[]): Promise<string> {
  const { code, err } = await fitInProcess([...wine, ...flags], [cumulative]);
  expect(code).toBe(2);
  return err;
}

describe("fit cumulative", () => {
  it("gives thresholds and slopes as R's clm does", async () => {
    const { wine_clm } = JSON.parse(readFileSync("test/reference/expected.json", "utf8")) as { wine_clm: { coef: Record<string, number>; se: Record<string, number>; loglik: number } };
    const found = await fit("--response", "rating", "--fixed", "temp,contact");
    expect(found.estimates.map(({ name }) => name)).toEqual(Object.keys(wine_clm.coef));
    for (const { name, estimate, se, statistic, interval, p } of found.estimates) {
      expect(estimate).toBeCloseTo(wine_clm.coef[name]!, 10);
      expect(se).toBeCloseTo(wine_clm.se[name]!, 10);
      expect(statistic).toBeCloseTo(estimate / se, 12);
      expect(interval!.high - interval!.low).toBeCloseTo(2 * 1.959963984540054 * se, 10);
      expect(p).toBeGreaterThan(0);
    }
    expect(found.estimates[4]!.p).toBeCloseTo(2.1946e-6, 9);
    expect(found.logLikelihood).toBeCloseTo(wine_clm.loglik, 10);
    expect(found.criterion).toBeCloseTo(-2 * wine_clm.loglik, 9);
    expect(found.notes.join()).toContain("no test of proportional odds");
  });
  it("gives random intercepts as R's clmm does, levels on request", async () => {
    const found = await fit("--response", "rating", "--fixed", "temp,contact", "--effects", "judge,bottle", "--levels");
    expect(found.variances[0]!.variance).toBeCloseTo(1.131139557 ** 2, 5);
    expect(found.variances[1]).toMatchObject({ name: "bottle", variance: 0 });
    expect(found.logLikelihood).toBeCloseTo(-81.565412777, 8);
    expect(found.effects["judge"]![6]).toMatchObject({ level: "7" });
    expect(found.effects["judge"]![6]!.estimate).toBeCloseTo(-1.910991, 5);
    expect(found.effects["bottle"]!.every(({ estimate }) => estimate === 0)).toBe(true);
    expect(found.notes).toContain("variance of bottle is estimated as 0");
    expect((await fit("--response", "rating", "--effects", "judge")).effects).toBeUndefined();
  });
  it("turns round with the order of the levels", async () => {
    const up = await fit("--response", "rating", "--fixed", "temp");
    const down = await fit("--response", "rating", "--fixed", "temp", "--order", "5,4,3,2,1");
    expect(down.estimates.at(-1)!.estimate).toBeCloseTo(-up.estimates.at(-1)!.estimate, 10);
    expect(down.estimates[0]).toMatchObject({ name: "5|4" });
    expect(down.logLikelihood).toBeCloseTo(up.logLikelihood, 10);
  });
  it("takes weights as frequencies", async () => {
    const found = await fit("--response", "rating", "--fixed", "temp", "--weights", "bottle");
    expect(found.notes).toContain("weights are frequencies: a row of weight 2 counts as two rows");
    // R 4: clm(rating ~ temp, weights = bottle)
    expect(found.logLikelihood).toBeCloseTo(-420.3858778171, 8);
  });
  it("tests proportional odds where it can", async () => {
    // R 4: anova of clm(rating ~ judge) and clm(rating ~ 1, nominal = ~ judge), judge as a number
    const { proportionalOdds } = await fit("--response", "rating", "--fixed", "judge");
    expect(proportionalOdds).toMatchObject({ df: 3 });
    expect((proportionalOdds as { statistic: number }).statistic).toBeCloseTo(2 * (101.0287967105 - 100.1220437244), 8);
    expect((await fit("--response", "contact", "--fixed", "rating"))["proportionalOdds"]).toBeUndefined();
  });
  it("refuses in one line", async () => {
    expect(await refused("--response", "rating", "--fixed", "rating")).toContain("column rating cannot be among the explanatory columns");
    expect(await refused("--response", "rating", "--effects", "judge,bottle,temp")).toContain("--effects takes one or two columns");
    expect(await refused("--response", "rating", "--fixed", "judge", "--effects", "judge")).toContain("column judge cannot have random intercepts");
    expect(await refused("--response", "rating", "--effects", "judge,judge")).toContain("twice");
    expect(await refused("--response", "rating", "--levels")).toContain("--levels needs --effects");
    expect(await refused("--response", "rating", "--order", "1,2,3,4")).toContain('--order leaves out the level "5"');
    expect(await refused("--response", "rating", "--order", "1,2,3,4,5,6")).toContain('column rating has no level "6"');
    expect(await refused("--response", "temp", "--fixed", "bottle")).toContain("not identified: the covariates separate the levels of the response");
  });
});
