import { groupBy, placeOf, type Entry } from "./cells.js";
import type { Elsewhere } from "./links.js";
import type { System } from "./system.js";

/**
 * What a row says about itself: its count is at most its base, is its base where it always is, and its share is count over base within half a unit in
 * the last published place. And means: the base of a total times its mean is the sum of those of its parts.
 */
export function addRatios(entries: readonly Entry[], elsewhere: readonly Elsewhere[], system: System): void {
  const shown = new Map<Entry, Entry[]>();
  for (const { entry, from } of elsewhere) shown.set(entry, [...(shown.get(entry) ?? []), from]);
  for (const rows of groupBy(entries, seriesOf).values()) {
    const pairs = rows.filter(({ base, count }) => base !== undefined && count !== undefined);
    const both = pairs.filter(({ cell }) => cell.base !== null && cell.count !== null);
    const unequal = new Set(both.filter(({ cell }) => cell.base !== cell.count).map(({ cell }) => cell.dimension));
    const equal = new Set(both.map(({ cell }) => cell.dimension).filter((dimension) => !unequal.has(dimension)));
    const isPart = both.every(({ cell }) => cell.count! <= cell.base!);
    const scale = scaleOf(rows);
    for (const entry of pairs) {
      if (scale === undefined && equal.has(entry.cell.dimension)) system.same(entry.base!, entry.count!);
      else if (isPart) system.add([[entry.count!, 1], [entry.base!, -1]], -Infinity, 0, "a count is at most its base");
      if (scale === undefined) continue;
      for (const source of [entry, ...(shown.get(entry) ?? [])]) addShare(entry, source, scale, system);
    }
    if (scale === undefined) addMeans(rows, system);
  }
}

function addShare({ base, count }: Entry, { cell, table }: Entry, scale: number, system: System): void {
  if (cell.value === null || (system.value(base!) !== undefined && system.value(count!) !== undefined)) return;
  const half = table.halves.get(cell.series)! * (1 + 1e-9) + 1e-12;
  const why = `share ${cell.value} ± ${Number(half.toPrecision(2))}`;
  system.add([[count!, scale], [base!, -(cell.value + half)]], -Infinity, 0, why);
  system.add([[count!, scale], [base!, -(cell.value - half)]], 0, Infinity, why);
}

/** The series whose values are shares: their complements are people too. */
export function shareSeries(entries: readonly Entry[]): ReadonlySet<string> {
  return new Set([...groupBy(entries, seriesOf)].filter(([, rows]) => scaleOf(rows) !== undefined && rows.every(({ cell: { base, count } }) => base === null || count === null || count <= base)).map(([name]) => name));
}

export function seriesOf({ table, cell }: Entry): string {
  return `${table.release}\t${table.name}\t${cell.series}`;
}

/** 1 or 100 where values are count over base, times that: seen where all three are shown, else said by the unit. */
function scaleOf(rows: readonly Entry[]): number | undefined {
  const whole = rows.filter(({ cell }) => cell.base && cell.count !== null && cell.value !== null);
  const { unit } = rows[0]!.cell;
  if (whole.length === 0) return unit === "share" || unit === "porsi" ? 1 : unit === "percent" || unit === "persen" || unit === "%" ? 100 : undefined;
  return [1, 100].find((scale) => whole.every(({ table, cell }) => Math.abs(cell.value! - (scale * cell.count!) / cell.base!) <= table.halves.get(cell.series)! + 1e-9));
}

function addMeans(rows: readonly Entry[], system: System): void {
  const totals = new Map(rows.filter(({ cell }) => cell.dimension === "" && cell.category === "").map((entry) => [key(entry), entry]));
  for (const parts of groupBy(rows, ({ cell }) => (cell.category === "" ? undefined : cell.dimension)).values()) {
    const instances = [...groupBy(parts, key)].flatMap(([place, members]) => {
      const total = totals.get(place);
      const all = total ? [total, ...members] : [];
      return all.length && all.every(({ base, cell }) => base !== undefined && cell.value !== null) ? [all] : [];
    });
    const bounds = instances.map((all) => all.map(({ base, cell, table }, at) => ({ base: base!, value: at ? -cell.value! : cell.value!, half: table.halves.get(cell.series)! })));
    const whole = bounds.filter((terms) => terms.every(({ base }) => system.value(base) !== undefined));
    const holds = whole.every((terms) => Math.abs(sum(terms.map(({ base, value }) => system.value(base)! * value))) <= sum(terms.map(({ base, half }) => system.value(base)! * half)) + 1e-6);
    if (whole.length === 0 || !holds) continue;
    for (const terms of bounds) {
      system.add(terms.map(({ base, value, half }) => [base, value - half] as const), -Infinity, 1e-6, "means times their bases", true);
      system.add(terms.map(({ base, value, half }) => [base, value + half] as const), -1e-6, Infinity, "means times their bases", true);
    }
  }
}

function key({ cell }: Entry): string {
  return JSON.stringify([cell.time, placeOf(cell.place)]);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
