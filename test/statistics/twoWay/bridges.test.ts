import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findBridges } from "../../../loaders/statistics/twoWay/bridges.js";
import { connectedSets } from "../../../loaders/statistics/twoWay/connectedSets.js";
import { estimationSets } from "../../../loaders/statistics/twoWay/estimationSets.js";
import { collapseMatches } from "../../../loaders/statistics/twoWay/matches.js";

const graphs = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 5 })), { minLength: 1, maxLength: 18 })
  .map((pairs) => ({ first: Int32Array.from(pairs, ([a]) => a), second: Int32Array.from(pairs, ([, b]) => b) }));

/** Components by repeated relabelling over rows: slow and plain. A level is alive unless named. */
function components(first: number[], second: number[]): number {
  const label = new Map<string, number>();
  for (const node of [...first.map((a) => `a${a}`), ...second.map((b) => `b${b}`)]) if (!label.has(node)) label.set(node, label.size);
  for (let changed = true; changed; ) {
    changed = false;
    first.forEach((a, i) => {
      const low = Math.min(label.get(`a${a}`)!, label.get(`b${second[i]}`)!);
      for (const node of [`a${a}`, `b${second[i]}`]) if (label.get(node) !== low) (label.set(node, low), (changed = true));
    });
  }
  return new Set(label.values()).size;
}

function nodes(first: number[], second: number[]): number {
  return new Set(first).size + new Set(second).size;
}

/** Components when levels that lose all their rows still count as components of their own. */
function parts(first: number[], second: number[], levels: number): number {
  return components(first, second) + levels - nodes(first, second);
}

describe("findBridges", () => {
  test("agrees with removing every match and every level in turn", () => {
    fc.assert(
      fc.property(graphs, ({ first, second }) => {
        const matches = collapseMatches(first, second);
        const found = findBridges(matches);
        const levels = nodes([...first], [...second]);
        const whole = components([...first], [...second]);
        for (let match = 0; match < matches.count; match++) {
          const rows = [...first.keys()].filter((i) => matches.ofRow[i] !== match);
          const without = parts(rows.map((i) => first[i]!), rows.map((i) => second[i]!), levels);
          expect(found.bridge[match]).toBe(without > whole ? 1 : 0);
        }
        const articulation = (codes: Int32Array, level: number) => {
          if (!codes.includes(level)) return 0;
          const rows = [...codes.keys()].filter((i) => codes[i] !== level);
          return parts(rows.map((i) => first[i]!), rows.map((i) => second[i]!), levels - 1) > whole ? 1 : 0;
        };
        found.firstArticulation.forEach((is, a) => expect(is).toBe(articulation(first, a)));
        found.secondArticulation.forEach((is, b) => expect(is).toBe(articulation(second, b)));
      }),
      { numRuns: 300 },
    );
  });

  test("a circle has none, a chain of 20,000 levels has only bridges", () => {
    const circle = findBridges(collapseMatches(Int32Array.of(0, 0, 1, 1), Int32Array.of(0, 1, 0, 1)));
    expect([...circle.bridge, ...circle.firstArticulation, ...circle.secondArticulation]).toEqual(new Array(8).fill(0));
    const length = 20000;
    const chain = findBridges(collapseMatches(Int32Array.from({ length }, (_, i) => (i + 1) >> 1), Int32Array.from({ length }, (_, i) => i >> 1)));
    expect(chain.bridge.every((is) => is === 1)).toBe(true);
    expect(chain.secondArticulation.every((is) => is === 1)).toBe(true);
  });
});

describe("connectedSets", () => {
  test("counts components and their rows", () => {
    fc.assert(
      fc.property(graphs, ({ first, second }) => {
        const sets = connectedSets(collapseMatches(first, second));
        expect(sets.count).toBe(components([...first], [...second]));
        expect(sets.rows.reduce((sum, rows) => sum + rows, 0)).toBe(first.length);
        expect(sets.rows[sets.largest]).toBe(Math.max(...sets.rows));
      }),
    );
  });
});

describe("estimationSets", () => {
  test("no row, or no match, holds the leave-out set together alone, and no larger part has that property", () => {
    fc.assert(
      fc.property(graphs, fc.constantFrom("row" as const, "match" as const), ({ first, second }, unit) => {
        const { rows } = estimationSets(first, second, unit).leaveOut!;
        const a = [...rows].map((i) => first[i]!);
        const b = [...rows].map((i) => second[i]!);
        const fragile = (a: number[], b: number[]) =>
          a.some((_, i) => {
            const left = [...a.keys()].filter((j) => (unit === "row" ? j !== i : a[j] !== a[i] || b[j] !== b[i]));
            return parts(left.map((j) => a[j]!), left.map((j) => b[j]!), nodes(a, b)) > 1;
          });
        if (rows.length > 0) {
          expect(components(a, b)).toBe(1);
          expect(fragile(a, b)).toBe(false);
        }
        const levels = [...new Set(first)];
        const others = [...new Set(second)];
        let best = 0;
        for (let chosen = 0; chosen < 1 << (levels.length + others.length); chosen++) {
          const kept = [...first.keys()].filter((i) => (chosen >> levels.indexOf(first[i]!)) & 1 && (chosen >> (levels.length + others.indexOf(second[i]!))) & 1);
          if (kept.length <= Math.max(best, rows.length)) continue;
          const x = kept.map((i) => first[i]!);
          const z = kept.map((i) => second[i]!);
          if (components(x, z) === 1 && !fragile(x, z)) best = kept.length;
        }
        expect(best).toBeLessThanOrEqual(rows.length);
      }),
      { numRuns: 25 },
    );
  });

  test("reports components, movers and rows", () => {
    // two circles joined by one row, and a stayer with two rows hanging on one of them; a lonely pair aside
    const first = Int32Array.of(0, 0, 1, 1, 2, 2, 3, 3, 2, 4, 4, 5);
    const second = Int32Array.of(0, 1, 0, 1, 2, 3, 2, 3, 1, 0, 0, 4);
    const byRow = estimationSets(first, second, "row");
    expect([byRow.components, byRow.movers]).toEqual([2, 4]);
    expect(byRow.connected).toMatchObject({ firstLevels: 5, secondLevels: 4, matches: 10, movers: 4 });
    expect(byRow.connected.rows.length).toBe(11);
    expect([...byRow.leaveOut!.rows]).toEqual([0, 1, 2, 3, 9, 10]);
    expect([...estimationSets(first, second, "match").leaveOut!.rows]).toEqual([0, 1, 2, 3]);
    expect(estimationSets(Int32Array.of(0, 1), Int32Array.of(0, 0), "row").leaveOut!.rows.length).toBe(0);
    expect(estimationSets(first, second, null).leaveOut).toBeNull();
  });

  test("refuses rows that don't pair up", () => {
    expect(() => collapseMatches(Int32Array.of(0), Int32Array.of(0, 1))).toThrow("first and second levels must have the same length: 1 and 2");
    expect(() => collapseMatches(Int32Array.of(-1), Int32Array.of(0))).toThrow("first level must not be negative: -1");
  });
});
