import { Bool, DateDay, Float64, Int32, Table as ArrowTable, tableToIPC, Utf8, vectorFromArray, type DataType } from "apache-arrow";
import type { Cell, Table, TableColumn } from "./table.js";

const types: Record<TableColumn["type"], () => DataType> = {
  string: () => new Utf8(), integer: () => new Int32(), number: () => new Float64(), boolean: () => new Bool(), date: () => new DateDay(),
};

/** A table as an Arrow IPC file (one record batch, no dictionaries). */
export function writeArrow({ columns, rows }: Table): Uint8Array {
  const vectors = columns.map(({ name, type }) => {
    const values = rows.map((row) => arrowValue(row[name] ?? null, type));
    return [name, vectorFromArray(values, types[type]())] as const;
  });
  return tableToIPC(new ArrowTable(Object.fromEntries(vectors)), "file");
}

function arrowValue(value: Cell, type: TableColumn["type"]): Cell | Date {
  return type === "date" && typeof value === "string" ? new Date(`${value}T00:00:00Z`) : value;
}
