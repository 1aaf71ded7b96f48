import type { Bilingual } from "../contracts/contract.js";
import { contracts } from "../contracts/index.js";
import { wilsonInterval } from "../statistics/intervals/wilsonInterval.js";
import type { Warehouse } from "../warehouse/warehouse.js";
import { checkObservations } from "./checkObservations.js";
import type { Dimension, Indicator, Observation } from "./indicator.js";
import { disclosureColumns, observationColumns } from "./observationColumns.js";
import type { RegisteredIndicator } from "./registry.js";

export interface Availability {
  readonly id: string;
  readonly available: boolean;
  /** why there is no number, for the page; null where there is one */
  readonly reason: Bilingual | null;
}

export interface ObservationOptions {
  /** kinds of export of which at least one row was accepted */
  readonly kinds: ReadonlySet<string>;
  readonly onProgress?: (event: { readonly index: number; readonly count: number; readonly indicator: string }) => void;
}

/**
 * Runs each indicator's SQL on the marts and gives its rows in the declared order, with Wilson intervals where declared.
 * Open dimensions come back with the categories that were found.
 * An indicator whose kinds of export are missing, or that finds no row, is not available and says why.
 *
 * @throws RangeError naming the indicator when its SQL does not run, has other columns than declared, or breaks what its declaration says
 */
export async function computeObservations(
  warehouse: Warehouse,
  indicators: readonly RegisteredIndicator[],
  options: ObservationOptions,
): Promise<{ indicators: RegisteredIndicator[]; observations: Observation[]; availability: Availability[] }> {
  const known: RegisteredIndicator[] = [];
  const observations: Observation[] = [];
  const availability: Availability[] = [];
  for (const [index, indicator] of indicators.entries()) {
    options.onProgress?.({ index, count: indicators.length, indicator: indicator.id });
    const missing = indicator.needs.filter((kind) => !options.kinds.has(kind));
    const raw = missing.length ? [] : await compute(warehouse, indicator);
    const resolved = { ...indicator, dimensions: indicator.dimensions.map((dimension) => (dimension.isOpen ? withFound(dimension, raw) : dimension)) };
    checkObservations(resolved, raw);
    const rows = raw.sort(order(resolved));
    known.push(resolved);
    const available = rows.some((row) => row.value !== null);
    if (available) observations.push(...rows);
    availability.push({ id: indicator.id, available, reason: available ? null : missing.length ? missingKinds(missing) : noRows });
  }
  return { indicators: known, observations, availability };
}

async function compute(warehouse: Warehouse, indicator: RegisteredIndicator): Promise<Observation[]> {
  await checkColumns(warehouse, indicator);
  const rows = await warehouse.rows<Omit<Observation, "indicator">>(indicator.sql);
  return rows.map((row) => withInterval(indicator, { indicator: indicator.id, ...row }));
}

/** An open dimension with the categories that its rows have, in the order of their names. */
function withFound(dimension: Dimension, rows: readonly Observation[]): Dimension {
  const found = [...new Set(rows.filter((row) => row.dimension === dimension.id).map(({ category }) => category))].sort(compare);
  return { ...dimension, categories: found.map((category) => ({ id: category, title: { id: category, en: category } })) };
}

async function checkColumns(warehouse: Warehouse, indicator: RegisteredIndicator): Promise<void> {
  let columns: { column_name: string; column_type: string }[];
  try {
    columns = await warehouse.rows(`describe ${indicator.sql}`);
  } catch (error) {
    throw new RangeError(`indicator "${indicator.id}": its sql does not run: ${(error as Error).message}`, { cause: error });
  }
  const found = columns.map(({ column_name, column_type }) => `${column_name} ${column_type}`).join(", ");
  const expected = observationColumns.map(({ name, type }) => `${name} ${type}`).join(", ");
  const isKnown = found === expected || disclosureColumns.some((more) => found === `${expected}, ${more}`);
  if (!isKnown) throw new RangeError(`indicator "${indicator.id}": its sql gives ${found} instead of ${expected}`);
}

function withInterval(indicator: Indicator, row: Observation): Observation {
  if (indicator.interval !== "wilson" || row.count === null || row.n === null) return row;
  const interval = wilsonInterval(row.count, row.n);
  return interval ? { ...row, ...interval } : row;
}

/** Year and period, then the region before its units, then the total before the dimensions, categories as declared. */
function order({ dimensions }: Indicator): (a: Observation, b: Observation) => number {
  const place = new Map<string, number>([["\t", -1]]);
  for (const dimension of dimensions) {
    for (const category of dimension.categories) place.set(`${dimension.id}\t${category.id}`, place.size);
  }
  const at = (row: Observation) => place.get(`${row.dimension}\t${row.category}`)!;
  const isRegion = (row: Observation) => Number(row.opd_id === "region");
  return (a, b) =>
    compare(a.period, b.period) || isRegion(b) - isRegion(a) || compare(a.opd_id, b.opd_id) || at(a) - at(b);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const noRows: Bilingual = {
  id: "Ekspornya ada, tetapi tidak ada baris yang dapat dihitung.",
  en: "The exports are there, but none of their rows could be counted.",
};

function missingKinds(kinds: readonly string[]): Bilingual {
  const titles = kinds.map((kind) => contracts.find((contract) => contract.kind === kind)?.title ?? { id: kind, en: kind });
  return {
    id: `Belum ada data: ekspor ${titles.map(({ id }) => id).join(", ")} tidak ditemukan atau tidak ada barisnya yang diterima.`,
    en: `No data: the export ${titles.map(({ en }) => en).join(", ")} was not found or none of its rows was accepted.`,
  };
}
