import { groupBy, placeOf, type Entry } from "./cells.js";
import type { System } from "./system.js";

export interface Hidden {
  readonly entry: Entry;
  readonly why: string;
  readonly size: number;
}

type Kind = "base" | "count";

interface Instance {
  readonly entry: Entry;
  readonly total: number;
  readonly parts: readonly number[];
  /** members that other places list and this one does not */
  readonly absent: readonly string[];
}

/**
 * Totals as sums of their parts, along every axis and over the categories of every dimension, to the total's row and to the base. A sum
 * holds where it held at every place that is published whole; without such a place it is taken to hold for counts along an axis or to a
 * total's row, as any reader would. A list that leaves out a member where the published parts do not come to the total hides what is left.
 *
 * @returns what a list hides
 */
export function addSums(entries: readonly Entry[], system: System): Hidden[] {
  const hidden: Hidden[] = [];
  const accept = (instances: readonly Instance[], why: string, assume: boolean) => {
    const { full, broken, left } = evidence(instances, system);
    if (broken || (full === 0 && !assume)) return;
    for (const { total, parts } of instances) system.add([[total, 1], ...parts.map((part) => [part, -1] as const)], 0, 0, why, true);
    if (full > 0) hidden.push(...left.map(({ instance: { entry, absent }, size }) => ({ entry, size, why: `${why}: not listed: ${absent.join(", ")}` })));
  };
  for (const series of groupBy(entries, ({ table, cell }) => `${table.release}\t${table.name}\t${cell.series}`).values()) {
    for (const axis of new Set(series.flatMap(({ cell }) => [...cell.place.keys()]))) {
      const at = ({ cell }: Entry) => JSON.stringify([cell.time, placeOf(cell.place, axis), cell.dimension, cell.category]);
      const totals = new Map(series.filter(({ cell }) => !cell.place.has(axis)).map((entry) => [at(entry), entry]));
      const members = groupBy(series.filter(({ cell }) => cell.place.has(axis)), at);
      for (const slice of groupBy([...members], ([, [first]]) => JSON.stringify([[...first!.cell.place.keys()], first!.cell.dimension])).values()) {
        for (const kind of ["base", "count"] as const) accept(instancesOf(slice, totals, kind, kind, (entry) => entry.cell.place.get(axis)!), `sum over ${axis}`, kind === "count");
      }
    }
    addCategories(series, system, accept);
  }
  return hidden;
}

function addCategories(series: readonly Entry[], system: System, accept: (instances: readonly Instance[], why: string, assume: boolean) => void): void {
  const at = ({ cell }: Entry) => JSON.stringify([cell.time, placeOf(cell.place)]);
  const totals = new Map(series.filter(({ cell }) => cell.dimension === "" && cell.category === "").map((entry) => [at(entry), entry]));
  for (const [dimension, rows] of groupBy(series, ({ cell }) => (cell.category === "" ? undefined : cell.dimension))) {
    const members = groupBy(rows, at);
    const name = (entry: Entry) => entry.cell.category;
    const isShared = shareBases(members, totals, system);
    const why = `sum over ${dimension || "categories"}`;
    accept(instancesOf([...members], totals, "count", "count", name), why, true);
    if (isShared) accept(instancesOf([...members], new Map([...members].map(([key, [first]]) => [key, first!])), "base", "count", name), why, false);
    else accept(instancesOf([...members], totals, "base", "base", name), why, false);
  }
}

/** Makes the bases of a dimension one number with each other and with the total's, where they are wherever two are published. */
function shareBases(members: ReadonlyMap<string, readonly Entry[]>, totals: ReadonlyMap<string, Entry>, system: System): boolean {
  let agreed = 0;
  let withTotal = 0;
  let againstTotal = 0;
  for (const [key, rows] of members) {
    const known = rows.flatMap(({ base }) => (base === undefined ? [] : system.value(base) ?? []));
    if (new Set(known).size > 1) return false;
    if (known.length > 1) agreed += 1;
    const total = totals.get(key)?.base;
    const value = total === undefined ? undefined : system.value(total);
    if (value !== undefined && known.length) value === known[0] ? (withTotal += 1) : (againstTotal += 1);
  }
  if (agreed === 0) return false;
  for (const [key, rows] of members) {
    const total = withTotal > 0 && againstTotal === 0 ? totals.get(key)?.base : undefined;
    const [first, ...rest] = [total, ...rows.map(({ base }) => base)].filter((base) => base !== undefined);
    for (const other of rest) system.same(first!, other);
  }
  return true;
}

function instancesOf(members: readonly (readonly [string, readonly Entry[]])[], totals: ReadonlyMap<string, Entry>, of: Kind, kind: Kind, name: (entry: Entry) => string): Instance[] {
  const all = new Set(members.flatMap(([, rows]) => rows.map(name)));
  return members.flatMap(([key, rows]) => {
    const entry = totals.get(key);
    const total = entry?.[of];
    const parts = rows.map((row) => row[kind]);
    if (total === undefined || parts.some((part) => part === undefined)) return [];
    const listed = new Set(rows.map(name));
    return [{ entry: entry!, total, parts: parts as number[], absent: [...all].filter((member) => !listed.has(member)) }];
  });
}

function evidence(instances: readonly Instance[], system: System): { full: number; broken: boolean; left: { instance: Instance; size: number }[] } {
  const left: { instance: Instance; size: number }[] = [];
  let full = 0;
  for (const instance of instances) {
    const total = system.value(instance.total);
    if (total === undefined) continue;
    const values = instance.parts.map((part) => system.value(part));
    const rest = total - values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
    const isWhole = values.every((value) => value !== undefined);
    if (rest < 0 || (isWhole && rest > 0 && instance.absent.length === 0)) return { full, broken: true, left };
    if (isWhole && rest === 0) full += instance.parts.length > 1 ? 1 : 0;
    if (isWhole && rest > 0) left.push({ instance, size: rest });
  }
  return left.length > full ? { full: 0, broken: true, left } : { full, broken: false, left };
}
