import { attack, type Effort, type Outcome, type Target } from "./attack.js";
import { Bounds } from "./bounds.js";
import { entriesOf, nameOf, type Entry } from "./cells.js";
import { linkSeries, linkTables } from "./links.js";
import { addRatios, seriesOf, shareSeries } from "./ratios.js";
import type { Table } from "./readTables.js";
import { Sources, type ShownRow } from "./sources.js";
import { addSums } from "./sums.js";
import { System } from "./system.js";

export interface AuditRule {
  /** numbers of people from 1 to below this are unsafe */
  readonly minimum: number;
  /** after this what is left is not shown */
  readonly seconds?: number;
  /** looks no further in a component of which as many are recovered */
  readonly enough?: number;
  /** asks only for numbers of these rows; all withheld ones where it is left out */
  readonly only?: (row: ShownRow) => boolean;
}

export interface Finding {
  readonly table: string;
  /** the row's place in its table, from 0 */
  readonly at: number;
  readonly cell: string;
  readonly what: "count" | "base" | "complement" | "value" | "unlisted";
  readonly low: number;
  readonly high: number;
  /** the reasoning of a reader, a step a line */
  readonly path: readonly string[];
  /** published numbers that the reasoning starts from, each with all rows of the release that show it */
  readonly reasons: readonly (readonly ShownRow[])[];
  /** it rests on earlier releases and on nothing that this one shows, so that nothing can be done any more */
  readonly isEarlier: boolean;
}

export interface AuditReport {
  /** withheld rows with a number of people, for each table */
  readonly tables: readonly { readonly name: string; readonly cells: number; readonly withheld: number; readonly recovered: number; readonly notShown: number }[];
  readonly withheld: number;
  readonly recovered: number;
  /** of them, those that earlier releases alone give away */
  readonly earlier: number;
  readonly notShown: number;
  /** withheld rows whose base the package declares to be no people */
  readonly open: number;
  readonly findings: readonly Finding[];
  /** rows that were not asked, for `enough` */
  readonly left: readonly ShownRow[];
  readonly effort: Omit<Effort, "dropped"> & { readonly unknowns: number; readonly constraints: number; readonly dropped: readonly string[] };
}

interface Placed {
  readonly entry: Entry;
  readonly what: Finding["what"];
  readonly target: Target;
}

/**
 * Attacks published tables: everything that a reader can reckon with becomes one system of linear constraints, and each withheld number gets
 * the interval that the system leaves to it (the feasibility interval of Hundepool et al. 2012, Statistical Disclosure Control, §4; Willenborg
 * & de Waal 2001, §7).
 *
 * Rule, for a minimum m: a withheld number is recovered where its interval is a single value, or where it may be unsafe (1 … m − 1) and its
 * interval is narrower than m − 1. That is sliding protection by the width of the unsafe range: an interval of width m − 1 holds m whole
 * numbers, more than the m − 1 unsafe ones, so that a reader can never be sure that a number is unsafe. Bases and complements of a row whose
 * count stays hidden may be known where they are safe, and that nobody stands in a cell points at nobody; but of a declared attribute it must
 * not be known that all of a group have it, or none.
 *
 * @throws RangeError for numbers that contradict each other
 */
export async function auditTables(tables: readonly Table[], { minimum, seconds = 600, enough, only }: AuditRule): Promise<AuditReport> {
  const system = new System();
  const entries = entriesOf(tables, system);
  const elsewhere = linkTables(entries, system);
  const hidden = addSums(entries, system);
  addRatios(entries, elsewhere, system);
  linkSeries(entries, system);
  const bounds = new Bounds(system);
  const shares = shareSeries(entries);
  const current = entries.filter(({ table, cell }) => table.release === "" && cell.withheld);
  const asked = only ? current.filter(({ table, cell }) => only({ table: table.name, at: cell.at })) : current;
  const placed = asked.flatMap((entry) => targetsOf(entry, minimum, shares.has(seriesOf(entry)), system));
  const { outcomes, effort } = await attack(placed.map(({ target }) => target), system, bounds, seconds, enough);
  const sources = new Sources(entries, system);
  const about = ({ table, cell }: Entry) => ({ table: table.name, at: cell.at, cell: nameOf(cell) });
  const findings = [
    ...placed.flatMap(({ entry, what, target }, at) => (outcomes[at]!.state === "recovered" ? [{ ...about(entry), what, ...found(target, outcomes[at]!, system, sources) }] : [])),
    ...elsewhere.filter(({ entry }) => entry.table.release === "").map(({ entry, from }): Finding => ({
      ...about(entry), what: "value", low: from.cell.value!, high: from.cell.value!, path: [`shown in ${from.table.release}${from.table.name}`],
      reasons: from.table.release === "" ? [[{ table: from.table.name, at: from.cell.at }]] : [], isEarlier: from.table.release !== "",
    })),
    ...hidden.filter(({ entry, size }) => entry.table.release === "" && size < minimum).map(({ entry, size, why }): Finding => ({
      ...about(entry), what: "unlisted", low: size, high: size, path: [`total − listed parts = ${size} [${why}]`], reasons: [[{ table: entry.table.name, at: entry.cell.at }]], isEarlier: false,
    })),
  ];
  const rows = (wanted: readonly { readonly table: string; readonly at: number }[]) => countRows(wanted, tables);
  const withheld = rows([...placed.map(({ entry }) => about(entry)), ...findings]);
  const recovered = rows(findings);
  const open = rows(findings.filter(({ isEarlier }) => !isEarlier));
  const notShown = rows(placed.filter((_, at) => outcomes[at]!.state === "not shown").map(({ entry }) => about(entry)));
  const counts = tables.filter(({ release }) => release === "").map(({ name, cells }) => ({
    name, cells: cells.length, withheld: withheld.get(name) ?? 0, recovered: recovered.get(name) ?? 0, notShown: notShown.get(name) ?? 0,
  }));
  const sum = (key: "withheld" | "recovered" | "notShown") => counts.reduce((total, count) => total + count[key], 0);
  const earlier = sum("recovered") - [...open.values()].reduce((total, count) => total + count, 0);
  return {
    tables: counts, withheld: sum("withheld"), recovered: sum("recovered"), earlier, notShown: sum("notShown"), findings,
    left: placed.filter((_, at) => outcomes[at]!.state === "left").map(({ entry }) => ({ table: entry.table.name, at: entry.cell.at })),
    open: asked.filter(({ table, cell }) => table.declared.open.includes(cell.series)).length,
    effort: { ...effort, unknowns: system.known.filter((known, at) => known === undefined && system.root(at) === at).length, constraints: bounds.constraints.length, dropped: [...bounds.dropped, ...effort.dropped].map((constraint) => system.describe(constraint)) },
  };
}

function targetsOf(entry: Entry, minimum: number, isShare: boolean, system: System): Placed[] {
  const { table: { declared }, cell: { series }, base, count } = entry;
  const isUnsafe = (low: number, high: number) => low < minimum && high > 0 && high - low < minimum - 1;
  const target = (what: Finding["what"], terms: Target["terms"], gives: Target["gives"]): Placed => ({
    entry, what, target: { terms, width: Math.max(1, minimum - 1), gives: (low, high) => isUnsafe(low, high) || gives(low, high) },
  });
  const isOne = base !== undefined && count !== undefined && system.root(base) === system.root(count);
  const attribute = declared.attributes[series];
  const isNone = (_: number, high: number) => high === 0;
  const never = () => false;
  return [
    ...(count === undefined ? [] : [target("count", [[count, 1]], (low, high) => (low === high && high > 0) || (attribute === "both" && high === 0))]),
    ...(base === undefined || isOne || declared.open.includes(series) ? [] : [
      target("base", [[base, 1]], never),
      ...(count === undefined || !isShare ? [] : [target("complement", [[base, 1], [count, -1]], attribute ? isNone : never)]),
    ]),
  ];
}

function found({ terms }: Target, { low, high, path }: Outcome, system: System, sources: Sources): Pick<Finding, "low" | "high" | "path" | "reasons" | "isEarlier"> {
  const variables = [...terms, ...path.flatMap((constraint) => constraint.terms)].map(([variable]) => variable);
  const reasons = sources.of(variables);
  return { low, high, path: path.length ? path.map((constraint) => system.describe(constraint)) : ["shown in another row"], reasons, isEarlier: reasons.length === 0 && sources.areEarlier(variables) };
}

function countRows(rows: readonly { readonly table: string; readonly at: number }[], tables: readonly Table[]): Map<string, number> {
  const places = new Map(tables.map(({ name }) => [name, new Set<number>()]));
  for (const { table, at } of rows) places.get(table)!.add(at);
  return new Map([...places].map(([name, found]) => [name, found.size]));
}
