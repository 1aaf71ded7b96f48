import { contracts } from "../../loaders/contracts/index.js";
import type { Row, Warehouse } from "../../loaders/warehouse/warehouse.js";

/** What became of one file. */
export interface Observed {
  readonly kind: string | null;
  readonly outcome: string;
  readonly reason: string | null;
  readonly read: number;
  readonly accepted: number;
  readonly quarantined: number;
  /** `sheet|row` → kind and values; people by pseudonym */
  readonly rows: ReadonlyMap<string, { readonly kind: string; readonly values: Row }>;
  /** `sheet|row` → code */
  readonly quarantine: ReadonlyMap<string, string>;
  readonly findings: readonly Row[];
}

export const keyOf = (sheet: string | null, row: number) => `${sheet ?? ""}|${row}`;

/** What became of each file of a run, by its path. */
export async function observe(warehouse: Warehouse): Promise<Map<string, Observed>> {
  const files = await warehouse.rows<{ file_id: number; file: string; kind: string | null; outcome: string; reason: string | null; read: number; accepted: number; quarantined: number }>("select file_id, file, kind, outcome, reason, read, accepted, quarantined from files");
  const people = new Map((await warehouse.rows<{ person_id: number; pseudonym: string }>("select person_id, pseudonym from people")).map((person) => [person.person_id, person.pseudonym]));
  const found = new Map(files.map((file) => [file.file_id, { ...file, rows: new Map<string, { kind: string; values: Row }>(), quarantine: new Map<string, string>(), findings: [] as Row[] }]));
  const kinds = new Set(files.flatMap((file) => file.kind?.split("+") ?? []));
  for (const contract of contracts.filter(({ kind }) => kinds.has(kind))) {
    const numbers = contract.columns.filter((column) => column.type === "nip").map((column) => `${column.name}_id`);
    for (const { file_id, sheet, row_no, ...values } of await warehouse.rows<Row>(`from ${contract.table}`)) {
      for (const name of numbers) if (values[name] !== null) values[name] = people.get(values[name] as number) ?? `unknown person ${values[name]}`;
      found.get(file_id as number)?.rows.set(keyOf(sheet as string | null, row_no as number), { kind: contract.kind, values });
    }
  }
  for (const { file_id, sheet, row_no, code } of await warehouse.rows<{ file_id: number; sheet: string | null; row_no: number; code: string }>("select file_id, sheet, row_no, code from quarantine")) found.get(file_id)?.quarantine.set(keyOf(sheet, row_no), code);
  const byFile = new Map([...found.values()].map((file) => [file.file, file]));
  for (const finding of await warehouse.rows<Row>("from findings")) byFile.get(String(finding["file"]))?.findings.push(finding);
  return byFile;
}
