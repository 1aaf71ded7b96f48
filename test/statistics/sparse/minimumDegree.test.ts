import fc from "fast-check";
import { expect, test } from "vitest";
import type { Cliques } from "../../../loaders/statistics/sparse/cliques.js";
import { minimumDegree } from "../../../loaders/statistics/sparse/minimumDegree.js";

function cliques(size: number, sets: readonly (readonly number[])[]): Cliques {
  const starts = [0];
  for (const set of sets) starts.push(starts[starts.length - 1]! + set.length);
  return { size, starts: Int32Array.from(starts), members: Int32Array.from(sets.flat()) };
}

/** Entries below the diagonal of the factor, by playing the elimination through on sets. */
function fill({ size, starts, members }: Cliques, order: Iterable<number>): number {
  const neighbours = Array.from({ length: size }, () => new Set<number>());
  for (let c = 0; c + 1 < starts.length; c++) {
    const own = members.subarray(starts[c]!, starts[c + 1]!);
    for (const a of own) for (const b of own) if (a !== b) neighbours[a]!.add(b);
  }
  let count = 0;
  for (const v of order) {
    const own = [...neighbours[v]!];
    count += own.length;
    for (const a of own) {
      neighbours[a]!.delete(v);
      for (const b of own) if (a !== b) neighbours[a]!.add(b);
    }
  }
  return count;
}

test("every variable once, whatever the graph", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 30 }).chain((size) => fc.tuple(fc.constant(size), fc.array(fc.uniqueArray(fc.integer({ min: 0, max: size - 1 }), { maxLength: 6 }), { maxLength: 40 }))), ([size, sets]) => {
      expect([...minimumDegree(cliques(size, sets))].sort((a, b) => a - b)).toEqual(Array.from({ length: size }, (_, v) => v));
    }),
    { numRuns: 200, seed: 5 },
  );
});

test("a tree has no fill", () => {
  const tree = cliques(200, Array.from({ length: 199 }, (_, k) => [k + 1, Math.floor(k / 3)]));
  expect(fill(tree, minimumDegree(tree))).toBe(199);
});

test("a grid fills far less than in its own order", () => {
  const side = 24;
  const edges = Array.from({ length: side * side }, (_, v) => [...(v % side < side - 1 ? [[v, v + 1]] : []), ...(v + side < side * side ? [[v, v + side]] : [])]).flat();
  const grid = cliques(side * side, edges);
  const own = fill(grid, Array.from({ length: side * side }, (_, v) => v));
  expect(fill(grid, minimumDegree(grid))).toBeLessThan(own / 2);
});

test("separate groups stay separate", () => {
  const groups = cliques(300, Array.from({ length: 30 }, (_, g) => Array.from({ length: 10 }, (_, k) => g + 30 * k)));
  expect(fill(groups, minimumDegree(groups))).toBe(30 * 45);
});
