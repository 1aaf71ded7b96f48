import { literal, quoted, type Warehouse } from "../warehouse/warehouse.js";
import { Unreadable, type Sheet } from "./sheet.js";

/** A Parquet file as one sheet, every column as text. The row number is the row's place, from 1. */
export async function parquetSheet(warehouse: Warehouse, path: string): Promise<Sheet> {
  const table = `read_parquet(${literal(path)})`;
  try {
    const columns = await warehouse.rows<{ column_name: string }>(`describe select * from ${table}`);
    const names = columns.map((column) => column.column_name);
    const texts = names.map((name, i) => `${quoted(name)}::varchar as c${i}`).join(", ");
    const first = await warehouse.rows(`select ${texts} from ${table} limit 200`);
    const [counted] = await warehouse.rows<{ n: number }>(`select num_rows::bigint as n from parquet_file_metadata(${literal(path)})`);
    return {
      name: null,
      head: [names, ...first.map((row) => names.map((_, i) => String(row[`c${i}`] ?? "")))],
      async open() {
        return { from: `(select ${texts} from ${table})`, sample: null, numbered: false, firstRow: 1, expected: counted!.n, rejects: [] };
      },
    };
  } catch (error) {
    throw new Unreadable("file-unreadable", `Parquet cannot be read: ${reasonOf(error as Error, path)}`);
  }
}

/** The database's reason up to the first thing in quotation marks other than the file, since that may be a cell. */
function reasonOf({ message }: Error, path: string): string {
  return message.split("\n")[0]!.replaceAll(`"${path}"`, "it").replaceAll(`'${path}'`, "it").replace(/(: \w+)?\s*["'].*$/, "").slice(0, 120);
}
