import type { Matches } from "./matches.js";

/** What holds the bipartite graph of levels together at a single place. */
export interface Bridges {
  /** 1 for a match whose removal splits its connected set (a level that hangs on one match counts) */
  readonly bridge: Uint8Array;
  /** 1 for a first level without which the rest of its connected set falls apart */
  readonly firstArticulation: Uint8Array;
  /** 1 for a second level without which the rest of its connected set falls apart */
  readonly secondArticulation: Uint8Array;
}

/**
 * Bridges and articulation points by one depth-first search (Tarjan 1972; Hopcroft & Tarjan 1973), without recursion, in time linear in matches.
 * Rows of a match count as one edge here: a bridge of several rows breaks only when all of them go.
 */
export function findBridges(matches: Matches): Bridges {
  const { count, firstLevels, secondLevels } = matches;
  const nodes = firstLevels + secondLevels;
  const start = new Int32Array(nodes + 1);
  for (let match = 0; match < count; match++) {
    start[matches.first[match]! + 1]!++;
    start[firstLevels + matches.second[match]! + 1]!++;
  }
  for (let node = 0; node < nodes; node++) start[node + 1]! += start[node]!;
  const next = start.slice(0, nodes);
  const edges = new Int32Array(2 * count);
  for (let match = 0; match < count; match++) {
    edges[next[matches.first[match]!]!++] = match;
    edges[next[firstLevels + matches.second[match]!]!++] = match;
  }

  const bridge = new Uint8Array(count);
  const articulation = new Uint8Array(nodes);
  const discovered = new Int32Array(nodes);
  const low = new Int32Array(nodes);
  const arrivedBy = new Int32Array(nodes).fill(-1);
  const path = new Int32Array(nodes);
  const at = start.slice(0, nodes);
  let clock = 0;
  for (let origin = 0; origin < nodes; origin++) {
    if (discovered[origin] !== 0) continue;
    let depth = 0;
    let branches = 0;
    path[0] = origin;
    discovered[origin] = low[origin] = ++clock;
    while (depth >= 0) {
      const node = path[depth]!;
      if (at[node]! < start[node + 1]!) {
        const match = edges[at[node]!++]!;
        if (match === arrivedBy[node]) continue;
        const other = node < firstLevels ? firstLevels + matches.second[match]! : matches.first[match]!;
        if (discovered[other] === 0) {
          if (node === origin) branches++;
          arrivedBy[other] = match;
          discovered[other] = low[other] = ++clock;
          path[++depth] = other;
        } else if (discovered[other]! < low[node]!) low[node] = discovered[other]!;
        continue;
      }
      depth--;
      if (depth < 0) continue;
      const before = path[depth]!;
      if (low[node]! < low[before]!) low[before] = low[node]!;
      if (low[node]! > discovered[before]!) bridge[arrivedBy[node]!] = 1;
      if (before !== origin && low[node]! >= discovered[before]!) articulation[before] = 1;
    }
    if (branches > 1) articulation[origin] = 1;
  }
  return { bridge, firstArticulation: articulation.slice(0, firstLevels), secondArticulation: articulation.slice(firstLevels) };
}
