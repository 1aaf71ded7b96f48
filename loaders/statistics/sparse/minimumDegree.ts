import { membership, type Cliques } from "./cliques.js";

/** Where the variable of least degree neighbours this share of more than `few` others, what is left is taken as full. */
const dense = 0.6;
const few = 200;

/**
 * Order of elimination that keeps the Cholesky factor sparse: minimum degree on the quotient graph, with approximate
 * external degrees, element absorption, indistinguishable variables and mass elimination (Amestoy, Davis & Duff 1996).
 * Ties go to the variable found last. Returns the variables in the order in which they are to be eliminated.
 */
export function minimumDegree(cliques: Cliques): Int32Array {
  const { size, starts, members } = cliques;
  const of = membership(cliques);
  const count = starts.length - 1;
  const variables: (Int32Array | null)[] = [];
  const weight: number[] = [];
  const elements: number[][] = [];
  for (let c = 0; c < count; c++) {
    variables.push(members.subarray(starts[c]!, starts[c + 1]!));
    weight.push(starts[c + 1]! - starts[c]!);
  }
  for (let v = 0; v < size; v++) elements.push(Array.from(of.positions.subarray(of.starts[v]!, of.starts[v + 1]!), (at) => of.cliqueAt[at]!));

  const multiplicity = new Int32Array(size).fill(1); // 0: merged into another variable, or eliminated
  const mergedNext = new Int32Array(size).fill(-1);
  const mergedLast = Int32Array.from({ length: size }, (_, v) => v);
  const degree = new Int32Array(size);
  const buckets = degreeBuckets(size);
  for (let v = 0; v < size; v++) {
    let bound = 0;
    for (const e of elements[v]!) bound += weight[e]! - 1;
    degree[v] = Math.min(bound, size - 1);
    buckets.insert(v, degree[v]!);
  }

  const order = new Int32Array(size);
  let done = 0;
  const eliminate = (v: number): void => {
    for (let m = v; m >= 0; m = mergedNext[m]!) order[done++] = m;
    multiplicity[v] = 0;
  };
  const mark = new Int32Array(size).fill(-1);
  const outside: number[] = new Array<number>(count).fill(0); // weight of an element outside the pivot's
  const seen: number[] = new Array<number>(count).fill(-1);
  const front = new Int32Array(size);

  for (let step = 0; done < size; step++) {
    const pivot = buckets.takeLeast();
    let length = 0;
    let frontWeight = 0;
    mark[pivot] = step;
    for (const e of elements[pivot]!) {
      for (const v of variables[e]!) {
        if (mark[v] === step || multiplicity[v] === 0) continue;
        mark[v] = step;
        front[length++] = v;
        frontWeight += multiplicity[v]!;
      }
      variables[e] = null;
    }
    const remaining = size - done - multiplicity[pivot]!;
    eliminate(pivot);
    if (frontWeight === remaining || (remaining > few && frontWeight > dense * remaining)) {
      for (let v = 0; v < size; v++) if (multiplicity[v] !== 0 && mark[v] !== step) eliminate(v);
      for (let k = 0; k < length; k++) eliminate(front[k]!);
      break;
    }
    if (length === 0) continue;

    for (let k = 0; k < length; k++) {
      const list = elements[front[k]!]!;
      let kept = 0;
      for (const e of list) {
        if (variables[e] === null) continue;
        list[kept++] = e;
        if (seen[e] !== step) {
          seen[e] = step;
          outside[e] = weight[e]!;
        }
        outside[e]! -= multiplicity[front[k]!]!;
      }
      list.length = kept;
    }

    const element = variables.length;
    const twins = new Map<number, number[]>();
    let stay = 0;
    for (let k = 0; k < length; k++) {
      const v = front[k]!;
      const list = elements[v]!;
      let kept = 0;
      let hash = 0;
      let bound = frontWeight - multiplicity[v]!;
      for (const e of list) {
        if (variables[e] === null) continue;
        if (outside[e] === 0) {
          variables[e] = null;
          continue;
        }
        list[kept++] = e;
        hash += e;
        bound += outside[e]!;
      }
      list.length = kept;
      buckets.remove(v, degree[v]!);
      if (kept === 0) {
        eliminate(v);
        continue;
      }
      const key = hash * 64 + (kept & 63);
      const group = twins.get(key);
      const twin = group?.find((other) => sameList(elements[other]!, list));
      if (twin !== undefined) {
        multiplicity[twin]! += multiplicity[v]!;
        multiplicity[v] = 0;
        mergedNext[mergedLast[twin]!] = v;
        mergedLast[twin] = mergedLast[v]!;
        elements[v] = [];
        continue;
      }
      if (group) group.push(v);
      else twins.set(key, [v]);
      degree[v] = Math.min(bound, degree[v]! + frontWeight);
      front[stay++] = v;
    }
    let total = 0;
    for (let k = 0; k < stay; k++) total += multiplicity[front[k]!]!;
    variables.push(front.slice(0, stay));
    weight.push(total);
    outside.push(0);
    seen.push(-1);
    for (let k = 0; k < stay; k++) {
      const v = front[k]!;
      elements[v]!.push(element);
      degree[v] = Math.max(0, Math.min(degree[v]!, size - done - multiplicity[v]!));
      buckets.insert(v, degree[v]!);
    }
  }
  return order;
}

function sameList(a: readonly number[], b: readonly number[]): boolean {
  if (a.length !== b.length) return false;
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return false;
  return true;
}

function degreeBuckets(size: number): { insert(v: number, degree: number): void; remove(v: number, degree: number): void; takeLeast(): number } {
  const head = new Int32Array(size + 1).fill(-1);
  const next = new Int32Array(size).fill(-1);
  const previous = new Int32Array(size).fill(-1);
  let least = 0;
  const remove = (v: number, degree: number): void => {
    if (previous[v]! >= 0) next[previous[v]!] = next[v]!;
    else head[degree] = next[v]!;
    if (next[v]! >= 0) previous[next[v]!] = previous[v]!;
  };
  return {
    insert(v, degree) {
      next[v] = head[degree]!;
      previous[v] = -1;
      if (next[v]! >= 0) previous[next[v]!] = v;
      head[degree] = v;
      if (degree < least) least = degree;
    },
    remove,
    takeLeast() {
      while (head[least]! < 0) least++;
      const v = head[least]!;
      remove(v, least);
      return v;
    },
  };
}
