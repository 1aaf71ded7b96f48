import { expect, test } from "vitest";
import { dense, PairTables } from "../../../loaders/statistics/ordinal/pairTables.js";
import { deletionBlocks } from "../../../loaders/statistics/ordinal/deletionBlocks.js";
import { randomStream } from "../../../loaders/statistics/randomStream.js";

const stream = randomStream(3);
const n = 120;
const draw = (count: number) => Int32Array.from({ length: n }, () => stream.index(count));
const [level, stratum, a, b] = [draw(4), draw(2), draw(9), draw(7)];
const weight = (size: number) => 1 / (size - 1);

/** Pair by pair. */
function counted(same: readonly Int32Array[], different: readonly Int32Array[], left: ReadonlySet<number>): number[] {
  const totals = new Array<number>(2 * 16).fill(0);
  for (let i = 0; i < n; i++) {
    const group = [...Array(n).keys()].filter((j) => left.has(j) && same.every((factor) => factor[i] === factor[j]));
    for (let j = 0; j < n; j++) {
      if (i === j || !left.has(i) || !group.includes(j) || different.some((factor) => factor[i] === factor[j])) continue;
      totals[stratum[i]! * 16 + level[i]! * 4 + level[j]!]! += weight(group.length);
    }
  }
  return totals;
}

test.each([
  ["same first", [stratum, a], [b]],
  ["same both", [stratum, a, b], []],
  ["same stratum alone", [stratum], [a, b]],
] as const)("%s: inclusion and exclusion count each pair once, also without rows", (_, same, different) => {
  const tables = new PairTables(level, 4, { codes: stratum, count: 2 }, { same: dense(same).codes, different }, weight);
  const all = new Set(Array(n).keys());
  const gone = Int32Array.from([3, 17, 18, 44, 45, 46, 99]);
  const near = (found: Float64Array, expected: number[]) => expected.forEach((value, cell) => expect(found[cell]).toBeCloseTo(value, 10));
  near(tables.totals, counted(same, different, all));
  near(tables.without(gone), counted(same, different, new Set([...all].filter((row) => !gone.includes(row)))));
  near(tables.totals, counted(same, different, all));
});

test("combined codes have no gaps and tell combinations apart", () => {
  const { codes, count } = dense([a, b]);
  expect(count).toBe(new Set([...a].map((code, row) => `${code}/${b[row]}`)).size);
  expect(new Set(codes)).toEqual(new Set(Array(count).keys()));
});

test("blocks hold whole groups, every row once, and are the same for the same seed", () => {
  const groups = dense([a]);
  const blocks = deletionBlocks(groups, 4, 5);
  expect(blocks).toHaveLength(4);
  expect(blocks.flatMap((rows) => [...rows]).sort((x, y) => x - y)).toEqual([...Array(n).keys()]);
  const of = new Map<number, Set<number>>();
  blocks.forEach((rows, block) => rows.forEach((row) => of.set(a[row]!, (of.get(a[row]!) ?? new Set()).add(block))));
  for (const holding of of.values()) expect(holding.size).toBe(1);
  expect(deletionBlocks(groups, 4, 5)).toEqual(blocks);
  expect(deletionBlocks(groups, 50, 5)).toHaveLength(9);
  expect(() => deletionBlocks(groups, 1, 5)).toThrow("blocks must be a whole number of 2 or more: 1");
});
