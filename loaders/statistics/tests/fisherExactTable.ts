import { estimable, notEstimable, type Estimable } from "../estimable.js";
import { contingencyMargins } from "./contingencyMargins.js";

/** Steps through the network after which a table counts as too large; a few seconds. */
const greatestWork = 4_000_000;

interface Node {
  /** totals of the shorter margin that the remaining lines must fill, ascending */
  readonly left: readonly number[];
  /** by rounded log: partial products and how many ways lead to each */
  readonly pasts: Map<number, { readonly log: number; ways: number }>;
}

/**
 * Fisher's exact test of a table of any shape (Freeman & Halton 1951), two-sided: the probability, margins fixed, of the
 * tables that are no more probable than the observed one (with R's relative tolerance of 1e-7), as R's `fisher.test`.
 * By the network algorithm of Mehta & Patel (1983): lines of the longer margin are laid one after another, equal
 * remainders of the shorter margin are one node, and a node all of whose completions fall on one side is not opened.
 *
 * @param table rows of equal length; whole numbers from 0; empty rows and columns say nothing
 * @returns p; not estimable where the network takes more than four million steps: 3 × 3 and 2 × 6 with some hundreds, 3 × 4
 * and 4 × 4 with about a hundred, 5 × 5 with about fifty still fit; how far depends on the margins
 * @throws RangeError for ragged rows or counts that are not whole
 */
export function fisherExactTable(table: readonly (readonly number[])[]): Estimable<number> {
  for (const count of table.flat()) if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`counts must be whole numbers from 0: ${count}`);
  const margins = contingencyMargins(table);
  const rows = margins.rows.filter((sum) => sum > 0);
  const columns = margins.columns.filter((sum) => sum > 0);
  if (rows.length < 2 || columns.length < 2) return estimable(1);
  const tooLarge = () => notEstimable(`the table has too many alternatives to count one by one: ${rows.length} × ${columns.length} with a total of ${margins.total}`);
  if (margins.total > 100_000) return tooLarge();

  const logFactorials = new Float64Array(margins.total + 1);
  for (let n = 2; n <= margins.total; n += 1) logFactorials[n] = logFactorials[n - 1]! + Math.log(n);
  const byRows = rows.length <= columns.length;
  const states = [...(byRows ? rows : columns)].sort((a, b) => a - b);
  const lines = [...(byRows ? columns : rows)].sort((a, b) => b - a);

  // of a way to lay the lines: sum of log(line! / its cells!)
  let limit = 1e-7;
  for (const line of lines) limit += logFactorials[line]!;
  for (const count of table.flat()) limit -= logFactorials[count]!;
  const radix = states[states.length - 1]! + 1;
  if (radix ** states.length > Number.MAX_SAFE_INTEGER) return tooLarge();
  const keyOf = (left: readonly number[]) => left.reduce((key, count) => key * radix + count, 0);
  const logCompletions = (left: readonly number[]) => {
    let sum = 0;
    let log = 0;
    for (const count of left) {
      sum += count;
      log -= logFactorials[count]!;
    }
    return log + logFactorials[sum]!;
  };

  let work = 0;
  const eachStep = (left: readonly number[], line: number, visit: (next: number[], log: number) => void) => {
    const room = new Array<number>(left.length + 1).fill(0);
    for (let i = left.length - 1; i >= 0; i -= 1) room[i] = room[i + 1]! + left[i]!;
    const next = [...left];
    const place = (i: number, rest: number, log: number) => {
      if (i === left.length) {
        work += 1;
        visit([...next].sort((a, b) => a - b), log);
        return;
      }
      const most = Math.min(left[i]!, rest);
      for (let cell = Math.max(0, rest - room[i + 1]!); cell <= most && work <= greatestWork; cell += 1) {
        next[i] = left[i]! - cell;
        place(i + 1, rest - cell, log - logFactorials[cell]!);
      }
    };
    place(0, line, logFactorials[line]!);
  };

  const known = lines.map(() => new Map<number, { readonly least: number; readonly most: number }>());
  const bounds = (left: readonly number[], stage: number): { readonly least: number; readonly most: number } => {
    if (stage === lines.length) return { least: 0, most: 0 };
    if (stage === lines.length - 1) {
      const log = logCompletions(left);
      return { least: log, most: log };
    }
    const key = keyOf(left);
    const before = known[stage]!.get(key);
    if (before) return before;
    let least = Infinity;
    let most = -Infinity;
    eachStep(left, lines[stage]!, (next, log) => {
      const rest = bounds(next, stage + 1);
      least = Math.min(least, log + rest.least);
      most = Math.max(most, log + rest.most);
    });
    const found = { least, most };
    known[stage]!.set(key, found);
    return found;
  };

  const logAll = logCompletions(states);
  let p = 0;
  let level = new Map<number, Node>([[keyOf(states), { left: states, pasts: new Map([[0, { log: 0, ways: 1 }]]) }]]);
  for (let stage = 0; stage < lines.length && level.size > 0; stage += 1) {
    const following = new Map<number, Node>();
    for (const { left, pasts } of level.values()) {
      const { least, most } = bounds(left, stage);
      const open: { readonly log: number; readonly ways: number }[] = [];
      for (const past of pasts.values()) {
        if (past.log + most <= limit) p += past.ways * Math.exp(past.log + logCompletions(left) - logAll);
        else if (past.log + least <= limit) open.push(past);
      }
      if (open.length === 0) continue;
      eachStep(left, lines[stage]!, (next, log) => {
        const key = keyOf(next);
        let node = following.get(key);
        if (!node) following.set(key, (node = { left: next, pasts: new Map() }));
        work += open.length;
        for (const past of open) {
          const sum = past.log + log;
          const rounded = Math.round(sum * 1e9);
          const same = node.pasts.get(rounded);
          if (same) same.ways += past.ways;
          else node.pasts.set(rounded, { log: sum, ways: past.ways });
        }
      });
      if (work > greatestWork) return tooLarge();
    }
    level = following;
  }
  return work > greatestWork ? tooLarge() : estimable(Math.min(1, p));
}
