import { expect, it } from "vitest";
import { fitInput, type FitRequest } from "../../../loaders/fit/fitInput.js";
import { Misuse } from "../../../loaders/fit/fitMethod.js";
import { cmh } from "../../../loaders/fit/methods/cmh.js";
import type { TableColumn } from "../../../loaders/warehouse/readTable.js";

type Row = readonly [response: string, group: string, stratum: string, half: string, weight: number];

// four strata (of department and half), of which R 4 mantelhaen.test makes the numbers below
const rows: Row[] = [
  ["yes", "b", "I", "1", 16], ["no", "b", "I", "1", 11], ["yes", "a", "I", "1", 5], ["no", "a", "I", "1", 20],
  ["yes", "b", "I", "2", 12], ["no", "b", "I", "2", 16], ["yes", "a", "I", "2", 7], ["no", "a", "I", "2", 19],
  ["yes", "b", "II", "1", 3], ["perhaps", "b", "II", "1", 2], ["no", "b", "II", "1", 2], ["yes", "a", "II", "1", 4], ["no", "a", "II", "1", 3],
  ["yes", "b", "II", "2", 4], ["no", "b", "II", "2", 1],
];

function run(data: readonly Row[], { success = "yes", strata = ["dept", "half"], group = "g", weights = true, reference = "" } = {}) {
  const text = (name: string, values: readonly string[]): [string, TableColumn] => {
    const levels = [...new Set(values)].sort();
    return [name, { name, kind: "text", values: null, text: { levels, codes: Int32Array.from(values, (value) => levels.indexOf(value)) } }];
  };
  const columns = new Map<string, TableColumn>([
    ...(["y", "g", "dept", "half"] as const).map((name, i) => text(name, data.map((row) => row[i] as string))),
    ["w", { name: "w", kind: "number", values: Float64Array.from(data, (row) => row[4]), text: null }],
  ]);
  const request: FitRequest = {
    columns: ["y", "g", "dept", "half"], weights: weights ? "w" : null, categorical: new Set(), references: new Map(reference ? [["g", reference]] : []), seed: 1,
    flags: new Map([["response", "y"], ["success", success], ["group", group]]), lists: new Map([["strata", strata]]), switches: new Set(),
  };
  const found = cmh.run(fitInput({ rows: data.length, columns }, request).input);
  const named = (name: string) => found.estimates.find((row) => row.name === name)!;
  return { estimates: found.estimates, notes: found.notes, strata: found["strata"] as { counts: object }[], named };
}

it("compares the second group with the first in every combination of strata, other answers being failures", () => {
  const { named, notes, strata } = run(rows);
  const common = named("common odds ratio");
  // R 4: mantelhaen.test of the three strata in which both groups occur
  expect(common.estimate).toBeCloseTo(2.5777534455262, 10);
  expect(common.interval!.low).toBeCloseTo(1.21180939006, 10);
  expect(common.interval!.high).toBeCloseTo(5.4833811987486, 10);
  expect(named("Mantel-Haenszel").p).toBeCloseTo(0.012320496765823, 10);
  expect(named("Mantel-Haenszel with continuity correction").p).toBeCloseTo(0.020488600572447, 10);
  expect(named("Breslow-Day").df).toBe(2);
  expect(named("log common odds ratio").estimate).toBeCloseTo(Math.log(common.estimate!), 12);
  expect(named("crude odds ratio").estimate).toBeCloseTo((35 * 42) / (32 * 16), 12);
  expect(strata).toHaveLength(4);
  expect(strata[2]).toMatchObject({ stratum: "II, 1", n: 14, counts: { "b yes": 3, "b not yes": 4, "a yes": 4, "a not yes": 3 } });
  expect(notes).toContain("odds, risks and differences are of y = yes, g = b compared with g = a; reversed: a compared with b");
  expect(notes).toContain("y has 3 levels: yes against all others");
  expect(notes).toContain("1 of 4 strata lack a group or an outcome and say nothing about the odds ratio");
});

it("turns over with the reference", () => {
  const ahead = run(rows);
  const back = run(rows, { reference: "b" });
  expect(back.named("common odds ratio").estimate).toBeCloseTo(ahead.named("common odds ratio reversed").estimate!, 12);
  expect(back.named("common odds ratio").interval!.low).toBeCloseTo(ahead.named("common odds ratio reversed").interval!.low, 12);
  expect(back.named("Mantel-Haenszel").p).toBeCloseTo(ahead.named("Mantel-Haenszel").p!, 12);
});

it("takes a weight for so many rows", () => {
  const repeated = rows.flatMap((row) => new Array<Row>(row[4]).fill(row));
  expect(run(repeated, { weights: false }).estimates).toEqual(run(rows).estimates);
});

it("says what stands in the way", () => {
  expect(() => run(rows, { success: "maybe" })).toThrow(new Misuse('--success: column "y" has no level "maybe"; levels: no, perhaps, yes'));
  expect(() => run(rows, { group: "y", strata: ["dept"] })).toThrow("response, group and strata must be different columns: y, y, dept");
  expect(() => run(rows, { strata: ["g"] })).toThrow("response, group and strata must be different columns: y, g, g");
  expect(() => run(rows.filter((row) => row[1] === "b"))).toThrow('--group needs two levels: column "g" has 1 level: b');
  expect(() => run(rows.filter((row) => row[0] === "yes"))).toThrow("dept, half: no stratum has both groups and both outcomes");
  expect(() => run([...rows, ["no", "c", "I", "1", 1]])).toThrow('--group needs two levels: column "g" has 3 levels: a, b, c');
});

it("answers with 0 and no interval where a group never succeeds", () => {
  const { named, notes } = run(rows.filter((row) => row[0] !== "yes" || row[1] === "a"));
  expect(named("common odds ratio")).toEqual({ name: "common odds ratio", estimate: 0, interval: null });
  expect(notes).toContain("no interval: the common odds ratio is 0");
  expect(notes).toContain("no Breslow-Day test: the common odds ratio is 0 or infinite");
});
