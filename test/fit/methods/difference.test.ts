import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { difference } from "../../../loaders/fit/methods/difference.js";
import { fitInProcess, type FitObject } from "../../commands/fitInProcess.js";
import expected from "../../reference/expected.json" with { type: "json" };

const folder = mkdtempSync(join(tmpdir(), "difference "));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const csv = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const run = (...args: string[]) => fitInProcess(["difference", ...args], [difference]);
const fit = async (...args: string[]) => JSON.parse((await run(...args)).out) as FitObject;

describe("difference", () => {
  it("agrees with R on the sleep data", async () => {
    const { estimates } = await fit("--data", "data/examples/sleep.csv", "--response", "extra", "--group", "group");
    const [welch, rank, cohen, hedges] = estimates;
    expect(welch!.name).toBe("Welch: 1 - 2");
    expect(welch!.estimate).toBeCloseTo(-1.58, 12);
    expect([welch!.statistic, welch!.df, welch!.p, welch!.interval!.low, welch!.interval!.high].map((value) => value.toPrecision(9))).toEqual(
      [expected.sleep.welch_t, expected.sleep.welch_df, expected.sleep.welch_p, ...expected.sleep.welch_ci].map((value) => value.toPrecision(9)),
    );
    expect(rank!.statistic).toBe(expected.sleep.wilcox_w);
    expect(rank!.p).toBeCloseTo(expected.sleep.wilcox_p, 12);
    expect(cohen!.estimate).toBeCloseTo(expected.sleep.cohen_d_pooled, 12);
    expect(hedges!.estimate).toBeCloseTo(-0.796935239191122, 12);
  });

  it("turns around with the reference", async () => {
    const { estimates } = await fit("--data", "data/examples/sleep.csv", "--response", "extra", "--group", "group", "--reference", "group=2");
    expect(estimates[0]).toMatchObject({ name: "Welch: 2 - 1" });
    expect(estimates[0]!.estimate).toBeCloseTo(1.58, 12);
    expect(estimates[1]!.statistic).toBe(74.5);
  });

  it("takes whole weights as repeated rows, and refuses others", async () => {
    const weighted = csv("weighted.csv", "y,g,w\n1,a,2\n4,a,3\n2,b,1\n7,b,4\n5,b,0\n");
    const repeated = csv("repeated.csv", "y,g\n1,a\n1,a\n4,a\n4,a\n4,a\n2,b\n7,b\n7,b\n7,b\n7,b\n");
    const numbers = ({ estimates }: FitObject) => estimates.flatMap(({ estimate, statistic, p, interval }) => [estimate, statistic ?? 0, p ?? 0, interval?.low ?? 0, interval?.high ?? 0].map((value) => Number(value.toPrecision(10))));
    expect(numbers(await fit("--data", weighted, "--response", "y", "--group", "g", "--weights", "w"))).toEqual(numbers(await fit("--data", repeated, "--response", "y", "--group", "g")));
    const fraction = await run("--data", csv("fraction.csv", "y,g,w\n1,a,1.5\n2,b,1\n"), "--response", "y", "--group", "g", "--weights", "w");
    expect([fraction.code, fraction.err]).toEqual([2, expect.stringMatching(/frequencies, which must be whole numbers: 1.5/)]);
  });

  it("compares two groups, no more and no fewer", async () => {
    const three = await run("--data", csv("three.csv", "y,g\n1,a\n2,b\n3,c\n"), "--response", "y", "--group", "g");
    expect([three.code, three.err]).toEqual([2, expect.stringMatching(/column "g" has 3 levels: a, b, c/)]);
    const one = await run("--data", csv("one.csv", "y,g\n1,a\n2,a\n"), "--response", "y", "--group", "g");
    expect([one.code, one.err]).toEqual([2, expect.stringMatching(/column "g" has 1 level: a/)]);
  });

  it("says in a note what it cannot estimate", async () => {
    const { estimates, notes } = await fit("--data", csv("single.csv", "y,g\n1,a\n2,b\n"), "--response", "y", "--group", "g");
    expect(estimates[0]).toMatchObject({ estimate: -1, p: null, interval: null });
    expect(notes).toContain("no Welch test: each group needs at least two rows");
    expect(notes).toContain("no Cohen d: each group needs a row, and both together three");
  });
});
