import type { Matches } from "./matches.js";

/** Sets of levels that rows tie together: within one, effects can be compared; between two, they cannot. */
export interface ConnectedSets {
  readonly count: number;
  /** the set of each match, −1 where the match was left out */
  readonly ofMatch: Int32Array;
  /** rows of each set */
  readonly rows: Float64Array;
  /** the set with the most rows, the earliest match deciding ties; −1 where there is none */
  readonly largest: number;
}

/**
 * Connected components of the bipartite graph of levels (Abowd, Creecy & Kramarz 2002), numbered by their first match.
 * `leaveOut[match] = 1` ignores that match. Levels without a match belong to no set.
 */
export function connectedSets(matches: Matches, leaveOut?: Uint8Array): ConnectedSets {
  const parent = new Int32Array(matches.firstLevels + matches.secondLevels).map((_, node) => node);
  const root = (node: number): number => {
    while (parent[node] !== node) {
      parent[node] = parent[parent[node]!]!;
      node = parent[node]!;
    }
    return node;
  };
  for (let match = 0; match < matches.count; match++) {
    if (leaveOut?.[match]) continue;
    const a = root(matches.first[match]!);
    const b = root(matches.firstLevels + matches.second[match]!);
    if (a < b) parent[b] = a;
    else parent[a] = b;
  }
  const setOfRoot = new Int32Array(parent.length).fill(-1);
  const ofMatch = new Int32Array(matches.count).fill(-1);
  const rows: number[] = [];
  for (let match = 0; match < matches.count; match++) {
    if (leaveOut?.[match]) continue;
    const at = root(matches.first[match]!);
    if (setOfRoot[at] === -1) setOfRoot[at] = rows.push(0) - 1;
    const set = setOfRoot[at]!;
    ofMatch[match] = set;
    rows[set]! += matches.rows[match]!;
  }
  let largest = rows.length > 0 ? 0 : -1;
  for (let set = 1; set < rows.length; set++) if (rows[set]! > rows[largest]!) largest = set;
  return { count: rows.length, ofMatch, rows: Float64Array.from(rows), largest };
}
