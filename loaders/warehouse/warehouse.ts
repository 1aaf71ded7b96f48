import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from "@duckdb/node-api";

export type Row = Record<string, string | number | boolean | null>;

/** An open DuckDB database. BIGINT and HUGEINT arrive as numbers, dates as ISO text. */
export interface Warehouse {
  /** runs one or more statements */
  run(sql: string): Promise<void>;
  /** rows of one select as plain objects; throws RangeError beyond 2^53 */
  rows<T extends object = Row>(sql: string): Promise<T[]>;
  /** one select's columns, each cast to DOUBLE in the select, as typed arrays; null is NaN */
  numbers(sql: string): Promise<Float64Array[]>;
  /** bulk insert of plain rows into an existing table, columns by name */
  insert(table: string, rows: readonly object[]): Promise<void>;
}

export interface WarehouseOptions {
  readonly readOnly?: boolean;
  readonly memoryLimit?: string;
  readonly threads?: number;
  readonly tempDirectory?: string;
}

/** How many threads a database may use, by the environment where it says so. */
function threadsAsked(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new RangeError(`NERACA_THREADS: not a number of threads from 1 to 999: "${text}"`);
  return Number(text);
}

/** Opens `path` (or `:memory:`), hands it to `use`, and closes it whatever happens. */
export async function withWarehouse<T>(path: string, use: (warehouse: Warehouse) => Promise<T>, options: WarehouseOptions = {}): Promise<T> {
  const config: Record<string, string> = { autoinstall_known_extensions: "false", autoload_known_extensions: "false" };
  if (options.readOnly) config["access_mode"] = "READ_ONLY";
  if (options.memoryLimit) config["memory_limit"] = options.memoryLimit;
  const threads = options.threads ?? threadsAsked(process.env["NERACA_THREADS"]);
  if (threads) config["threads"] = String(threads);
  if (options.tempDirectory) config["temp_directory"] = options.tempDirectory;
  const instance = await DuckDBInstance.create(path, config);
  let connection: DuckDBConnection | undefined;
  try {
    connection = await instance.connect();
    return await use(wrap(connection));
  } finally {
    connection?.closeSync();
    instance.closeSync();
  }
}

function wrap(connection: DuckDBConnection): Warehouse {
  return {
    async run(sql) {
      await connection.run(sql);
    },
    async rows<T extends object>(sql: string): Promise<T[]> {
      const reader = await connection.runAndReadAll(sql);
      const names = reader.deduplicatedColumnNames();
      return reader.getRows().map((row) => Object.fromEntries(row.map((value, i) => [names[i], plain(value)])) as T);
    },
    async numbers(sql) {
      const reader = await connection.runAndReadAll(sql);
      const columns = reader.getColumns();
      return reader.columnNames().map((_, i) => Float64Array.from(columns[i] ?? [], (value) => (value === null ? NaN : (value as number))));
    },
    async insert(table, rows) {
      if (!rows.length) return;
      const columns = await connection.runAndReadAll(`describe ${quoted(table)}`);
      const known = columns.getRows().map((row) => ({ name: String(row[0]), type: String(row[1]) }));
      const names = Object.keys(rows[0]!);
      const selected = names.map((name) => {
        const column = known.find((c) => c.name === name);
        if (!column) throw new RangeError(`table ${table}: no column "${name}"`);
        return `json_extract_string(row, '$."${name}"')::${column.type} as ${quoted(name)}`;
      });
      const size = 10_000;
      for (let start = 0; start < rows.length; start += size) {
        const json = JSON.stringify(rows.slice(start, start + size));
        await connection.run(
          `insert into ${quoted(table)} by name select ${selected.join(", ")} from (select unnest(from_json($1, '["JSON"]')) as row)`,
          [json],
        );
      }
    },
  };
}

/** A quoted SQL identifier. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A quoted SQL string; the parser would end at a zero byte, so that one is spelled out. */
export function literal(text: string): string {
  const parts = text.split("\0").map((part) => `'${part.replaceAll("'", "''")}'`);
  return parts.length === 1 ? parts[0]! : `(${parts.join(" || chr(0) || ")})`;
}

function plain(value: DuckDBValue): string | number | boolean | null {
  if (value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "bigint") {
    const number = Number(value);
    if (!Number.isSafeInteger(number)) throw new RangeError(`not a safe integer: ${value}`);
    return number;
  }
  if (typeof value === "object" && "toDouble" in value && typeof value.toDouble === "function") return (value.toDouble as () => number)();
  return String(value);
}
