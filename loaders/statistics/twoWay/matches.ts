/**
 * The distinct pairs (first level, second level) of rows, grouped by first level: those of level a are `start[a] … start[a + 1] − 1`.
 * In the bipartite graph of levels a match is an edge and its rows are how often the edge is there.
 */
export interface Matches {
  readonly count: number;
  readonly firstLevels: number;
  readonly secondLevels: number;
  readonly start: Int32Array;
  readonly first: Int32Array;
  readonly second: Int32Array;
  /** rows of each match */
  readonly rows: Int32Array;
  /** the match of each row */
  readonly ofRow: Int32Array;
}

function levelCount(name: string, codes: Int32Array): number {
  let highest = -1;
  for (const code of codes) {
    if (code < 0) throw new RangeError(`${name} level must not be negative: ${code}`);
    if (code > highest) highest = code;
  }
  return highest + 1;
}

/** Collapses rows to their distinct pairs. Codes count from 0; a code without rows is a level without matches. @throws RangeError for lengths that differ or negative codes */
export function collapseMatches(first: Int32Array, second: Int32Array): Matches {
  const n = first.length;
  if (second.length !== n) throw new RangeError(`first and second levels must have the same length: ${n} and ${second.length}`);
  const firstLevels = levelCount("first", first);
  const secondLevels = levelCount("second", second);
  const bounds = new Int32Array(firstLevels + 1);
  for (let i = 0; i < n; i++) bounds[first[i]! + 1]!++;
  for (let a = 0; a < firstLevels; a++) bounds[a + 1]! += bounds[a]!;
  const order = new Int32Array(n);
  const next = bounds.slice();
  for (let i = 0; i < n; i++) order[next[first[i]!]!++] = i;

  const matchOfSecond = new Int32Array(secondLevels).fill(-1);
  const start = new Int32Array(firstLevels + 1);
  const matchFirst = new Int32Array(n);
  const matchSecond = new Int32Array(n);
  const rows = new Int32Array(n);
  const ofRow = new Int32Array(n);
  let count = 0;
  for (let a = 0; a < firstLevels; a++) {
    start[a] = count;
    for (let k = bounds[a]!; k < bounds[a + 1]!; k++) {
      const i = order[k]!;
      const b = second[i]!;
      let match = matchOfSecond[b]!;
      if (match < start[a]!) {
        match = count++;
        matchOfSecond[b] = match;
        matchFirst[match] = a;
        matchSecond[match] = b;
      }
      rows[match]!++;
      ofRow[i] = match;
    }
  }
  start[firstLevels] = count;
  return { count, firstLevels, secondLevels, start, first: matchFirst.slice(0, count), second: matchSecond.slice(0, count), rows: rows.slice(0, count), ofRow };
}
