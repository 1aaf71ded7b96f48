import { findBridges } from "./bridges.js";
import { connectedSets } from "./connectedSets.js";
import { collapseMatches } from "./matches.js";

/** What may be left out one at a time: a row, or a match (all rows of a pair of levels). */
export type LeaveOutUnit = "row" | "match";

/** Rows in which effects can be estimated, in rising order, and what they hold. */
export interface EstimationSet {
  readonly rows: Int32Array;
  readonly firstLevels: number;
  readonly secondLevels: number;
  readonly matches: number;
  /** first levels that meet two or more second levels */
  readonly movers: number;
}

export interface EstimationSets {
  /** connected components of all rows */
  readonly components: number;
  /** first levels of all rows that meet two or more second levels */
  readonly movers: number;
  /** the connected set with the most rows */
  readonly connected: EstimationSet;
  /** the largest set that stays connected whichever one row or match is left out; null where not asked for; without rows where none exists */
  readonly leaveOut: EstimationSet | null;
}

function describe(first: Int32Array, second: Int32Array, rows: number[]): EstimationSet {
  const kept = Int32Array.from(rows);
  const matches = collapseMatches(kept.map((row) => first[row]!), kept.map((row) => second[row]!));
  let movers = 0;
  let firstLevels = 0;
  for (let a = 0; a < matches.firstLevels; a++) {
    const met = matches.start[a + 1]! - matches.start[a]!;
    if (met > 0) firstLevels++;
    if (met > 1) movers++;
  }
  return { rows: kept, firstLevels, secondLevels: new Set(matches.second).size, matches: matches.count, movers };
}

/**
 * The largest connected set by rows (Abowd, Creecy & Kramarz 2002) and, with a `unit`, the largest leave-one-out connected set
 * in the sense that Kline, Saggio & Sølvsten 2020 need: without any one row (or match) every effect can still be estimated, no leverage is 1.
 * It is the largest part, by rows, that remains when every bridge goes (bridges of one row for `row`, all bridges for `match`);
 * removing bridges makes no new ones, so that one pass is enough. The authors' programs remove whole first levels instead
 * (articulation points), which keeps fewer rows.
 */
export function estimationSets(first: Int32Array, second: Int32Array, unit: LeaveOutUnit | null): EstimationSets {
  const matches = collapseMatches(first, second);
  const sets = connectedSets(matches);
  const rowsOf = (ofMatch: Int32Array, set: number) => {
    const rows: number[] = [];
    for (let i = 0; i < first.length; i++) if (set >= 0 && ofMatch[matches.ofRow[i]!] === set) rows.push(i);
    return rows;
  };
  let movers = 0;
  for (let a = 0; a < matches.firstLevels; a++) if (matches.start[a + 1]! - matches.start[a]! > 1) movers++;
  let leaveOut: EstimationSet | null = null;
  if (unit !== null) {
    const dropped = findBridges(matches).bridge.map((bridge, match) => (bridge === 1 && (unit === "match" || matches.rows[match] === 1) ? 1 : 0));
    const robust = connectedSets(matches, dropped);
    leaveOut = describe(first, second, rowsOf(robust.ofMatch, robust.largest));
  }
  return { components: sets.count, movers, connected: describe(first, second, rowsOf(sets.ofMatch, sets.largest)), leaveOut };
}
