import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { regression } from "../../../loaders/fit/methods/regression.js";
import { fitInProcess, type FitEstimate, type FitObject } from "../../commands/fitInProcess.js";
import { cluster, level, reference, response, weights, x } from "../../statistics/linear/unbalanced.js";

const folder = mkdtempSync(join(tmpdir(), "regression "));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const data = join(folder, "unbalanced.csv");
writeFileSync(data, ["y,x,twice,z,w,cl,flat", ...Array.from(response, (y, i) => [y, x[i], 2 * x[i]! + 1, "abcd"[level[i]!], weights[i], cluster[i], 1].join(","))].join("\n"));

async function fit(...flags: string[]): Promise<FitObject & { readonly standardErrors: Record<string, readonly FitEstimate[]> }> {
  const { code, out, err } = await fitInProcess(["regression", ...flags], [regression]);
  if (code !== 0) throw new Error(err);
  return JSON.parse(out);
}

async function refused(...flags: string[]): Promise<string> {
  const { code, out, err } = await fitInProcess(["regression", "--data", data, ...flags], [regression]);
  expect([code, out]).toEqual([2, ""]);
  return err;
}

const close = (ours: readonly number[], theirs: readonly number[]) => theirs.forEach((value, i) => expect(ours[i]).toBeCloseTo(value, 10));

describe("fit regression", () => {
  it.each([["plain", []], ["weighted", ["--weights", "w"]]] as const)("gives R's lm with sandwich's errors, %s", async (which, flags) => {
    const found = await fit("--data", data, "--response", "y", "--fixed", "x,z", ...flags);
    expect(found.estimates.map(({ name }) => name)).toEqual(["(intercept)", "x", "zb", "zc", "zd"]);
    close(found.estimates.map(({ estimate }) => estimate), reference[which].coef);
    close(found.estimates.map(({ se }) => se), reference[which].se);
    for (const type of ["hc0", "hc1", "hc2", "hc3"] as const) close(found.standardErrors[type]!.map(({ se }) => se), reference[which][type]);
    close(["residualStandardError", "rSquared", "adjustedRSquared", "fStatistic"].map((word) => found[word] as number), reference[which].fit);
    expect(found["cr2"]).toBeUndefined();
    expect(found.notes.some((note) => note.includes("precisions"))).toBe(which === "weighted");
  });

  it.each([["plain", []], ["weighted", ["--weights", "w"]]] as const)("leads with clubSandwich's CR2 where clustered, %s", async (which, flags) => {
    const found = await fit("--data", data, "--response", "y", "--fixed", "x,z", "--cluster", "cl", ...flags);
    close(found.estimates.map(({ se }) => se), reference[which].cr2);
    close(found.estimates.map(({ df }) => df), reference[which].df);
    close(found.estimates.map(({ p }) => p), reference[which].p);
    for (const type of ["cr0", "cr1", "cr1s"] as const) {
      close(found.standardErrors[type]!.map(({ se }) => se), reference[which][type]);
      expect(found.standardErrors[type]!.every(({ df }) => df === 7)).toBe(true);
    }
    expect(found["clusters"]).toBe(8);
  });

  it("gives no coefficient to a column that others determine, and says so", async () => {
    const found = await fit("--data", data, "--response", "y", "--fixed", "x,twice,z,flat");
    expect(found["aliased"]).toEqual(["twice", "flat"]);
    expect(found.estimates[2]).toEqual({ name: "twice", estimate: null, se: null, statistic: null, df: null, p: null, interval: null });
    close(found.estimates.filter(({ estimate }) => estimate !== null).map(({ se }) => se), reference.plain.se);
    expect(found.notes.join("\n")).toContain("no coefficient for twice, flat: determined by the columns before");
  });

  it("runs its example: log-likelihood of R, errors by plate", async () => {
    const found = await fit(...regression.example.split(" "));
    expect(found.logLikelihood).toBeCloseTo(-202.64088903849, 9);
    close(found.estimates.map(({ se }) => se), [0.1965892748732, 0.1200719389841, 0.1379193210918, 0.1752758350643, 0.1901483656679, 0.1471857579489]);
    expect(found.estimates.every(({ df }) => Math.abs(df - 23) < 1e-9)).toBe(true);
  });

  it("says why an error is missing", async () => {
    const file = join(folder, "alone.csv");
    writeFileSync(file, "y,g\n1,a\n3,a\n2,a\n7,b\n");
    const found = await fit("--data", file, "--response", "y", "--fixed", "g");
    expect(found.standardErrors["hc3"]!.map(({ se }) => se)).toEqual([null, null]);
    expect(found.estimates[1]!.se).toBeCloseTo(Math.sqrt(4 / 3), 12);
    expect(found.notes.some((note) => /^no hc[23]/.test(note) && note.includes("row 4 alone"))).toBe(true);
  });

  it("refuses a response that explains itself and a single cluster", async () => {
    expect(await refused("--response", "y", "--fixed", "x,y")).toBe("fit regression: column y cannot explain itself: it is the response\n");
    expect(await refused("--response", "y", "--fixed", "x", "--cluster", "flat")).toBe("fit regression: column flat has only one level: 1\n");
  });
});
