import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitInput, type FitRequest } from "../../loaders/fit/fitInput.js";
import { Misuse } from "../../loaders/fit/fitMethod.js";
import type { Table, TableColumn } from "../../loaders/warehouse/readTable.js";

const number = (name: string, ...values: number[]): TableColumn => ({ name, kind: "number", values: Float64Array.from(values), text: null });
const text = (name: string, ...values: (string | null)[]): TableColumn => {
  const levels = [...new Set(values.filter((value) => value !== null))].sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return { name, kind: "text", values: null, text: { levels, codes: Int32Array.from(values, (value) => (value === null ? -1 : levels.indexOf(value))) } };
};
const table = (...columns: TableColumn[]): Table => ({ rows: (columns[0]!.values ?? columns[0]!.text!.codes).length, columns: new Map(columns.map((column) => [column.name, column])) });
const ask = (request: Partial<FitRequest>): FitRequest => ({
  columns: [], weights: null, categorical: new Set(), references: new Map(), seed: 1, flags: new Map(), lists: new Map(), switches: new Set(), ...request,
});

describe("rows", () => {
  const data = table(number("y", 1, NaN, 3, 4, 5), text("g", "b", "a", null, "a", "c"), number("w", 1, 1, 2, 0, 0.5), number("other", NaN, NaN, NaN, NaN, NaN));

  it("are those with a value in every column used", () => {
    const { input, notes } = fitInput(data, ask({ columns: ["y", "g"] }));
    expect([input.n, [...input.numeric("y")], input.factor("g").levels, [...input.factor("g").codes]]).toEqual([3, [1, 4, 5], ["a", "b", "c"], [1, 0, 2]]);
    expect([input.weights, notes]).toEqual([null, ['2 rows of 5 left out: no value in "y", "g"']]);
  });

  it("lose those with weight 0, and levels found only there", () => {
    const { input, notes } = fitInput(data, ask({ columns: ["y", "g"], weights: "w" }));
    expect([[...input.numeric("y")], [...input.weights!], input.factor("g").levels]).toEqual([[1, 5], [1, 0.5], ["b", "c"]]);
    expect(notes).toEqual(['2 rows of 5 left out: no value in "y", "g"', "1 row of 5 left out: weight 0"]);
  });

  it.each([
    [table(number("y")), ask({ columns: ["y"] }), "the file has no rows"],
    [data, ask({ columns: ["y", "other"] }), 'no row has a value in every column used: missing in "y", "other"'],
    [table(number("y", 1), number("w", 0)), ask({ columns: ["y"], weights: "w" }), "every row has weight 0"],
    [table(number("y", 1, 2), number("w", 1, -1)), ask({ columns: ["y"], weights: "w" }), '--weights: column "w" row 2: not a weight of at least 0: -1'],
    [table(number("y", 1, 2), number("w", 1, Infinity)), ask({ columns: ["y"], weights: "w" }), "row 2: not a weight of at least 0: Infinity"],
    [table(number("y", 1, 2), text("w", "1", "x")), ask({ columns: ["y"], weights: "w" }), '--weights: column "w" is not numeric: row 2 has "x"'],
  ])("are refused where none can be used %#", (columns, request, message) => {
    expect(() => fitInput(columns, request)).toThrow(Misuse);
    expect(() => fitInput(columns, request)).toThrow(message);
  });
});

describe("numbers", () => {
  it("name the first value that is none", () => {
    const { input } = fitInput(table(text("y", "1", "1O", "2"), number("z", 1, 2, Infinity)), ask({ columns: ["y", "z"] }));
    expect(() => input.numeric("y")).toThrow('column "y" is not numeric: row 2 has "1O"');
    expect(() => input.numeric("z")).toThrow('column "z" row 3: not a finite number: Infinity');
  });
});

describe("factors", () => {
  it("order numbers by size and names of digits by size and then text", () => {
    const ids: TableColumn = { name: "id", kind: "number", values: Float64Array.of(10, 7, 7), text: { levels: ["007", "10", "7"], codes: Int32Array.of(1, 0, 2) } };
    const { input } = fitInput(table(number("x", 10, -2, 9), ids), ask({ columns: ["x", "id"] }));
    expect([input.factor("x").levels, [...input.factor("x").codes], input.factor("id").levels]).toEqual([["-2", "9", "10"], [2, 0, 1], ["007", "7", "10"]]);
  });

  it("put the reference first and keep the order of the others", () => {
    const { input } = fitInput(table(text("g", "a", "b", "c", "b"), number("x", 1, 2.5, 3, 1)), ask({ columns: ["g", "x"], references: new Map([["g", "b"], ["x", "2.50"]]) }));
    expect([input.factor("g").levels, [...input.factor("g").codes], input.factor("x").levels]).toEqual([["b", "a", "c"], [1, 0, 2, 0], ["2.5", "1", "3"]]);
    const wrong = fitInput(table(text("g", "a", "b")), ask({ columns: ["g"], references: new Map([["g", "z"]]) })).input;
    expect(() => wrong.factor("g")).toThrow('--reference: column "g" has no level "z"; levels: a, b');
  });

  it("give back the values of the rows", () => {
    fc.assert(fc.property(fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constant(NaN)), { minLength: 1 }), (values) => {
      fc.pre(values.some((value) => !Number.isNaN(value)));
      const { levels, codes } = fitInput(table(number("x", ...values)), ask({ columns: ["x"] })).input.factor("x");
      expect(Array.from(codes, (code) => Number(levels[code]))).toEqual(values.filter((value) => !Number.isNaN(value)));
      expect(levels.map(Number)).toEqual(levels.map(Number).sort((a, b) => a - b));
    }));
  });
});

describe("designs", () => {
  const data = table(number("x", 1, 2, 3), text("g h", "b", "a, c", "b"), number("year", 2023, 2024, 2025));

  it("have the intercept, numbers as they are and treatment coding", () => {
    const { input } = fitInput(data, ask({ columns: ["x", "g h", "year"], categorical: new Set(["year"]) }));
    const { names, columns } = input.design(["x", "g h", "year"]);
    expect(names).toEqual(["(intercept)", "x", "g hb", "year2024", "year2025"]);
    expect(columns.map((column) => [...column])).toEqual([[1, 1, 1], [1, 2, 3], [1, 0, 1], [0, 1, 0], [0, 0, 1]]);
  });

  it("take a number with a reference as categories", () => {
    const { input } = fitInput(data, ask({ columns: ["year"], references: new Map([["year", "2025"]]) }));
    expect(input.design(["year"]).names).toEqual(["(intercept)", "year2023", "year2024"]);
  });

  it("refuse a category with one level", () => {
    const { input } = fitInput(table(text("g", "a", "a")), ask({ columns: ["g"] }));
    expect(() => input.design(["g"])).toThrow('column "g" has only one level: "a"');
  });
});
