import type { Cell, Table } from "./readTables.js";
import type { System } from "./system.js";

/** A published row with the numbers of the system that stand for its base and its count. */
export interface Entry {
  readonly table: Table;
  readonly cell: Cell;
  /** the same for the same cell of any table */
  readonly id: string;
  readonly base: number | undefined;
  readonly count: number | undefined;
}

/**
 * Rows with the unknown and known numbers that they hold. A number that is missing without being withheld is not there; counts of a series
 * that are somewhere negative or broken are no counts of people and are left out.
 */
export function entriesOf(tables: readonly Table[], system: System): Entry[] {
  return tables.flatMap((table) => {
    const counted = new Map<string, boolean>();
    const based = new Map<string, boolean>();
    for (const { series, base, count } of table.cells) {
      if (count !== null) counted.set(series, counted.get(series) !== false && isCount(count));
      if (base !== null) based.set(series, based.get(series) !== false && isCount(base));
    }
    const isOnly = !table.has.base && table.has.count;
    return table.cells.map((cell): Entry => {
      const id = identify(cell);
      const name = `${table.release}${table.name}: ${nameOf(cell)}`;
      const variable = (kind: string, value: number | null, isThere: boolean | undefined) =>
        !isThere || (value === null && !cell.withheld) ? undefined : system.variable(`${name}${kind}`, value ?? undefined);
      return {
        table, cell, id,
        base: variable(", base", cell.base, table.has.base && based.get(cell.series)),
        count: variable(isOnly ? "" : ", count", cell.count, table.has.count && (counted.get(cell.series) ?? isOnly)),
      };
    });
  });
}

function isCount(value: number): boolean {
  return Number.isInteger(value) && value >= 0;
}

/** The cell in words: what, when, where, which category. */
export function nameOf({ series, time, place, dimension, category }: Cell): string {
  return [series, time, ...place.values(), dimension, category].filter((part) => part !== "").join(" ") || "total";
}

function identify({ series, time, place, dimension, category }: Cell): string {
  return JSON.stringify([series, time, placeOf(place), dimension, category]);
}

/** A place without some of its axes, as a text. */
export function placeOf(place: ReadonlyMap<string, string>, without?: string): string {
  return [...place].filter(([axis]) => axis !== without).map(([axis, member]) => `${axis}=${member}`).sort().join("&");
}

/** In groups with one key each, in the order of their first. */
export function groupBy<T>(items: readonly T[], key: (item: T) => string | undefined): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    if (name === undefined) continue;
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}
