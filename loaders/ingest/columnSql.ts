import type { Column } from "../contracts/contract.js";
import { once } from "./cellMacros.js";
import { sexes } from "../contracts/codes.js";
import { literal } from "../warehouse/warehouse.js";
import { cleanCell } from "./cleanCell.js";
import { completePeriod, monthNumber, parsePeriod, periodOfMonths, type PeriodHeader } from "./parsePeriod.js";
import { leaveLetterOpen } from "./sexLetters.js";
import { foldHeader, type Mapping } from "./headers.js";

/** How one contract column comes out of a table's cells. */
export interface ColumnPlan {
  readonly column: Column;
  readonly index: number;
  /** SQL of the raw cell (several joined, for a period that needs companions); null where the file has no such column */
  readonly source: string | null;
  /** SQL of the typed value, given an alias for the raw cell; for columns that are looked up, null */
  readonly value: (cell: string) => string;
  /** codes and periods are few in a file: their raw cells are gathered, parsed here, and looked up */
  readonly parse?: (cell: string) => string | number | null;
  /** letters for a sex that the column was seen to hold, while it is open what P stands for */
  readonly letters?: ReadonlySet<string>;
  /** the header as it stands in the file */
  readonly header: string;
}

/** Values that the file does not hold but its name or folder says. */
export interface FromName {
  readonly year?: number | null;
  readonly period?: string | null;
}

/** SQL of the value of a column that the file does not have. */
export function absentValue(column: Column): string {
  switch (column.type) {
    case "nip": return "null::bigint";
    case "integer": case "year": return "null::integer";
    case "decimal": case "money": return "null::double";
    case "date": return "null::date";
    case "code": return column.codes?.every(([, value]) => typeof value === "number") ? "null::integer" : "null::varchar";
    case "text": case "id": case "period": return "null::varchar";
  }
}

const joint = "chr(30)";
const jointSign = "\x1e";

export function columnPlans(mapping: Mapping, headers: readonly string[], fromName: FromName, date1904 = false): ColumnPlan[] {
  return mapping.contract.columns.map((column, index) => {
    const at = mapping.positions[column.name];
    const header = at === undefined ? column.headers[0]! : headers[at]!.trim();
    const absent = () => absentValue(column);
    if (column.type === "period") return periodPlan(column, index, mapping, headers, header, fromName);
    if (at === undefined && column.type === "year" && fromName.year) return { column, index, source: null, value: () => String(fromName.year), header };
    if (at === undefined) return { column, index, source: null, value: absent, header };
    if (column.type === "code" && column.codes === sexes) {
      const letters = new Set<string>();
      return { column, index, source: `c${at}`, value: absent, parse: leaveLetterOpen(codeParser(column), letters), letters, header };
    }
    if (column.type === "code") return { column, index, source: `c${at}`, value: absent, parse: codeParser(column), header };
    if (column.type === "date" && date1904) return { column, index, source: `serial_1904(c${at})`, value: (cell) => `cell_date(${cell})`, header };
    return { column, index, source: `c${at}`, value: (cell) => `cell_${column.type}(${cell})`, header };
  });
}

function codeParser(column: Column): (cell: string) => string | number | null {
  const patterns = (column.codes ?? []).map(([pattern, value]) => [new RegExp(`^(?:${pattern})$`), value] as const);
  return (cell) => {
    const text = cleanCell(cell)?.toUpperCase();
    return text === undefined ? null : (patterns.find(([pattern]) => pattern.test(text))?.[1] ?? null);
  };
}

/** A period cell alone, or joined with the companions that complete it. */
function periodPlan(column: Column, index: number, mapping: Mapping, headers: readonly string[], header: string, fromName: FromName): ColumnPlan {
  const { year, startMonth, endMonth } = mapping.companions;
  const candidates = mapping.periodPositions;
  const absent = () => absentValue(column);
  if (!candidates.length) {
    const period = fromName.period ? parsePeriod(fromName.period) : null;
    return { column, index, source: null, value: period ? () => literal(period) : absent, header };
  }
  const positions = [...candidates, ...[year, startMonth, endMonth].filter((at) => at !== undefined)];
  const source = positions.length === 1 ? `c${positions[0]}` : positions.map((at) => `coalesce(c${at}, '')`).join(` || ${joint} || `);
  const parse = (cell: string): string | null => {
    const parts = cell.split(jointSign);
    const part = (at: number | undefined) => (at === undefined ? "" : (parts[positions.indexOf(at)] ?? ""));
    const beside = /^\d{4}/.exec(cleanCell(part(year)) ?? "")?.[0] ?? (fromName.year ? String(fromName.year) : null);
    for (const at of candidates) {
      const period = completePeriod(part(at), periodHeader(headers[at]!), beside);
      if (period) return period;
    }
    return beside ? periodOfMonths(beside, monthNumber(part(startMonth)), monthNumber(part(endMonth))) : null;
  };
  return { column, index, source, value: absent, parse, header };
}

function periodHeader(header: string): PeriodHeader {
  const folded = foldHeader(header);
  return folded.startsWith("triwulan") ? "quarter" : folded.startsWith("bulan") ? "month" : "any";
}

/** SQL that is true where the value stands for the cell: it was read and lies within its bounds, or the cell is empty and may be. */
export function soundSql(plan: ColumnPlan, cell: string, value: string): string {
  const { column } = plan;
  if (!plan.source) return column.required ? `${value} is not null` : "true";
  const inRange = rangeSql(column, value);
  if (column.type === "text" || column.type === "id") return column.required ? `${value} is not null` : "true";
  const empty = column.required ? "false" : `case when ${cell} is null then true else cell(replace(${cell}, ${joint}, '')) is null end`;
  return `(case when ${value} is not null then ${inRange || "true"} else ${empty} end)`;
}

/** SQL of a value's bounds, those of its contract and those of its type; empty where it has none. */
export function rangeSql(column: Column, value: string): string {
  const bounds = [...(column.min === undefined ? [] : [`${value} >= ${column.min}`]), ...(column.max === undefined ? [] : [`${value} <= ${column.max}`])];
  if (column.type === "nip") bounds.push(`${value} >= 100000000000000000`);
  if (column.type === "date") bounds.push(`${value} between date '1900-01-01' and date '2100-12-31'`);
  if (column.type === "year") bounds.push(`${value} between 1940 and 2100`);
  return bounds.join(" and ");
}

/** SQL of the finding's code for a cell that is not sound; null where it is. */
export function faultSql(plan: ColumnPlan, cell: string, value: string): string {
  const { column } = plan;
  const text = "t";
  const upper = "upper(t)";
  const empty = column.required ? "'required-empty'" : "null";
  if (!plan.source) return column.required ? `case when ${value} is null then 'required-empty' end` : "null";
  if (column.type === "text" || column.type === "id") return column.required ? `case when ${value} is null then 'required-empty' end` : "null";
  const below = column.min === undefined ? "" : `when ${value} < ${column.min} then 'value-below-minimum' `;
  const above = column.max === undefined ? "" : `when ${value} > ${column.max} then 'value-above-maximum' `;
  return once(`cell(replace(${cell}, ${joint}, ' '))`, "t", `case when coalesce(trim(t), '') = '' then ${empty} ${below}${above}when ${value} is not null then null ${unreadable(column, text, upper)} end`);
}

function unreadable(column: Column, text: string, upper: string): string {
  switch (column.type) {
    case "nip":
      return `when regexp_full_match(${upper}, '[0-9]([.,]?[0-9]+)?E\\+?[0-9]+') then 'nip-damaged-by-excel' when regexp_full_match(nip_digits(${text}), '[0-9]+') then 'nip-length' else 'nip-unreadable'`;
    case "date":
      return `when regexp_full_match(${text}, '[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{2}') then 'date-two-digit-year'
        when regexp_full_match(${text}, '(0?[1-9]|1[0-2])/(1[3-9]|2[0-9]|3[01])/[0-9]{4}') then 'date-month-first'
        when regexp_matches(${text}, '^[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4}') then 'date-impossible' else 'date-unreadable'`;
    case "year": return "else 'year-unreadable'";
    case "integer": return `when regexp_full_match(${text}, '[-+]?[0-9]{1,3}(,[0-9]{3})+') then 'number-ambiguous' when regexp_full_match(${text}, '[-+]?[0-9]+[.,][0-9]+') then 'number-not-whole' else 'number-unreadable'`;
    case "decimal": case "money": return "else 'number-unreadable'";
    case "code": return column.codes?.every(([, value]) => typeof value === "number") ? `when regexp_full_match(${text}, '-?[0-9]+([.,][0-9]+)?') then 'rating-outside-scale' else 'code-unknown'` : "else 'code-unknown'";
    case "period": return `when not regexp_matches(${text}, '[0-9]{4}') then 'period-without-year' else 'period-unreadable'`;
    default: return "else null";
  }
}

/** What a cell of the column should have held, in words. */
export function expectedText(column: Column): string {
  const range = column.min === undefined && column.max === undefined ? "" : ` ${column.min ?? ""}..${column.max ?? ""}`;
  switch (column.type) {
    case "nip": return "18 digits";
    case "date": return "DD-MM-YYYY, YYYY-MM-DD, DD/MM/YYYY or an Excel date";
    case "year": return "a year 1940..2100";
    case "integer": return `a whole number${range}`;
    case "decimal": return `a number${range}`;
    case "money": return "an amount in rupiah";
    case "code": return codeSpellings(column).slice(0, 8).join(" / ");
    case "period": return "2024, 2024-Q1, 2024-03, Triwulan I 2024 or Januari 2024";
    case "text": case "id": return "not empty";
  }
}

/** Plain spellings that a code column accepts, for "did you mean". */
export function codeSpellings(column: Column): string[] {
  return (column.codes ?? []).flatMap(([pattern]) => pattern.replace(/\((\w+) \)\?/g, "").replace(/\.\*/g, "").replace(/\[- \]\??/g, "-").replace(/ \?/g, " ").replace(/\(([^|()]*)\)\?/g, "").replace(/[()?]/g, "").split("|")).filter((text) => /^[A-Z][A-Z -]*$/.test(text));
}
