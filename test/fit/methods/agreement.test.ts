import { describe, expect, it } from "vitest";
import { fitInput } from "../../../loaders/fit/fitInput.js";
import { Misuse, type FitMethod, type FitResult } from "../../../loaders/fit/fitMethod.js";
import { alpha } from "../../../loaders/fit/methods/alpha.js";
import { icc } from "../../../loaders/fit/methods/icc.js";
import { kappa } from "../../../loaders/fit/methods/kappa.js";
import { oneway } from "../../../loaders/fit/methods/oneway.js";
import type { TableColumn } from "../../../loaders/warehouse/readTable.js";

type Columns = Readonly<Record<string, readonly (number | string)[]>>;

function run(method: FitMethod, columns: Columns, flags: Record<string, string>, weights: string | null = null): FitResult {
  const table = new Map(Object.entries(columns).map(([name, cells]): [string, TableColumn] => {
    if (cells.every((cell) => typeof cell === "number")) return [name, { name, kind: "number", values: Float64Array.from(cells), text: null }];
    const levels = [...new Set(cells.map(String))].sort();
    return [name, { name, kind: "text", values: null, text: { levels, codes: Int32Array.from(cells, (cell) => levels.indexOf(String(cell))) } }];
  }));
  const lists = new Map(Object.entries(flags).map(([name, value]) => [name, value.split(",")]));
  const { input } = fitInput({ rows: Object.values(columns)[0]!.length, columns: table }, {
    columns: [...lists.values()].flat(), weights, categorical: new Set(), references: new Map(), seed: 1, flags: new Map(Object.entries(flags)), lists, switches: new Set(),
  });
  return method.run(input);
}

/** A table of ratings as one row per cell, target by target. */
const long = (table: readonly (readonly (number | string)[])[], weights?: readonly number[]): Columns => ({
  y: table.flat(),
  t: table.flatMap((row, t) => row.map(() => `t${t}`)),
  r: table.flatMap((row) => row.map((_, r) => r)),
  ...(weights && { w: table.flatMap((row, t) => row.map(() => weights[t]!)) }),
});
const cells = { response: "y", target: "t", rater: "r" };
const table = Array.from({ length: 7 }, (_, t) => [0, 1, 2].map((r) => ((7 * t + 3 * r + t * t * r) % 11) + t));
const estimates = (result: FitResult) => Object.fromEntries(result.estimates.map(({ name, estimate }) => [name, estimate]));

describe("icc", () => {
  // R 4.2.2 psych 2.2.9
  it("names, tests and bounds the six coefficients", () => {
    const { estimates: rows, notes } = run(icc, long(table), cells);
    expect(rows.map(({ name }) => name)).toEqual(["ICC1", "ICC2", "ICC3", "ICC1k", "ICC2k", "ICC3k"]);
    expect(rows[1]).toEqual({ name: "ICC2", estimate: expect.closeTo(0.338823529411764, 12), interval: { low: expect.closeTo(-0.154160832100456, 10), high: expect.closeTo(0.81393334679733, 10) }, statistic: expect.closeTo(2.36421052631579, 12), df: 6, df2: 12, p: expect.closeTo(0.0964560994258183, 12) });
    expect(notes.join()).not.toMatch(/left out/);
  });

  it("leaves out targets that lack a rating and says so; the order of rows does not matter", () => {
    const { y, t, r } = long([...table, [1, 9, 4]]);
    const shuffled = y!.map((_, i) => i).filter((i) => i !== y!.length - 1).sort((a, b) => ((a * 7) % 23) - ((b * 7) % 23));
    const result = run(icc, { y: shuffled.map((i) => y![i]!), t: shuffled.map((i) => t![i]!), r: shuffled.map((i) => r![i]!) }, cells);
    expect(estimates(result)["ICC1"]).toBeCloseTo(0.356815869786368, 12);
    expect(result.notes).toContain("1 of 8 levels of t lack a rating and are left out");
  });

  it("takes weights as frequencies of targets", () => {
    const result = run(icc, long(table, [1, 2, 3, 1, 1, 4, 2]), cells, "w");
    expect(estimates(result)["ICC2k"]).toBeCloseTo(0.547185095180235, 12);
    expect(result["targets"]).toBe(14);
  });

  it.each([
    [{ y: [1, 2, 3], t: ["a", "a", "b"], r: ["k", "k", "k"] }, "r k rated t a more than once"],
    [{ y: [1, 2], t: ["a", "b"], r: ["k", "k"] }, "fewer than two targets were rated by all of two or more raters"],
    [long([[3, 3], [3, 3]]), "all ratings are equal"],
  ] as [Columns, string][])("refuses what is no table of ratings %#", (columns, message) => {
    expect(() => run(icc, columns, cells)).toThrow(Misuse);
    expect(() => run(icc, columns, cells)).toThrow(message);
  });

  it("refuses different weights within a target", () => {
    expect(() => run(icc, { ...long(table), w: table.flat().map((_, i) => i + 1) }, cells, "w")).toThrow("ratings of t t0 have different weights: 1, 2");
  });
});

describe("kappa", () => {
  const a = [1, 2, 10, 10, 2, 1, 2, 10, 3];
  const b = [1, 10, 10, 2, 2, 1, 3, 10, 2];

  it("orders the union of levels as numbers, and is the same for text and numbers", () => {
    const result = run(kappa, { a, b }, { ratings: "a,b" });
    expect(result["levels"]).toEqual(["1", "2", "3", "10"]);
    expect(result.estimates.map(({ name }) => name)).toEqual(["unweighted", "linear", "quadratic"]);
    const letters = new Map([[1, "p"], [2, "q"], [3, "r"], [10, "s"]]);
    const texts = run(kappa, { a: a.map((x) => letters.get(x)!), b: b.map((x) => letters.get(x)!) }, { ratings: "a,b" });
    expect(texts.estimates).toEqual(result.estimates);
    expect(texts.notes.join()).toMatch(/p < q < r < s, which is that of their letters/);
  });

  // R 4.2.2 vcd 1.4-11 on Landis & Koch (1977)
  it("takes weights as counts", () => {
    const counts = [[38, 5, 0, 1], [33, 11, 3, 0], [10, 14, 5, 6], [3, 7, 3, 10]];
    const columns = { a: counts.flatMap((row, i) => row.map(() => i)), b: counts.flatMap((row) => row.map((_, j) => j)), w: counts.flat() };
    const linear = run(kappa, columns, { ratings: "a,b" }, "w").estimates[1]!;
    expect(linear.estimate).toBeCloseTo(0.379730547986679, 12);
    expect(linear.se).toBeCloseTo(0.051666826218334, 12);
  });

  it("refuses one column, three columns and one level", () => {
    expect(() => run(kappa, { a }, { ratings: "a" })).toThrow("--ratings needs two columns: a");
    expect(() => run(kappa, { a, b }, { ratings: "a,b,a" })).toThrow(Misuse);
    expect(() => run(kappa, { a: [4, 4], b: [4, 4] }, { ratings: "a,b" })).toThrow("a and b: both raters used one and the same level throughout: 4");
  });
});

describe("alpha", () => {
  it("has all three metrics of Krippendorff and, where no rating is missing, Cronbach's", () => {
    const result = run(alpha, long(table), cells);
    expect(Object.keys(estimates(result))).toEqual(["Krippendorff nominal", "Krippendorff ordinal", "Krippendorff interval", "Cronbach"]);
    expect(estimates(result)["Cronbach"]).toBeCloseTo(0.577025823686554, 12);
    const { y, t, r } = long(table);
    const gap = run(alpha, { y: y!.slice(1), t: t!.slice(1), r: r!.slice(1) }, cells);
    expect(Object.keys(estimates(gap))).not.toContain("Cronbach");
    expect(gap.notes).toContain("no Cronbach's alpha: not all raters rated all targets");
  });

  // Krippendorff (2011), section C
  it("agrees with the printed example", () => {
    const observers = ["123321412***", "1233224125*3", "*3332342251*", "12332441251*"];
    const rows = observers.flatMap((row, r) => [...row].map((y, t) => ({ y, t, r }))).filter(({ y }) => y !== "*");
    const result = run(alpha, { y: rows.map(({ y }) => Number(y)), t: rows.map(({ t }) => t), r: rows.map(({ r }) => r) }, cells);
    expect(Object.values(estimates(result)).map((estimate) => estimate!.toFixed(3))).toEqual(["0.743", "0.815", "0.849"]);
    expect(result["targets"]).toBe(11);
  });

  it("compares text as nominal only", () => {
    const result = run(alpha, long([["a", "a"], ["b", "b"], ["a", "b"]]), cells);
    expect(result.estimates).toHaveLength(1);
    expect(result.estimates[0]!.estimate).toBeCloseTo(1 - (5 * 2) / 18, 12);
  });

  it("refuses ratings that are all equal or never of the same target", () => {
    expect(() => run(alpha, long([[2, 2], [2, 2]]), cells)).toThrow(Misuse);
    expect(() => run(alpha, { y: [1, 2], t: ["a", "b"], r: ["k", "l"] }, cells)).toThrow("no unit has two ratings");
  });
});

describe("oneway", () => {
  const g = [1, 4, 2, 7, 3].flatMap((n, level) => Array<number>(n).fill(level));
  const y = g.map((level, i) => ((7 * i * i + 3 * i) % 13) + 2 * (level + 1));

  // R 4.2.2 lm and lme4 1.1-31; a group of one row has no Welch test
  it("has the test, the components, the effects and the group means", () => {
    const result = run(oneway, { y, g }, { response: "y", group: "g" });
    expect(result.estimates[0]).toEqual({ name: "F", estimate: expect.closeTo(6.84419713831478, 10), statistic: expect.closeTo(6.84419713831478, 10), df: 4, df2: 12, p: expect.closeTo(0.00414250670899097, 12) });
    expect(result.estimates[1]).toMatchObject({ name: "Welch F", estimate: null });
    expect(result.notes).toContain("no Welch F: a group has a single row");
    expect(result.criterion).toBeCloseTo(91.570267429083, 9);
    expect(result.variances!.map(({ name }) => name)).toEqual(["g", "residual"]);
    expect(result.effects!["g"]!.map(({ level }) => level)).toEqual(["0", "1", "2", "3", "4"]);
    const groups = result["groups"] as { mean: number; n: number; se: number | null; shrunkenMean: number }[];
    expect(groups[0]).toMatchObject({ n: 1, mean: 2, se: null, shrunkenMean: expect.closeTo(12.1560077641878 - 7.77888832528847, 5) });
  });

  it("gives the answer of repeated rows for whole weights", () => {
    const w = y.map((_, i) => 1 + (i % 3));
    const repeat = (x: number[]) => x.flatMap((value, i) => Array<number>(w[i]!).fill(value));
    const ours = run(oneway, { y, g, w }, { response: "y", group: "g" }, "w");
    const theirs = run(oneway, { y: repeat(y), g: repeat(g) }, { response: "y", group: "g" });
    ours.estimates.forEach((row, i) => expect(row.estimate).toBeCloseTo(theirs.estimates[i]!.estimate!, 8));
    expect(ours.criterion).toBeCloseTo(theirs.criterion!, 8);
  });

  it("keeps what can be said where values do not differ within groups", () => {
    const result = run(oneway, { y: [1, 1, 2, 2], g: ["a", "a", "b", "b"] }, { response: "y", group: "g" });
    expect(result.variances).toBeUndefined();
    expect(result.notes).toContain("no restricted maximum likelihood: values do not differ within any group");
    expect(result["anovaVariances"]).toMatchObject([{ name: "g", variance: 0.5 }, { name: "residual", variance: 0 }]);
  });

  it("refuses one level and groups of one", () => {
    expect(() => run(oneway, { y: [1, 2], g: ["a", "a"] }, { response: "y", group: "g" })).toThrow("column g has only one level: a");
    expect(() => run(oneway, { y: [1, 2], g: ["a", "b"] }, { response: "y", group: "g" })).toThrow(Misuse);
  });
});
