import type { Indicator, Observation } from "../indicators/indicator.js";
import { groups } from "./groups.js";
import type { PublishedObservation } from "./published.js";

export interface GrainData {
  readonly indicator: Indicator;
  readonly rows: readonly Observation[];
  /** the same rows as published */
  readonly published: readonly PublishedObservation[];
}

/** What a row is called in the coarser table; rows of one name are summed. */
export interface Naming {
  readonly place?: (row: Observation) => string;
  readonly category?: (row: Observation) => string;
  readonly period?: (row: Observation) => string;
}

export interface Sum {
  readonly row: Observation;
  /** of the rows that it sums, how many are withheld */
  readonly withheldParts: number;
}

/** The sums of an indicator's numbers under coarser names: bases and counts, no values, which their people would be needed for. */
export function regroup({ rows, published }: GrainData, { place, category, period }: Naming, keep: (row: Observation) => boolean): Sum[] {
  const shared = sharedBases(rows);
  const named = rows.flatMap((row, at) => (keep(row) && (row.value !== null || published[at]!.status === "c")
    ? [{ row, hidden: published[at]!.status === "c", opd_id: place?.(row) ?? row.opd_id, category: category?.(row) ?? row.category, period: period?.(row) ?? row.period }] : []));
  return groups(named, (part) => [part.period, part.opd_id, part.row.dimension, part.category].join("\t")).map((parts) => {
    const [{ row, hidden: _, ...names }] = parts as [(typeof parts)[number]];
    const bases = shared.has(row.dimension) ? groups(parts, (part) => `${part.row.opd_id} ${part.row.period}`).map(([part]) => part!.row.n) : parts.map((part) => part.row.n);
    const n = total(bases);
    const count = total(parts.map((part) => part.row.count));
    return {
      row: { ...row, ...names, year: Math.max(...parts.map((part) => part.row.year)), n, count, value: count, low: null, high: null, ...contributions(parts.map((part) => part.row)) },
      withheldParts: parts.filter(({ hidden }) => hidden).length,
    };
  });
}

/** At least as many raters as the part with most, and the two largest contributors of all parts. */
function contributions(rows: readonly Observation[]): Pick<Observation, "raters" | "largest" | "second"> {
  const raters = rows.flatMap((row) => row.raters ?? []);
  const [largest, second] = rows.flatMap((row) => [row.largest ?? [], row.second ?? []].flat()).sort((a, b) => b - a);
  return { ...(raters.length ? { raters: Math.max(...raters) } : {}), ...(largest === undefined ? {} : { largest, second: second ?? 0 }) };
}

/** Whether agencies come to the region, or categories to their total, in every number of an indicator. */
export function addsUp({ rows }: Pick<GrainData, "rows">, along: "place" | "category"): boolean {
  if (along === "place") {
    const columns = groups(rows, ({ period, dimension, category }) => [period, dimension, category].join("\t")).map((column) => ({ whole: column.find(({ opd_id }) => opd_id === "region"), parts: column.filter(({ opd_id }) => opd_id !== "region") }));
    const checked = columns.filter(({ whole, parts }) => whole && parts.length);
    const shared = sharedBases(rows);
    return checked.length > 0 && checked.every(({ whole, parts }) => (shared.has(whole!.dimension) || whole!.n === total(parts.map(({ n }) => n))) && whole!.count === total(parts.map(({ count }) => count)));
  }
  const dimensions = groups(rows.filter(({ dimension }) => dimension !== ""), ({ dimension }) => dimension);
  return dimensions.length > 0 && dimensions.every((dimension) => {
    const shared = sharesBase(dimension);
    return groups(dimension, ({ period, opd_id }) => `${period} ${opd_id}`).every((unit) => {
      const whole = rows.find((row) => row.dimension === "" && row.period === unit[0]!.period && row.opd_id === unit[0]!.opd_id);
      const counts = total(unit.map(({ count }) => count));
      if (unit.some(({ count }) => count !== null && count < 0)) return false;
      if (shared) return counts === unit[0]!.n;
      return whole !== undefined && whole.n === total(unit.map(({ n }) => n)) && whole.count === counts;
    });
  });
}

function sharedBases(rows: readonly Observation[]): Set<string> {
  return new Set(groups(rows, ({ dimension }) => dimension).filter(sharesBase).map(([row]) => row!.dimension));
}

/** Whether the categories of each unit have one base, of which their counts are parts. */
function sharesBase(dimension: readonly Observation[]): boolean {
  const units = groups(dimension, ({ period, opd_id }) => `${period} ${opd_id}`);
  return units.some((unit) => unit.length > 1) && units.every((unit) => unit.every(({ n }) => n === unit[0]!.n));
}

function total(values: readonly (number | null)[]): number | null {
  return values.some((value) => value === null) ? null : values.reduce<number>((sum, value) => sum + value!, 0);
}
