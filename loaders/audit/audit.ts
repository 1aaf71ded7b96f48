import { attack, type Effort, type Outcome, type Target } from "./attack.js";
import { Bounds } from "./bounds.js";
import { entriesOf, nameOf, type Entry } from "./cells.js";
import { linkSeries, linkTables } from "./links.js";
import { addRatios, seriesOf, shareSeries } from "./ratios.js";
import { readTables } from "./readTables.js";
import { addSums } from "./sums.js";
import { System } from "./system.js";

export interface AuditOptions {
  /** numbers of people from 1 to below this are unsafe */
  readonly minimum: number;
  /** folders of earlier releases */
  readonly previous?: readonly string[];
  /** after this what is left is not shown */
  readonly seconds?: number;
}

export interface Finding {
  readonly table: string;
  readonly cell: string;
  readonly what: "count" | "base" | "complement" | "value" | "unlisted";
  readonly low: number;
  readonly high: number;
  /** the reasoning of a reader, a step a line */
  readonly path: readonly string[];
}

export interface AuditReport {
  /** withheld rows with a number of people, for each table */
  readonly tables: readonly { readonly name: string; readonly cells: number; readonly withheld: number; readonly recovered: number; readonly notShown: number }[];
  readonly withheld: number;
  readonly recovered: number;
  readonly notShown: number;
  readonly findings: readonly Finding[];
  readonly effort: Omit<Effort, "dropped"> & { readonly unknowns: number; readonly constraints: number; readonly dropped: readonly string[] };
}

interface Placed {
  readonly entry: Entry;
  readonly what: Finding["what"];
  readonly target: Target;
}

/**
 * Attacks a folder of published tables from its files alone: everything that a reader can reckon with becomes one system of linear
 * constraints, and each withheld number gets the interval that the system leaves to it (the feasibility interval of Hundepool et al. 2012,
 * Statistical Disclosure Control, §4; Willenborg & de Waal 2001, §7).
 *
 * Rule, for a minimum m: a withheld number is recovered where its interval is a single value, or where it may be unsafe (1 … m − 1) and its
 * interval is narrower than m − 1. That is sliding protection by the width of the unsafe range: an interval of width m − 1 holds m whole
 * numbers, more than the m − 1 unsafe ones, so that a reader can never be sure that a number is unsafe. Bases and complements of a row whose
 * count stays hidden may be known where they are safe.
 *
 * @throws RangeError for a folder that is no data package, or numbers that contradict each other
 */
export async function audit(folder: string, { minimum, previous = [], seconds = 600 }: AuditOptions): Promise<AuditReport> {
  const tables = [...readTables(folder, ""), ...previous.flatMap((earlier, at) => readTables(earlier, `earlier release ${at + 1}: `))];
  const system = new System();
  const entries = entriesOf(tables, system);
  const elsewhere = linkTables(entries, system);
  const hidden = addSums(entries, system);
  addRatios(entries, elsewhere, system);
  linkSeries(entries, system);
  const bounds = new Bounds(system);
  const shares = shareSeries(entries);
  const current = entries.filter(({ table, cell }) => table.release === "" && cell.withheld);
  const placed = current.flatMap((entry) => targetsOf(entry, minimum, shares.has(seriesOf(entry)), system));
  const { outcomes, effort } = await attack(placed.map(({ target }) => target), system, bounds, seconds);
  const findings = [
    ...placed.flatMap(({ entry, what }, at) => (outcomes[at]!.state === "recovered" ? [found(entry, what, outcomes[at]!, system)] : [])),
    ...elsewhere.filter(({ entry }) => entry.table.release === "").map(({ entry, from }): Finding => ({ table: entry.table.name, cell: nameOf(entry.cell), what: "value", low: from.cell.value!, high: from.cell.value!, path: [`shown in ${from.table.release}${from.table.name}`] })),
    ...hidden.filter(({ entry, size }) => entry.table.release === "" && size < minimum).map(({ entry, size, why }): Finding => ({ table: entry.table.name, cell: nameOf(entry.cell), what: "unlisted", low: size, high: size, path: [`total − listed parts = ${size} [${why}]`] })),
  ];
  const unknown = placed.filter((_, at) => outcomes[at]!.state === "not shown");
  const counts = tables.filter(({ release }) => release === "").map((table) => {
    const rows = new Set([...placed.filter(({ entry }) => entry.table === table).map(({ entry }) => nameOf(entry.cell)), ...findings.filter((finding) => finding.table === table.name).map(({ cell }) => cell)]);
    return {
      name: table.name, cells: table.cells.length, withheld: rows.size,
      recovered: new Set(findings.filter((finding) => finding.table === table.name).map(({ cell }) => cell)).size,
      notShown: new Set(unknown.filter(({ entry }) => entry.table === table).map(({ entry }) => nameOf(entry.cell))).size,
    };
  });
  const sum = (key: "withheld" | "recovered" | "notShown") => counts.reduce((total, count) => total + count[key], 0);
  return {
    tables: counts, withheld: sum("withheld"), recovered: sum("recovered"), notShown: sum("notShown"), findings,
    effort: { ...effort, unknowns: system.known.filter((known, at) => known === undefined && system.root(at) === at).length, constraints: bounds.constraints.length, dropped: [...bounds.dropped, ...effort.dropped].map((constraint) => system.describe(constraint)) },
  };
}

function targetsOf(entry: Entry, minimum: number, isShare: boolean, system: System): Placed[] {
  const { base, count } = entry;
  const isUnsafe = (low: number, high: number) => low < minimum && high > 0 && high - low < minimum - 1;
  const target = (terms: Target["terms"], isSingle: boolean): Target => ({ terms, width: Math.max(1, minimum - 1), gives: (low, high) => isUnsafe(low, high) || (isSingle && low === high) });
  const isOne = base !== undefined && count !== undefined && system.root(base) === system.root(count);
  return [
    ...(count === undefined ? [] : [{ entry, what: "count" as const, target: target([[count, 1]], true) }]),
    ...(base === undefined || isOne ? [] : [{ entry, what: "base" as const, target: target([[base, 1]], false) }]),
    ...(base === undefined || count === undefined || isOne || !isShare ? [] : [{ entry, what: "complement" as const, target: target([[base, 1], [count, -1]], false) }]),
  ];
}

function found({ table, cell }: Entry, what: Finding["what"], { low, high, path }: Outcome, system: System): Finding {
  return { table: table.name, cell: nameOf(cell), what, low, high, path: path.length ? path.map((constraint) => system.describe(constraint)) : ["shown in another row"] };
}
