import type { LinkedTables, Relation } from "../../loaders/disclosure/tables.js";

export type Grid = readonly (readonly number[])[];

/**
 * Grids that share their rows, with every margin: cells `g0 r1 c2`, row totals `r1` (the same in every grid), column totals `g0 c2`, and
 * the grand total. All are published, one line each.
 */
export function linkedGrids(grids: readonly Grid[], minimum: number): LinkedTables {
  const values = new Map<string, number>();
  const relations: Relation[] = [];
  const total = (name: string, parts: readonly string[]) => {
    values.set(name, parts.reduce((sum, part) => sum + values.get(part)!, 0));
    relations.push({ terms: [[name, 1], ...parts.map((part) => [part, -1] as const)] });
  };
  grids.forEach((grid, g) => grid.forEach((row, r) => row.forEach((value, c) => values.set(`g${g} r${r} c${c}`, value))));
  grids.forEach((grid, g) => {
    grid.forEach((row, r) => total(`r${r}`, row.map((_, c) => `g${g} r${r} c${c}`)));
    grid[0]!.forEach((_, c) => total(`g${g} c${c}`, grid.map((_, r) => `g${g} r${r} c${c}`)));
    total("all", grid[0]!.map((_, c) => `g${g} c${c}`));
  });
  total("all", grids[0]!.map((_, r) => `r${r}`));
  return {
    quantities: [...values].map(([id, value]) => ({ id, value, sensitive: value > 0 && value < minimum, system: "s" })),
    lines: [...values.keys()].map((id) => ({ id, quantities: [id] })),
    relations,
  };
}

/** A second grid with the row totals of the first: each row's total is cut at the given fractions. */
export function withSameRows(grid: Grid, cuts: readonly number[]): Grid {
  return grid.map((row, r) => {
    const total = row.reduce((sum, value) => sum + value, 0);
    const first = Math.floor(total * cuts[r % cuts.length]!);
    return [first, total - first];
  });
}

/**
 * Brute force: which withheld quantities could have another value, among all tables of whole numbers ≥ 0 that agree with what is
 * published and differ from the truth by at most one in each cell. Totals follow from cells, so only cells are tried.
 */
export function movable({ quantities, relations }: LinkedTables, withheld: ReadonlySet<string>): Set<string> {
  const value = new Map(quantities.map((quantity) => [quantity.id, quantity.value]));
  const cells = [...withheld].filter((id) => /^g\d+ r\d+ c\d+$/.test(id)).sort();
  const parts = new Map<string, string[][]>();
  for (const { terms } of relations) {
    const [[name], ...rest] = terms as [readonly [string, number], ...(readonly [string, number])[]];
    parts.set(name, [...(parts.get(name) ?? []), rest.map(([part]) => part)]);
  }
  const found = new Set<string>();
  const change = new Map<string, number>();
  const sums = (name: string): number[] => (parts.get(name) ?? []).map((list) => list.reduce((sum, part) => sum + delta(part), 0));
  const delta = (name: string): number => (parts.has(name) ? sums(name)[0]! : change.get(name) ?? 0);
  const agrees = () => [...parts.keys()].every((name) => {
    const deltas = sums(name);
    return deltas.every((d) => d === deltas[0]) && (withheld.has(name) ? value.get(name)! + deltas[0]! >= 0 : deltas[0] === 0);
  });
  const rowSettled = (index: number) => {
    const [, g, r] = /^(g\d+) (r\d+)/.exec(cells[index]!)!;
    const next = cells[index + 1];
    if (next?.startsWith(`${g} ${r} `)) return true;
    if (withheld.has(r!)) return true;
    return cells.filter((id) => id.startsWith(`${g} ${r} `)).reduce((sum, id) => sum + (change.get(id) ?? 0), 0) === 0;
  };
  const walk = (index: number) => {
    if (index === cells.length) {
      if (agrees()) for (const id of withheld) if (delta(id) !== 0) found.add(id);
      return;
    }
    for (const d of [0, -1, 1]) {
      if (value.get(cells[index]!)! + d < 0) continue;
      change.set(cells[index]!, d);
      if (rowSettled(index)) walk(index + 1);
    }
    change.delete(cells[index]!);
  };
  walk(0);
  return found;
}
