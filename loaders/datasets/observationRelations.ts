import type { Quantity, Relation } from "../disclosure/tables.js";
import type { Observation } from "../indicators/indicator.js";
import { groups } from "./groups.js";
import { crossSums } from "./sameNumbers.js";

/** The quantities of one row. */
export interface Parts {
  readonly row: Observation;
  readonly n: string | null;
  readonly count: string | null;
  /** the complement of a share */
  readonly rest: string | null;
}

/** Signed sums that are not totals of their categories: opening + in − out + residual = closing. */
export const identities: Readonly<Record<string, readonly (readonly [category: string, sign: 1 | -1])[]>> = {
  komponen: [["awal", 1], ["masuk", 1], ["keluar", -1], ["pindah-masuk", 1], ["pindah-keluar", -1], ["selisih", 1], ["akhir", -1]],
};

const kinds = ["n", "count", "rest"] as const;

/**
 * Every sum that holds exactly: units to the region, categories to the total or the base, base = count + complement, flows, and sums across indicators.
 * Where count or complement is 0 a reader who sees neither knows only that the other is at most the base: that is no sum.
 */
export function observationRelations(systems: readonly (readonly Parts[])[], quantities: ReadonlyMap<string, Quantity>): Relation[] {
  const relations = new Map<string, Relation>();
  const value = (id: string) => quantities.get(id)!.value;
  const relate = (terms: readonly (readonly [string, 1 | -1])[]) => {
    const names = terms.map(([id]) => id);
    if (names.length < 2 || new Set(names).size < names.length) return;
    if (terms.reduce((sum, [id, sign]) => sum + sign * value(id), 0) === 0) relations.set([...names].sort().join("\n"), { terms });
  };
  const sum = (total: string | null | undefined, parts: readonly (string | null)[]) => {
    if (total) relate([[total, 1], ...unique(parts).map((id) => [id, -1] as const)]);
  };
  for (const parts of systems) {
    for (const { n, count, rest } of parts) if (count !== null && rest !== null && value(count) !== 0 && value(rest) !== 0) sum(n, [count, rest]);
    for (const column of groups(parts, ({ row }) => `${row.dimension}\t${row.category}`)) {
      const region = column.find(({ row }) => row.opd_id === "region");
      const units = column.filter((part) => part !== region);
      for (const kind of kinds) sum(region?.[kind], units.map((part) => part[kind]));
    }
    for (const unit of groups(parts, ({ row }) => row.opd_id)) relateUnit(unit, sum, relate);
  }
  relateAcross(systems, relate);
  return [...relations.values()];
}

type Sum = (total: string | null | undefined, parts: readonly (string | null)[]) => void;
type Relate = (terms: readonly (readonly [string, 1 | -1])[]) => void;

function relateUnit(unit: readonly Parts[], sum: Sum, relate: Relate): void {
  const total = unit.find(({ row }) => row.dimension === "");
  for (const dimension of groups(unit.filter((part) => part !== total), ({ row }) => row.dimension)) {
    for (const kind of kinds) sum(total?.[kind], dimension.map((part) => part[kind]));
    const bases = unique(dimension.map(({ n }) => n));
    if (bases.length === 1) sum(bases[0], dimension.map(({ count }) => count));
    const signs = identities[dimension[0]!.row.dimension];
    if (signs) relate(signs.flatMap(([category, sign]) => dimension.filter(({ row }) => row.category === category).flatMap(({ count }) => (count ? [[count, sign] as const] : []))));
  }
}

/** The parts' system comes first: that is where the sum is solved. */
function relateAcross(systems: readonly (readonly Parts[])[], relate: Relate): void {
  const unit = ({ row }: Parts) => `${row.period} ${row.opd_id}`;
  for (const { total, kind, of, dimension, categories } of crossSums) {
    const found = new Map(groups(systems.flatMap((parts) => parts.filter(({ row }) => row.indicator === of && row.dimension === dimension)), unit).map((group) => [unit(group[0]!), group]));
    for (const part of systems.flatMap((parts) => parts.filter(({ row }) => row.indicator === total && row.dimension === ""))) {
      const wanted = categories(part.row);
      const addends = (found.get(unit(part)) ?? []).filter(({ row }) => wanted.includes(row.category)).flatMap(({ count }) => count ?? []);
      if (part[kind]) relate([...addends.map((id) => [id, -1] as const), [part[kind], 1]]);
    }
  }
}

function unique(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.filter((id) => id !== null))];
}
