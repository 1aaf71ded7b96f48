import type { Column, Contract } from "../contracts/contract.js";
import { quoted } from "./warehouse.js";

export interface RawColumn {
  readonly name: string;
  readonly type: "VARCHAR" | "INTEGER" | "BIGINT" | "DOUBLE" | "DATE";
}

/** Columns of a kind's raw table, in order: where the row stood in its file, the snapshot date of dated kinds, then the contract's columns. */
export function rawColumns(contract: Contract): RawColumn[] {
  return [
    { name: "file_id", type: "INTEGER" },
    { name: "sheet", type: "VARCHAR" },
    { name: "row_no", type: "BIGINT" },
    ...(contract.dated ? [{ name: "snapshot_date", type: "DATE" } as const] : []),
    ...contract.columns.map((column) => ({ name: rawName(column), type: rawType(column) })),
  ];
}

/** `create table if not exists raw_…` for one kind; the table may stay empty. */
export function rawTableSql(contract: Contract): string {
  const columns = rawColumns(contract).map(({ name, type }) => `${quoted(name)} ${type}`);
  return `create table if not exists ${quoted(contract.table)} (${columns.join(", ")})`;
}

/** `create table if not exists` for the tables that stand beside the raw ones: people, files, findings, settings. */
export const companionTablesSql: readonly string[] = [
  "create table if not exists people (person_id INTEGER, pseudonym VARCHAR, nip_birth_date DATE, nip_sex VARCHAR, nip_kind VARCHAR, nip_start_year INTEGER)",
  "create table if not exists files (file_id INTEGER, file VARCHAR, kind VARCHAR, sheet_count INTEGER, bytes BIGINT, hash VARCHAR, read BIGINT, accepted BIGINT, quarantined BIGINT, warnings BIGINT, outcome VARCHAR, reason VARCHAR)",
  "create table if not exists findings (code VARCHAR, severity VARCHAR, kind VARCHAR, file VARCHAR, sheet VARCHAR, row_no BIGINT, column_name VARCHAR, value VARCHAR, expected VARCHAR, message VARCHAR, hint VARCHAR, rule VARCHAR, period VARCHAR, unit VARCHAR, count BIGINT)",
  "create table if not exists settings (name VARCHAR, value VARCHAR)",
];

function rawName(column: Column): string {
  return column.type === "nip" ? `${column.name}_id` : column.name;
}

function rawType(column: Column): RawColumn["type"] {
  switch (column.type) {
    case "nip": case "integer": case "year": return "INTEGER";
    case "date": return "DATE";
    case "decimal": case "money": return "DOUBLE";
    case "code": return column.codes?.every(([, value]) => typeof value === "number") ? "INTEGER" : "VARCHAR";
    case "text": case "id": case "period": return "VARCHAR";
  }
}
