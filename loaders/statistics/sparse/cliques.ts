import type { SymmetricMatrix } from "./symmetricMatrix.js";

/** The graph of a symmetric matrix as sets of variables that are all one another's neighbours. */
export interface Cliques {
  /** number of variables */
  readonly size: number;
  /** clique c is `members[starts[c]] … members[starts[c + 1] - 1]` */
  readonly starts: Int32Array;
  readonly members: Int32Array;
}

/**
 * The graph that is left when the first `leading` variables, none a neighbour of another, are eliminated:
 * each leaves its neighbours as a clique, and every remaining entry is a clique of two. Variables are counted from `leading`.
 */
export function cliquesAfter(matrix: SymmetricMatrix, leading: number): Cliques {
  const { size, starts, rows } = matrix;
  const inner = starts[size]! - starts[leading]! - (size - leading);
  const cliqueStarts = new Int32Array(leading + inner + 1);
  const members = new Int32Array(starts[leading]! - leading + 2 * inner);
  let at = 0;
  for (let j = 0; j < leading; j++) {
    for (let k = starts[j]! + 1; k < starts[j + 1]!; k++) {
      if (rows[k]! < leading) throw new RangeError(`leading variables ${j} and ${rows[k]} are neighbours`);
      members[at++] = rows[k]! - leading;
    }
    cliqueStarts[j + 1] = at;
  }
  let clique = leading;
  for (let j = leading; j < size; j++) {
    for (let k = starts[j]! + 1; k < starts[j + 1]!; k++) {
      members[at++] = j - leading;
      members[at++] = rows[k]! - leading;
      cliqueStarts[++clique] = at;
    }
  }
  return { size: size - leading, starts: cliqueStarts, members };
}

/** The cliques that hold each variable, as positions in `members`: `positions[starts[v]] …`, in the order of the cliques; `cliqueAt` names the clique of a position. */
export function membership(cliques: Cliques): { readonly starts: Int32Array; readonly positions: Int32Array; readonly cliqueAt: Int32Array } {
  const { size, starts, members } = cliques;
  const own = new Int32Array(size + 1);
  for (const v of members) own[v + 1]!++;
  for (let v = 0; v < size; v++) own[v + 1]! += own[v]!;
  const next = own.slice();
  const positions = new Int32Array(members.length);
  const cliqueAt = new Int32Array(members.length);
  for (let c = 0; c + 1 < starts.length; c++) {
    for (let at = starts[c]!; at < starts[c + 1]!; at++) {
      positions[next[members[at]!]!++] = at;
      cliqueAt[at] = c;
    }
  }
  return { starts: own, positions, cliqueAt };
}
