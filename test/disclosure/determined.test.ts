import fc from "fast-check";
import { expect, test } from "vitest";
import { determined } from "../../loaders/disclosure/determined.js";

const terms = (...names: string[]) => names.map((name) => [name, 1] as const);

test("one unknown in a relation is determined, two are not", () => {
  expect(determined([terms("a"), terms("b", "c")])).toEqual(new Set(["a"]));
});

test("what follows from another is determined", () => {
  expect(determined([terms("a", "b"), terms("b")])).toEqual(new Set(["a", "b"]));
});

test("a difference of relations determines what neither does alone", () => {
  expect(determined([terms("a", "b", "c"), terms("a", "b")])).toEqual(new Set(["c"]));
  expect(determined([[["a", 1], ["b", 1]], [["a", 1], ["b", -1]]])).toEqual(new Set(["a", "b"]));
});

test("nothing is determined by nothing", () => {
  expect(determined([])).toEqual(new Set());
  expect(determined([[["a", 1], ["a", -1]]])).toEqual(new Set());
});

test("agrees with trying every pattern of signs on small systems", () => {
  const names = ["a", "b", "c", "d", "e"];
  const system = fc.array(fc.subarray(names, { minLength: 1 }), { minLength: 1, maxLength: 4 });
  fc.assert(fc.property(system, (rows) => {
    const found = determined(rows.map((row) => terms(...row)));
    const used = names.filter((name) => rows.some((row) => row.includes(name)));
    const moves = new Set<string>();
    const reach = 3;
    const base = 2 * reach + 1;
    for (let code = 0; code < base ** used.length; code++) {
      const step = new Map(used.map((name, at) => [name, (Math.floor(code / base ** at) % base) - reach]));
      if (rows.every((row) => row.reduce((sum, name) => sum + step.get(name)!, 0) === 0)) for (const name of used) if (step.get(name) !== 0) moves.add(name);
    }
    expect(found).toEqual(new Set(used.filter((name) => !moves.has(name))));
  }), { numRuns: 15 });
});
