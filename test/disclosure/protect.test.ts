import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { protect } from "../../loaders/disclosure/protect.js";
import type { LinkedTables } from "../../loaders/disclosure/tables.js";
import { linkedGrids, movable, withSameRows, type Grid } from "./linkedTables.js";

const rule = { minimum: 10 };
const cell = fc.oneof({ weight: 2, arbitrary: fc.nat(14) }, { weight: 1, arbitrary: fc.integer({ min: 10, max: 80 }) });
const grid = (rows: number, columns: number): fc.Arbitrary<Grid> => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });
const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 3, maxLength: 3 });
const tables: fc.Arbitrary<LinkedTables> = fc.oneof(
  grid(3, 3).map((one) => linkedGrids([one], rule.minimum)),
  fc.tuple(grid(3, 2), cuts).map(([one, at]) => linkedGrids([one, withSameRows(one, at)], rule.minimum)),
);

describe("on random additive tables", () => {
  test("every sensitive quantity is withheld", () => {
    fc.assert(fc.property(tables, (linked) => {
      const withheld = protect(linked, rule);
      for (const { id, sensitive } of linked.quantities) if (sensitive) expect(withheld).toContain(id);
    }));
  });

  test("no withheld quantity can be had by one subtraction, and those withheld in one sum come to the minimum while it shows any other", () => {
    fc.assert(fc.property(tables, (linked) => {
      const withheld = protect(linked, rule);
      const value = new Map(linked.quantities.map((quantity) => [quantity.id, quantity.value]));
      for (const { terms } of linked.relations) {
        const hidden = terms.map(([name]) => name).filter((name) => withheld.has(name));
        if (!hidden.length) continue;
        expect(hidden.length).toBeGreaterThan(1);
        const isExhausted = terms.every(([name]) => withheld.has(name) || value.get(name) === 0);
        if (!isExhausted) expect(hidden.reduce((sum, name) => sum + value.get(name)!, 0)).toBeGreaterThanOrEqual(rule.minimum);
      }
    }), { numRuns: 500 });
  });

  test("every withheld quantity could be another, by brute force over the tables that agree with what is published", () => {
    fc.assert(fc.property(tables, (linked) => {
      const withheld = protect(linked, rule);
      expect([...withheld].sort()).toEqual([...movable(linked, withheld)].sort());
    }), { numRuns: 150 });
  });

  test("nothing is withheld where nothing is sensitive", () => {
    fc.assert(fc.property(grid(3, 3), (cells) => {
      const roomy = linkedGrids([cells.map((row) => row.map((value) => value + 10))], rule.minimum);
      expect(protect(roomy, rule).size).toBe(0);
    }));
  });

  test("the order of the input does not matter", () => {
    fc.assert(fc.property(tables, fc.integer(), (linked, seed) => {
      const turn = <T>(list: readonly T[]): T[] => {
        const by = Math.abs(seed) % Math.max(1, list.length);
        return [...list.slice(by), ...list.slice(0, by)].reverse();
      };
      const turned = { quantities: turn(linked.quantities), lines: turn(linked.lines), relations: linked.relations };
      expect([...protect(turned, rule)].sort()).toEqual([...protect(linked, rule)].sort());
    }));
  });
});

test("a bridge between two blocks is covered: two withheld in each row and column are not enough", () => {
  const grid = [
    [3, 30, 50, 50],
    [40, 4, 5, 60],
    [60, 60, 6, 41],
    [55, 55, 42, 7],
  ];
  const linked = linkedGrids([grid], rule.minimum);
  const naive = new Set(["g0 r0 c0", "g0 r0 c1", "g0 r1 c0", "g0 r1 c1", "g0 r1 c2", "g0 r2 c2", "g0 r2 c3", "g0 r3 c2", "g0 r3 c3"]);
  expect(movable(linked, naive)).not.toContain("g0 r1 c2");
  const withheld = protect(linked, rule);
  expect(movable(linked, withheld)).toEqual(new Set(withheld));
});

describe("lines of several quantities", () => {
  const quantity = (id: string, value: number, more: object = {}) => ({ id, value, sensitive: value > 0 && value < 10, system: "share", ...more });

  test("a share is withheld for its complement", () => {
    const linked: LinkedTables = {
      quantities: [quantity("n", 40), quantity("count", 38), quantity("rest", 2)],
      lines: [{ id: "row", quantities: ["n", "count", "rest"] }],
      relations: [{ terms: [["n", 1], ["count", -1], ["rest", -1]] }],
    };
    expect(protect(linked, rule)).toEqual(new Set(["row"]));
  });

  test("a base that another line shows stays shown", () => {
    const linked: LinkedTables = {
      quantities: [quantity("n", 40), quantity("small", 5), quantity("large", 35)],
      lines: [{ id: "a", quantities: ["n", "small"] }, { id: "b", quantities: ["n", "large"] }, { id: "c", quantities: ["n"] }],
      relations: [{ terms: [["n", 1], ["small", -1], ["large", -1]] }],
    };
    expect(protect(linked, rule)).toEqual(new Set(["a", "b"]));
  });

  test("an echo of a withheld number is withheld in other systems, an open line too", () => {
    const linked: LinkedTables = {
      quantities: [
        quantity("all", 62), quantity("small", 5), quantity("cover", 12, { echo: "unit" }), quantity("rest", 45),
        quantity("elsewhere", 12, { system: "other", echo: "unit" }), quantity("different", 13, { system: "other", echo: "unit" }), quantity("apart", 12, { system: "other", echo: "another unit" }),
      ],
      lines: [
        ...["all", "small", "cover", "rest", "different", "apart"].map((id) => ({ id, quantities: [id] })),
        { id: "elsewhere", quantities: ["elsewhere"], open: true },
      ],
      relations: [{ terms: [["all", 1], ["small", -1], ["cover", -1], ["rest", -1]] }],
    };
    expect(protect(linked, rule)).toEqual(new Set(["small", "cover", "elsewhere"]));
  });

  test("a line names its quantities", () => {
    expect(() => protect({ quantities: [], lines: [{ id: "row", quantities: ["n"] }], relations: [] }, rule)).toThrow('line "row": no quantity "n"');
    expect(() => protect({ quantities: [], lines: [], relations: [{ terms: [["n", 1]] }] }, rule)).toThrow('relation: no quantity "n"');
  });
});
