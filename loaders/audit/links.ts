import { groupBy, placeOf, type Entry } from "./cells.js";
import type { System, Terms } from "./system.js";

/** A published share or mean of a row that withholds it: in another table, or in an earlier release. */
export interface Elsewhere {
  readonly entry: Entry;
  readonly from: Entry;
}

const kinds = ["base", "count"] as const;

/**
 * The same cell in several tables is one number where the two tables show the same number at a place at least and nowhere different ones.
 * Of an earlier release that is asked for each period alone, for a period may have been revised.
 *
 * @returns values that one table withholds and another shows
 */
export function linkTables(entries: readonly Entry[], system: System): Elsewhere[] {
  const pairs = new Map<string, { readonly two: (readonly [Entry, Entry])[] }>();
  for (const group of groupBy(entries, ({ id }) => id).values()) {
    for (let i = 0; i < group.length; i++) {
      for (let j = i + 1; j < group.length; j++) {
        const [a, b] = [group[i]!, group[j]!];
        const isOther = a.table.release !== b.table.release;
        if (isOther && a.table.name !== b.table.name) continue;
        const key = JSON.stringify([a.table.release, a.table.name, b.table.release, b.table.name, a.cell.series, isOther ? a.cell.time : ""]);
        const pair = pairs.get(key);
        if (pair) pair.two.push([a, b]);
        else pairs.set(key, { two: [[a, b]] });
      }
    }
  }
  const elsewhere: Elsewhere[] = [];
  for (const { two } of pairs.values()) {
    for (const kind of kinds) {
      const both = two.flatMap(([a, b]) => (a[kind] === undefined || b[kind] === undefined ? [] : [[a[kind], b[kind]] as const]));
      if (agree(both.map(([a, b]) => [system.value(a), system.value(b)] as const))) for (const [a, b] of both) system.same(a, b);
    }
    if (!agree(two.map(([a, b]) => [a.cell.value ?? undefined, b.cell.value ?? undefined] as const))) continue;
    for (const [a, b] of two.flatMap(([a, b]) => [[a, b], [b, a]] as const)) if (a.cell.withheld && a.cell.value === null && b.cell.value !== null) elsewhere.push({ entry: a, from: b });
  }
  return elsewhere;
}

function agree(pairs: readonly (readonly [number | undefined, number | undefined])[]): boolean {
  const both = pairs.filter(([a, b]) => a !== undefined && b !== undefined);
  return both.every(([a, b]) => a === b) && both.some(([a]) => a !== 0);
}

interface Line {
  readonly terms: ReadonlyMap<number, Terms>;
  /** what is published, by the place; NaN where it is not */
  readonly values: Float64Array;
  readonly shown: readonly number[];
}

const enough = { places: 8, values: 5 };

/**
 * Rows of different series that show the same number at every place where both do, at eight places with five different numbers at least,
 * are taken to be the same people: count with count, count with complement, base with base. Shares count here only where eight of them at
 * least are neither 0 nor whole: where only such are shown, small counts are withheld and the pattern says nothing of them.
 */
export function linkSeries(entries: readonly Entry[], system: System): void {
  const places = new Map<string, number>();
  const at = ({ cell }: Entry) => `${cell.time} ${placeOf(cell.place)}`;
  for (const entry of entries) if (!places.has(at(entry))) places.set(at(entry), places.size);
  const lines: Line[] = [];
  for (const rows of groupBy(entries, ({ table, cell }) => (table.release ? undefined : JSON.stringify([table.name, cell.series, cell.dimension, cell.category]))).values()) {
    const isParted = rows.filter(({ cell: { base, count } }) => base !== null && count !== null && count !== 0 && count !== base).length >= enough.places;
    const isCounted = isParted || rows.every(({ base, count }) => base === undefined || count === undefined || system.root(base) === system.root(count));
    const line = (terms: (entry: Entry) => Terms) => lines.push(lineOf(rows.map((entry) => [places.get(at(entry))!, terms(entry)] as const), places.size, system));
    line(({ base }) => (base === undefined ? [] : [[base, 1]]));
    line(({ base, count }) => (!isCounted || count === undefined || (base !== undefined && system.root(base) === system.root(count)) ? [] : [[count, 1]]));
    line(({ base, count }) => (!isParted || base === undefined || count === undefined ? [] : [[base, 1], [count, -1]]));
  }
  const left = lines.filter(({ shown, values }) => shown.filter((place) => values[place] !== 0).length >= enough.places);
  for (let first = left.shift(); first; first = left.shift()) {
    const alike = left.filter((line) => isSame(first!, line));
    for (const line of alike) left.splice(left.indexOf(line), 1);
    [first, ...alike].reduce((a, b) => (join(a, b, system), b));
  }
}

function lineOf(rows: readonly (readonly [place: number, terms: Terms])[], places: number, system: System): Line {
  const terms = new Map<number, Terms>();
  const values = new Float64Array(places).fill(NaN);
  for (const [place, own] of rows) {
    if (own.length === 0) continue;
    terms.set(place, own);
    values[place] = own.reduce((sum, [variable, sign]) => sum + sign * (system.value(variable) ?? NaN), 0);
  }
  return { terms, values, shown: [...terms.keys()].filter((place) => !Number.isNaN(values[place]!)) };
}

function isSame(a: Line, b: Line): boolean {
  let places = 0;
  const values = new Set<number>();
  for (const place of a.shown) {
    const [value, other] = [a.values[place]!, b.values[place]!];
    if (Number.isNaN(other)) continue;
    if (value !== other) return false;
    if (value !== 0) places += 1;
    values.add(value);
  }
  return places >= enough.places && values.size >= enough.values;
}

function join(a: Line, b: Line, system: System): void {
  for (const [place, terms] of a.terms) {
    const other = b.terms.get(place);
    if (!other || (!Number.isNaN(a.values[place]!) && !Number.isNaN(b.values[place]!))) continue;
    system.add([...terms, ...other.map(([variable, sign]) => [variable, -sign] as const)], 0, 0, "the same number wherever both are shown", true);
  }
}
