import { expect, it } from "vitest";
import { fitInput } from "../../../loaders/fit/fitInput.js";
import { adjust } from "../../../loaders/fit/methods/adjust.js";

function run(p: readonly number[], weights: readonly number[] | null = null) {
  const number = (name: string, values: readonly number[]) => [name, { name, kind: "number", values: Float64Array.from(values), text: null }] as const;
  const columns = new Map([number("p", p), ...(weights ? [number("w", weights)] : [])]);
  const { input } = fitInput({ rows: p.length, columns }, { columns: ["p"], weights: weights && "w", categorical: new Set(), references: new Map(), seed: 1, flags: new Map([["p", "p"]]), lists: new Map(), switches: new Set() });
  return adjust.run(input);
}

// R 4 p.adjust
it("adjusts in the order of the file, leaving out what is missing", () => {
  const found = run([0.03, 0.01, NaN, 0.2, 0]);
  const theirs = [[0.04, 0.083333333333333, 0.06, 0.12], [0.02, 0.041666666666667, 0.03, 0.04], [0.2, 0.41666666666667, 0.2, 0.8], [0, 0, 0, 0]];
  const ours = found["adjusted"] as { p: number; benjaminiHochberg: number; benjaminiYekutieli: number; holm: number; bonferroni: number }[];
  expect(ours.map((row) => row.p)).toEqual([0.03, 0.01, 0.2, 0]);
  ours.forEach((row, i) => [row.benjaminiHochberg, row.benjaminiYekutieli, row.holm, row.bonferroni].forEach((value, j) => expect(value).toBeCloseTo(theirs[i]![j]!, 12)));
  expect(found.estimates.map((row) => row.estimate)).toEqual([3, 2, 2, 2]);
});

it("refuses what is no p value, and weights", () => {
  expect(() => run([0.5, 1.5])).toThrow('column "p": p values must lie between 0 and 1: 1.5');
  expect(() => run([0.5, 0.1], [1, 2])).toThrow("adjust takes no weights: each row is one test");
});
