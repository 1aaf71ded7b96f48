import type { Table, TableColumn, TextColumn } from "../warehouse/readTable.js";
import { Misuse, type Design, type Factor, type FitInput } from "./fitMethod.js";

/** What was asked for, with every name of a column checked against the file. */
export interface FitRequest {
  /** columns named by the method's flags */
  readonly columns: readonly string[];
  readonly weights: string | null;
  readonly categorical: ReadonlySet<string>;
  /** column → level that comes first */
  readonly references: ReadonlyMap<string, string>;
  readonly seed: number;
  readonly flags: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, readonly string[]>;
  readonly switches: ReadonlySet<string>;
}

/** The rows that a method sees, and a note for every kind of row that it does not. @throws Misuse where no row is left or a weight is no weight */
export function fitInput(table: Table, request: FitRequest): { readonly input: FitInput; readonly notes: readonly string[] } {
  const { rows, weights, notes } = usedRows(table, request);
  const factors = new Map<string, Factor>();
  const column = (name: string): TableColumn => {
    const found = table.columns.get(name);
    if (!found) throw new Error(`column "${name}" was read by no flag`);
    return found;
  };
  const numeric = (name: string): Float64Array => {
    const { values, text } = column(name);
    if (!values) throw new Misuse(notNumeric(name, text!, rows));
    const used = Float64Array.from(rows, (row) => values[row]!);
    const wrong = used.findIndex((value) => !Number.isFinite(value));
    if (wrong >= 0) throw new Misuse(`column "${name}" row ${rows[wrong]! + 1}: not a finite number: ${used[wrong]}`);
    return used;
  };
  const factor = (name: string): Factor => {
    const made = factors.get(name) ?? codeFactor(column(name), rows, request.references.get(name));
    factors.set(name, made);
    return made;
  };
  const isCategorical = (name: string) => column(name).kind !== "number" || request.categorical.has(name) || request.references.has(name);
  const input: FitInput = {
    n: rows.length,
    weights,
    numeric,
    factor,
    design: (names) => design(names, rows.length, { numeric, factor, isCategorical }),
    flag: (name) => request.flags.get(name),
    list: (name) => request.lists.get(name) ?? [],
    switchedOn: (name) => request.switches.has(name),
    seed: request.seed,
  };
  return { input, notes };
}

function usedRows(table: Table, { columns, weights }: FitRequest) {
  if (table.rows === 0) throw new Misuse("the file has no rows");
  const missing = [...new Set(weights === null ? columns : [...columns, weights])].map((name) => ({ name, column: table.columns.get(name)! })).map(({ name, column }) => ({
    name,
    at: (row: number) => (column.values ? Number.isNaN(column.values[row]!) : column.text!.codes[row]! < 0),
    found: false,
  }));
  const weightColumn = weights === null ? null : table.columns.get(weights)!;
  if (weightColumn && !weightColumn.values) throw new Misuse(`--weights: ${notNumeric(weights!, weightColumn.text!, Int32Array.from(weightColumn.text!.codes.keys()))}`);
  const weightValues = weightColumn?.values ?? null;
  const rows: number[] = [];
  const dropped = { missing: 0, zero: 0 };
  for (let row = 0; row < table.rows; row++) {
    const gaps = missing.filter((column) => column.at(row));
    if (gaps.length) {
      for (const gap of gaps) gap.found = true;
      dropped.missing++;
      continue;
    }
    const weight = weightValues ? weightValues[row]! : 1;
    if (!(weight >= 0 && weight < Infinity)) throw new Misuse(`--weights: column "${weights}" row ${row + 1}: not a weight of at least 0: ${weight}`);
    if (weight === 0) dropped.zero++;
    else rows.push(row);
  }
  const gaps = missing.filter(({ found }) => found).map(({ name }) => `"${name}"`).join(", ");
  if (!rows.length) throw new Misuse(dropped.missing ? `no row has a value in every column used: missing in ${gaps}` : "every row has weight 0");
  const notes: string[] = [];
  if (dropped.missing) notes.push(`${counted(dropped.missing)} of ${table.rows} left out: no value in ${gaps}`);
  if (dropped.zero) notes.push(`${counted(dropped.zero)} of ${table.rows} left out: weight 0`);
  return { rows: Int32Array.from(rows), weights: weightValues && Float64Array.from(rows, (row) => weightValues[row]!), notes };
}

/** Names the first value that is no number, which in an otherwise numeric column is the one to mend. */
function notNumeric(name: string, { levels, codes }: TextColumn, rows: Int32Array): string {
  const isWord = levels.map((level) => level.trim() === "" || !Number.isFinite(Number(level)));
  const row = rows.find((at) => isWord[codes[at]!] === true) ?? rows.find((at) => codes[at]! >= 0)!;
  return `column "${name}" is not numeric: row ${row + 1} has "${levels[codes[row]!]}"`;
}

const counted = (rows: number) => `${rows} ${rows === 1 ? "row" : "rows"}`;

/** Levels that occur in the rows, in order (numbers by size, text by code point), the reference first. */
function codeFactor({ name, kind, values, text }: TableColumn, rows: Int32Array, reference: string | undefined): Factor {
  const keyOf = text ? (row: number) => text.codes[row]! : (row: number) => values![row]!;
  const seen = new Map<number, { readonly level: string; readonly value: number }>();
  for (const row of rows) {
    const key = keyOf(row);
    if (!seen.has(key)) seen.set(key, { level: text ? text.levels[key]! : String(key + 0), value: kind === "number" ? values![row]! : 0 });
  }
  const sorted = [...seen].sort(([i, a], [j, b]) => a.value - b.value || i - j);
  if (reference !== undefined) {
    const first = sorted.findIndex(([, { level, value }]) => level === reference || (kind === "number" && !text && value === Number(reference)));
    if (first < 0) throw new Misuse(`--reference: column "${name}" has no level "${reference}"; levels: ${listed(sorted.map(([, { level }]) => level))}`);
    sorted.unshift(...sorted.splice(first, 1));
  }
  const codeOf = new Map(sorted.map(([key], code) => [key, code]));
  return { name, levels: sorted.map(([, { level }]) => level), codes: Int32Array.from(rows, (row) => codeOf.get(keyOf(row))!) };
}

interface Columns {
  readonly numeric: (name: string) => Float64Array;
  readonly factor: (name: string) => Factor;
  readonly isCategorical: (name: string) => boolean;
}

function design(names: readonly string[], n: number, { numeric, factor, isCategorical }: Columns): Design {
  const parts = names.flatMap((name) => {
    if (!isCategorical(name)) return [{ name, column: numeric(name) }];
    const { levels, codes } = factor(name);
    if (levels.length < 2) throw new Misuse(`column "${name}" has only one level: "${levels[0]}"`);
    return levels.slice(1).map((level, i) => ({ name: name + level, column: Float64Array.from(codes, (code) => (code === i + 1 ? 1 : 0)) }));
  });
  return { names: ["(intercept)", ...parts.map((part) => part.name)], columns: [new Float64Array(n).fill(1), ...parts.map((part) => part.column)] };
}

/** The first of many names, as a reader can take them in. */
function listed(names: readonly string[]): string {
  return names.length > 12 ? `${names.slice(0, 12).join(", ")} … (${names.length})` : names.join(", ");
}
