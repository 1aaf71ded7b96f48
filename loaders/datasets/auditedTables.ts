import { rolesOf } from "../audit/roles.js";
import type { ShownRow } from "../audit/sources.js";
import { tableOf, type Declared, type Table } from "../audit/readTables.js";
import type { Indicator } from "../indicators/indicator.js";
import type { DisclosureRules } from "./disclosureRules.js";
import { groups } from "./groups.js";
import type { ProtectedObservation } from "./protectObservations.js";

const key = ["indicator", "period", "opd_id", "dimension", "category"] as const;
const fields = [...key, "n", "count", "value", "unit", "status"] as const;
const roles = rolesOf(fields.map((name) => ({ name })), key);

/**
 * Observations that are about to be published as the tables that an auditor reads, one per theme, and which of them stands where. The totals
 * of the newest period stand in one table more, as they do in the funnels of agencies: of one period alone a reader may take two
 * numbers for the same that differ in others.
 */
export function auditedTables(
  observations: readonly ProtectedObservation[], indicators: ReadonlyMap<string, Pick<Indicator, "theme" | "unit">>, rules: DisclosureRules,
): { tables: Table[]; positionOf: (row: ShownRow) => number } {
  const positions = new Map<string, number[]>();
  const themes = groups(observations.map((row, at) => ({ row, at, indicator: indicators.get(row.indicator)! })), ({ indicator }) => indicator.theme);
  const tables = themes.map((rows) => {
    const { theme } = rows[0]!.indicator;
    positions.set(theme, rows.map(({ at }) => at));
    return tableOf(theme, "", roles, rows.map(({ row, indicator }) => textsOf(row, indicator.unit)), declaredOf(new Set(rows.map(({ row }) => row.indicator)), rules));
  });
  const newest = newestTotals(observations);
  positions.set(funnels, newest);
  tables.push(tableOf(funnels, "", roles, newest.map((at) => ({ ...textsOf(observations[at]!, ""), count: "", value: "" })), { open: [], attributes: {} }));
  return { tables, positionOf: ({ table, at }) => positions.get(table)![at]! };
}

/** What an auditor must know of series and cannot see in their numbers; also part of the Data Package. */
export function declaredOf(indicators: ReadonlySet<string>, rules: DisclosureRules): Declared {
  const own = [...rules.indicators].filter(([id]) => indicators.has(id));
  return {
    open: own.filter(([, rule]) => rule.base).map(([id]) => id),
    attributes: Object.fromEntries(own.flatMap(([id, { attribute }]) => (attribute ? [[id, attribute]] : []))),
  };
}

const funnels = "corong-perangkat-daerah";

function newestTotals(observations: readonly ProtectedObservation[]): number[] {
  const shown = observations.flatMap((row, at) => (row.dimension === "" && row.opd_id !== "region" && row.n !== null ? [{ row, at }] : []));
  return groups(shown, ({ row }) => row.indicator).flatMap((rows) => {
    const period = rows.reduce((latest, { row }) => (row.period > latest ? row.period : latest), "");
    return rows.filter(({ row }) => row.period === period).map(({ at }) => at);
  });
}

function textsOf(row: ProtectedObservation, unit: string): Record<string, string> {
  const number = (value: number | null) => (value === null ? "" : String(value));
  return {
    indicator: row.indicator, period: row.period, opd_id: row.opd_id, dimension: row.dimension, category: row.category,
    n: number(row.n), count: number(row.count), value: number(row.value), unit, status: row.status,
  };
}
