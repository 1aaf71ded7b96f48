/**
 * Which unknowns of linear relations have one value only, by Gauss–Jordan elimination with partial pivoting.
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

const tiny = 1e-9;

function reduce(relations: readonly (readonly (readonly [string, number])[])[]): string[] {
  const names = [...new Set(relations.flatMap((terms) => terms.map(([name]) => name)))];
  const column = new Map(names.map((name, i) => [name, i]));
  const rows = relations.map((terms) => {
    const row = new Float64Array(names.length);
    for (const [name, coefficient] of terms) row[column.get(name)!]! += coefficient;
    return row;
  });
  let rank = 0;
  for (let j = 0; j < names.length && rank < rows.length; j++) {
    let best = rank;
    for (let i = rank + 1; i < rows.length; i++) if (Math.abs(rows[i]![j]!) > Math.abs(rows[best]![j]!)) best = i;
    const pivot = rows[best]!;
    if (Math.abs(pivot[j]!) < tiny) continue;
    rows[best] = rows[rank]!;
    rows[rank] = pivot;
    const scale = pivot[j]!;
    for (let k = j; k < names.length; k++) pivot[k] = pivot[k]! / scale;
    for (let i = 0; i < rows.length; i++) {
      const factor = rows[i]![j]!;
      if (i === rank || Math.abs(factor) < tiny) continue;
      const row = rows[i]!;
      for (let k = j; k < names.length; k++) row[k] = row[k]! - factor * pivot[k]!;
    }
    rank++;
  }
  return rows.slice(0, rank).flatMap((row) => {
    const left = names.filter((_, k) => Math.abs(row[k]!) >= tiny);
    return left.length === 1 ? left : [];
  });
}
