import { closeSync, openSync, readSync } from "node:fs";
import { constants, gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { literal, quoted, withWarehouse, type Warehouse } from "./warehouse.js";

/** A column as categories: `codes[i]` is an index into `levels` (code-point order), −1 where the value is missing. */
export interface TextColumn {
  readonly levels: readonly string[];
  readonly codes: Int32Array;
}

/**
 * One column of a file. A `number` has `values` (NaN where missing) and, where its text says more than the number
 * (leading zeros, over 15 digits), `text` too; a `logical` has both, true being 1; a `text` has `text` alone.
 */
export interface TableColumn {
  readonly name: string;
  readonly kind: "number" | "logical" | "text";
  readonly values: Float64Array | null;
  readonly text: TextColumn | null;
}

export interface Table {
  readonly rows: number;
  /** by name, only those asked for */
  readonly columns: ReadonlyMap<string, TableColumn>;
}

/** Texts that stand for a missing value, in delimited text and in text columns of Parquet. */
export const missingTexts: readonly string[] = ["", "NA", "null", "NULL", "NaN", "nan"];

interface Source {
  readonly names: readonly string[];
  /** select of the columns at these places as `c0`, `c1` … in the file's order of rows */
  readonly select: (places: readonly number[]) => string;
  /** the decimal sign of delimited text, where a column's numbers are to be recognised in its text; null for Parquet */
  readonly decimal: "." | "," | null;
}

/**
 * Reads columns of a delimited text (comma, semicolon, tab or bar; gzipped or not) or Parquet file; the content decides, not the name.
 * `choose` sees the file's column names and answers with those wanted. A column of delimited text is numeric where all its values are
 * numbers, quoted or not, as in R's `read.csv` (a decimal comma between semicolons, as in `read.csv2`); text columns of Parquet stay text. A boolean of Parquet is the text `true` or `false`.
 * @throws RangeError where the content is not such a table
 */
export async function readTable(path: string, choose: (names: readonly string[]) => readonly string[]): Promise<Table> {
  return withWarehouse(":memory:", async (warehouse) => {
    const source = await openSource(warehouse, path);
    const wanted = [...new Set(choose(source.names))];
    const places = wanted.map((name) => {
      const place = source.names.indexOf(name);
      if (place < 0) throw new RangeError(`no column "${name}"`);
      if (source.names.indexOf(name, place + 1) >= 0) throw new RangeError(`two columns are named "${name}"`);
      return place;
    });
    await readable(warehouse.run(`create table source as ${source.select(places)}`));
    const [{ count }] = (await warehouse.rows<{ count: number }>("select count(*) as count from source")) as [{ count: number }];
    const types = await warehouse.rows<{ column_type: string }>("describe source");
    const columns = new Map<string, TableColumn>();
    for (const [i, name] of wanted.entries()) columns.set(name, await readColumn(warehouse, name, `c${i}`, types[i]!.column_type, source.decimal));
    return { rows: count, columns };
  });
}

async function openSource(warehouse: Warehouse, path: string): Promise<Source> {
  const head = readHead(path);
  const file = literal(path.replace(/[*?[]/g, "[$&]"));
  if (head.subarray(0, 4).toString("latin1") === "PAR1") {
    const parquet = `read_parquet(${file})`;
    const names = (await readable(warehouse.rows<{ column_name: string }>(`describe select * from ${parquet}`))).map((row) => row.column_name);
    return { names, decimal: null, select: (places) => `select ${places.map((place, i) => `${quoted(names[place]!)} as c${i}`).join(", ") || "1 as c0"} from ${parquet}` };
  }
  if (head.subarray(0, 2).toString("latin1") === "PK") throw new RangeError("not a table of text or Parquet: a zip or xlsx file");
  const zipped = head[0] === 0x1f && head[1] === 0x8b;
  const text = (zipped ? gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH }) : head).toString("utf8").replace(/^\uFEFF/, "");
  if (text.includes("\u0000")) throw new RangeError("not a table of text or Parquet: it holds zero bytes");
  const delimiter = delimiterOf(text);
  const names = headerOf(text, delimiter);
  if (!names.some((name) => name !== "")) throw new RangeError("no line of column names");
  const types = names.map((_, i) => `'x${i}': 'VARCHAR'`).join(", ");
  const csv = `read_csv(${file}, auto_detect=false, header=true, delim=${literal(delimiter)}, quote='"', escape='"', columns={${types}}, compression='${zipped ? "gzip" : "none"}', comment='', max_line_size=16777216)`;
  return { names, decimal: delimiter === ";" ? "," : ".", select: (places) => `select ${places.map((place, i) => `x${place} as c${i}`).join(", ") || "x0 as c0"} from ${csv}` };
}

function readHead(path: string): Buffer {
  const head = Buffer.alloc(1 << 18);
  const file = openSync(path, "r");
  try {
    const length = readSync(file, head, 0, head.length, 0);
    if (length === 0) throw new RangeError("empty file");
    return head.subarray(0, length);
  } finally {
    closeSync(file);
  }
}

/** The most frequent of the usual delimiters in the first line, outside quotes; a comma where there is none. */
function delimiterOf(text: string): string {
  const line = (/^(?:[^"\r\n]|"[^"]*(?:"|$))*/.exec(text)?.[0] ?? "").replace(/"[^"]*"?/g, "");
  const counts = ["\t", ",", ";", "|"].map((delimiter) => ({ delimiter, count: line.split(delimiter).length - 1 }));
  const most = counts.reduce((best, one) => (one.count > best.count ? one : best));
  return most.count ? most.delimiter : ",";
}

function headerOf(text: string, delimiter: string): string[] {
  const [record = []] = parse(text, { delimiter, to: 1, relax_column_count: true, relax_quotes: true }) as string[][];
  return record.map((name) => name.trim());
}

async function readColumn(warehouse: Warehouse, name: string, column: string, type: string, decimal: Source["decimal"]): Promise<TableColumn> {
  const numeric = /^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT(?:EGER)?|UINTEGER|FLOAT|DOUBLE|DECIMAL.*)$/.test(type);
  const number = decimal === "," ? "replace(trim(v), ',', '.')" : "trim(v)";
  const value = `case when trim(${column}::varchar, ' \t') in (${missingTexts.map(literal).join(", ")}) then null else ${column}::varchar end`;
  await warehouse.run(`create or replace table one as select rowid as place, ${value} as v${numeric ? `, ${column}::double as d` : ""} from source`);
  const is = (pattern: string) => `coalesce(bool_and(regexp_full_match(${number}, ${literal(pattern)}, 'i')), false)`;
  const [facts] = (await warehouse.rows<{ filled: number; numbers: boolean; logical: boolean; exact: boolean }>(
    `select count(v) as filled, ${is("[+-]?(?:(?:[0-9]+\\.?[0-9]*|\\.[0-9]+)(?:e[+-]?[0-9]+)?|inf|infinity)")} as numbers, ${is("true|false")} as logical,
      coalesce(bool_or(regexp_full_match(v, '\\s*(?:-?0[0-9]+|[+-]?[0-9]{16,})\\s*')), false) as exact from one`,
  )) as [{ filled: number; numbers: boolean; logical: boolean; exact: boolean }];
  if (facts.filled === 0) return { name, kind: "number", values: (await warehouse.numbers("select null::double as d from one"))[0]!, text: null };
  if (numeric || (decimal && facts.numbers)) {
    const [values] = (await warehouse.numbers(`select ${numeric ? "d" : `(${number})::double`} from one order by place`)) as [Float64Array];
    const exact = facts.exact && !/FLOAT|DOUBLE/.test(type);
    return { name, kind: "number", values, text: exact ? await readText(warehouse, "trim(v)") : null };
  }
  const text = await readText(warehouse, "v");
  if (!facts.logical) return { name, kind: "text", values: null, text };
  const truth = text.levels.map((level) => (level.toLowerCase() === "true" ? 1 : 0));
  return { name, kind: "logical", values: Float64Array.from(text.codes, (code) => truth[code] ?? NaN), text };
}

async function readText(warehouse: Warehouse, value: string): Promise<TextColumn> {
  const levels = (await warehouse.rows<{ level: string }>(`select distinct ${value} as level from one where v is not null order by level`)).map((row) => row.level);
  await warehouse.run(`create or replace table levels as select level, row_number() over (order by level) - 1 as code from (select distinct ${value} as level from one where v is not null)`);
  const [codes] = (await warehouse.numbers(`select coalesce(code, -1)::double from one left join levels on level = ${value} order by place`)) as [Float64Array];
  return { levels, codes: Int32Array.from(codes) };
}

/** DuckDB's complaint about a file, shortened to what its owner can act on. */
async function readable<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    const message = (error as Error).message;
    const [, line] = /CSV Error on Line: (\d+)/.exec(message) ?? [];
    const [, expected, found] = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(message) ?? [];
    if (line && expected) throw new RangeError(`line ${line}: expected ${expected} columns, found ${found}`);
    if (/state machine/.test(message)) throw new RangeError("not a well-formed CSV file (RFC 4180): unbalanced quotes or mixed line ends");
    const reason = message.split("\n").map((part) => part.trim()).find((part) => /^(?!Invalid Input Error: CSV|Original Line|Possible)/.test(part) && part !== "") ?? message.split("\n")[0]!;
    throw new RangeError(`${line ? `line ${line}: ` : ""}cannot be read: ${reason.replace(/\.$/, "").replace(/^./, (letter) => letter.toLowerCase())}`);
  }
}
