/**
 * Which unknowns of linear relations have one value only, by sparse Gauss–Jordan elimination.
 *
 * @param relations each a list of [unknown, coefficient]; the right-hand sides do not matter
 * @returns the unknowns that every solution has in common
 */
export function determined(relations: readonly (readonly (readonly [unknown: string, coefficient: number])[])[]): Set<string> {
  const found = new Set<string>();
  for (const component of components(relations)) for (const name of reduce(component)) found.add(name);
  return found;
}

function components(relations: readonly (readonly (readonly [string, number])[])[]): (readonly (readonly [string, number])[])[][] {
  const parent = relations.map((_, i) => i);
  const root = (i: number): number => {
    while (parent[i] !== i) i = parent[i] = parent[parent[i]!]!;
    return i;
  };
  const first = new Map<string, number>();
  relations.forEach((terms, i) => {
    for (const [name] of terms) {
      const other = first.get(name);
      if (other === undefined) first.set(name, i);
      else parent[root(i)] = root(other);
    }
  });
  const groups = new Map<number, (readonly (readonly [string, number])[])[]>();
  relations.forEach((terms, i) => {
    const key = root(i);
    groups.set(key, [...(groups.get(key) ?? []), terms]);
  });
  return [...groups.values()];
}

type Row = Map<string, number>;

const tiny = 1e-9;

/** Short relations first, each solved for its rarest unknown, so that rows stay sparse; then back again. */
function reduce(relations: readonly (readonly (readonly [string, number])[])[]): string[] {
  const uses = new Map<string, number>();
  for (const terms of relations) for (const [name] of terms) uses.set(name, (uses.get(name) ?? 0) + 1);
  const solved: { readonly pivot: string; readonly row: Row }[] = [];
  const rowOf = new Map<string, Row>();
  for (const terms of [...relations].sort((a, b) => a.length - b.length)) {
    const row: Row = new Map();
    for (const [name, coefficient] of terms) accumulate(row, name, coefficient);
    clear(row, rowOf);
    let pivot: string | undefined;
    for (const name of row.keys()) if (pivot === undefined || uses.get(name)! < uses.get(pivot)!) pivot = name;
    if (pivot === undefined) continue;
    const scale = row.get(pivot)!;
    for (const [name, coefficient] of row) row.set(name, coefficient / scale);
    solved.push({ pivot, row });
    rowOf.set(pivot, row);
  }
  const finished = new Map<string, Row>();
  for (const { pivot, row } of solved.reverse()) {
    row.delete(pivot);
    clear(row, finished);
    row.set(pivot, 1);
    finished.set(pivot, row);
  }
  return [...finished].flatMap(([pivot, row]) => (row.size === 1 ? [pivot] : []));
}

/** Subtracts solved rows until none of their unknowns is left in `row`. */
function clear(row: Row, rowOf: ReadonlyMap<string, Row>): void {
  const waiting = [...row.keys()].filter((name) => rowOf.has(name));
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const factor = row.get(name);
    if (factor === undefined) continue;
    for (const [other, coefficient] of rowOf.get(name)!) {
      if (accumulate(row, other, -factor * coefficient) && rowOf.has(other)) waiting.push(other);
    }
    row.delete(name);
  }
}

function accumulate(row: Row, name: string, amount: number): boolean {
  const sum = (row.get(name) ?? 0) + amount;
  if (Math.abs(sum) < tiny) {
    row.delete(name);
    return false;
  }
  row.set(name, sum);
  return true;
}
