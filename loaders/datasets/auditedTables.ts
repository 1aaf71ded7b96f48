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

/** Observations that are about to be published as the tables that an auditor reads, one per theme, and which of them stands where. */
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

function textsOf(row: ProtectedObservation, unit: string): Record<string, string> {
  const number = (value: number | null) => (value === null ? "" : String(value));
  return {
    indicator: row.indicator, period: row.period, opd_id: row.opd_id, dimension: row.dimension, category: row.category,
    n: number(row.n), count: number(row.count), value: number(row.value), unit, status: row.status,
  };
}
