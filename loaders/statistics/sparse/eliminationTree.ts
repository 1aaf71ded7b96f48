import type { Cliques } from "./cliques.js";

/**
 * The elimination tree of the graph made of `cliques`, when variables are eliminated in the order of their numbers:
 * the parent of each variable, -1 for a root (Liu 1990; path compression over the last variable seen of each clique).
 */
export function eliminationTree(cliques: Cliques, of: { readonly starts: Int32Array; readonly positions: Int32Array; readonly cliqueAt: Int32Array }): Int32Array {
  const { size, starts } = cliques;
  const parent = new Int32Array(size).fill(-1);
  const ancestor = new Int32Array(size).fill(-1);
  const last = new Int32Array(starts.length - 1).fill(-1);
  for (let k = 0; k < size; k++) {
    for (let at = of.starts[k]!; at < of.starts[k + 1]!; at++) {
      const clique = of.cliqueAt[of.positions[at]!]!;
      for (let i = last[clique]!; i !== -1 && i < k; ) {
        const next = ancestor[i]!;
        ancestor[i] = k;
        if (next === -1) parent[i] = k;
        i = next;
      }
      last[clique] = k;
    }
  }
  return parent;
}

/** The nodes of a forest, children before their parent and every subtree in one piece. */
export function postorder(parent: Int32Array): Int32Array {
  const size = parent.length;
  const child = new Int32Array(size).fill(-1);
  const sibling = new Int32Array(size).fill(-1);
  const roots: number[] = [];
  for (let v = size - 1; v >= 0; v--) {
    const p = parent[v]!;
    if (p < 0) {
      roots.push(v);
      continue;
    }
    sibling[v] = child[p]!;
    child[p] = v;
  }
  const order = new Int32Array(size);
  const stack: number[] = [];
  let done = 0;
  for (let r = roots.length - 1; r >= 0; r--) {
    stack.push(roots[r]!);
    while (stack.length > 0) {
      const v = stack[stack.length - 1]!;
      const c = child[v]!;
      if (c >= 0) {
        child[v] = sibling[c]!;
        stack.push(c);
      } else {
        order[done++] = v;
        stack.pop();
      }
    }
  }
  return order;
}
