import { cliquesAfter, membership, type Cliques } from "./cliques.js";
import { eliminationTree, postorder } from "./eliminationTree.js";
import { minimumDegree } from "./minimumDegree.js";
import type { SymmetricMatrix } from "./symmetricMatrix.js";

/** Neighbouring columns of the factor that share their rows below. */
export interface Panel {
  readonly first: number;
  readonly width: number;
  /** the panel's own columns first, then the rows below, ascending */
  readonly rows: Int32Array;
  /** where its `rows.length × width` numbers, row by row, start in the factor's values */
  readonly offset: number;
}

/** Where the numbers of a Cholesky factor go; one for all matrices with the same entries. */
export interface SymbolicFactor {
  readonly size: number;
  /** the first variables, eliminated in their own order and no neighbours of one another */
  readonly leading: number;
  /** `place[v]` of the other variables, counted from `leading`, in the order of elimination */
  readonly place: Int32Array;
  /** the variable at each place, counted from `leading` */
  readonly variables: Int32Array;
  readonly panels: readonly Panel[];
  /** panel of each place */
  readonly panelOf: Int32Array;
  /** neighbours of the leading variables and entries among the others, by place, ascending in each clique */
  readonly cliques: Cliques;
  /** the entry of the matrix behind each clique member; a clique of two has its entry in both */
  readonly entries: Int32Array;
  readonly members: ReturnType<typeof membership>;
  /** numbers in all panels */
  readonly length: number;
  /** numbers of the factor that can be other than 0, the leading columns and the diagonal included */
  readonly nonzeros: number;
  /** multiplications of one numeric factorisation */
  readonly work: number;
}

/** widest panel; wide enough for the dense kernel, narrow enough for its scratch space */
export const widest = 64;

/**
 * Symbolic Cholesky factorisation: fill-reducing order, elimination tree, panels of columns with the same rows
 * (supernodes, merged where that adds few zeros; Davis, *Direct Methods for Sparse Linear Systems*, 2006).
 * @throws RangeError where two of the `leading` variables are neighbours
 */
export function symbolicFactor(matrix: SymmetricMatrix, leading = 0): SymbolicFactor {
  const raw = cliquesAfter(matrix, leading);
  const size = raw.size;
  const order = minimumDegree(raw);
  const rank = inverse(order);
  const first = { ...raw, members: raw.members.map((v) => rank[v]!) };
  const tree = eliminationTree(first, membership(first));
  const post = postorder(tree);
  const repost = inverse(post);
  const place = rank.map((r) => repost[r]!);
  const parent = new Int32Array(size);
  for (let j = 0; j < size; j++) parent[j] = tree[post[j]!]! < 0 ? -1 : repost[tree[post[j]!]!]!;

  const { cliques, entries } = placed(matrix, leading, raw, place);
  const members = membership(cliques);
  const { panels, length, nonzeros, work } = panelsOf(cliques, parent);
  const panelOf = new Int32Array(size);
  panels.forEach((panel, p) => panelOf.fill(p, panel.first, panel.first + panel.width));
  return { size: matrix.size, leading, place, variables: inverse(place), panels, panelOf, cliques, entries, members, length, nonzeros: nonzeros + matrix.starts[leading]!, work };
}

function inverse(order: Int32Array): Int32Array {
  const rank = new Int32Array(order.length);
  for (let k = 0; k < order.length; k++) rank[order[k]!] = k;
  return rank;
}

function placed(matrix: SymmetricMatrix, leading: number, raw: Cliques, place: Int32Array): { readonly cliques: Cliques; readonly entries: Int32Array } {
  const { starts } = raw;
  const members = new Int32Array(raw.members.length);
  const entries = new Int32Array(raw.members.length);
  let entry = 0;
  for (let c = 0, column = 0; c + 1 < starts.length; c++) {
    const from = starts[c]!;
    const to = starts[c + 1]!;
    if (c < leading) {
      const sorted: number[] = [];
      for (let at = from; at < to; at++) sorted.push(place[raw.members[at]!]! * (to - from) + (at - from));
      sorted.sort((a, b) => a - b);
      sorted.forEach((key, k) => {
        members[from + k] = Math.floor(key / (to - from));
        entries[from + k] = matrix.starts[c]! + 1 + (key % (to - from));
      });
      continue;
    }
    if (c === leading) {
      column = leading;
      entry = matrix.starts[leading]!;
    }
    while (entry === matrix.starts[column]! || entry === matrix.starts[column + 1]!) {
      if (entry === matrix.starts[column + 1]!) column++;
      if (entry === matrix.starts[column]!) entry++;
    }
    const a = place[raw.members[from]!]!;
    const b = place[raw.members[from + 1]!]!;
    members[from] = Math.min(a, b);
    members[from + 1] = Math.max(a, b);
    entries[from] = entries[from + 1] = entry++;
  }
  return { cliques: { size: raw.size, starts, members }, entries };
}

function panelsOf(cliques: Cliques, parent: Int32Array): { readonly panels: Panel[]; readonly length: number; readonly nonzeros: number; readonly work: number } {
  const { size, starts, members } = cliques;
  const own = new Int32Array(size + 1); // cliques by their first variable
  for (let c = 0; c + 1 < starts.length; c++) if (starts[c + 1]! > starts[c]!) own[members[starts[c]!]! + 1]!++;
  for (let j = 0; j < size; j++) own[j + 1]! += own[j]!;
  const next = own.slice();
  const byFirst = new Int32Array(own[size]!);
  for (let c = 0; c + 1 < starts.length; c++) if (starts[c + 1]! > starts[c]!) byFirst[next[members[starts[c]!]!]!++] = c;

  const children: number[][] = Array.from({ length: size }, () => []);
  for (let j = 0; j < size; j++) if (parent[j]! >= 0) children[parent[j]!]!.push(j);
  const below: (Int32Array | null)[] = new Array<Int32Array | null>(size).fill(null);
  const mark = new Int32Array(size).fill(-1);
  const list = new Int32Array(size);
  const groups: { first: number; width: number; rows: Int32Array }[] = [];
  let nonzeros = 0;
  let work = 0;
  for (let j = 0; j < size; j++) {
    let length = 0;
    mark[j] = j;
    const add = (rows: Int32Array, from: number, to: number): void => {
      for (let at = from; at < to; at++) {
        const i = rows[at]!;
        if (i <= j || mark[i] === j) continue;
        mark[i] = j;
        list[length++] = i;
      }
    };
    for (let k = own[j]!; k < own[j + 1]!; k++) add(members, starts[byFirst[k]!]!, starts[byFirst[k]! + 1]!);
    for (const child of children[j]!) {
      add(below[child]!, 0, below[child]!.length);
      below[child] = null;
    }
    below[j] = list.slice(0, length);
    nonzeros += length + 1;
    work += ((length + 1) * (length + 2)) / 2;
    const last = groups[groups.length - 1];
    if (last && parent[j - 1] === j && last.rows.length - last.width === length + 1) last.width++;
    else {
      groups.push({ first: j, width: 1, rows: new Int32Array(0) });
    }
    const group = groups[groups.length - 1]!;
    if (group.width === 1) group.rows = Int32Array.from([j, ...below[j]!]);
  }

  const merged: typeof groups = [];
  for (const group of groups) {
    merged.push(group);
    while (merged.length > 1 && mergeLast(merged, parent));
  }
  const panels: Panel[] = [];
  let offset = 0;
  for (const { first, width, rows } of merged) {
    rows.sort();
    for (let from = 0; from < width; from += widest) {
      const part = Math.min(widest, width - from);
      const panel = { first: first + from, width: part, rows: rows.subarray(from), offset };
      panels.push(panel);
      offset += panel.rows.length * part;
    }
  }
  return { panels, length: offset, nonzeros, work };
}

/** Joins the last two groups where the first's parent is the second and few zeros come with it. */
function mergeLast(groups: { first: number; width: number; rows: Int32Array }[], parent: Int32Array): boolean {
  const group = groups[groups.length - 1]!;
  const before = groups[groups.length - 2]!;
  if (parent[group.first - 1] !== group.first) return false;
  const width = before.width + group.width;
  const height = before.width + group.rows.length;
  const zeros = before.width * (height - before.rows.length);
  const share = zeros / (width * height - (width * (width - 1)) / 2);
  if (!(width <= 4 || (width <= 16 && share < 0.5) || (width <= 48 && share < 0.1) || share < 0.03)) return false;
  const rows = new Int32Array(height);
  for (let k = 0; k < before.width; k++) rows[k] = before.first + k;
  rows.set(group.rows, before.width);
  groups.splice(-2, 2, { first: before.first, width, rows });
  return true;
}
